import { v7 as uuidv7 } from 'uuid'
import type { CommandStamp, Database, Writes } from '../../../electron/database/database.ts'

let second = 0

/** The stamp of a test's command; each is a second later than the one before. */
export function stampOf(command = 'test', actor = 'Lan'): CommandStamp {
  second += 1
  return {
    command,
    commandId: uuidv7(),
    actor,
    at: new Date(Date.UTC(2024, 2, 1) + second * 1000).toISOString(),
  }
}

/** Runs a command and gives the id it ran under. */
export async function run(
  database: Database,
  work: (writes: Writes, commandId: string) => Promise<unknown>,
  stamp = stampOf(),
): Promise<string> {
  await database.command(stamp, (writes) => work(writes, stamp.commandId))
  return stamp.commandId
}
