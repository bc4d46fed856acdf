import { implement } from '@orpc/server'
import { tasksContract } from '../../shared/contract/tasks.ts'
import { deleteSeen } from '../database/seen-row.ts'
import { command, query, type RequestContext } from '../rpc.ts'
import { keepView } from '../saved-views.ts'
import { actOnMany, actOnTask, previewActs } from './act-on-task.ts'
import { createTask, type Given } from './create-task.ts'
import { taskDetailOf } from './detail.ts'
import { attachEvidence, evidenceFile, removeEvidence } from './evidence.ts'
import { taskFileRoutes } from './file-routes.ts'
import { overdueCount, taskReport } from './report.ts'
import { removeTask, saveTask } from './save-task.ts'
import { listTasks } from './task-rows.ts'
import { taskViews } from './views.ts'

const os = implement(tasksContract).$context<RequestContext>()
const given = ({ actor, clock }: { actor: string; clock: { today(): string } }): Given => ({
  actor,
  today: clock.today(),
})

/** Tasks from their giving to their closing, and their workbooks. */
export const tasksRoutes = {
  ...taskFileRoutes,
  list: os.list
    .use(query)
    .handler(({ context, input }) => listTasks(context.reads, input, context.clock.today())),
  task: os.task
    .use(query)
    .handler(({ context, input }) => taskDetailOf(context.reads, input.id, context.clock.today())),
  create: os.create
    .use(command)
    .handler(({ context, input }) => createTask(context.writes, input, given(context))),
  save: os.save.use(command).handler(({ context, input }) => saveTask(context.writes, input, given(context))),
  remove: os.remove.use(command).handler(({ context, input }) => removeTask(context.writes, input)),
  act: os.act.use(command).handler(({ context, input }) => actOnTask(context.writes, input, given(context))),
  previewActs: os.previewActs
    .use(query)
    .handler(({ context, input }) => previewActs(context.reads, input, context.clock.today())),
  actMany: os.actMany
    .use(command)
    .handler(({ context, input }) => actOnMany(context.writes, input, given(context))),
  attachEvidence: os.attachEvidence
    .use(command)
    .handler(({ context, input }) => attachEvidence(context.writes, context.workspace.attachments, input)),
  removeEvidence: os.removeEvidence
    .use(command)
    .handler(({ context, input }) => removeEvidence(context.writes, input)),
  evidenceFile: os.evidenceFile
    .use(query)
    .handler(({ context, input }) => evidenceFile(context.reads, context.workspace.attachments, input.id)),
  report: os.report
    .use(query)
    .handler(({ context, input }) => taskReport(context.reads, input.filter, context.clock.today())),
  overdueCount: os.overdueCount
    .use(query)
    .handler(({ context }) => overdueCount(context.reads, context.clock.today())),
  savedViews: os.savedViews.use(query).handler(({ context }) => taskViews(context.reads)),
  saveView: os.saveView
    .use(command)
    .handler(({ context, input: { name, ...view } }) => keepView(context.writes, 'tasks', name, view)),
  removeView: os.removeView
    .use(command)
    .handler(({ context, input }) => deleteSeen(context.writes, 'saved_view', input)),
}
