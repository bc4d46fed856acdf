import type { ReadConnection, Writes } from '../database/database.ts'
import { allActivities } from '../programme/activities.ts'
import type { ActivityFields } from '../programme/activity-fields.ts'
import { activityDetail } from '../programme/follow-up.ts'
import { saveObjective } from '../programme/objectives.ts'
import { programmeOf } from '../programme/programmes.ts'
import { saveActivity } from '../programme/save-activity.ts'
import { type SampleIds, sampleIds } from './sample-programme-entries.ts'
import { samplePlan, sampleProposal, sampleTargets } from './sample-programme-plan.ts'

type Act = { command<T>(command: string, work: (writes: Writes) => Promise<T>): Promise<T> }
export type SampleActivity = Awaited<ReturnType<typeof activityDetail>>
type Programme = NonNullable<Awaited<ReturnType<typeof programmeOf>>>

/** The programme a year of the sample has by now. */
export async function sampleProgramme(reads: ReadConnection, year: number): Promise<Programme> {
  const programme = await programmeOf(reads, year)
  if (!programme) throw new Error(`the sample has no programme of ${year} yet`)
  return programme
}

/** Every activity of a year as its side panel shows it. */
export async function sampleActivities(
  reads: ReadConnection,
  year: number,
  today: string,
): Promise<SampleActivity[]> {
  const activities: SampleActivity[] = []
  for (const { id } of await allActivities(reads, year, today))
    activities.push(await activityDetail(reads, id, today))
  return activities
}

/** Fills in what the imported table has no column for: targets, units, tags, resources, and where an activity came from. */
export async function completePlan(
  reads: ReadConnection,
  act: Act,
  year: number,
  today: string,
): Promise<void> {
  const programme = await sampleProgramme(reads, year)
  const ids = await sampleIds(reads)
  const before = await allActivities(reads, year - 1, today)
  const earlier = new Map(before.map(({ id, content }) => [content, id]))
  const activities = await sampleActivities(reads, year, today)
  await act.command('programme.saveObjective', (writes) => setTargets(writes, programme, ids))
  await act.command('programme.saveActivity', async (writes) => {
    for (const activity of activities) {
      const fields = completed(activity.fields, earlier.get(activity.content), ids)
      await changeActivity(writes, programme.id, activity, fields)
    }
    if (sampleProposal.year === year) await takeInProposal(writes, programme, ids)
  })
}

/** Saves an activity as its form would (null: a new one); what the form would refuse is a fault of the sample. */
export async function changeActivity(
  writes: Writes,
  programmeId: string,
  seen: { id: string; version: number } | null,
  fields: ActivityFields,
): Promise<number> {
  const saved = await saveActivity(writes, { ...(seen ?? { id: null, version: 0 }), programmeId, fields })
  if (saved.problems.length > 0)
    throw new Error(`the sample's ${fields.content}: ${JSON.stringify(saved.problems)}`)
  return saved.version
}

async function setTargets(
  writes: Writes,
  { id, year, objectives }: Programme,
  ids: SampleIds,
): Promise<void> {
  for (const [title, targets] of Object.entries(sampleTargets[year] ?? {})) {
    const group = groupOf(objectives, title)
    await saveObjective(writes, {
      ...group,
      programmeId: id,
      before: objectives[objectives.indexOf(group) + 1]?.id ?? null,
      targets: Object.entries(targets).map(([code, { baseline, target, quarters }]) => ({
        indicatorId: ids.indicator(code),
        baseline,
        target,
        quarters: quarters ?? [null, null, null, null],
      })),
    })
  }
}

function groupOf(objectives: Programme['objectives'], title: string): Programme['objectives'][number] {
  const group = objectives.find((each) => each.title === title)
  if (!group) throw new Error(`the sample's table holds no group ${title}`)
  return group
}

async function takeInProposal(writes: Writes, programme: Programme, ids: SampleIds): Promise<void> {
  const { under, unit, proposal, content, lead, supports, place, time, from, to, result, tags } =
    sampleProposal
  await changeActivity(writes, programme.id, null, {
    objectiveId: groupOf(programme.objectives, under).id,
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
  })
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
