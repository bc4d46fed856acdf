import { implement } from '@orpc/server'
import { meetingsContract } from '../../shared/contract/meetings.ts'
import { deleteSeen } from '../database/seen-row.ts'
import { command, query, type RequestContext } from '../rpc.ts'
import { carryable, carryOver, moveItem, removeItem, saveItem } from './agenda.ts'
import { attach, attachmentFile, removeAttachment } from './attachments.ts'
import { proposeAttendees, removeAttendee, saveAttendee, setAttendance, setItemAbsence } from './attendees.ts'
import { conclusionsRoutes } from './conclusions-routes.ts'
import { meetingDetail } from './detail.ts'
import { goToItem, markItem } from './live.ts'
import { cancelMeeting, createMeeting, listMeetings, saveMeeting } from './meetings.ts'
import { listProposals, listTemplates, saveProposal, saveTemplate, takeProposal } from './proposals.ts'
import { removeRemark, saveRemark } from './remarks.ts'
import { listSeries, meetingRuleOf, saveRule, saveSeries } from './rule.ts'
import { advance, editionOf, reopen } from './states.ts'

const os = implement(meetingsContract).$context<RequestContext>()
const at = ({ clock }: { clock: { today(): string; now(): string } }) => ({
  today: clock.today(),
  now: clock.now(),
})

/** Meetings from the plan to the locked minutes; what is decided at them stands with the conclusions. */
export const meetingsRoutes = {
  ...conclusionsRoutes,
  rule: os.rule.use(query).handler(({ context }) => meetingRuleOf(context.reads)),
  saveRule: os.saveRule.use(command).handler(({ context, input }) => saveRule(context.writes, input)),
  seriesList: os.seriesList.use(query).handler(({ context }) => listSeries(context.reads)),
  saveSeries: os.saveSeries.use(command).handler(({ context, input }) => saveSeries(context.writes, input)),
  list: os.list
    .use(query)
    .handler(({ context, input }) => listMeetings(context.reads, input, context.clock.today())),
  meeting: os.meeting
    .use(query)
    .handler(({ context, input }) => meetingDetail(context.reads, input.id, at(context))),
  create: os.create.use(command).handler(({ context, input }) => createMeeting(context.writes, input)),
  save: os.save.use(command).handler(({ context, input }) => saveMeeting(context.writes, input)),
  cancel: os.cancel.use(command).handler(({ context, input }) => cancelMeeting(context.writes, input)),
  advance: os.advance
    .use(command)
    .handler(({ context, input }) => advance(context.writes, input, at(context))),
  reopen: os.reopen.use(command).handler(({ context, input }) => reopen(context.writes, input, at(context))),
  edition: os.edition.use(query).handler(({ context, input }) => editionOf(context.reads, input.id)),
  proposeAttendees: os.proposeAttendees
    .use(command)
    .handler(({ context, input }) => proposeAttendees(context.writes, input)),
  saveAttendee: os.saveAttendee
    .use(command)
    .handler(({ context, input }) => saveAttendee(context.writes, input)),
  removeAttendee: os.removeAttendee
    .use(command)
    .handler(({ context, input }) => removeAttendee(context.writes, input)),
  setAttendance: os.setAttendance
    .use(command)
    .handler(({ context, input }) => setAttendance(context.writes, input)),
  setItemAbsence: os.setItemAbsence
    .use(command)
    .handler(({ context, input }) => setItemAbsence(context.writes, input)),
  saveItem: os.saveItem.use(command).handler(({ context, input }) => saveItem(context.writes, input)),
  moveItem: os.moveItem.use(command).handler(({ context, input }) => moveItem(context.writes, input)),
  removeItem: os.removeItem.use(command).handler(({ context, input }) => removeItem(context.writes, input)),
  goToItem: os.goToItem
    .use(command)
    .handler(({ context, input }) => goToItem(context.writes, input, context.clock.now())),
  markItem: os.markItem
    .use(command)
    .handler(({ context, input }) => markItem(context.writes, input, context.clock.now())),
  carryable: os.carryable.use(query).handler(({ context, input }) => carryable(context.reads, input)),
  carryOver: os.carryOver.use(command).handler(({ context, input }) => carryOver(context.writes, input)),
  proposals: os.proposals.use(query).handler(({ context }) => listProposals(context.reads)),
  saveProposal: os.saveProposal
    .use(command)
    .handler(({ context, input }) => saveProposal(context.writes, input)),
  takeProposal: os.takeProposal
    .use(command)
    .handler(({ context, input }) => takeProposal(context.writes, input)),
  templates: os.templates.use(query).handler(({ context }) => listTemplates(context.reads)),
  saveTemplate: os.saveTemplate
    .use(command)
    .handler(({ context, input }) => saveTemplate(context.writes, input)),
  removeTemplate: os.removeTemplate
    .use(command)
    .handler(({ context, input }) => deleteSeen(context.writes, 'agenda_template', input)),
  saveRemark: os.saveRemark.use(command).handler(({ context, input }) => saveRemark(context.writes, input)),
  removeRemark: os.removeRemark
    .use(command)
    .handler(({ context, input }) => removeRemark(context.writes, input)),
  attach: os.attach
    .use(command)
    .handler(({ context, input }) => attach(context.writes, context.workspace.attachments, input)),
  attachmentFile: os.attachmentFile
    .use(query)
    .handler(({ context, input }) => attachmentFile(context.reads, context.workspace.attachments, input.id)),
  removeAttachment: os.removeAttachment
    .use(command)
    .handler(({ context, input }) => removeAttachment(context.writes, input)),
}
