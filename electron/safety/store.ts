import { type ExpressionBuilder, sql } from 'kysely'
import type { Reads, Writes } from '../database/database.ts'
import type { DB } from '../database/schema.ts'

/** Tables whose rows history records; each has an id and a version. */
export type RecordedTable = Exclude<keyof DB, 'history' | 'performed_command' | 'search_entry'>
export type Row = Record<string, unknown>

export type CommandRow = {
  seq: number
  commandId: string
  command: string
  actor: string
  at: string
  undoes: string | null
  undone: boolean
}

export type ChangeRow = {
  seq: number
  commandId: string
  entity: RecordedTable
  entityId: string
  operation: 'insert' | 'update' | 'delete'
  before: Row | null
  after: Row | null
}

export type CommandFilter = {
  /** Commands before this one; null begins with the newest. */
  before: number | null
  entity: string | null
  entityId: string | null
  actor: string | null
  /** Instants, the first included, the second not. */
  from: string | null
  until: string | null
  limit: number
}

const isUndone = ({ exists, selectFrom }: ExpressionBuilder<DB, 'performed_command'>) =>
  exists(
    selectFrom('performed_command as later')
      .select('later.seq')
      .whereRef('later.undoes', '=', 'performed_command.command_id'),
  )

const commandColumns = (eb: ExpressionBuilder<DB, 'performed_command'>) =>
  [
    'seq',
    'command_id as commandId',
    'command',
    'actor',
    'at',
    'undoes',
    eb.case().when(isUndone(eb)).then(1).else(0).end().as('undone'),
  ] as const

/** Commands that match, newest first. */
export async function commandsPage(reads: Reads, filter: CommandFilter): Promise<CommandRow[]> {
  let query = reads
    .selectFrom('performed_command')
    .select(commandColumns)
    .orderBy('seq', 'desc')
    .limit(filter.limit)
  if (filter.before !== null) query = query.where('seq', '<', filter.before)
  if (filter.actor !== null) query = query.where('actor', '=', filter.actor)
  if (filter.from !== null) query = query.where('at', '>=', filter.from)
  if (filter.until !== null) query = query.where('at', '<', filter.until)
  const { entity, entityId } = filter
  if (entity !== null) {
    query = query.where(({ exists, selectFrom }) => {
      const touched = selectFrom('history')
        .select('history.seq')
        .whereRef('history.command_id', '=', 'performed_command.command_id')
        .where('history.entity', '=', entity)
      return exists(entityId === null ? touched : touched.where('history.entity_id', '=', entityId))
    })
  }
  return (await query.execute()).map(toCommand)
}

/** A command by its id, or the newest of an officer that was not taken back and took nothing back itself. */
export async function findCommand(
  reads: Reads,
  which: { commandId: string } | { lastOf: string; except: string[]; notThis: string },
): Promise<CommandRow | null> {
  let query = reads.selectFrom('performed_command').select(commandColumns)
  if ('commandId' in which) query = query.where('command_id', '=', which.commandId)
  else {
    query = query
      .where('actor', '=', which.lastOf)
      .where('undoes', 'is', null)
      .where('command', 'not in', which.except)
      .where('command_id', '!=', which.notThis)
      .where((eb) => eb.not(isUndone(eb)))
      .orderBy('seq', 'desc')
      .limit(1)
  }
  const row = await query.executeTakeFirst()
  return row ? toCommand(row) : null
}

const toCommand = <T extends { undone: number }>(row: T) => ({ ...row, undone: row.undone === 1 })

/** How many rows each command touched, by command id. */
export async function countChanges(reads: Reads, commandIds: string[]): Promise<Map<string, number>> {
  const rows = await reads
    .selectFrom('history')
    .select(({ fn }) => ['command_id', fn.countAll<number>().as('count')])
    .where('command_id', 'in', commandIds)
    .groupBy('command_id')
    .execute()
  return new Map(rows.map((row) => [row.command_id, row.count]))
}

/** The changes of commands in their order, of each at most the first `mostEach`. */
export async function changesOf(reads: Reads, commandIds: string[], mostEach?: number): Promise<ChangeRow[]> {
  const numbered = reads
    .selectFrom('history')
    .selectAll()
    .select(sql<number>`row_number() over (partition by command_id order by seq)`.as('place'))
    .where('command_id', 'in', commandIds)
  let query = reads.selectFrom(numbered.as('numbered')).selectAll().orderBy('seq')
  if (mostEach !== undefined) query = query.where('place', '<=', mostEach)
  return (await query.execute()).map((row) => ({
    seq: row.seq,
    commandId: row.command_id,
    entity: row.entity as RecordedTable,
    entityId: row.entity_id,
    operation: row.operation,
    before: parseRow(row.before),
    after: parseRow(row.after),
  }))
}

