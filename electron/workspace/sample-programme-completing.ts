import type { Writes } from '../database/database.ts'
import { type ActivityFields, fieldsOf } from '../programme/activity-fields.ts'
import { partsOfActivity } from '../programme/activity-parts.ts'
import { type ActivityRecord, activityRecords } from '../programme/activity-store.ts'
import { objectiveRows } from '../programme/objective-store.ts'
import { saveObjective } from '../programme/objectives.ts'
import { programmeOfYear } from '../programme/open-programme.ts'
import { programmeRow } from '../programme/programme-store.ts'
import { saveActivity } from '../programme/save-activity.ts'
import { type SampleIds, sampleIds } from './sample-programme-entries.ts'
import { samplePlan, sampleProposal, sampleTargets } from './sample-programme-plan.ts'

/** Fills in what the imported table has no column for: targets, units, tags, resources, and where an activity came from. */
export async function completePlan(writes: Writes, year: number): Promise<void> {
  const { id: programmeId } = await programmeOfYear(writes, year)
  const ids = await sampleIds(writes)
  await setTargets(writes, programmeId, year, ids)
  const before = await programmeRow(writes, year - 1)
  const earlier = new Map(
    (before ? await activityRecords(writes, before.id) : []).map(({ id, content }) => [content, id]),
  )
  for (const record of await activityRecords(writes, programmeId))
    await changeActivity(writes, record, (fields) => completed(fields, earlier.get(record.content), ids))
  if (sampleProposal.year === year) await takeInProposal(writes, programmeId, ids)
}

async function takeInProposal(writes: Writes, programmeId: string, ids: SampleIds): Promise<void> {
  const { under, unit, proposal, content, lead, supports, place, time, from, to, result, tags } =
    sampleProposal
  const group = (await objectiveRows(writes, programmeId)).find(({ title }) => title === under)
  if (!group) throw new Error(`the sample's table holds no group ${under}`)
  const fields: ActivityFields = {
    objectiveId: group.id,
    alsoUnder: [],
    content,
    leadBodyId: ids.body(lead),
    supports: supports.map((code) => ({ bodyId: ids.body(code), part: null })),
    allUnits: false,
    unitIds: [ids.unit(unit)],
    place,
    time: { kind: 'months', text: time, from, to, dayOfYear: null },
    expectedResult: result,
    targets: [],
    resources: [],
    tagIds: tags.map(ids.tag),
    contactPerson: null,
    note: null,
    origin: { kind: 'unitProposal', id: ids.unit(unit), text: proposal },
  }
  const { problems } = await saveActivity(writes, { id: null, version: 0, programmeId, fields })
  if (problems.length > 0) throw new Error(`the sample's ${content}: ${JSON.stringify(problems)}`)
}

/** Saves an activity with some fields changed, as its form would; what the form would refuse is a fault of the sample. */
export async function changeActivity(
  writes: Writes,
  record: ActivityRecord,
  change: (fields: ActivityFields) => ActivityFields,
): Promise<number> {
  const { id, version, programme_id: programmeId } = record
  const fields = change(fieldsOf(record, await partsOfActivity(writes, id)))
  const saved = await saveActivity(writes, { id, version, programmeId, fields })
  if (saved.problems.length > 0)
    throw new Error(`the sample's ${record.content}: ${JSON.stringify(saved.problems)}`)
  return saved.version
}

async function setTargets(writes: Writes, programmeId: string, year: number, ids: SampleIds): Promise<void> {
  const siblings = await objectiveRows(writes, programmeId)
  for (const [title, targets] of Object.entries(sampleTargets[year] ?? {})) {
    const row = siblings.find((each) => each.title === title)
    if (!row) throw new Error(`the sample's table holds no group ${title}`)
    await saveObjective(writes, {
      id: row.id,
      version: row.version,
      programmeId,
      parentId: row.parent_id,
      contentGroupId: row.content_group_id,
      title,
      purpose: row.purpose,
      before: siblings[siblings.indexOf(row) + 1]?.id ?? null,
      targets: Object.entries(targets).map(([code, { baseline, target, quarters }]) => ({
        indicatorId: ids.indicator(code),
        baseline,
        target,
        quarters: quarters ?? [null, null, null, null],
      })),
    })
  }
}

function completed(fields: ActivityFields, lastYears: string | undefined, ids: SampleIds): ActivityFields {
  const plan = samplePlan[fields.content] ?? {}
  const { units = [], tags = [], targets = {}, resources = [], parts = {} } = plan
  const part = new Map(Object.entries(parts).map(([code, text]) => [ids.body(code), text]))
  return {
    ...fields,
    supports: fields.supports.map(({ bodyId }) => ({ bodyId, part: part.get(bodyId) ?? null })),
    allUnits: units === 'all',
    unitIds: units === 'all' ? [] : units.map(ids.unit),
    tagIds: [...new Set([...fields.tagIds, ...tags.map(ids.tag)])],
    targets: Object.entries(targets).map(([code, planned]) => ({
      indicatorId: ids.indicator(code),
      planned,
      real: null,
    })),
    resources: resources.map((resource) => ({ ...resource, stage: 'planned' as const })),
    origin: lastYears === undefined ? fields.origin : { kind: 'lastYear', id: lastYears, text: null },
  }
}
