import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Clock, systemClock } from '../clock.ts'
import { UserError } from '../user-error.ts'
import { backupsOf } from './backups.ts'
import { copyDurably, renamePatiently } from './durable-write.ts'
import { layout } from './folder-layout.ts'
import { lockFolder } from './lock.ts'

/**
 * Puts a backup in the place of the database of a workspace that is closed, once it was read through. What was there,
 * damaged or not, is set aside in a folder of its own and never deleted. The name of that folder, or null when there
 * was nothing to set aside.
 */
export async function restoreBackup(
  folder: string,
  backupFile: string,
  { program = 'Hiệp Đồng', clock = systemClock }: { program?: string; clock?: Clock } = {},
): Promise<string | null> {
  const lock = lockFolder(folder, program, clock.now())
  const database = layout.database(folder)
  const incoming = `${database}.incoming`
  try {
    const backups = backupsOf(folder, () => clock.now())
    if (!(await backups.check(backupFile))) throw new UserError('backup-damaged', { backup: backupFile })
    await rm(incoming, { force: true })
    await copyDurably(backups.path(backupFile), incoming)
    const aside = await setAside(folder, clock.now())
    await renamePatiently(incoming, database)
    return aside
  } finally {
    await rm(incoming, { force: true })
    lock.release()
  }
}

/** The file with what belongs to it: a write-ahead log left behind would be played into the backup. */
async function setAside(folder: string, now: string): Promise<string | null> {
  const database = layout.database(folder)
  const files = [database, `${database}-wal`, `${database}-shm`].filter((file) => existsSync(file))
  if (files.length === 0) return null
  const aside = join(layout.setAside(folder), now.replace(/[-:.]/g, ''))
  await mkdir(aside, { recursive: true })
  for (const file of files) await renamePatiently(file, join(aside, basename(file)))
  return aside
}
