import { call, os } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { passingPreferences } from '../../../electron/preferences/preferences.ts'
import { command, query, type RequestContext } from '../../../electron/rpc.ts'
import { safetyRoutes } from '../../../electron/safety/routes.ts'
import { WorkspaceHolder } from '../../../electron/workspace-holder.ts'
import { performedCommandHeader } from '../../../shared/domain/performed-command.ts'
import { addPerson } from '../database/rows.ts'
import { temporaryWorkspaces } from '../workspace/workspaces.ts'

const base = os.$context<RequestContext>()
const add = base.use(command).handler(async ({ context }) => {
  await addPerson(context.writes, 'An')
})
const leaveAsItIs = base.use(command).handler(async () => {})
const ask = base.use(query).handler(async () => {})

describe('the answer to a command', () => {
  const workspaces = temporaryWorkspaces()
  let context: RequestContext
  beforeEach(async () => {
    context = { holder: new WorkspaceHolder(), preferences: passingPreferences() }
    await context.holder.replace(await workspaces.create())
  })
  afterEach(() => context.holder.replace(null))

  const toldBy = async (answer: (told: { context: RequestContext; path: string[] }) => Promise<void>) => {
    const resHeaders = new Headers()
    await answer({ context: { ...context, resHeaders }, path: ['committee', 'test'] })
    return resHeaders.get(performedCommandHeader)
  }
  const people = () => context.holder.current!.database.reads.selectFrom('person').selectAll().execute()

  it('says under which id it can be taken back, whatever was done since', async () => {
    const first = await toldBy((told) => call(add, undefined, told))
    await toldBy((told) => call(add, undefined, told))
    await call(safetyRoutes.undo, { commandId: first! }, { context, path: ['safety', 'undo'] })
    expect(await people()).toHaveLength(1)
  })

  it('says that nothing was changed when nothing was', async () => {
    expect(await toldBy((told) => call(leaveAsItIs, undefined, told))).toBe('')
  })

  it('is the only one that says so', async () => {
    expect(await toldBy((told) => call(ask, undefined, told))).toBeNull()
  })
})
