import type * as z from 'zod'
import type { filter as filterSchema, programmeContract } from '../../shared/contract/programme.ts'
import { activityStateOf, isFinished } from '../../shared/domain/activity-state.ts'
import { activityProgressOf } from '../../shared/domain/progress.ts'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import type { ReadConnection } from '../database/database.ts'
import { timeOf } from './activity-fields.ts'
import {
  type ActivityConditions,
  type ActivityRecord,
  activityRecords,
  countActivities,
  everyActivity,
  type IdsByActivity,
  type IdTable,
  idsByActivity,
  originRows,
  type Part,
  partsOf,
} from './activity-store.ts'
import { listsOf } from './lists.ts'
import { type OutlineEntry, objectivesOfGroups, outlineOfProgramme } from './outline.ts'
import { overlapCounts } from './overlaps.ts'
import { idsOfProgramme, recordsOfProgramme, targetsOfProgramme } from './programme-records.ts'
import { programmeRow } from './programme-store.ts'
import { untilChanged } from './until-changed.ts'

export type Filter = z.output<typeof filterSchema>
type Listed = z.output<NonNullable<(typeof programmeContract.activities)['~orpc']['outputSchema']>>
export type ActivityRow = Listed['rows'][number]

/** What a list row needs besides its record; each asked once for all rows. */
type Surroundings = {
  outline: ReadonlyMap<string, OutlineEntry>
  ids: Record<IdTable, IdsByActivity>
  targets: ReadonlyMap<string, readonly Part<'activity_target'>[]>
  overlaps: ReadonlyMap<string, number>
  unfinished: ReadonlySet<string>
  today: string
}

/** The activities every view shows: those the filter lets through, in the printed order, and how many are in each state. */
export async function listActivities(
  reads: ReadConnection,
  { year, filter }: { year: number; filter: Filter },
  today: string,
): Promise<Listed> {
  const programme = await programmeRow(reads, year)
  if (!programme) return { rows: [], total: 0, counts: {} }
  const { groups } = await listsOf(reads)
  const outline = await outlineOfProgramme(reads, programme.id, groups)
  const records = await recordsFiltered(reads, programme, filter, outline)
  const surroundings = await surroundingsOf(reads, programme, outline, today)
  const rows = records.map((record) => rowOf(record, surroundings))
  const counts: Record<string, number> = {}
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1
  const order = new Map(records.map(({ id, objective_id }) => [id, outline.get(objective_id)?.order ?? 0]))
  return {
    // Positions order the activities of one objective; the sort keeps that order.
    rows: rows
      .filter(({ state }) => isAskedState(filter, state))
      .sort((a, b) => order.get(a.id)! - order.get(b.id)!),
    total: await countActivities(reads, programme.id),
    counts,
  }
}

/** How many activities each filter lets through: what the tabs of saved views say, without their rows. */
export async function countFiltered(
  reads: ReadConnection,
  { year, filters }: { year: number; filters: readonly Filter[] },
  today: string,
): Promise<number[]> {
  const programme = await programmeRow(reads, year)
  if (!programme) return filters.map(() => 0)
  const { groups } = await listsOf(reads)
  const outline = await outlineOfProgramme(reads, programme.id, groups)
  const counts: number[] = []
  for (const filter of filters) {
    const records = await recordsFiltered(reads, programme, filter, outline)
    counts.push(records.filter((record) => isAskedState(filter, stateOf(record, today).state)).length)
  }
  return counts
}

const isAskedState = ({ states }: Filter, state: ActivityRow['state']) =>
  states.length === 0 || states.includes(state)

/** The activities a filter lets through but for its states, which no database knows. */
async function recordsFiltered(
  reads: ReadConnection,
  programme: { id: string; year: number },
  filter: Filter,
  outline: ReadonlyMap<string, OutlineEntry>,
): Promise<readonly ActivityRecord[]> {
  const conditions = conditionsOf(filter, programme.year, outline)
  const isOpen = Object.values(conditions).every((condition) => condition === null)
  const records = isOpen
    ? await recordsOfProgramme(reads, programme.id)
    : await activityRecords(reads, programme.id, conditions)
  return filter.text === '' ? records : records.filter(matches(filter.text))
}

/** One activity as a row of the views. */
export async function activityRowOf(
  reads: ReadConnection,
  programme: { id: string; year: number },
  record: ActivityRecord,
  today: string,
): Promise<ActivityRow> {
  const { groups } = await listsOf(reads)
  const outline = await outlineOfProgramme(reads, programme.id, groups)
  return rowOf(record, await surroundingsOf(reads, programme, outline, today, record.id))
}