const parseRow = (json: string | null) => (json === null ? null : (JSON.parse(json) as Row))

/** Rows as they stand now, by id. */
export async function rowsNow(reads: Reads, entity: RecordedTable, ids: string[]): Promise<Map<string, Row>> {
  const found = new Map<string, Row>()
  for (let start = 0; start < ids.length; start += 1000) {
    const rows = await reads
      .selectFrom(entity)
      .selectAll()
      .where('id', 'in', ids.slice(start, start + 1000))
      .execute()
    for (const row of rows) found.set(row.id, row)
  }
  return found
}

/** The newest change of a row: who must be asked about it. */
export async function newestChange(reads: Reads, entity: string, entityId: string) {
  const row = await reads
    .selectFrom('history')
    .select(['actor', 'at', 'command', 'command_id'])
    .where('entity', '=', entity)
    .where('entity_id', '=', entityId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** The newest change made after `seq`, by another command, to a figure that came with the report. */
export async function newestChangeOfFigures(reads: Reads, reportId: string, seq: number, commandId: string) {
  const row = await reads
    .selectFrom('history')
    .select(['actor', 'at', 'command'])
    .where('entity', '=', 'reported_value')
    .where('entity_id', 'in', (eb) =>
      eb.selectFrom('reported_value').select('id').where('report_id', '=', reportId),
    )
    .where('seq', '>', seq)
    .where('command_id', '!=', commandId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

// The tables below share id and version; which of them it is, is known at run time only. Column names come from the
// history of the very table, never from outside.

export async function putBack(writes: Writes, entity: RecordedTable, row: Row): Promise<void> {
  await sql`insert into ${sql.table(entity)} (${sql.join(Object.keys(row).map((name) => sql.ref(name)))})
    values (${sql.join(Object.values(row))})`.execute(writes)
}

export async function setBack(writes: Writes, entity: RecordedTable, id: string, row: Row): Promise<void> {
  const set = Object.entries(row)
    .filter(([name]) => name !== 'id' && name !== 'version')
    .map(([name, value]) => sql`${sql.ref(name)} = ${value}`)
  await sql`update ${sql.table(entity)} set ${sql.join(set)}, version = version + 1 where id = ${id}`.execute(
    writes,
  )
}

export async function takeAway(writes: Writes, entity: RecordedTable, id: string): Promise<void> {
  await sql`delete from ${sql.table(entity)} where id = ${id}`.execute(writes)
}

/** Takes away the figures that came with a report; each is recorded as it goes. */
export async function takeAwayFigures(writes: Writes, reportId: string): Promise<void> {
  // Figures of one report may follow each other: the reference is checked at the end of the command.
  await writes.deleteFrom('reported_value').where('report_id', '=', reportId).execute()
}

/** A row that refers to this one and is none of `except` (as `entity/id`); null when there is none. */
export async function referrerOf(
  reads: Reads,
  references: readonly (readonly [RecordedTable, string])[],
  id: string,
  except: ReadonlySet<string>,
): Promise<{ entity: RecordedTable; id: string } | null> {
  for (const [entity, column] of references) {
    const rows = await reads
      .selectFrom(entity)
      .select('id')
      .where(sql.ref<string>(column), '=', id)
      .limit(except.size + 1)
      .execute()
    const other = rows.find((row) => !except.has(`${entity}/${row.id}`))
    if (other) return { entity, id: other.id }
  }
  return null
}

export async function markAsUndoing(writes: Writes, commandId: string, undoes: string): Promise<void> {
  await writes.updateTable('performed_command').set({ undoes }).where('command_id', '=', commandId).execute()
}

/** Names of the rows that changes refer to, by id. */
export async function namesOf(reads: Reads, ids: string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  if (ids.length === 0) return names
  const found = [
    await reads.selectFrom('unit').select(['id', 'name']).where('id', 'in', ids).execute(),
    await reads.selectFrom('indicator').select(['id', 'name']).where('id', 'in', ids).execute(),
    await reads.selectFrom('body').select(['id', 'name']).where('id', 'in', ids).execute(),
    await reads.selectFrom('person').select(['id', 'full_name as name']).where('id', 'in', ids).execute(),
    await reads.selectFrom('intake_file').select(['id', 'name']).where('id', 'in', ids).execute(),
    await reads.selectFrom('tag').select(['id', 'name']).where('id', 'in', ids).execute(),
    await reads.selectFrom('objective').select(['id', 'title as name']).where('id', 'in', ids).execute(),
    await reads.selectFrom('activity').select(['id', 'code as name']).where('id', 'in', ids).execute(),
  ]
  for (const row of found.flat()) names.set(row.id, row.name)
  return names
}
