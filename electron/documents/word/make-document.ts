import { plusDays } from '../../../shared/domain/day-text.ts'
import { openDay, plusWorkingDays } from '../../../shared/domain/working-days.ts'
import { listBodies, listUnits } from '../../committee/service.ts'
import type { Reads } from '../../database/database.ts'
import { meetingForDocument } from '../../meetings/for-documents.ts'
import { meetingRuleOf } from '../../meetings/rule.ts'
import { taskDetailOf } from '../../tasks/detail.ts'
import type { TaskRow } from '../../tasks/task-rows.ts'
import { tasksOfBody } from '../../tasks/waiting.ts'
import { UserError } from '../../user-error.ts'
import { currentCommittee } from '../../workspace/service.ts'
import type { CommitteeHead } from '../meeting-workbook.ts'
import { missingReportsOn } from '../missing-reports.ts'
import { headOf } from '../service.ts'
import { basisOf } from './basis.ts'
import { type BodyPapers, reminderFields, taskSheetFields } from './body-fields.ts'
import type { Fields } from './fill-template.ts'
import { familyOf, headingFields } from './heading-fields.ts'
import { invitationFields } from './invitation-fields.ts'
import { minutesFields } from './minutes-fields.ts'
import { noticeFields } from './notice-fields.ts'
import { titleLines } from './people-text.ts'
import { nameAtHome, nameInTable } from './printed-names.ts'
import { citation, numberLine, symbolOf } from './symbols.ts'
import type { WordKind } from './template-fields.ts'
import { unitReminderFields } from './unit-fields.ts'

/** What paper to make, about what. */
export type Asked = {
  kind: WordKind
  meetingId: string | null
  bodyId: string | null
  unitId: string | null
}
/** What the register adds to a paper: its number, day, whoever signs, which letter it is. */
export type Issuing = {
  number: number | null
  day: string
  signer: string | null
  level: number
  answerBy: string | null
}
/** A paper before it is printed: what its template is filled with, and what the register says of it. */
export type Paper = {
  fields: Fields
  subject: string
  symbol: string
  family: 'party' | 'state'
  signer: string | null
}

/** Working days a body has to send its slip back. */
const daysToConfirm = 3

/** Puts a paper together from what is stored, as of the day of issue. */
export async function paperOf(reads: Reads, asked: Asked, issuing: Issuing): Promise<Paper> {
  const head = headOf(await currentCommittee(reads), issuing.day)
  const family = familyOf(head)
  const symbol = symbolOf(asked.kind, issuing.number, family)
  const { subject, recipients, content } = await contentOf(reads, asked, issuing, {
    head,
    cited: citation(symbol, issuing.day, family),
  })
  const heading = headingFields({
    head,
    number: numberLine(symbol, family),
    day: issuing.day,
    subject,
    recipients,
    signer: issuing.signer,
  })
  const signer = issuing.signer ?? head.signer.name
  return { fields: { ...heading, ...content }, subject: subject.join(' '), symbol, family, signer }
}

type Content = { subject: string[]; recipients: string[]; content: Fields }

