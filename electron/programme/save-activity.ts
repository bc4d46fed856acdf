import { positionBetween } from '../../shared/domain/outline-codes.ts'
import type { Reads, Writes } from '../database/database.ts'
import { lastNumber } from '../database/last-number.ts'
import { deleteSeen, type Seen, updateSeen } from '../database/seen-row.ts'
import { refuseStale } from '../database/stale-version.ts'
import { UserError } from '../user-error.ts'
import { type ActivityFields, columnsOf, fieldsOf, newPartsOf, noFollowUp } from './activity-fields.ts'
import { partsOfActivity } from './activity-parts.ts'
import { type FieldProblem, type Judging, problemsOf } from './activity-problems.ts'
import { type ActivityRecord, activityRecord } from './activity-store.ts'
import {
  deleteActivityParts,
  insertActivities,
  lastPosition,
  partTables,
  replaceParts,
} from './activity-write-store.ts'
import { listsOf } from './lists.ts'
import { objectiveRows } from './objective-store.ts'
import { openProgramme, type StoredProgramme } from './open-programme.ts'

export type Saved = { id: string | null; version: number; problems: FieldProblem[] }

/**
 * Saves an activity as typed. A field something stands against keeps what is stored, the others are stored; a new
 * activity is stored once nothing stands against any.
 */
export async function saveActivity(
  writes: Writes,
  typed: { id: string | null; version: number; programmeId: string; fields: ActivityFields },
): Promise<Saved> {
  const programme = await openProgramme(writes, typed.programmeId)
  const judging = await judgingOf(writes, programme)
  const problems = problemsOf(typed.fields, judging)
  if (typed.id === null) {
    if (problems.length > 0) return { id: null, version: 0, problems }
    const [id] = await addActivities(writes, programme, [{ fields: typed.fields, importCommandId: null }])
    return { id: id!, version: 1, problems: [] }
  }
  const record = await storedActivity(writes, typed.id)
  if (record.programme_id !== programme.id) throw new UserError('not-found')
  const seen = { id: typed.id, version: typed.version }
  if (record.version !== seen.version) await refuseStale(writes, 'activity', seen.id)
  const stored = fieldsOf(record, await partsOfActivity(writes, record.id))
  const version = await storeFields(writes, seen, withoutProblems(typed.fields, stored, problems), stored)
  return { id: record.id, version, problems }
}

/** Adds activities at the end of their objectives, numbered in the order given; they have been judged before. */
export async function addActivities(
  writes: Writes,
  programme: Pick<StoredProgramme, 'id' | 'year'>,
  activities: { fields: ActivityFields; importCommandId: string | null; wantedCode?: string | undefined }[],
): Promise<string[]> {
  const prefix = `HD-${programme.year}-`
  const before = await lastNumber(writes, 'activity', prefix)
  // A code an exported workbook brings along is kept, unless this workspace gave it out before, if only to what is gone.
  const wanted = activities.map(({ wantedCode }) => numberIn(wantedCode, prefix))
  const kept = new Set(wanted.filter((number) => number > before))
  const numbers = numbersAfter(Math.max(before, ...kept))
  const codeFor = (number: number) => {
    const own = kept.delete(number) ? number : numbers()
    return `${prefix}${String(own).padStart(3, '0')}`
  }
  const last = new Map<string, number | null>()
  const added = []
  for (const [at, { fields, importCommandId }] of activities.entries()) {
    const { objectiveId } = fields
    if (!last.has(objectiveId)) last.set(objectiveId, await lastPosition(writes, objectiveId))
    const position = positionBetween(last.get(objectiveId)!, null)!
    last.set(objectiveId, position)
    added.push({
      columns: {
        ...columnsOf(fields),
        ...noFollowUp,
        code: codeFor(wanted[at]!),
        programme_id: programme.id,
        position,
        import_command_id: importCommandId,
      },
      parts: newPartsOf(fields),
    })
  }
  return insertActivities(writes, added)
}

const numberIn = (code: string | undefined, prefix: string) =>
  code?.startsWith(prefix) && /^\d{1,6}$/.test(code.slice(prefix.length))
    ? Number(code.slice(prefix.length))
    : 0

function numbersAfter(last: number): () => number {
  let number = last
  return () => ++number
}

/** Stores the fields of an activity that still has the version seen, and gives the version it has then. */
export async function storeFields(
  writes: Writes,
  seen: Seen,
  fields: ActivityFields,
  stored: ActivityFields,
): Promise<number> {
  if (sameFields(fields, stored)) return seen.version
  const moved = fields.objectiveId !== stored.objectiveId
  const place = moved
    ? { position: positionBetween(await lastPosition(writes, fields.objectiveId), null)! }
    : {}
  await updateSeen(writes, 'activity', seen, { ...columnsOf(fields), ...place })
  const parts = newPartsOf(fields)
  for (const table of partTables) await replaceParts(writes, table, seen.id, parts[table])
  return seen.version + 1
}

/** Removes an activity with all that hangs on it; its code is not given out again. */
export async function removeActivity(writes: Writes, seen: Seen): Promise<void> {
  const record = await storedActivity(writes, seen.id)
  await openProgramme(writes, record.programme_id)
  if (record.version !== seen.version) await refuseStale(writes, 'activity', seen.id)
  await deleteActivityParts(writes, seen.id)
  await deleteSeen(writes, 'activity', seen)
}

export async function judgingOf(reads: Reads, programme: { id: string; year: number }): Promise<Judging> {
  const objectives = await objectiveRows(reads, programme.id)
  return {
    lists: await listsOf(reads),
    objectiveIds: new Set(objectives.map(({ id }) => id)),
    year: programme.year,
  }
}

export async function storedActivity(reads: Reads, id: string): Promise<ActivityRecord> {
  const record = await activityRecord(reads, id)
  if (!record) throw new UserError('not-found')
  return record
}

/** Fields that are judged together: what stands against one may lie in another. */
const judgedTogether: (keyof ActivityFields)[][] = [['leadBodyId', 'supports', 'time', 'allUnits', 'unitIds']]

function withoutProblems(
  typed: ActivityFields,
  stored: ActivityFields,
  problems: readonly FieldProblem[],
): ActivityFields {
  const fields = { ...typed }
  const keep = <Field extends keyof ActivityFields>(field: Field) => {
    fields[field] = stored[field]
  }
  for (const { field } of problems) {
    const together = judgedTogether.find((each) => each.includes(field)) ?? [field]
    for (const each of together) keep(each)
  }
  return fields
}

const sameFields = (one: ActivityFields, other: ActivityFields) =>
  JSON.stringify([columnsOf(one), newPartsOf(one)]) === JSON.stringify([columnsOf(other), newPartsOf(other)])
