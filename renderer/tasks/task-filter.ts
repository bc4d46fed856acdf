import { openStatuses, overdueStatuses, taskStatuses } from '../../shared/domain/task-status.ts'
import { type Filter, type Quality, sourceKinds, urgencies } from './types.ts'

export const noFilter: Filter = {
  statuses: [],
  bodyIds: [],
  role: 'any',
  meetingIds: [],
  sourceKinds: [],
  urgencies: [],
  deadlineFrom: null,
  deadlineTo: null,
  quality: null,
  done: null,
  withoutLead: false,
  text: '',
}

const qualities = [
  'doneWithoutEvidence',
  'notUpdated30',
  'unclear',
  'answerOwed',
] as const satisfies Quality[]

/**
 * The address of a filter: `status=overdue&body=…&role=lead&meeting=…&source=document&urgency=urgent&from=2024-09-01&to=…&quality=unclear&done=late&lead=none&q=…`,
 * without what is not set.
 */
export function filterParams(filter: Filter): Record<string, string> {
  const all: [string, string][] = [
    ['status', filter.statuses.join(',')],
    ['body', filter.bodyIds.join(',')],
    ['role', filter.role === 'any' ? '' : filter.role],
    ['meeting', filter.meetingIds.join(',')],
    ['source', filter.sourceKinds.join(',')],
    ['urgency', filter.urgencies.join(',')],
    ['from', filter.deadlineFrom ?? ''],
    ['to', filter.deadlineTo ?? ''],
    ['quality', filter.quality ?? ''],
    ['done', filter.done ?? ''],
    ['lead', filter.withoutLead ? 'none' : ''],
    ['q', filter.text],
  ]
  return Object.fromEntries(all.filter(([, value]) => value !== ''))
}

/** The filter an address holds; what it does not know is left out. */
export function filterOf(params: URLSearchParams): Filter {
  const list = (key: string) => (params.get(key) ?? '').split(',').filter(Boolean)
  const known = <Value extends string>(key: string, values: readonly Value[]) => {
    const asked = list(key)
    return values.filter((value) => asked.includes(value))
  }
  const day = (key: string) => {
    const value = params.get(key) ?? ''
    return /^\d{4}-\d\d-\d\d$/.test(value) ? value : null
  }
  return {
    statuses: known('status', taskStatuses),
    bodyIds: list('body'),
    role: known('role', ['lead', 'support'] as const)[0] ?? 'any',
    meetingIds: list('meeting'),
    sourceKinds: known('source', sourceKinds),
    urgencies: known('urgency', urgencies),
    deadlineFrom: day('from'),
    deadlineTo: day('to'),
    quality: known('quality', qualities)[0] ?? null,
    done: known('done', ['inTime', 'late'] as const)[0] ?? null,
    withoutLead: params.get('lead') === 'none',
    text: params.get('q') ?? '',
  }
}

/** The same address for the same filter, whatever the order it was set in. */
export const addressOf = (filter: Filter): string => new URLSearchParams(filterParams(filter)).toString()

/** Sets of filters that are always at hand, as tabs. */
export const quickSets = {
  all: {},
  open: { statuses: openStatuses },
  overdue: { statuses: overdueStatuses },
  dueSoon: { statuses: ['dueSoon'] },
  unclear: { quality: 'unclear' },
  doneWithoutEvidence: { quality: 'doneWithoutEvidence' },
  answerOwed: { quality: 'answerOwed' },
} as const satisfies Record<string, Partial<Filter>>
export type QuickSet = keyof typeof quickSets
export const quickSetKeys = Object.keys(quickSets) as QuickSet[]
export const quickFilter = (set: QuickSet): Filter => ({ ...noFilter, ...quickSets[set] })
