import { oc } from '@orpc/contract'
import * as z from 'zod'
import { taskStatuses } from '../domain/task-status.ts'
import { day, id, message, year } from './primitives.ts'
import { stateReport } from './tasks.ts'

const unitName = z.string()
const period = z.string()

/** A report that has not come: overdue (`overdueDays` > 0) or due soon. */
const missingItem = z.object({
  kind: z.literal('missing'),
  key: z.string(),
  unitId: id,
  unitName,
  period,
  dueDate: day,
  overdueDays: z.int(),
})
/** A file on the desk. It answers a report that is overdue when `overdueDays` is above 0. */
const fileItem = z.object({
  kind: z.enum(['review', 'ready', 'failed']),
  key: z.string(),
  fileId: id,
  file: z.string(),
  unitName: unitName.nullable(),
  period: period.nullable(),
  receivedDate: day,
  overdueDays: z.int(),
  /** What still needs a decision, rows that belong to no indicator, warnings. */
  check: z.int(),
  unknown: z.int(),
  warnings: z.int(),
  error: message.nullable(),
})
/** A task that is overdue, due soon, or whose body owes an answer. */
const taskItem = z.object({
  kind: z.literal('task'),
  key: z.string(),
  taskId: id,
  code: z.string(),
  content: z.string(),
  leadName: z.string().nullable(),
  status: z.enum(taskStatuses),
  deadline: day.nullable(),
  overdueDays: z.int(),
  /** Answers to reminders and requests that are owed, and how many days the first of them is late. */
  answersOwed: z.int(),
  answerOverdueDays: z.int(),
})
const ofMeeting = { key: z.string(), meetingId: id, title: z.string(), date: day, days: z.int() }
/** Draft minutes older than the office allows itself: held `days` ago. */
const minutesItem = z.object({ kind: z.literal('minutes'), ...ofMeeting })
/** Conclusions of one meeting that nobody was given yet. */
const conclusionsItem = z.object({
  kind: z.literal('conclusions'),
  ...ofMeeting,
  conclusions: z.int(),
  /** The first of them. */
  conclusionId: id,
})
/** The last reminder letter to a body that has not answered; `late` after the days the office gives for it. */
const letterItem = z.object({
  kind: z.literal('letter'),
  key: z.string(),
  documentId: id,
  symbol: z.string(),
  subject: z.string(),
  recipient: z.string().nullable(),
  date: day,
  days: z.int(),
  late: z.boolean(),
})
/** One thing that waits for the secretary. */
export const inboxItem = z.discriminatedUnion('kind', [
  missingItem,
  fileItem,
  taskItem,
  minutesItem,
  conclusionsItem,
  letterItem,
])

/** Days ahead, with what they bring. */
export const upcomingDay = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cutOff'), day, periods: z.array(period), dueDate: day }),
  z.object({ kind: z.literal('due'), day, periods: z.array(period), missing: z.int() }),
  z.object({
    kind: z.literal('memorial'),
    day,
    names: z.array(z.object({ vi: z.string(), en: z.string() })),
  }),
  z.object({
    kind: z.literal('meeting'),
    day,
    meetingId: id,
    title: z.string(),
    startTime: z.string(),
    place: z.string(),
    state: z.enum(['planned', 'convened', 'underWay']),
  }),
])

/** Activities by where they stand: under way with those being prepared, not started with those put off. */
const standing = { done: z.int(), underWay: z.int(), late: z.int(), notStarted: z.int(), cancelled: z.int() }

export const overviewContract = {
  /** Overdue first, the longest first; then by the day it came; last what is due soon. */
  inbox: oc.output(z.array(inboxItem)),
  /** The reports of the period the office works on; null while nothing is expected. */
  reportProgress: oc.output(
    z
      .object({
        period,
        cutOff: day,
        dueDate: day,
        /** Of `owed`: units whose report came; an excused one owes none. */
        received: z.int(),
        owed: z.int(),
        onTime: z.int(),
        late: z.int(),
        /** Not applied yet, but a file is on the desk. */
        toReview: z.int(),
        missing: z.int(),
        /** Did not come and still need not have. */
        notDue: z.int(),
        excused: z.int(),
        figures: z.int(),
        figuresExpected: z.int(),
      })
      .nullable(),
  ),
  /** Figures of that period by content group; `behind`: indicators far from their target of the year. */
  groupProgress: oc.output(
    z.array(
      z.object({ code: z.string(), name: z.string(), reported: z.int(), expected: z.int(), behind: z.int() }),
    ),
  ),
  /** The state report of all tasks, and how many of those in time are due soon. */
  taskState: oc.output(z.object({ state: stateReport, dueSoon: z.int() })),
  /**
   * The programme of the year by content group, each activity counted in every group it stands under; `all` counts it
   * once. Null without a programme.
   */
  programmeProgress: oc.output(
    z
      .object({
        year,
        all: z.object(standing),
        groups: z.array(z.object({ code: z.string(), name: z.string(), ...standing })),
      })
      .nullable(),
  ),
  upcoming: oc.output(z.array(upcomingDay)),
  memorialDays: oc.input(z.object({ year })).output(
    z.array(
      z.object({
        key: z.string(),
        day,
        name: z.object({ vi: z.string(), en: z.string() }),
        since: z.int().nullable(),
        lunar: z.boolean(),
      }),
    ),
  ),
}
