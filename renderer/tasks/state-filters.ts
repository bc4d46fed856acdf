import { inTimeStatuses, overdueStatuses } from '../../shared/domain/task-status.ts'
import type { Filter, Report } from './types.ts'

type Place = Exclude<keyof Report['state'], 'total' | 'cancelled'>

/** The filter that leaves what each place of the state report counts. */
export const stateFilters: Record<Place, Partial<Filter>> = {
  doneInTime: { statuses: ['done'], done: 'inTime' },
  doneLate: { statuses: ['done'], done: 'late' },
  openInTime: { statuses: inTimeStatuses },
  openOverdue: { statuses: overdueStatuses },
}
