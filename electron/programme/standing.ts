import type * as z from 'zod'
import type { overviewContract } from '../../shared/contract/overview.ts'
import type { ActivityState } from '../../shared/domain/activity-state.ts'
import { listGroups } from '../committee/service.ts'
import type { ReadConnection } from '../database/database.ts'
import { stateOf } from './activities.ts'
import { outlineOfProgramme } from './outline.ts'
import { idsOfProgramme, recordsOfProgramme } from './programme-records.ts'
import { programmeRow } from './programme-store.ts'

export type ProgrammeStanding = z.output<
  NonNullable<(typeof overviewContract.programmeProgress)['~orpc']['outputSchema']>
>
type Standing = NonNullable<ProgrammeStanding>['all']

const placeOf: Record<ActivityState, keyof Standing> = {
  notStarted: 'notStarted',
  postponed: 'notStarted',
  preparing: 'underWay',
  underWay: 'underWay',
  done: 'done',
  late: 'late',
  cancelled: 'cancelled',
}
const nothing: Standing = { done: 0, underWay: 0, late: 0, notStarted: 0, cancelled: 0 }

/**
 * How the programme of a year stands on a day, by content group in the order it is printed: an activity that also stands
 * under another objective counts in its group too, as the list filtered by that group shows it.
 */
export async function programmeStanding(
  reads: ReadConnection,
  year: number,
  today: string,
): Promise<ProgrammeStanding> {
  const programme = await programmeRow(reads, year)
  if (!programme) return null
  const groups = new Map((await listGroups(reads)).map((group) => [group.id, group]))
  const outline = await outlineOfProgramme(reads, programme.id, groups)
  const alsoUnder = await idsOfProgramme(reads, programme.id, 'activity_objective')
  const all = { ...nothing }
  const byGroup = new Map<string, Standing & { name: string }>()
  for (const { groupCode, groupName } of outline.values()) {
    if (!byGroup.has(groupCode)) byGroup.set(groupCode, { name: groupName, ...nothing })
  }
  for (const record of await recordsOfProgramme(reads, programme.id)) {
    const place = placeOf[stateOf(record, today).state]
    all[place]++
    const under = [record.objective_id, ...(alsoUnder.get(record.id) ?? [])]
    for (const code of new Set(under.flatMap((id) => outline.get(id)?.groupCode ?? []))) {
      byGroup.get(code)![place]++
    }
  }
  return { year, all, groups: [...byGroup].map(([code, standing]) => ({ code, ...standing })) }
}
