import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import type BetterSqlite3 from 'better-sqlite3'
import * as z from 'zod'
import { connect } from '../database/sqlite/connect.ts'
import { UserError } from '../user-error.ts'
import { layout } from './folder-layout.ts'

const holderShape = z.object({
  program: z.string(),
  pid: z.number(),
  host: z.string(),
  user: z.string(),
  since: z.string(),
})
export type LockHolder = z.output<typeof holderShape>

export type Lock = { holder: LockHolder; release(): void }

/**
 * Takes the folder for this process. The lock is one the operating system keeps on an empty SQLite file, so a process
 * that ends in whatever way leaves none behind; who has it stands beside it in words. Throws `locked` with both.
 */
export function lockFolder(folder: string, program: string, now: string): Lock {
  let connection: BetterSqlite3.Database | undefined
  try {
    connection = connect(layout.lock(folder), { busyTimeoutMs: 0, journal: 'delete' })
    connection.exec('begin exclusive')
  } catch (error) {
    connection?.close()
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')))
      throw error
    const holder = readHolder(folder)
    throw new UserError('locked', {
      program: holder?.program ?? '',
      user: holder?.user ?? '',
      host: holder?.host ?? '',
      pid: holder?.pid ?? 0,
      since: holder?.since ?? '',
    })
  }
  const holder = { program, pid: process.pid, host: hostname(), user: userInfo().username, since: now }
  try {
    writeFileSync(layout.lockHolder(folder), `${JSON.stringify(holder, null, 2)}\n`)
  } catch (error) {
    connection.close()
    throw error
  }
  const held = connection
  return { holder, release: () => release(folder, held) }
}

/** Who says it has the folder; null when no one does or the words cannot be read. */
export function readHolder(folder: string): LockHolder | null {
  try {
    return holderShape.parse(JSON.parse(readFileSync(layout.lockHolder(folder), 'utf8')))
  } catch {
    // The holder is only for the message: one that is just being written or was cut off is as good as none.
    return null
  }
}

function release(folder: string, connection: BetterSqlite3.Database) {
  rmSync(layout.lockHolder(folder), { force: true })
  if (connection.inTransaction) connection.exec('rollback')
  connection.close()
}
