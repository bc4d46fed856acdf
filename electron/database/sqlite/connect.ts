import BetterSqlite3 from 'better-sqlite3'
import { UserError } from '../../user-error.ts'

/** better-sqlite3 13 needs it, and below it ends the process without a word. */
const neededNodeApi = 10

export type ConnectOptions = {
  readonly?: boolean
  fileMustExist?: boolean
  /** How long a statement waits for a lock another process holds. The whole window waits with it, so keep it short. */
  busyTimeoutMs?: number
  /** `delete` for a file beside which nothing else may lie; readers and the writer of a `wal` do not wait for each other. */
  journal?: 'wal' | 'delete'
}

/**
 * Opens a connection to a file, or to the image of one in memory, with the settings every one of ours has. `HIEPDONG_SQLITE_BINDING` names another build of the
 * native part, for runtimes older than the one it needs.
 */
export function connect(file: string | Buffer, options: ConnectOptions = {}): BetterSqlite3.Database {
  const nativeBinding = process.env.HIEPDONG_SQLITE_BINDING
  const found = Number(process.versions.napi)
  if (!nativeBinding && found < neededNodeApi) {
    throw new UserError('runtime-too-old', { found: process.versions.node, needed: '22.14' })
  }
  const connection = new BetterSqlite3(file, {
    readonly: options.readonly ?? false,
    fileMustExist: options.fileMustExist ?? false,
    timeout: options.busyTimeoutMs ?? 2000,
    ...(nativeBinding ? { nativeBinding } : {}),
  })
  try {
    if (!options.readonly) connection.pragma(`journal_mode = ${options.journal ?? 'wal'}`)
    // In WAL this build would only sync at checkpoints: the last commands would be lost with the power.
    connection.pragma('synchronous = FULL')
    connection.pragma('foreign_keys = ON')
    connection.pragma('trusted_schema = OFF')
    connection.pragma('cell_size_check = ON')
  } catch (error) {
    connection.close()
    throw error
  }
  return connection
}
