import { call } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { passingPreferences } from '../../../electron/preferences/preferences.ts'
import type { RequestContext } from '../../../electron/rpc.ts'
import { safetyRoutes } from '../../../electron/safety/routes.ts'
import { WorkspaceHolder } from '../../../electron/workspace-holder.ts'
import { addPerson } from '../database/rows.ts'
import { run, stampOf } from '../database/stamp.ts'
import { committee, temporaryWorkspaces } from '../workspace/workspaces.ts'

describe('safety, as the windows ask for it', () => {
  const workspaces = temporaryWorkspaces()
  let context: RequestContext
  let heard: string[]

  beforeEach(async () => {
    const holder = new WorkspaceHolder()
    context = { holder, preferences: passingPreferences() }
    await holder.replace(await workspaces.create())
    heard = []
    holder.subscribe((features) => heard.push(...features))
  })
  afterEach(() => context.holder.replace(null))

  const database = () => context.holder.current!.database
  const people = () => database().reads.selectFrom('person').selectAll().execute()
  const history = { before: null, entity: null, entityId: null, search: '' }

  it('lists what was done and takes it back, as the officer’s own command', async () => {
    const commandId = await run(
      database(),
      (writes) => addPerson(writes, 'An'),
      stampOf('committee.savePerson', 'Lan'),
    )
    const page = await call(safetyRoutes.history, { ...history, search: 'an', entity: 'person' }, { context })
    expect(page.entries).toMatchObject([{ commandId, canUndo: true }])
    await call(safetyRoutes.undo, { commandId }, { context, path: ['safety', 'undo'] })
    expect(await people()).toEqual([])
    const after = await call(safetyRoutes.history, { ...history, entity: 'person' }, { context })
    expect(after.entries.map((entry) => entry.actor)).toEqual([committee.officerName, 'Lan'])
    // Lists of every feature may show the row that is gone.
    expect(heard).toEqual(
      expect.arrayContaining(['safety', 'committee', 'reports', 'intake', 'overview', 'search']),
    )
  })

  it('takes back the officer’s last command and names it', async () => {
    await run(
      database(),
      (writes) => addPerson(writes, 'An'),
      stampOf('committee.savePerson', committee.officerName),
    )
    expect(await call(safetyRoutes.undoLast, undefined, { context })).toEqual({
      command: 'committee.savePerson',
    })
    await expect(call(safetyRoutes.undoLast, undefined, { context })).rejects.toMatchObject({
      code: 'nothing-to-undo',
    })
  })

  it('knows the officer that an undo brought back', async () => {
    const commandId = await run(database(), (writes) =>
      writes.updateTable('committee').set({ officer_name: 'Minh', version: 2 }).execute(),
    )
    await context.holder.current!.refresh()
    expect(context.holder.current!.officerName).toBe('Minh')
    await call(safetyRoutes.undo, { commandId }, { context, path: ['safety', 'undo'] })
    expect(context.holder.current!.officerName).toBe(committee.officerName)
  })

  it('makes a backup and goes back to it, with the work since set aside', async () => {
    await run(database(), (writes) => addPerson(writes, 'An'))
    const { file } = await call(safetyRoutes.backUpNow, undefined, { context })
    await run(database(), (writes) => addPerson(writes, 'Bình'))
    expect(await call(safetyRoutes.backups, undefined, { context })).toMatchObject([{ file, sound: true }])
    await call(safetyRoutes.restore, { file }, { context })
    expect((await people()).map((row) => row.full_name)).toEqual(['An'])
  })

  it('goes on with the workspace when a backup is refused', async () => {
    await run(database(), (writes) => addPerson(writes, 'An'))
    await expect(call(safetyRoutes.restore, { file: '../hiepdong.db' }, { context })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect((await people()).map((row) => row.full_name)).toEqual(['An'])
  })

  it('says that no workspace is open', async () => {
    await context.holder.replace(null)
    await expect(call(safetyRoutes.backups, undefined, { context })).rejects.toMatchObject({
      code: 'no-workspace',
    })
  })
})
