import type * as z from 'zod'
import type { usage as usageSchema } from '../../shared/contract/committee.ts'
import type { Reads } from '../database/database.ts'
import { countActivitiesOfBody } from '../programme/usage.ts'
import { reportUsage } from '../reports/service.ts'
import { countTasksOfBody } from '../tasks/usage.ts'
import { countMandates } from './people-store.ts'
import type { Entity } from './store.ts'

export type Usage = z.output<typeof usageSchema>

const nowhere: Usage = {
  reports: 0,
  values: 0,
  targets: 0,
  mandates: 0,
  activities: 0,
  tasks: 0,
  openTasks: 0,
}

/** Where an entry stands: an entry that stands somewhere is closed or renamed from a day, never deleted. */
export async function usageOf(reads: Reads, entity: Entity, id: string): Promise<Usage> {
  if (entity !== 'body') return { ...nowhere, ...(await reportUsage(reads, entity, id)) }
  return {
    ...nowhere,
    mandates: await countMandates(reads, id),
    activities: await countActivitiesOfBody(reads, id),
    ...(await countTasksOfBody(reads, id)),
  }
}
