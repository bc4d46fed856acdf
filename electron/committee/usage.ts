import type * as z from 'zod'
import type { usage as usageSchema } from '../../shared/contract/committee.ts'
import type { Reads } from '../database/database.ts'
import { reportUsage } from '../reports/service.ts'
import { countMandates } from './people-store.ts'
import type { Entity } from './store.ts'

export type Usage = z.output<typeof usageSchema>

/** Where an entry stands: an entry that stands somewhere is closed or renamed from a day, never deleted. */
export async function usageOf(reads: Reads, entity: Entity, id: string): Promise<Usage> {
  if (entity === 'body')
    return { reports: 0, values: 0, targets: 0, mandates: await countMandates(reads, id) }
  return { ...(await reportUsage(reads, entity, id)), mandates: 0 }
}
