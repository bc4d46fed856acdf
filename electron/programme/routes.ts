import { implement } from '@orpc/server'
import { programmeContract } from '../../shared/contract/programme.ts'
import { deleteSeen } from '../database/seen-row.ts'
import { linkToOrigin } from '../meetings/decisions.ts'
import { command, query, type RequestContext } from '../rpc.ts'
import { keepView } from '../saved-views.ts'
import { countFiltered, listActivities } from './activities.ts'
import { moveActivity } from './arrange.ts'
import { lunarMonthOf, memorialDaysOf } from './calendar.ts'
import { calendarFeed } from './calendar-feed.ts'
import { changeMany } from './change-many.ts'
import { createProgramme } from './copy-year.ts'
import { adjust, close, compare, issue } from './editions.ts'
import { programmeExportRoutes } from './export-routes.ts'
import { activityDetail, addUpdate, attach, attachmentFile, followUp, setHighlight } from './follow-up.ts'
import { programmeImportRoutes } from './import-routes.ts'
import { lookBack } from './look-back.ts'
import { removeObjective, saveObjective, takeGroups } from './objectives.ts'
import { answerOverlap, gapsOfYear, overlapsOfFields, overlapsOfYear } from './overlaps.ts'
import { programmeOf, renameProgramme, yearsOf } from './programmes.ts'
import { objectiveProgress, progressOf } from './progress.ts'
import { linkReported, reportedActivities, saveReportedActivity } from './reported.ts'
import { removeActivity, saveActivity } from './save-activity.ts'
import { savedViews } from './saved-views.ts'
import { listTags, moveTag, saveTag } from './tags.ts'

const os = implement(programmeContract).$context<RequestContext>()

/** What the programme itself answers; reading and writing its workbooks stand with those who do it. */
export const programmeRoutes = {
  ...programmeImportRoutes,
  ...programmeExportRoutes,
  programme: os.programme.use(query).handler(({ context, input }) => programmeOf(context.reads, input.year)),
  years: os.years.use(query).handler(({ context }) => yearsOf(context.reads)),
  create: os.create
    .use(command)
    .handler(({ context, input }) => createProgramme(context.writes, input, context.clock.today())),
  rename: os.rename.use(command).handler(({ context, input }) => renameProgramme(context.writes, input)),
  issue: os.issue.use(command).handler(({ context, input }) => issue(context.writes, input)),
  adjust: os.adjust.use(command).handler(({ context, input }) => adjust(context.writes, input)),
  close: os.close.use(command).handler(({ context, input }) => close(context.writes, input)),
  compare: os.compare.use(query).handler(({ context, input }) => compare(context.reads, input)),
  saveObjective: os.saveObjective
    .use(command)
    .handler(({ context, input }) => saveObjective(context.writes, input)),
  takeGroups: os.takeGroups.use(command).handler(({ context, input }) => takeGroups(context.writes, input)),
  removeObjective: os.removeObjective
    .use(command)
    .handler(({ context, input }) => removeObjective(context.writes, input)),
  activities: os.activities
    .use(query)
    .handler(({ context, input }) => listActivities(context.reads, input, context.clock.today())),
  activityCounts: os.activityCounts
    .use(query)
    .handler(({ context, input }) => countFiltered(context.reads, input, context.clock.today())),
  activity: os.activity
    .use(query)
    .handler(({ context, input }) => activityDetail(context.reads, input.id, context.clock.today())),
  saveActivity: os.saveActivity.use(command).handler(async ({ context, input }) => {
    const saved = await saveActivity(context.writes, input)
    if (input.id === null && saved.id !== null)
      await linkToOrigin(context.writes, saved.id, input.fields.origin)
    return saved
  }),
  removeActivity: os.removeActivity
    .use(command)
    .handler(({ context, input }) => removeActivity(context.writes, input)),
  moveActivity: os.moveActivity
    .use(command)
    .handler(({ context, input }) => moveActivity(context.writes, input)),
  changeMany: os.changeMany.use(command).handler(({ context, input }) => changeMany(context.writes, input)),
  followUp: os.followUp
    .use(command)
    .handler(({ context, input }) => followUp(context.writes, input, context.clock.today())),
  addUpdate: os.addUpdate
    .use(command)
    .handler(({ context, input }) => addUpdate(context.writes, input, context.actor)),
  attach: os.attach
    .use(command)
    .handler(({ context, input }) => attach(context.writes, context.workspace.attachments, input)),
  attachmentFile: os.attachmentFile
    .use(query)
    .handler(({ context, input }) => attachmentFile(context.reads, context.workspace.attachments, input.id)),
  setHighlight: os.setHighlight
    .use(command)
    .handler(({ context, input }) => setHighlight(context.writes, input)),
  tags: os.tags.use(query).handler(({ context }) => listTags(context.reads)),
  saveTag: os.saveTag.use(command).handler(({ context, input }) => saveTag(context.writes, input)),
  moveTag: os.moveTag.use(command).handler(({ context, input }) => moveTag(context.writes, input)),
  overlaps: os.overlaps.use(query).handler(({ context, input }) => overlapsOfYear(context.reads, input)),
  overlapsOf: os.overlapsOf
    .use(query)
    .handler(({ context, input }) => overlapsOfFields(context.reads, input)),
  answerOverlap: os.answerOverlap
    .use(command)
    .handler(({ context, input }) => answerOverlap(context.writes, input)),
  gaps: os.gaps.use(query).handler(({ context, input }) => gapsOfYear(context.reads, input.year)),
  memorialDays: os.memorialDays
    .use(query)
    .handler(({ context, input }) => memorialDaysOf(context.reads, input.year)),
  lunarMonth: os.lunarMonth.use(query).handler(({ input }) => lunarMonthOf(input.year, input.month)),
  progress: os.progress.use(query).handler(({ context, input }) => progressOf(context.reads, input)),
  objectiveProgress: os.objectiveProgress
    .use(query)
    .handler(({ context, input }) => objectiveProgress(context.reads, input.year, context.clock.today())),
  reportedActivities: os.reportedActivities
    .use(query)
    .handler(({ context, input }) => reportedActivities(context.reads, input.year)),
  saveReportedActivity: os.saveReportedActivity
    .use(command)
    .handler(({ context, input }) => saveReportedActivity(context.writes, input)),
  linkReported: os.linkReported
    .use(command)
    .handler(({ context, input }) => linkReported(context.writes, input)),
  lookBack: os.lookBack
    .use(query)
    .handler(({ context, input }) => lookBack(context.reads, input.year, context.clock.today())),
  calendarFeed: os.calendarFeed
    .use(query)
    .handler(({ context, input }) => calendarFeed(context.reads, input, context.clock.now())),
  savedViews: os.savedViews.use(query).handler(({ context }) => savedViews(context.reads)),
  saveView: os.saveView
    .use(command)
    .handler(({ context, input }) => keepView(context.writes, 'programme', input.name, input.filter)),
  removeView: os.removeView
    .use(command)
    .handler(({ context, input }) => deleteSeen(context.writes, 'saved_view', input)),
}
