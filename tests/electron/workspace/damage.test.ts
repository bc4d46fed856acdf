import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { passingPreferences } from '../../../electron/preferences/preferences.ts'
import { UserError } from '../../../electron/user-error.ts'
import { layout } from '../../../electron/workspace/folder-layout.ts'
import { restoreBackup } from '../../../electron/workspace/restore-backup.ts'
import { hold } from '../../../electron/workspace/service.ts'
import type { Workspace } from '../../../electron/workspace/workspace.ts'
import { WorkspaceHolder } from '../../../electron/workspace-holder.ts'
import { addPerson } from '../database/rows.ts'
import { run } from '../database/stamp.ts'
import { handClock, temporaryWorkspaces } from './workspaces.ts'

/** Overwrites the middle of a file, as a failing disk does. */
function damage(file: string, from = 0.3, to = 0.7) {
  const { size } = statSync(file)
  const handle = openSync(file, 'r+')
  const start = Math.floor(size * from)
  writeSync(handle, Buffer.alloc(Math.floor(size * (to - from)), 0xa5), 0, undefined, start)
  closeSync(handle)
}

const names = async ({ database }: Workspace) =>
  (await database.reads.selectFrom('person').select('full_name').orderBy('full_name').execute()).map(
    (row) => row.full_name,
  )

const addAt = (workspace: Workspace, at: string, name: string) =>
  run(workspace.database, (writes) => addPerson(writes, name), {
    command: 'committee.savePerson',
    commandId: uuidv7(),
    actor: 'Lan',
    at,
  })

describe('a damaged database', () => {
  const workspaces = temporaryWorkspaces()

  /** A workspace with An in the backup, and Bình and a file received after it. */
  async function withBackup() {
    const clock = handClock('2024-03-14T01:00:00.000Z')
    const workspace = await workspaces.create({ clock })
    await addAt(workspace, '2024-03-14T02:00:00.000Z', 'An')
    clock.set('2024-03-14T10:05:00.000Z')
    const old = await workspace.attachments.put(Buffer.from('tệp cũ'))
    utimesSync(workspace.attachments.path(old.sha256), new Date(0), new Date('2024-03-14T03:00:00.000Z'))
    const backup = await workspace.backups.make('daily')
    clock.set('2024-03-15T01:00:00.000Z')
    await addAt(workspace, '2024-03-15T01:30:00.000Z', 'Bình')
    await workspace.attachments.put(Buffer.from('tệp mới'))
    await workspace.close()
    return { folder: workspace.folder, backup }
  }

  it('is noticed, and the best backup is offered with what it would cost', async () => {
    const { folder, backup } = await withBackup()
    damage(layout.database(folder))
    const error = await workspaces.open(folder).catch((thrown) => thrown)
    expect(error).toMatchObject({
      code: 'damaged',
      params: { backup: backup.file, backupAt: '2024-03-14T10:05:00.000Z', files: 1 },
    })
  })

  it('still tells how many changes are lost when that much of it can be read', async () => {
    const { folder } = await withBackup()
    // The last pages hold history and search; the list of commands lies before them.
    damage(layout.database(folder), 0.9, 0.99)
    await expect(workspaces.open(folder)).rejects.toMatchObject({
      code: 'damaged',
      params: { lastChangeAt: '2024-03-15T01:30:00.000Z', changes: 1 },
    })
  })

  it('is replaced by the backup and kept as it was', async () => {
    const { folder, backup } = await withBackup()
    damage(layout.database(folder))
    const damaged = readFileSync(layout.database(folder))
    const aside = await restoreBackup(folder, backup.file)
    const workspace = await workspaces.open(folder)
    expect(await names(workspace)).toEqual(['An'])
    expect(readFileSync(join(aside!, 'hiepdong.db')).equals(damaged)).toBe(true)
  })

  it('is left for the way back when the damage shows only after it was opened', async () => {
    const { folder, backup } = await withBackup()
    const holder = new WorkspaceHolder()
    let found: (damage: UserError) => void = () => {}
    const soundness = new Promise<UserError>((resolve) => {
      found = resolve
    })
    const workspace = await workspaces.open(folder)
    await hold(holder, passingPreferences(), folder, async () => ({ ...workspace, soundness }))
    expect(holder.current).not.toBeNull()
    const told = new Promise<void>((resolve) => holder.subscribe(() => holder.refused && resolve()))
    found(new UserError('damaged', { backup: backup.file }))
    await told
    expect(holder.current).toBeNull()
    expect(holder.refused?.problem).toMatchObject({ code: 'damaged', backups: [{ file: backup.file }] })
  })

  it('passes over a backup that is damaged too, and refuses to put it back', async () => {
    const { folder, backup } = await withBackup()
    const later = join(layout.backups(folder), 'hiepdong-20240315T000000000Z-manual.db')
    writeDamagedCopy(join(layout.backups(folder), backup.file), later)
    damage(layout.database(folder))
    await expect(workspaces.open(folder)).rejects.toMatchObject({ params: { backup: backup.file } })
    await expect(restoreBackup(folder, 'hiepdong-20240315T000000000Z-manual.db')).rejects.toMatchObject({
      code: 'backup-damaged',
    })
    expect(existsSync(layout.database(folder))).toBe(true)
  })

  it('that is not there any more is offered its backup all the same', async () => {
    const { folder, backup } = await withBackup()
    rmSync(layout.database(folder))
    await expect(workspaces.open(folder)).rejects.toMatchObject({
      code: 'damaged',
      params: { backup: backup.file },
    })
    expect(await restoreBackup(folder, backup.file)).toBeNull()
    expect(await names(await workspaces.open(folder))).toEqual(['An'])
  })

  it('takes no file from elsewhere for a backup', async () => {
    const { folder } = await withBackup()
    for (const name of ['../hiepdong.db', 'hiepdong.db', '/etc/passwd', '']) {
      await expect(restoreBackup(folder, name)).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  it('does not get the log of the file it replaces played into it', async () => {
    const { folder, backup } = await withBackup()
    // What a crash leaves beside a database.
    writeDamagedCopy(layout.database(folder), `${layout.database(folder)}-wal`)
    const aside = await restoreBackup(folder, backup.file)
    expect(readdirSync(aside!).sort()).toEqual(['hiepdong.db', 'hiepdong.db-wal'])
    expect(await names(await workspaces.open(folder))).toEqual(['An'])
  })
})

function writeDamagedCopy(from: string, to: string) {
  const bytes = readFileSync(from)
  bytes.fill(0xa5, Math.floor(bytes.length / 3))
  const handle = openSync(to, 'w')
  writeSync(handle, bytes)
  closeSync(handle)
}
