import type * as z from 'zod'
import type { agendaItem, meetingDetail as detailSchema } from '../../shared/contract/meetings.ts'
import { formatTime } from '../../shared/domain/day-text.ts'
import { grouped } from '../../shared/domain/grouped.ts'
import { meetingChecks } from '../../shared/domain/meeting-checks.ts'
import { type Attending, quorumAt } from '../../shared/domain/quorum.ts'
import type { Reads } from '../database/database.ts'
import { fieldsOfItem } from './agenda.ts'
import { carriedItems, carriedOnIds, itemRows } from './agenda-store.ts'
import { absenceRows, attendeeRows } from './attendee-store.ts'
import { attendeeShown, attendingOf } from './attendees.ts'
import { conclusionTaskRows } from './conclusion-task-store.ts'
import { decisionsOf } from './conclusion-view.ts'
import { lookBack } from './look-back.ts'
import { editionRows, type MeetingRecord, meetingPage } from './meeting-store.ts'
import { everyMeeting, fieldsOfMeeting, meetingShown } from './meetings.ts'
import { attachmentRows, remarkRows } from './minutes-store.ts'
import { storedMeeting } from './open-meeting.ts'
import { remarkShown } from './remarks.ts'
import { type MeetingRule, meetingRuleOf, quorumRuleOf } from './rule.ts'

export type MeetingDetail = z.output<typeof detailSchema>
type Item = z.output<typeof agendaItem>
type Conclusions = MeetingDetail['decisions']
/** `today` is YYYY-MM-DD, `now` an instant in UTC. */
export type AsOfNow = { today: string; now: string }

/** A meeting with all that hangs on it, and what the last one of its series decided and how it stands. */
export async function meetingDetail(reads: Reads, id: string, at: AsOfNow): Promise<MeetingDetail> {
  const record = await storedMeeting(reads, id)
  const [row] = await meetingPage(reads, { ...everyMeeting, ids: [id] }, at.today, { offset: 0, limit: 1 })
  const rule = await meetingRuleOf(reads)
  const attendees = await attendeeRows(reads, id)
  const attending = attendees.map(attendingOf)
  const agenda = await agendaOf(reads, record, attending, rule, at.now)
  const decisions = await decisionsOf(reads, record, at.today)
  const editions = await editionRows(reads, id)
  const attachments = await attachmentRows(reads, id)
  const remarks = await remarkRows(reads, id)
  return {
    ...meetingShown(row!),
    fields: fieldsOfMeeting(record),
    cancelledReason: record.cancelled_reason,
    startedAt: record.started_at,
    endedAt: record.ended_at,
    currentItemId: record.current_item_id,
    people: attendees.map(attendeeShown),
    agenda,
    remarks: remarks.map(remarkShown),
    decisions,
    quorum: quorumAt(attending, quorumRuleOf(rule), { time: timeInRoom(record, at.now) }),
    checks: await checksOf(reads, record, { attending, agenda, remarks, decisions }),
    editions: editions.map(({ at: written, actor, ...edition }) => ({
      ...edition,
      // Every edition is written through a command, and so has its place in history.
      at: written ?? `${edition.date}T00:00:00.000Z`,
      author: actor ?? '',
    })),
    attachments: attachments.map(({ id, version, agenda_item_id, name }) => ({
      id,
      version,
      agendaItemId: agenda_item_id,
      name,
    })),
    ...(await lookBack(reads, record, at.today)),
  }
}

/** The checks of a meeting that stand against its lock. */
export async function blockingChecks(reads: Reads, record: MeetingRecord, at: AsOfNow): Promise<number> {
  const attending = (await attendeeRows(reads, record.id)).map(attendingOf)
  const agenda = await agendaOf(reads, record, attending, await meetingRuleOf(reads), at.now)
  const decisions = await decisionsOf(reads, record, at.today)
  const remarks = await remarkRows(reads, record.id)
  const checks = await checksOf(reads, record, { attending, agenda, remarks, decisions })
  return checks.filter(({ blocks }) => blocks).length
}

/** While it runs who is in the room now counts; before and after, who attends at all. */
const timeInRoom = ({ state }: MeetingRecord, now: string) => (state === 'underWay' ? formatTime(now) : null)

async function agendaOf(
  reads: Reads,
  record: MeetingRecord,
  attending: readonly Attending[],
  rule: MeetingRule,
  now: string,
): Promise<Item[]> {
  const items = await itemRows(reads, record.id)
  const absences = grouped(await absenceRows(reads, record.id), ({ agenda_item_id }) => agenda_item_id)
  const carried = await carriedItems(
    reads,
    items.flatMap(({ carried_from_id }) => carried_from_id ?? []),
  )
  return items.map((item, index) => {
    const absentIds = (absences.get(item.id) ?? []).map(({ attendee_id }) => attendee_id)
    const from = carried.get(item.carried_from_id ?? '')
    // Who had left when a treated item ended is noted with it; the clock of the room is for what is still to come.
    const time = item.state === 'treated' ? null : timeInRoom(record, now)
    return {
      ...fieldsOfItem(item),
      id: item.id,
      version: item.version,
      ordinal: index + 1,
      state: item.state,
      secondsUsed: item.seconds_used,
      runningSince: item.running_since,
      carriedFrom: from
        ? {
            id: from.id,
            meetingId: from.meetingId,
            meetingTitle: from.meetingTitle,
            meetingDate: from.meetingDate,
            title: from.title,
          }
        : null,
      absentIds,
      quorumMet: quorumAt(attending, quorumRuleOf(rule), { time, absentIds: new Set(absentIds) }).met,
    }
  })
}

type Checked = {
  attending: readonly Attending[]
  agenda: readonly Item[]
  remarks: readonly { id: string; text: string }[]
  decisions: Conclusions
}

async function checksOf(
  reads: Reads,
  record: MeetingRecord,
  { attending, agenda, remarks, decisions }: Checked,
) {
  const carriedOn = await carriedOnIds(
    reads,
    agenda.map(({ id }) => id),
  )
  const tasks = grouped(
    await conclusionTaskRows(
      reads,
      decisions.map(({ id }) => id),
    ),
    ({ conclusion_id }) => conclusion_id!,
  )
  return meetingChecks({
    date: record.date,
    people: attending,
    items: agenda.map((item) => ({ ...item, carriedOn: carriedOn.has(item.id) })),
    remarks,
    conclusions: decisions.map(({ id, kind, number, text, overtaken, activities }) => ({
      id,
      kind,
      number,
      text,
      overtaken: overtaken !== null,
      activities: activities.length,
      tasks: (tasks.get(id) ?? []).map((task) => ({
        id: task.id,
        code: task.code,
        leadBodyId: task.lead_body_id,
        deadlineKind: task.deadline_kind,
        deadline: task.deadline,
        deliverable: task.deliverable,
        sentence: task.sentence,
        cancelled: task.cancelled_date !== null,
      })),
    })),
  })
}
