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
  originRows,
  type Part,
  type PartTable,
  partsOf,
} from './activity-store.ts'
import { listsOf } from './lists.ts'
import { type OutlineEntry, objectivesOfGroups, outlineOfProgramme } from './outline.ts'
import { overlapCounts } from './overlaps.ts'
import { programmeRow } from './programme-store.ts'

export type Filter = z.output<typeof filterSchema>
type Listed = z.output<NonNullable<(typeof programmeContract.activities)['~orpc']['outputSchema']>>
export type ActivityRow = Listed['rows'][number]

/** What a list row needs besides its record; each asked once for all rows. */
type Surroundings = {
  outline: ReadonlyMap<string, OutlineEntry>
  parts: { [Table in Exclude<PartTable, 'activity_resource'>]: Map<string, Part<Table>[]> }
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
  const conditions = conditionsOf(filter, year, outline)
  const records = (await activityRecords(reads, programme.id, conditions)).filter(matches(filter.text))
  const surroundings = await surroundingsOf(reads, programme, outline, today)
  const rows = records.map((record) => rowOf(record, surroundings))
  const counts: Record<string, number> = {}
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1
  const order = new Map(records.map(({ id, objective_id }) => [id, outline.get(objective_id)?.order ?? 0]))
  return {
    // Positions order the activities of one objective; the sort keeps that order.
    rows: rows
      .filter(({ state }) => filter.states.length === 0 || filter.states.includes(state))
      .sort((a, b) => order.get(a.id)! - order.get(b.id)!),
    total: await countActivities(reads, programme.id),
    counts,
  }
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
export async function allActivities(
  reads: ReadConnection,
  year: number,
  today: string,
): Promise<ActivityRow[]> {
  const { rows } = await listActivities(reads, { year, filter: noFilter }, today)
  return rows
}

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
  const of = activityId === undefined ? { programmeId: programme.id } : { activityId }
  const origins = await originRows(reads, programme.id)
  return {
    outline,
    parts: {
      activity_objective: await partsOf(reads, 'activity_objective', of),
      activity_support: await partsOf(reads, 'activity_support', of),
      activity_unit: await partsOf(reads, 'activity_unit', of),
      activity_target: await partsOf(reads, 'activity_target', of),
      activity_tag: await partsOf(reads, 'activity_tag', of),
    },
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
  const { parts, outline, overlaps, unfinished, today } = surroundings
  const { id } = record
  const { state, lateDays } = stateOf(record, today)
  const { progress } = activityProgressOf(state, parts.activity_target.get(id) ?? [])
  return {
    id,
    version: record.version,
    code: record.code,
    objectiveId: record.objective_id,
    alsoUnderIds: (parts.activity_objective.get(id) ?? []).map(({ objective_id }) => objective_id),
    groupCode: outline.get(record.objective_id)?.groupCode ?? '',
    position: record.position,
    content: record.content,
    leadBodyId: record.lead_body_id,
    supportIds: (parts.activity_support.get(id) ?? []).map(({ body_id }) => body_id),
    allUnits: record.all_units === 1,
    unitIds: (parts.activity_unit.get(id) ?? []).map(({ unit_id }) => unit_id),
    place: record.place,
    time: timeOf(record),
    realFrom: record.real_from,
    realTo: record.real_to,
    state,
    lateDays,
    health: record.health,
    progress,
    tagIds: (parts.activity_tag.get(id) ?? []).map(({ tag_id }) => tag_id),
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
