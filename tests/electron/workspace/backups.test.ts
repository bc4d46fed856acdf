import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { migrations } from '../../../electron/database/migrations/index.ts'
import { openSqlite } from '../../../electron/database/sqlite/open-sqlite.ts'
import {
  type BackupName,
  backupName,
  backupsToDelete,
  parseBackupName,
} from '../../../electron/workspace/backup-rotation.ts'
import { backUpDaily } from '../../../electron/workspace/daily-backup.ts'
import { layout } from '../../../electron/workspace/folder-layout.ts'
import { addPerson } from '../database/rows.ts'
import { run } from '../database/stamp.ts'
import { handClock, temporaryWorkspaces } from './workspaces.ts'

const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())
const named = (madeAt: string, kind: BackupName['kind'] = 'daily') =>
  parseBackupName(backupName(madeAt, kind))!

describe('the name of a backup', () => {
  it('says when and why it was made', () => {
    fc.assert(
      fc.property(instant, (madeAt) => {
        expect(named(madeAt, 'migration')).toMatchObject({ madeAt, kind: 'migration' })
      }),
    )
    expect(parseBackupName('hiepdong.db')).toBeNull()
    expect(parseBackupName('hiepdong-20240314T075602123Z-other.db')).toBeNull()
    expect(parseBackupName('../hiepdong-20240314T075602123Z-daily.db')).toBeNull()
  })
})

describe('backups that can go', () => {
  const now = '2024-06-30T10:00:00.000Z'
  const daysAgo = (days: number, hours = 0) =>
    new Date(Date.parse(now) - days * 86_400_000 - hours * 3_600_000).toISOString()

  it('are never among the ten newest, nor the newest of a day of the last month or of a month of two years', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(900), { maxLength: 60 }), (ages) => {
        const all = ages.map((age) => named(daysAgo(age)))
        const gone = new Set(backupsToDelete(all, now).map((backup) => backup.file))
        const kept = all.filter((backup) => !gone.has(backup.file))
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(10, all.length))
        const newest = all.toSorted((one, other) => (one.madeAt < other.madeAt ? 1 : -1))
        for (const backup of newest.slice(0, 10)) expect(gone.has(backup.file)).toBe(false)
        // A month that had one keeps one, for as long as months are kept.
        const months = (list: BackupName[]) =>
          new Set(list.filter((one) => one.madeAt > daysAgo(700)).map((one) => one.madeAt.slice(0, 7)))
        expect(months(kept)).toEqual(months(all))
      }),
    )
  })

  it('leave about sixty of years of work', () => {
    const all = Array.from({ length: 1500 }, (_, day) => [named(daysAgo(day)), named(daysAgo(day, 3))]).flat()
    const kept = all.length - backupsToDelete(all, now).length
    expect(kept).toBeGreaterThan(50)
    expect(kept).toBeLessThan(70)
  })
})

describe('backups of a workspace', () => {
  const workspaces = temporaryWorkspaces()

  it('hold what was stored when they were made, checked, and leave nothing else in their folder', async () => {
    const workspace = await workspaces.create()
    await run(workspace.database, (writes) => addPerson(writes, 'An'))
    const backup = await workspace.backups.make('manual')
    await run(workspace.database, (writes) => addPerson(writes, 'Bình'))
    expect(backup).toMatchObject({ kind: 'manual', sound: true })
    const copy = await openSqlite(workspace.backups.path(backup.file))
    const people = await copy.reads.selectFrom('person').select('full_name').execute()
    await copy.close()
    expect(people).toEqual([{ full_name: 'An' }])
    expect(readdirSync(layout.backups(workspace.folder))).toEqual([backup.file])
    expect(await workspace.backups.list()).toEqual([backup])
  })

  it('are made while a command runs, without its half', async () => {
    const workspace = await workspaces.create()
    await run(workspace.database, async (writes) => {
      await addPerson(writes, 'An')
      await workspace.backups.make('manual')
    })
    const [backup] = await workspace.backups.list()
    const copy = await openSqlite(workspace.backups.path(backup!.file))
    expect(await copy.reads.selectFrom('person').selectAll().execute()).toEqual([])
    await copy.close()
  })

  it('come once a day by themselves, and only when something changed', async () => {
    const clock = handClock('2024-03-14T01:00:00.000Z')
    const workspace = await workspaces.create({ clock })
    const daily = () => backUpDaily(workspace.database, workspace.backups, clock)
    const change = () =>
      run(workspace.database, (writes) => addPerson(writes, 'An'), {
        command: 'test',
        commandId: crypto.randomUUID(),
        actor: 'Lan',
        at: clock.now(),
      })
    expect(await daily()).toMatchObject({ kind: 'daily' })
    clock.set('2024-03-14T16:00:00.000Z')
    await change()
    expect(await daily()).toBeNull()
    // 17:00 UTC is the next business day in Ho Chi Minh City.
    clock.set('2024-03-14T17:30:00.000Z')
    expect(await daily()).not.toBeNull()
    clock.set('2024-03-16T01:00:00.000Z')
    expect(await daily()).toBeNull()
    await change()
    expect(await daily()).not.toBeNull()
  })

  it('come when the workspace is opened, and the workspace waits for them when it is closed', async () => {
    const { folder, close } = await workspaces.create()
    await close()
    const workspace = await workspaces.open(folder, { dailyBackup: true })
    expect(await workspace.soundness).toBeNull()
    await workspace.close()
    expect(readdirSync(layout.backups(folder))).toHaveLength(1)
  })

  it('find the damage of a file that was too large to look through when it was opened', async () => {
    const { folder, close } = await workspaces.create()
    await close()
    const workspace = await workspaces.open(folder)
    // Behind the back of the open database, as a failing disk would.
    const file = layout.database(folder)
    const bytes = readFileSync(file)
    bytes.fill(0xa5, 40_000, bytes.length - 4096)
    writeFileSync(file, bytes)
    await expect(workspace.backups.make('daily')).rejects.toMatchObject({ code: 'damaged' })
    expect(readdirSync(layout.backups(folder))).toEqual([])
  })

  it('are made before a new version changes the file', async () => {
    const { folder, close, backups } = await workspaces.create()
    await close()
    const next = { number: migrations.length + 1, name: 'next', up: async () => {} }
    const database = await openSqlite(layout.database(folder), {
      migrations: [...migrations, next],
      backUpBefore: async () => (await backups.make('migration')).file,
    })
    await database.close()
    const [backup] = await backups.list()
    const copy = await openSqlite(backups.path(backup!.file))
    await copy.close()
    expect(backup).toMatchObject({ kind: 'migration' })
  })
})
