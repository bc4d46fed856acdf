import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { migrations } from '../../../electron/database/migrations/index.ts'
import { openSqlite } from '../../../electron/database/sqlite/open-sqlite.ts'
import { layout } from '../../../electron/workspace/folder-layout.ts'
import { createWorkspace } from '../../../electron/workspace/workspace.ts'
import { run } from '../database/stamp.ts'
import { committee, handClock, temporaryWorkspaces } from './workspaces.ts'

describe('a new workspace', () => {
  const workspaces = temporaryWorkspaces()

  it('has the committee, its lists and their other names', async () => {
    const { database, officerName, committeeName } = await workspaces.create()
    expect([officerName, committeeName]).toEqual([committee.officerName, committee.committeeName])
    const count = async (table: 'body' | 'unit' | 'content_group' | 'indicator') =>
      (await database.reads.selectFrom(table).select('id').execute()).length
    expect([await count('unit'), await count('content_group'), await count('indicator')]).toEqual([
      22, 10, 61,
    ])
    expect(await count('body')).toBeGreaterThanOrEqual(14)
    const goVap = await database.reads
      .selectFrom('alias')
      .innerJoin('unit', 'unit.id', 'alias.entity_id')
      .select(['unit.code', 'alias.folded'])
      .where('alias.text', '=', 'Gò Vấp')
      .execute()
    expect(goVap).toEqual([{ code: '764', folded: 'go vap' }])
  })

  it('lets a body that took another one’s place be found from it', async () => {
    const { database } = await workspaces.create()
    const successor = await database.reads
      .selectFrom('body as before')
      .innerJoin('body as after', 'after.id', 'before.successor_id')
      .select(['before.valid_to', 'after.code', 'after.valid_from'])
      .where('before.code', '=', 'bdvtu')
      .execute()
    expect(successor).toEqual([{ valid_to: '2025-02-02', code: 'btgdvtu', valid_from: '2025-02-03' }])
  })

  it('of a district has no units of the city', async () => {
    const folder = workspaces.folder()
    const workspace = await createWorkspace({ folder, ...committee, level: 'district' })
    expect(await workspace.database.reads.selectFrom('unit').selectAll().execute()).toEqual([])
    await workspace.close()
  })

  it('records its making as the officer’s first command', async () => {
    const { database } = await workspaces.create()
    const commands = await database.reads
      .selectFrom('performed_command')
      .select(['command', 'actor'])
      .execute()
    expect(commands).toEqual([{ command: 'workspace.create', actor: committee.officerName }])
  })

  it('is there after it was closed, with what was done in it', async () => {
    const { folder, database, close } = await workspaces.create()
    await run(database, (writes) => writes.updateTable('committee').set({ officer_name: 'Minh' }).execute())
    await close()
    const again = await workspaces.open(folder)
    expect(again.officerName).toBe('Minh')
  })

  it('knows a new officer once it is told to look again', async () => {
    const workspace = await workspaces.create()
    await run(workspace.database, (writes) =>
      writes.updateTable('committee').set({ officer_name: 'Minh' }).execute(),
    )
    expect(workspace.officerName).toBe(committee.officerName)
    await workspace.refresh()
    expect(workspace.officerName).toBe('Minh')
  })

  it('is made in a folder that is not there yet, and leaves nothing behind when it cannot be', async () => {
    const folder = join(workspaces.folder(), 'Ban Chỉ đạo', '2024')
    await workspaces.create({}, folder)
    expect(existsSync(layout.database(folder))).toBe(true)
    const other = workspaces.folder()
    const wrong = createWorkspace({ folder: other, ...committee, sampleDate: 'hôm nay' })
    await expect(wrong).rejects.toThrow()
    expect(readdirSync(other)).toEqual([])
  })

  it('that is a sample stands still on its day, while instants go on', async () => {
    const folder = workspaces.folder()
    const clock = handClock('2026-01-05T02:00:00.000Z')
    const workspace = await createWorkspace({ folder, ...committee, sampleDate: '2024-03-18' }, { clock })
    expect([workspace.clock.today(), workspace.clock.now()]).toEqual([
      '2024-03-18',
      '2026-01-05T02:00:00.000Z',
    ])
    await workspace.close()
  })
})

describe('a folder that holds no workspace this program can open', () => {
  const workspaces = temporaryWorkspaces()

  it('is told from a damaged one when its file is a database of something else', async () => {
    const folder = workspaces.folder()
    const database = await openSqlite(layout.database(folder))
    await database.close()
    await expect(workspaces.open(folder)).rejects.toMatchObject({ code: 'not-a-workspace' })
    expect(existsSync(layout.lockHolder(folder))).toBe(false)
  })

  it('is refused with both numbers when a newer version has written it, and not changed', async () => {
    const { folder, close } = await workspaces.create()
    await close()
    const newer = { number: 99, name: 'next', up: async () => {} }
    const database = await openSqlite(layout.database(folder), { migrations: [...migrations, newer] })
    await database.close()
    await expect(workspaces.open(folder)).rejects.toMatchObject({
      code: 'newer-version',
      params: { found: 99, known: migrations.length },
    })
  })

  it('is told as damaged when the file is no database at all', async () => {
    const folder = workspaces.folder()
    writeFileSync(layout.database(folder), 'không phải cơ sở dữ liệu'.repeat(500))
    await expect(workspaces.open(folder)).rejects.toMatchObject({ code: 'damaged', params: { backup: '' } })
  })
})
