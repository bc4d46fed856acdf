import { type Kysely, sql } from 'kysely'
import type { Dialect } from './column-types.ts'

/**
 * Tables without history: they hold nothing a person entered. Any other table must be given to `recordHistory`
 * by the migration that makes it; a test compares the two lists with the database.
 */
export const tablesWithoutHistory = [
  'migration',
  'command_context',
  'performed_command',
  'history',
  'search_entry',
]

export type HistoryOptions = {
  /** Heavy columns that can be made again and are left out of before and after. */
  without?: string[]
  /**
   * Rows that come in thousands with one parent row and are fully described by it: their insertion is evidenced by
   * the parent's (the report names its import, the import its officer and its kept file), so it is not written again
   * row by row. Their updates and deletions are. Undo takes them away together with the parent.
   */
  insertEvidencedByParent?: boolean
}

/**
 * Makes the triggers that write every change of `table` to history, with who, when and which command from the stamp
 * of the running command. A write without a stamp fails, because history's columns are not null. Call it again after
 * a migration has changed the table's columns.
 */
export async function recordHistory(
  db: Kysely<unknown>,
  dialect: Dialect,
  table: string,
  options: HistoryOptions = {},
): Promise<void> {
  if (dialect === 'postgres') await recordOnPostgres(db, table, options)
  else await recordOnSqlite(db, table, options)
}

/** What the triggers share on PostgreSQL: one function; SQLite needs none. Once, in the first migration. */
export async function prepareHistory(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  if (dialect !== 'postgres') return
  await sql`
    create function record_history() returns trigger language plpgsql as $$
    declare
      without text[] := string_to_array(tg_argv[0], ',');
      earlier jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - without end;
      later jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - without end;
    begin
      if tg_op = 'UPDATE' and earlier - 'version' = later - 'version' then return null; end if;
      insert into history (at, actor, command, command_id, entity, entity_id, operation, before, after)
      values (
        nullif(current_setting('hiepdong.at', true), ''),
        nullif(current_setting('hiepdong.actor', true), ''),
        nullif(current_setting('hiepdong.command', true), ''),
        nullif(current_setting('hiepdong.command_id', true), ''),
        tg_table_name,
        coalesce(later ->> 'id', earlier ->> 'id'),
        lower(tg_op),
        earlier::text,
        later::text
      );
      return null;
    end $$`.execute(db)
}

const triggerName = (table: string, operation: string) => `${table}_history_${operation}`

async function recordOnPostgres(db: Kysely<unknown>, table: string, options: HistoryOptions) {
  const without = sql.lit((options.without ?? []).join(','))
  for (const operation of options.insertEvidencedByParent
    ? ['update', 'delete']
    : ['insert', 'update', 'delete']) {
    const name = sql.id(triggerName(table, operation))
    await sql`drop trigger if exists ${name} on ${sql.table(table)}`.execute(db)
    await sql`
      create trigger ${name} after ${sql.raw(operation)} on ${sql.table(table)}
      for each row execute function record_history(${without})`.execute(db)
  }
}

async function recordOnSqlite(db: Kysely<unknown>, table: string, options: HistoryOptions) {
  const found = await sql<{
    name: string
  }>`select name from pragma_table_info(${table}) order by cid`.execute(db)
  const columns = found.rows.map((row) => row.name).filter((name) => !options.without?.includes(name))
  const json = (side: 'old' | 'new') =>
    sql`json_object(${sql.join(columns.flatMap((name) => [sql.lit(name), sql.ref(`${side}.${name}`)]))})`
  const changed = sql.join(
    columns
      .filter((name) => name !== 'version')
      .map((name) => sql`${sql.ref(`old.${name}`)} is not ${sql.ref(`new.${name}`)}`),
    sql` or `,
  )
  const stamp = (column: string) => sql`(select ${sql.ref(column)} from command_context)`
  const triggers = {
    insert: { side: 'new', when: sql``, before: sql`null`, after: json('new') },
    update: { side: 'new', when: sql`when ${changed}`, before: json('old'), after: json('new') },
    delete: { side: 'old', when: sql``, before: json('old'), after: sql`null` },
  }
  for (const [operation, { side, when, before, after }] of Object.entries(triggers)) {
    const name = sql.id(triggerName(table, operation))
    await sql`drop trigger if exists ${name}`.execute(db)
    if (operation === 'insert' && options.insertEvidencedByParent) continue
    await sql`
      create trigger ${name} after ${sql.raw(operation)} on ${sql.table(table)} for each row ${when} begin
        insert into history (at, actor, command, command_id, entity, entity_id, operation, before, after)
        values (${stamp('at')}, ${stamp('actor')}, ${stamp('command')}, ${stamp('command_id')},
          ${sql.lit(table)}, ${sql.ref(`${side}.id`)}, ${sql.lit(operation)}, ${before}, ${after});
      end`.execute(db)
  }
}
