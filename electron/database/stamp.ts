import { type Kysely, sql } from 'kysely'
import type { Dialect } from './column-types.ts'
import type { CommandStamp, Reads, Writes } from './database.ts'

/**
 * The inside of one command: the stamp is set for the history triggers, `work` runs, the stamp is taken off, and a
 * command that changed nothing leaves no trace.
 */
export async function runStamped<T>(
  writes: Writes,
  dialect: Dialect,
  stamp: CommandStamp,
  work: (writes: Writes) => Promise<T>,
): Promise<T> {
  await setStamp(writes, dialect, stamp)
  await writes
    .insertInto('performed_command')
    .values({ command_id: stamp.commandId, command: stamp.command, actor: stamp.actor, at: stamp.at })
    .execute()
  const result = await work(writes)
  await writes
    .deleteFrom('performed_command')
    .where('command_id', '=', stamp.commandId)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('history').select('seq').where('command_id', '=', stamp.commandId))),
    )
    .execute()
  await setStamp(writes, dialect, null)
  return result
}

/** Whether a command that has run changed anything: one that did not left no trace and cannot be taken back. */
export async function leftTrace(reads: Reads, commandId: string): Promise<boolean> {
  const query = reads.selectFrom('performed_command').select('seq').where('command_id', '=', commandId)
  return (await query.executeTakeFirst()) !== undefined
}

async function setStamp(writes: Writes, dialect: Dialect, stamp: CommandStamp | null): Promise<void> {
  const { at, actor, command, commandId } = stamp ?? { at: null, actor: null, command: null, commandId: null }
  if (dialect === 'sqlite') {
    await sql`
      update command_context set at = ${at}, actor = ${actor}, command = ${command}, command_id = ${commandId}
    `.execute(writes)
    return
  }
  await sql`
    select set_config('hiepdong.at', ${at ?? ''}, true), set_config('hiepdong.actor', ${actor ?? ''}, true),
      set_config('hiepdong.command', ${command ?? ''}, true), set_config('hiepdong.command_id', ${commandId ?? ''}, true)
  `.execute(writes)
}

/** The schema as a plain Kysely sees it, for the parts below the schema types. */
export function untyped<T>(db: Kysely<T>): Kysely<unknown> {
  return db as unknown as Kysely<unknown>
}