async function contentOf(
  reads: Reads,
  asked: Asked,
  issuing: Issuing,
  { head, cited }: { head: CommitteeHead; cited: string },
): Promise<Content> {
  switch (asked.kind) {
    case 'minutes': {
      const meeting = await meetingOf(reads, asked)
      return { subject: titleLines(meeting.title), recipients: [], content: minutesFields(meeting) }
    }
    case 'conclusionNotice': {
      const meeting = await meetingOf(reads, asked)
      return {
        subject: [
          'kết luận của đồng chí Trưởng Ban Chỉ đạo',
          ...titleLines(`tại ${lowerTitle(meeting.title)}`),
        ],
        recipients: ['Thường trực cấp ủy (để báo cáo)', 'Các thành viên Ban Chỉ đạo', 'Các đơn vị liên quan'],
        content: noticeFields(meeting, cited, head.place),
      }
    }
    case 'invitation': {
      const meeting = await meetingOf(reads, asked)
      return {
        subject: titleLines(`dự ${lowerTitle(meeting.title)}`),
        recipients: ['Như trên'],
        content: invitationFields(meeting),
      }
    }
    case 'taskSheet': {
      const papers = await bodyPapers(reads, asked, { head, day: issuing.day })
      if (papers.tasks.length === 0)
        throw new UserError('document-nothing-to-say', { body: papers.body.short })
      return {
        subject: ['thực hiện nhiệm vụ Ban Chỉ đạo giao', `năm ${issuing.day.slice(0, 4)}`],
        recipients: ['Như trên', 'Đ/c Trưởng Ban Chỉ đạo (để báo cáo)', 'Các cơ quan cùng thực hiện'],
        content: taskSheetFields(papers, issuing.answerBy ?? plusWorkingDays(issuing.day, daysToConfirm)),
      }
    }
    case 'reminderLetter': {
      const rule = await meetingRuleOf(reads)
      const answerBy = issuing.answerBy ?? openDay(plusDays(issuing.day, rule.reminderAnswerDays))
      const asking = { level: issuing.level, answerBy }
      if (asked.unitId) return unitReminder(reads, asked.unitId, issuing.day, asking)
      const papers = await bodyPapers(reads, asked, { head, day: issuing.day })
      const content = reminderFields(papers, asking)
      if ((content.nhom as Fields[]).length === 0) {
        throw new UserError('document-nothing-to-say', { body: papers.body.short })
      }
      return {
        subject: ['Về việc đôn đốc thực hiện nhiệm vụ', 'Ban Chỉ đạo giao'],
        recipients: ['Như trên', 'Đ/c Trưởng Ban Chỉ đạo (để báo cáo)'],
        content,
      }
    }
  }
}

async function unitReminder(
  reads: Reads,
  unitId: string,
  day: string,
  asking: { level: number; answerBy: string },
): Promise<Content> {
  const unit = (await listUnits(reads, { on: day, all: true })).find(({ id }) => id === unitId)
  if (!unit) throw new UserError('not-found')
  const reports = (await missingReportsOn(reads, day)).get(unitId) ?? []
  if (reports.length === 0) throw new UserError('document-nothing-to-say', { body: unit.name })
  return {
    subject: ['Về việc đôn đốc gửi báo cáo số liệu', 'công tác phối hợp'],
    recipients: ['Như trên', 'Đ/c Trưởng Ban Chỉ đạo (để báo cáo)'],
    content: unitReminderFields({ unitName: unit.name, reports, today: day }, asking),
  }
}

const lowerTitle = (title: string) => titleLines(title).join(' ')

async function meetingOf(reads: Reads, { meetingId }: Asked) {
  if (meetingId === null) throw new UserError('document-meeting-needed')
  return meetingForDocument(reads, meetingId)
}

async function bodyPapers(
  reads: Reads,
  { kind, bodyId }: Asked,
  { head, day }: { head: CommitteeHead; day: string },
): Promise<BodyPapers> {
  if (bodyId === null) throw new UserError('document-body-needed')
  const bodies = new Map((await listBodies(reads, { on: day, all: true })).map((body) => [body.id, body]))
  const body = bodies.get(bodyId)
  if (!body) throw new UserError('not-found')
  const tasks = await tasksOfBody(reads, bodyId, day)
  const meetingIds = tasks.map(({ meetingId }) => meetingId)
  return {
    body,
    nameAtHome: nameAtHome(body.name, head.place),
    basis: await basisOf(reads, meetingIds, { day, family: familyOf(head), issuer: head.shortName }),
    tasks,
    ownParts: kind === 'taskSheet' ? await ownPartsOf(reads, tasks, bodyId, day) : new Map(),
    nameOf: (id: string) => nameInTable(bodies.get(id)?.name ?? '', head.place),
    today: day,
  }
}

/** What a body does in each of the tasks it supports, by the id of the task. */
async function ownPartsOf(reads: Reads, tasks: readonly TaskRow[], bodyId: string, day: string) {
  const parts: [string, { part: string | null; deadline: string | null }][] = []
  for (const { id } of tasks.filter(({ leadBodyId }) => leadBodyId !== bodyId)) {
    const { supports } = await taskDetailOf(reads, id, day)
    const own = supports.find((support) => support.bodyId === bodyId)
    if (own) parts.push([id, own])
  }
  return new Map(parts)
}
