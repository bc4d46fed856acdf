import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { access, open, readdir, realpath, rm, stat, statfs } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import type { MessageParams } from '../../shared/domain/draft.ts'
import type { ErrorCode } from '../../shared/words/error-codes.ts'
import { parseBackupName } from './backup-rotation.ts'
import { layout } from './folder-layout.ts'
import { isSharePath, networkDriveOf } from './network-drive.ts'
import { syncedBy } from './synced-folder.ts'

export type FolderProblem = { code: ErrorCode; params: MessageParams }
export type FolderPurpose = 'create' | 'open'

const megabyte = 1024 * 1024
/** A year of a city's reports and its backups. */
const neededToCreate = 200 * megabyte
/** Enough to store a batch of workbooks. */
const neededToOpen = 50 * megabyte

/** What systems leave in folders by themselves. */
const ignorable = new Set(['.DS_Store', 'desktop.ini', 'Thumbs.db', 'lost+found'])

/**
 * Why a folder can not hold a new workspace, or the one in it can not be opened; null when it can. It leaves nothing
 * behind. Damage of the file and a lock on it only show when it is opened.
 */
export async function checkFolder(folder: string, purpose: FolderPurpose): Promise<FolderProblem | null> {
  if (!isAbsolute(folder) && !isSharePath(folder)) return problem('folder-missing')
  if (isSharePath(folder)) return problem('network-drive', { kind: 'SMB' })
  const existing = await nearestExisting(resolve(folder))
  if (existing === null) return problem('folder-missing')
  const isThere = existing === resolve(folder)
  if (purpose === 'open' && !isThere) return problem('folder-missing')
  if (!(await stat(existing)).isDirectory()) return problem('not-a-workspace')
  return (
    (await placeProblem(resolve(folder), existing)) ??
    (purpose === 'create' ? await newProblem(existing, isThere) : await existingProblem(existing))
  )
}

async function placeProblem(folder: string, existing: string): Promise<FolderProblem | null> {
  const real = join(await realpath(existing), folder.slice(existing.length))
  const service = syncedBy(folder) ?? syncedBy(real)
  if (service) return problem('synced-folder', { service })
  const kind = await networkDriveOf(existing)
  return kind ? problem('network-drive', { kind }) : null
}

async function newProblem(existing: string, isThere: boolean): Promise<FolderProblem | null> {
  const names = isThere ? (await readdir(existing)).filter((name) => !ignorable.has(name)) : []
  if (names.length > 0) return problem('folder-not-empty', { count: names.length })
  return (await writeProblem(existing)) ?? (await spaceProblem(existing, neededToCreate))
}

async function existingProblem(folder: string): Promise<FolderProblem | null> {
  const database = layout.database(folder)
  try {
    if (!(await stat(database)).isFile()) return problem('not-a-workspace')
    await access(database, constants.R_OK | constants.W_OK)
  } catch (error) {
    if (!isCode(error, 'ENOENT')) return problem('read-only-folder')
    // The database was deleted or moved away, but its backups are there: as good a way back as from a damaged one.
    return (await hasBackups(folder)) ? problem('damaged') : problem('not-a-workspace')
  }
  return (await writeProblem(folder)) ?? (await spaceProblem(folder, neededToOpen))
}

async function hasBackups(folder: string): Promise<boolean> {
  try {
    return (await readdir(layout.backups(folder))).some((name) => parseBackupName(name) !== null)
  } catch (error) {
    if (isCode(error, 'ENOENT', 'ENOTDIR')) return false
    throw error
  }
}

/** Tries it: rights that are asked for say little on Windows. */
async function writeProblem(folder: string): Promise<FolderProblem | null> {
  const probe = join(folder, `.hiepdong-${randomUUID()}.tmp`)
  try {
    const handle = await open(probe, 'wx')
    try {
      await handle.writeFile('thử ghi')
      await handle.sync()
    } finally {
      await handle.close()
    }
    return null
  } catch (error) {
    if (isCode(error, 'ENOSPC', 'EDQUOT')) return problem('disk-full', { free: 0, needed: 1 })
    if (isCode(error, 'EACCES', 'EPERM', 'EROFS', 'ENOENT')) return problem('read-only-folder')
    throw error
  } finally {
    await rm(probe, { force: true })
  }
}

async function spaceProblem(folder: string, needed: number): Promise<FolderProblem | null> {
  const free = await freeBytes(folder)
  if (free >= needed) return null
  return problem('disk-full', { free: Math.floor(free / megabyte), needed: needed / megabyte })
}

/** Bytes this user may still write where the folder is or would be. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

/** A folder where a workspace can be made: the first good one of the usual places. */
export async function suggestFolder(year: number, except = ''): Promise<string | null> {
  const names = [`${year}`, `${year} (2)`, `${year} (3)`]
  const bases =
    process.platform === 'win32'
      ? ['D:\\Hiep Dong', 'C:\\Hiep Dong', join(homedir(), 'Hiep Dong')]
      : [join(homedir(), 'Hiep Dong')]
  for (const base of bases) {
    for (const name of names) {
      const folder = join(base, name)
      if (folder !== except && (await checkFolder(folder, 'create')) === null) return folder
    }
  }
  return null
}

async function nearestExisting(folder: string): Promise<string | null> {
  for (let above = folder; ; above = dirname(above)) {
    try {
      await stat(above)
      return above
    } catch (error) {
      if (!isCode(error, 'ENOENT', 'ENOTDIR')) return above
    }
    if (basename(above) === '' || above === dirname(above)) return null
  }
}

const problem = (code: ErrorCode, params: MessageParams = {}): FolderProblem => ({ code, params })

function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}
