import { implement } from '@orpc/server'
import { workspaceContract } from '../../shared/contract/workspace.ts'
import { startingListsOf } from '../committee/starting-lists.ts'
import { forgetRecent } from '../preferences/preferences.ts'
import { command, type RequestContext } from '../rpc.ts'
import { restoreBackup } from './restore-backup.ts'
import { folderProblemOf, hold, stateOf, updateCommittee } from './service.ts'
import { viewWorkspace } from './view-workspace.ts'
import { createWorkspace, openWorkspace } from './workspace.ts'

const os = implement(workspaceContract).$context<RequestContext>()

export const workspaceRoutes = os.router({
  state: os.state.handler(({ context }) => stateOf(context.holder, context.preferences)),
  checkFolder: os.checkFolder.handler(async ({ input }) => ({
    problem: await folderProblemOf(input.folder, input.purpose),
  })),
  startingLists: os.startingLists.handler(({ input }) => startingListsOf(input.level, input.year)),
  create: os.create.handler(({ input, context }) =>
    hold(context.holder, context.preferences, input.folder, () => createWorkspace(input)),
  ),
  open: os.open.handler(({ input, context }) =>
    hold(context.holder, context.preferences, input.folder, () => openWorkspace(input.folder)),
  ),
  openToView: os.openToView.handler(({ input, context }) =>
    hold(context.holder, context.preferences, input.folder, () => viewWorkspace(input.folder)),
  ),
  openSample: os.openSample.handler(({ input, context }) =>
    hold(context.holder, context.preferences, input.folder ?? '', async () => {
      const { openSampleWorkspace } = await import('./sample.ts')
      return openSampleWorkspace(input.folder)
    }),
  ),
  restoreBackup: os.restoreBackup.handler(async ({ input, context }) => {
    if (context.holder.current?.folder === input.folder) await context.holder.replace(null)
    return hold(context.holder, context.preferences, input.folder, async () => {
      await restoreBackup(input.folder, input.backupFile)
      return openWorkspace(input.folder)
    })
  }),
  forgetRecent: os.forgetRecent.handler(({ input, context }) =>
    forgetRecent(context.preferences, input.folder),
  ),
  close: os.close.handler(({ context }) => context.holder.replace(null)),
  updateCommittee: os.updateCommittee.use(command).handler(async ({ input, context }) => {
    await updateCommittee(context.writes, input)
  }),
  appearance: os.appearance.handler(({ context }) => context.preferences.get('appearance')),
  setAppearance: os.setAppearance.handler(({ input, context }) =>
    context.preferences.set('appearance', input),
  ),
})
