import { businessDayOf, type Clock } from '../clock.ts'
import type { Database } from '../database/database.ts'
import type { Backup, Backups } from './backups.ts'

/** Makes today's backup unless there is one, or nothing was changed since the last; the backup that was made. */
export async function backUpDaily(
  database: Database,
  backups: Backups,
  clock: Clock,
): Promise<Backup | null> {
  const [newest] = await backups.list()
  if (newest && businessDayOf(newest.madeAt) === businessDayOf(clock.now())) return null
  const last = await lastChange(database)
  if (newest && (last === null || last <= newest.madeAt)) return null
  return backups.make('daily')
}

/** Instant of the newest command that changed something; null when there was none. */
export async function lastChange(database: Database): Promise<string | null> {
  const row = await database.reads
    .selectFrom('performed_command')
    .select('at')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.at ?? null
}