/** Every activity of a programme as rows, without a filter. */
export const allActivities = (
  reads: ReadConnection,
  year: number,
  today: string,
): Promise<readonly ActivityRow[]> =>
  untilChanged(
    reads,
    `all activities ${year} ${today}`,
    async () => (await listActivities(reads, { year, filter: noFilter }, today)).rows,
  )

export const noFilter: Filter = {
  groupCodes: [],
  bodyIds: [],
  role: 'any',
  unitIds: [],
  months: [],
  tagIds: [],
  states: [],
  text: '',
}

function conditionsOf(
  filter: Filter,
  year: number,
  outline: ReadonlyMap<string, OutlineEntry>,
): ActivityConditions {
  const asked = <T>(values: T[]) => (values.length > 0 ? values : null)
  const months = asked(filter.months)
  return {
    ...everyActivity,
    objectiveIds: filter.groupCodes.length > 0 ? objectivesOfGroups(outline, filter.groupCodes) : null,
    bodies: filter.bodyIds.length > 0 ? { ids: filter.bodyIds, role: filter.role } : null,
    unitIds: asked(filter.unitIds),
    spans: months?.map((month) => monthSpan(year, month)) ?? null,
    tagIds: asked(filter.tagIds),
  }
}

const monthSpan = (year: number, month: number) => ({
  from: `${year}-${String(month).padStart(2, '0')}-01`,
  to: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10),
})

/** Every word typed must begin a word of the activity; marks and letter case do not matter. */
function matches(text: string): (record: ActivityRecord) => boolean {
  const words = fold(text).split(' ').filter(Boolean)
  if (words.length === 0) return () => true
  return ({ code, content, place, expected_result, time_text, note }) => {
    const folded = ` ${fold([code, content, place, expected_result, time_text, note].join(' '))}`
    return words.every((word) => folded.includes(` ${word}`))
  }
}

async function surroundingsOf(
  reads: ReadConnection,
  programme: { id: string; year: number },
  outline: ReadonlyMap<string, OutlineEntry>,
  today: string,
  activityId?: string,
): Promise<Surroundings> {
  const idsOf = (table: IdTable) =>
    activityId === undefined
      ? idsOfProgramme(reads, programme.id, table)
      : idsByActivity(reads, table, { activityId })
  const origins = await originRows(reads, programme.id)
  return {
    outline,
    ids: {
      activity_objective: await idsOf('activity_objective'),
      activity_support: await idsOf('activity_support'),
      activity_unit: await idsOf('activity_unit'),
      activity_tag: await idsOf('activity_tag'),
    },
    targets:
      activityId === undefined
        ? await targetsOfProgramme(reads, programme.id)
        : await partsOf(reads, 'activity_target', { activityId }),
    overlaps: await overlapCounts(reads, programme.year),
    unfinished: new Set(
      origins
        .filter(({ real_to, decision }) => real_to === null && decision !== 'cancelled')
        .map(({ id }) => id),
    ),
    today,
  }
}

function rowOf(record: ActivityRecord, surroundings: Surroundings): ActivityRow {
  const { ids, targets, outline, overlaps, unfinished, today } = surroundings
  const { id } = record
  const { state, lateDays } = stateOf(record, today)
  const { progress } = activityProgressOf(state, targets.get(id) ?? [])
  return {
    id,
    version: record.version,
    code: record.code,
    objectiveId: record.objective_id,
    alsoUnderIds: ids.activity_objective.get(id) ?? [],
    groupCode: outline.get(record.objective_id)?.groupCode ?? '',
    position: record.position,
    content: record.content,
    leadBodyId: record.lead_body_id,
    supportIds: ids.activity_support.get(id) ?? [],
    allUnits: record.all_units === 1,
    unitIds: ids.activity_unit.get(id) ?? [],
    place: record.place,
    time: timeOf(record),
    realFrom: record.real_from,
    realTo: record.real_to,
    state,
    lateDays,
    health: record.health,
    progress,
    tagIds: ids.activity_tag.get(id) ?? [],
    overlaps: isFinished(state) ? 0 : (overlaps.get(id) ?? 0),
    unfinishedLastYear:
      record.origin_kind === 'lastYear' && record.origin_id !== null && unfinished.has(record.origin_id),
  }
}

/** The derived state of a stored activity. */
export const stateOf = (record: ActivityRecord, today: string) =>
  activityStateOf(
    {
      to: record.to_date,
      realFrom: record.real_from,
      realTo: record.real_to,
      preparingFrom: record.preparing_from,
      decision: record.decision,
      postponedTo: record.postponed_to,
    },
    today,
  )
