import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { runFileTask } from '../database/sqlite/file-task.ts'
import { UserError } from '../user-error.ts'
import { type BackupKind, backupName, backupsToDelete, parseBackupName } from './backup-rotation.ts'
import { renameDurably } from './durable-write.ts'
import { layout } from './folder-layout.ts'

export type Backup = {
  /** Name in the backup folder. */
  file: string
  madeAt: string
  kind: BackupKind
  size: number
  /** Null when it was not checked since the program started. */
  sound: boolean | null
}

export type Backups = {
  /** Newest first. */
  list(): Promise<Backup[]>
  /** Copies the database as it is now, checks the copy, and only then gives it its name; old ones then go. */
  make(kind: BackupKind): Promise<Backup>
  /** Reads a backup through; false when it is damaged. */
  check(file: string): Promise<boolean>
  /** The newest one that can be read through; null when there is none. */
  newestSound(): Promise<Backup | null>
  path(file: string): string
}

/** The backups of a workspace folder. */
export function backupsOf(folder: string, now: () => string): Backups {
  const path = (file: string) => join(layout.backups(folder), file)
  const soundness = new Map<string, boolean>()

  async function list(): Promise<Backup[]> {
    const names = (await filesIn(layout.backups(folder))).flatMap((file) => parseBackupName(file) ?? [])
    const backups = await Promise.all(
      names.map(async (name) => ({
        ...name,
        size: (await stat(path(name.file))).size,
        sound: soundness.get(name.file) ?? null,
      })),
    )
    return backups.sort((one, other) => (one.madeAt < other.madeAt ? 1 : -1))
  }

  async function check(file: string): Promise<boolean> {
    if (!parseBackupName(file)) throw new UserError('not-found')
    const sound = (await runFileTask({ kind: 'check', file: path(file) })).length === 0
    soundness.set(file, sound)
    return sound
  }

  return {
    list,
    check,
    path,
    async make(kind) {
      const madeAt = now()
      const file = backupName(madeAt, kind)
      const partial = `${path(file)}.part`
      await mkdir(layout.backups(folder), { recursive: true })
      try {
        const findings = await runFileTask({ kind: 'copy', from: layout.database(folder), to: partial })
        if (findings.length > 0) {
          const error = new UserError('damaged')
          error.cause = new Error(findings.join('; '))
          throw error
        }
        await renameDurably(partial, path(file))
      } finally {
        await rm(partial, { force: true })
      }
      soundness.set(file, true)
      for (const old of backupsToDelete(await list(), madeAt)) await rm(path(old.file), { force: true })
      return { file, madeAt, kind, size: (await stat(path(file))).size, sound: true }
    },
    async newestSound() {
      for (const backup of await list()) {
        if (backup.sound ?? (await check(backup.file))) return { ...backup, sound: true }
      }
      return null
    },
  }
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
