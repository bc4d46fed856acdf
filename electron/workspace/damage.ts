import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { connect } from '../database/sqlite/connect.ts'
import { UserError } from '../user-error.ts'
import type { Backups } from './backups.ts'
import { layout } from './folder-layout.ts'

/**
 * The error for a damaged file, with what the user needs to choose: the newest backup that can be read through, when
 * the last change was, how many commands lie between them, and how many source files kept since can be read again.
 */
export async function describeDamage(folder: string, backups: Backups, cause: unknown): Promise<UserError> {
  const backup = await backups.newestSound()
  const since = backup?.madeAt ?? ''
  const changes = changesIn(layout.database(folder), since)
  const error = new UserError('damaged', {
    backup: backup?.file ?? '',
    backupAt: since,
    lastChangeAt: changes?.last ?? (await newestTime(folder)),
    changes: changes?.count ?? '',
    files: await attachmentsSince(layout.attachments(folder), since),
  })
  error.cause = cause
  return error
}

/** What the damaged file still says of its last commands; null when not even that can be read. */
function changesIn(file: string, since: string): { last: string; count: number } | null {
  let connection: ReturnType<typeof connect> | undefined
  try {
    connection = connect(file, { readonly: true, fileMustExist: true })
    const row = connection
      .prepare<[string], { last: string | null; count: number }>(
        'select max(at) as last, count(*) as count from performed_command not indexed where at > ?',
      )
      .get(since)
    return row?.last ? { last: row.last, count: row.count } : null
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_')) return null
    throw error
  } finally {
    connection?.close()
  }
}

async function newestTime(folder: string): Promise<string> {
  const file = layout.database(folder)
  const times = await Promise.all([file, `${file}-wal`].map(modified))
  return new Date(Math.max(...times)).toISOString()
}

async function attachmentsSince(folder: string, since: string): Promise<number> {
  const after = since ? Date.parse(since) : 0
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(noFolder)
  const files = names.filter((entry) => entry.isFile())
  const times = await Promise.all(files.map((entry) => modified(join(entry.parentPath, entry.name))))
  return times.filter((time) => time > after).length
}

/** Milliseconds; 0 for a file that is not there. */
async function modified(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    (error) => noFolder(error) && 0,
  )
}

function noFolder(error: unknown): [] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
  throw error
}
