import type { Insertable, Selectable } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Reads, Writes } from '../database/database.ts'
import { insertInChunks } from '../database/insert-in-chunks.ts'
import type { ObjectiveTable, ObjectiveTargetTable } from '../database/programme-schema.ts'

export type ObjectiveRow = Selectable<ObjectiveTable>
export type ObjectiveTargetRow = Selectable<ObjectiveTargetTable>
export type NewObjective = Omit<Insertable<ObjectiveTable>, 'id' | 'version'>
export type NewTarget = Omit<Insertable<ObjectiveTargetTable>, 'id' | 'version' | 'objective_id'>

export const objectiveRows = (reads: Reads, programmeId: string): Promise<ObjectiveRow[]> =>
  reads
    .selectFrom('objective')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .orderBy('position')
    .orderBy('id')
    .execute()

export const objectiveRow = (reads: Reads, id: string): Promise<ObjectiveRow | undefined> =>
  reads.selectFrom('objective').selectAll().where('id', '=', id).executeTakeFirst()

export const objectiveTargetRows = (reads: Reads, programmeId: string): Promise<ObjectiveTargetRow[]> =>
  reads
    .selectFrom('objective_target')
    .innerJoin('objective', 'objective.id', 'objective_target.objective_id')
    .innerJoin('indicator', 'indicator.id', 'objective_target.indicator_id')
    .where('objective.programme_id', '=', programmeId)
    .selectAll('objective_target')
    .orderBy('indicator.code')
    .execute()

export async function insertObjective(writes: Writes, objective: NewObjective): Promise<string> {
  const id = uuidv7()
  await writes
    .insertInto('objective')
    .values({ ...objective, id })
    .execute()
  return id
}

/** A position is no property of the objective but of the order; its version stays. */
export async function placeObjective(writes: Writes, id: string, position: number): Promise<void> {
  await writes.updateTable('objective').set({ position }).where('id', '=', id).execute()
}

export async function insertTargets(
  writes: Writes,
  targets: (NewTarget & { objective_id: string })[],
): Promise<void> {
  await insertInChunks(
    writes,
    'objective_target',
    targets.map((target) => ({ ...target, id: uuidv7() })),
  )
}

/** Leaves an objective with exactly these targets; those that stay as they are keep their row. */
export async function replaceTargets(
  writes: Writes,
  objectiveId: string,
  targets: NewTarget[],
): Promise<void> {
  const stored = await writes
    .selectFrom('objective_target')
    .selectAll()
    .where('objective_id', '=', objectiveId)
    .execute()
  const wanted = new Map(targets.map((target) => [target.indicator_id, target]))
  const same = (one: object, other: object) =>
    Object.entries(one).every(([key, value]) => other[key as never] === value)
  const gone = stored.filter((row) => {
    const target = wanted.get(row.indicator_id)
    return !target || !same(target, row)
  })
  if (gone.length > 0) {
    await writes
      .deleteFrom('objective_target')
      .where(
        'id',
        'in',
        gone.map(({ id }) => id),
      )
      .execute()
  }
  const kept = new Set(stored.filter((row) => !gone.includes(row)).map((row) => row.indicator_id))
  const added = targets.filter(({ indicator_id }) => !kept.has(indicator_id))
  await insertTargets(
    writes,
    added.map((target) => ({ ...target, objective_id: objectiveId })),
  )
}

/** What stands under an objective: objectives below it and activities, also those only shown there. */
export async function countUnderObjective(reads: Reads, id: string): Promise<number> {
  const counts = await reads
    .selectNoFrom(({ selectFrom, fn }) => [
      selectFrom('objective')
        .where('parent_id', '=', id)
        .select(fn.countAll<number>().as('n'))
        .as('objectives'),
      selectFrom('activity')
        .where('objective_id', '=', id)
        .select(fn.countAll<number>().as('n'))
        .as('activities'),
      selectFrom('activity_objective')
        .where('objective_id', '=', id)
        .select(fn.countAll<number>().as('n'))
        .as('shown'),
    ])
    .executeTakeFirstOrThrow()
  return (counts.objectives ?? 0) + (counts.activities ?? 0) + (counts.shown ?? 0)
}

export async function deleteTargets(writes: Writes, objectiveId: string): Promise<void> {
  await writes.deleteFrom('objective_target').where('objective_id', '=', objectiveId).execute()
}
