import { createHash } from 'node:crypto'
import { chmodSync, closeSync, openSync, readdirSync, readFileSync, statSync, writeSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { connect } from '../../../electron/database/sqlite/connect.ts'
import { withoutLog } from '../../../electron/database/sqlite/view-sqlite.ts'
import { passingPreferences } from '../../../electron/preferences/preferences.ts'
import { layout } from '../../../electron/workspace/folder-layout.ts'
import { hold, stateOf } from '../../../electron/workspace/service.ts'
import { viewWorkspace } from '../../../electron/workspace/view-workspace.ts'
import { openWorkspace, type Workspace } from '../../../electron/workspace/workspace.ts'
import { WorkspaceHolder } from '../../../electron/workspace-holder.ts'
import { addPerson } from '../database/rows.ts'
import { run } from '../database/stamp.ts'
import { committee, temporaryWorkspaces } from './workspaces.ts'

describe('a workspace opened to view', () => {
  const workspaces = temporaryWorkspaces()
  const viewed: Workspace[] = []
  afterEach(async () => {
    for (const workspace of viewed.splice(0)) await workspace.close()
  })
  const view = async (folder: string) => {
    const workspace = await viewWorkspace(folder)
    viewed.push(workspace)
    return workspace
  }
  const people = async ({ database }: Workspace) =>
    (await database.reads.selectFrom('person').select('full_name').execute()).map((row) => row.full_name)

  it('shows what another program has open, and what that program changes meanwhile', async () => {
    const working = await workspaces.create()
    const viewing = await view(working.folder)
    expect(viewing).toMatchObject({ viewOnly: true, committeeName: committee.committeeName })
    await run(working.database, (writes) => addPerson(writes, 'An'))
    expect(await people(viewing)).toEqual(['An'])
  })

  it('refuses every way to change something, in words, and leaves the one who works alone', async () => {
    const working = await workspaces.create()
    const viewing = await view(working.folder)
    const refused = { code: 'view-only' }
    const files = () => readdirSync(working.folder, { recursive: true }).sort()
    const before = files()
    await expect(run(viewing.database, (writes) => addPerson(writes, 'An'))).rejects.toMatchObject(refused)
    await expect(viewing.attachments.put(Buffer.from('tệp'))).rejects.toMatchObject(refused)
    await expect(viewing.attachments.remove('ab')).rejects.toMatchObject(refused)
    await expect(viewing.backups.make('manual')).rejects.toMatchObject(refused)
    await viewing.close()
    viewed.length = 0
    expect(files()).toEqual(before)
    await run(working.database, (writes) => addPerson(writes, 'Bình'))
    expect(await people(working)).toEqual(['Bình'])
  })

  it('shows what can still be read of a damaged file, and keeps the file as it is', async () => {
    const { folder, close } = await workspaces.create()
    await close()
    const file = layout.database(folder)
    const handle = openSync(file, 'r+')
    writeSync(
      handle,
      Buffer.alloc(8192, 0xa5),
      0,
      undefined,
      Math.floor(statSync(file).size / 8192) * 8192 - 8192,
    )
    closeSync(handle)
    await expect(openWorkspace(folder)).rejects.toMatchObject({ code: 'damaged' })
    const hash = () => createHash('sha256').update(readFileSync(file)).digest('hex')
    const before = hash()
    const viewing = await view(folder)
    expect(await viewing.database.reads.selectFrom('unit').selectAll().execute()).toHaveLength(22)
    await viewing.close()
    viewed.length = 0
    expect(hash()).toBe(before)
  })

  it('refuses a file of which not even the committee can be read', async () => {
    const { folder, close } = await workspaces.create()
    await close()
    const handle = openSync(layout.database(folder), 'r+')
    writeSync(handle, Buffer.alloc(statSync(layout.database(folder)).size - 200, 0xa5), 0, undefined, 200)
    closeSync(handle)
    await expect(viewWorkspace(folder)).rejects.toMatchObject({ code: 'nothing-to-view' })
  })

  it('reads the image of a file beside which nothing may be written', async () => {
    const { folder, close } = await workspaces.create()
    await close()
    const connection = connect(withoutLog(readFileSync(layout.database(folder))), { readonly: true })
    expect(connection.prepare('select count(*) as units from unit').get()).toEqual({ units: 22 })
    connection.close()
  })

  // Root writes anywhere, so for it there is no such folder; how it is read without writing is tested above.
  const folderCanBeReadOnly = process.getuid?.() !== 0
  it('opens in a folder that is read-only, where there can be one', async () => {
    const { folder, close } = await workspaces.create()
    await close()
    if (folderCanBeReadOnly) chmodSync(folder, 0o555)
    try {
      expect((await view(folder)).committeeName).toBe(committee.committeeName)
    } finally {
      chmodSync(folder, 0o755)
    }
  })

  it.each([
    ['newer-version', (number: number) => `insert into migration values (${number + 1}, 'sau', '2030')`],
    ['older-version', (number: number) => `delete from migration where number = ${number}`],
  ])('refuses data of another form: %s', async (code, statement) => {
    const { folder, close } = await workspaces.create()
    await close()
    const connection = connect(layout.database(folder))
    const { last } = connection.prepare('select max(number) as last from migration').get() as { last: number }
    connection.exec(statement(last))
    connection.close()
    await expect(viewWorkspace(folder)).rejects.toMatchObject({ code })
  })

  it('can be opened for work once nothing stands against it', async () => {
    const holder = new WorkspaceHolder()
    const preferences = passingPreferences()
    const { folder, close } = await workspaces.create()
    const open = (visit: () => Promise<Workspace>) => hold(holder, preferences, folder, visit)
    expect(await open(() => viewWorkspace(folder))).toEqual({ ok: true })
    expect(await stateOf(holder, preferences)).toMatchObject({ kind: 'open', viewOnly: true })
    expect(await open(() => openWorkspace(folder))).toMatchObject({ ok: false, problem: { code: 'locked' } })
    expect(await stateOf(holder, preferences)).toMatchObject({ kind: 'open', viewOnly: true })
    await close()
    expect(await open(() => openWorkspace(folder))).toEqual({ ok: true })
    expect(await stateOf(holder, preferences)).toMatchObject({ kind: 'open', viewOnly: false })
    await holder.replace(null)
  })
})
