import type * as z from 'zod'
import type { programmeContract } from '../../shared/contract/programme.ts'
import { matchesOf, preparePlan } from '../../shared/domain/activity-match.ts'
import type { ReadConnection, Writes } from '../database/database.ts'
import { type Seen, updateSeen } from '../database/seen-row.ts'
import { UserError } from '../user-error.ts'
import { listsOf, shortOf, unitNameOf } from './lists.ts'
import { openProgramme, programmeOfYear } from './open-programme.ts'
import { idsOfProgramme, recordsOfProgramme } from './programme-records.ts'
import { programmeRow } from './programme-store.ts'
import { insertReported, reportedRow, reportedRows } from './reported-store.ts'
import { storedActivity } from './save-activity.ts'

type Reported = z.output<NonNullable<(typeof programmeContract.reportedActivities)['~orpc']['outputSchema']>>
type Typed = z.output<NonNullable<(typeof programmeContract.saveReportedActivity)['~orpc']['inputSchema']>>

/** What was reported as done in a year; for what is not linked to the plan yet, the activities it may have been. */
export async function reportedActivities(reads: ReadConnection, year: number): Promise<Reported> {
  const programme = await programmeRow(reads, year)
  if (!programme) return []
  const lists = await listsOf(reads)
  const records = await recordsOfProgramme(reads, programme.id)
  const byId = new Map(records.map((record) => [record.id, record]))
  const supports = await idsOfProgramme(reads, programme.id, 'activity_support')
  const units = await idsOfProgramme(reads, programme.id, 'activity_unit')
  const plans = records
    .filter(({ decision }) => decision !== 'cancelled')
    .map((record) =>
      preparePlan({
        id: record.id,
        from: record.from_date,
        to: record.postponed_to ?? record.to_date,
        allUnits: record.all_units === 1,
        unitIds: units.get(record.id) ?? [],
        bodyIds: [record.lead_body_id, ...(supports.get(record.id) ?? [])],
        content: record.content,
      }),
    )
  const rows = await reportedRows(reads, programme.id)
  return rows.map((row) => {
    const done = { unitId: row.unit_id, bodyId: row.body_id, date: row.date, content: row.content }
    const names = {
      'match-unit': { name: row.unit_id === null ? '' : unitNameOf(lists, row.unit_id) },
      'match-body': { name: row.body_id === null ? '' : shortOf(lists, row.body_id) },
      'match-days': {},
      'match-words': {},
    }
    const matches = row.activity_id === null ? matchesOf(done, plans) : []
    return {
      id: row.id,
      version: row.version,
      ...done,
      result: row.result,
      activityId: row.activity_id,
      suggestions: matches.map(({ activityId, score, reasons }) => ({
        activityId,
        code: byId.get(activityId)!.code,
        content: byId.get(activityId)!.content,
        score,
        reasons: reasons.map(({ code, params }) => ({ code, params: { ...params, ...names[code] } })),
      })),
    }
  })
}

/** Keeps what a unit or a body says it did. */
export async function saveReportedActivity(writes: Writes, typed: Typed): Promise<{ id: string }> {
  const { id, version, year, unitId, bodyId, date, content, place, result } = typed
  const programme = await programmeOfYear(writes, year)
  await openProgramme(writes, programme.id)
  const columns = {
    unit_id: unitId,
    body_id: bodyId,
    date,
    content,
    place: place || null,
    result: result || null,
  }
  if (id === null) {
    const links = { programme_id: programme.id, activity_id: null, source: null }
    return { id: await insertReported(writes, { ...columns, ...links }) }
  }
  await updateSeen(writes, 'reported_activity', { id, version }, columns)
  return { id }
}

/** Confirms which planned activity a reported one was; null: none. */
export async function linkReported(
  writes: Writes,
  { activityId, ...seen }: Seen & { activityId: string | null },
): Promise<void> {
  const row = await reportedRow(writes, seen.id)
  if (!row) throw new UserError('not-found')
  await openProgramme(writes, row.programme_id)
  if (activityId !== null) {
    const record = await storedActivity(writes, activityId)
    if (record.programme_id !== row.programme_id) throw new UserError('not-found')
  }
  await updateSeen(writes, 'reported_activity', seen, { activity_id: activityId })
}
