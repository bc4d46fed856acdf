import type * as z from 'zod'
import type { programmeContract } from '../../shared/contract/programme.ts'
import { grouped } from '../../shared/domain/grouped.ts'
import type { Writes } from '../database/database.ts'
import type { ActivityFields } from './activity-fields.ts'
import { fieldsOf } from './activity-fields.ts'
import { partsOfProgramme } from './activity-parts.ts'
import { problemsOf } from './activity-problems.ts'
import { activityRecords } from './activity-store.ts'
import { type Lists, shortOf } from './lists.ts'
import { openProgramme } from './open-programme.ts'
import { type OutlineEntry, outlineOfProgramme } from './outline.ts'
import { judgingOf, storedActivity, storeFields } from './save-activity.ts'

type Asked = z.output<NonNullable<(typeof programmeContract.changeMany)['~orpc']['inputSchema']>>
type Outcome = z.output<NonNullable<(typeof programmeContract.changeMany)['~orpc']['outputSchema']>>

/**
 * Changes many activities alike and tells of each what it was and would be. What something stands against, and what
 * another window changed meanwhile, is left as it is and told so. With `preview` nothing is stored.
 */
export async function changeMany(writes: Writes, { activities, change, preview }: Asked): Promise<Outcome> {
  const programmeId = (await storedActivity(writes, activities[0]!.id)).programme_id
  const programme = await openProgramme(writes, programmeId)
  const judging = await judgingOf(writes, programme)
  const outline = await outlineOfProgramme(writes, programmeId, judging.lists.groups)
  const records = grouped(await activityRecords(writes, programmeId), ({ id }) => id)
  const parts = await partsOfProgramme(writes, programmeId)
  const outcome: Outcome = []
  for (const seen of activities) {
    const record = records.get(seen.id)?.[0]
    if (!record) continue
    const before = fieldsOf(record, parts(seen.id))
    const after = changed(before, change)
    const words = (fields: ActivityFields) => describe(fields, change, judging.lists, outline)
    const stale = record.version !== seen.version
    const problem = stale
      ? { code: 'changed-by-another', params: {} }
      : (problemsOf(after, judging)[0]?.message ?? null)
    outcome.push({ id: seen.id, code: record.code, before: words(before), after: words(after), problem })
    if (!preview && problem === null) await storeFields(writes, seen, after, before)
  }
  return outcome
}

function changed(fields: ActivityFields, change: Asked['change']): ActivityFields {
  const { leadBodyId, time, addTagIds = [], removeTagIds = [], objectiveId } = change
  const kept = fields.tagIds.filter((id) => !removeTagIds.includes(id))
  return {
    ...fields,
    leadBodyId: leadBodyId ?? fields.leadBodyId,
    time: time ?? fields.time,
    objectiveId: objectiveId ?? fields.objectiveId,
    tagIds: [...kept, ...addTagIds.filter((id) => !kept.includes(id))],
  }
}

/** What the change touches, as a person reads it. */
function describe(
  fields: ActivityFields,
  change: Asked['change'],
  lists: Lists,
  outline: ReadonlyMap<string, OutlineEntry>,
): string {
  const said: string[] = []
  if (change.leadBodyId !== undefined) said.push(shortOf(lists, fields.leadBodyId))
  if (change.time !== undefined) said.push(fields.time.text)
  if (change.objectiveId !== undefined) {
    const entry = outline.get(fields.objectiveId)
    said.push(entry ? `${entry.code}. ${entry.title}` : '')
  }
  if (change.addTagIds !== undefined || change.removeTagIds !== undefined) {
    said.push(fields.tagIds.map((id) => lists.tags.get(id)?.name ?? id).join(', '))
  }
  return said.join('; ')
}
