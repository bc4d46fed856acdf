import { conclusionNumberText } from '../../shared/domain/conclusion-number.ts'
import { grouped } from '../../shared/domain/grouped.ts'
import { quorumAt } from '../../shared/domain/quorum.ts'
import { listBodies, listUnits } from '../committee/service.ts'
import type { Reads } from '../database/database.ts'
import { namedActivities } from '../programme/named-activities.ts'
import { carriedItems, itemRows } from './agenda-store.ts'
import { absenceRows, attendeeRows } from './attendee-store.ts'
import { attendingOf } from './attendees.ts'
import { conclusionTaskRows, taskSupportRows } from './conclusion-task-store.ts'
import { activityLinks, attachmentRows, conclusionRows, remarkRows } from './minutes-store.ts'
import { storedMeeting } from './open-meeting.ts'
import { bookOf, listSeries, meetingRuleOf, quorumRuleOf } from './rule.ts'

/** A body with the names a document may print. */
export type PrintedBody = {
  id: string
  code: string
  short: string
  name: string
  /** What kind of body it is: Party, armed forces, Front, union, or one that helps. */
  kind: 'party' | 'armed' | 'front' | 'union' | 'support'
}

/**
 * Everything a document about a meeting may say, names of people, bodies and units written out: what Word templates are
 * filled from and what an edition of the minutes freezes. It holds nothing that changes by itself with the days.
 */
export async function meetingForDocument(reads: Reads, id: string) {
  const meeting = await storedMeeting(reads, id)
  const rule = await meetingRuleOf(reads)
  const everything = { on: meeting.date, all: true }
  const bodies = new Map<string, PrintedBody>(
    (await listBodies(reads, everything)).map(({ id, code, short, name, kind }) => [
      id,
      { id, code, short, name, kind },
    ]),
  )
  const units = new Map((await listUnits(reads, everything)).map(({ id, name }) => [id, name]))
  const bodyOf = (bodyId: string | null) => (bodyId === null ? null : (bodies.get(bodyId) ?? null))
  const attendees = await attendeeRows(reads, id)
  const nameOf = new Map(attendees.map(({ id, name }) => [id, name]))
  const items = await itemRows(reads, id)
  const ordinalOf = new Map(items.map(({ id }, index) => [id, index + 1]))
  const ordinal = (itemId: string | null) => (itemId === null ? null : (ordinalOf.get(itemId) ?? null))
  const absences = grouped(await absenceRows(reads, id), ({ agenda_item_id }) => agenda_item_id)
  const carried = await carriedItems(
    reads,
    items.flatMap(({ carried_from_id }) => carried_from_id ?? []),
  )
  const series = (await listSeries(reads)).find((one) => one.id === meeting.series_id)
  const attending = attendees.map(attendingOf)
  return {
    id,
    code: meeting.code,
    kind: meeting.kind,
    title: meeting.title,
    numberInTerm: meeting.number_in_term,
    seriesName: series?.name ?? null,
    date: meeting.date,
    startTime: meeting.start_time,
    endTime: meeting.end_time,
    place: meeting.place,
    state: meeting.state,
    documents: meeting.documents,
    otherInformation: meeting.other_information,
    answerBy: meeting.answer_by,
    commentBy: meeting.comment_by,
    cancelledReason: meeting.cancelled_reason,
    quorum: quorumAt(attending, quorumRuleOf(rule), { time: null }),
    people: attendees.map((row) => ({
      id: row.id,
      role: row.role,
      name: row.name,
      title: row.title,
      body: bodyOf(row.body_id),
      unitName: row.unit_id === null ? null : (units.get(row.unit_id) ?? null),
      people: row.people,
      answer: row.answer,
      answerReason: row.answer_reason,
      delegateName: row.delegate_name,
      delegateTitle: row.delegate_title,
      attendance: row.attendance,
      arrivedAt: row.arrived_at,
      leftAt: row.left_at,
    })),
    agenda: items.map((item) => {
      const from = carried.get(item.carried_from_id ?? '')
      return {
        ordinal: ordinalOf.get(item.id)!,
        kind: item.kind,
        title: item.title,
        presenter: item.presenter,
        presenterBody: bodyOf(item.presenter_body_id),
        askedBy: item.asked_by,
        minutesPlanned: item.minutes_planned,
        minutesUsed: Math.round(item.seconds_used / 60),
        state: item.state,
        note: item.note,
        carriedFrom: from
          ? { title: from.title, meetingTitle: from.meetingTitle, meetingDate: from.meetingDate }
          : null,
        absentNames: (absences.get(item.id) ?? []).map(({ attendee_id }) => nameOf.get(attendee_id)!),
      }
    }),
    remarks: (await remarkRows(reads, id)).map((row) => ({
      itemOrdinal: ordinal(row.agenda_item_id),
      speaker: row.speaker,
      text: row.text,
      time: row.time,
    })),
    conclusions: await conclusionsForDocument(reads, id, { bodyOf, ordinal, nameOf, numberText }),
    attachmentNames: (await attachmentRows(reads, id)).map(({ name }) => name),
  }

  function numberText(number: number): string {
    return conclusionNumberText(bookOf(rule, meeting.date), number)
  }
}

type Naming = {
  bodyOf(bodyId: string | null): PrintedBody | null
  ordinal(itemId: string | null): number | null
  nameOf: ReadonlyMap<string, string>
  numberText(number: number): string
}

async function conclusionsForDocument(reads: Reads, meetingId: string, naming: Naming) {
  const { bodyOf, ordinal, nameOf, numberText } = naming
  const rows = await conclusionRows(reads, meetingId)
  const ids = rows.map(({ id }) => id)
  const taskRows = await conclusionTaskRows(reads, ids)
  const tasks = grouped(taskRows, ({ conclusion_id }) => conclusion_id!)
  const supports = grouped(
    await taskSupportRows(
      reads,
      taskRows.map(({ id }) => id),
    ),
    ({ task_id }) => task_id,
  )
  const links = await activityLinks(reads, ids)
  // States are left out below, so any day does to name the activities.
  const activities = await namedActivities(
    reads,
    links.map(({ activity_id }) => activity_id),
    '2000-01-01',
  )
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    number: row.number,
    numberText: row.number === null ? null : numberText(row.number),
    text: row.text,
    saidBy: row.attendee_id === null ? null : (nameOf.get(row.attendee_id) ?? null),
    itemOrdinal: ordinal(row.agenda_item_id),
    time: row.time,
    overtakenReason: row.overtaken_reason,
    tasks: (tasks.get(row.id) ?? []).map((task) => ({
      id: task.id,
      code: task.code,
      content: task.content,
      sentence: task.sentence,
      lead: bodyOf(task.lead_body_id),
      supports: (supports.get(task.id) ?? []).map(({ body_id, part, deadline }) => ({
        body: bodyOf(body_id),
        part,
        deadline,
      })),
      deadlineKind: task.deadline_kind,
      deadline: task.deadline,
      condition: task.condition,
      deliverable: task.deliverable,
      cancelled: task.cancelled_date !== null,
    })),
    activities: links.flatMap(({ conclusion_id, activity_id, sentence }) => {
      const activity = conclusion_id === row.id ? activities.get(activity_id) : undefined
      return activity ? [{ code: activity.code, content: activity.content, sentence }] : []
    }),
  }))
}
