import { daysBetween, plusDays } from '../../shared/domain/day-text.ts'
import type { Reads } from '../database/database.ts'
import { type MeetingRecord, meetingPage, meetingsInStates } from './meeting-store.ts'
import type { MeetingRow } from './meetings.ts'
import { everyMeeting, meetingShown } from './meetings.ts'
import { meetingRuleOf } from './rule.ts'

export type MeetingBrief = Pick<
  MeetingRow,
  'id' | 'code' | 'title' | 'kind' | 'date' | 'startTime' | 'place' | 'state'
>

const brief = (record: MeetingRecord): MeetingBrief => ({
  id: record.id,
  code: record.code,
  title: record.title,
  kind: record.kind,
  date: record.date,
  startTime: record.start_time,
  place: record.place,
  state: record.state,
})

const statesAhead = ['planned', 'convened', 'underWay'] as const
/** A meeting that is to be held or runs. */
export type MeetingAhead = MeetingBrief & { state: (typeof statesAhead)[number] }

/** Meetings that are to be held or run, from `today` (YYYY-MM-DD) on, the next first. */
export async function nextMeetings(reads: Reads, today: string): Promise<MeetingAhead[]> {
  const records = await meetingsInStates(reads, [...statesAhead], { from: today, to: null })
  // Only meetings in these states were asked for.
  return records.map((record) => ({ ...brief(record), state: record.state as MeetingAhead['state'] }))
}

/** The last meetings that were held, as rows of the list, the latest first. */
export async function lastMeetings(reads: Reads, today: string, count: number): Promise<MeetingRow[]> {
  const conditions = {
    ...everyMeeting,
    states: ['held' as const, 'sentForComment' as const, 'approved' as const, 'locked' as const],
    spans: [{ from: '0000-01-01', to: today }],
  }
  return (await meetingPage(reads, conditions, today, { offset: 0, limit: count })).map(meetingShown)
}

/** Draft minutes not sent for comment within the days the office allows itself, the oldest first, with their age. */
export async function unsentMinutes(
  reads: Reads,
  today: string,
): Promise<(MeetingBrief & { days: number })[]> {
  const { unsentMinutesDays } = await meetingRuleOf(reads)
  const to = plusDays(today, -unsentMinutesDays - 1)
  const records = await meetingsInStates(reads, ['held'], { from: null, to })
  return records.map((record) => ({ ...brief(record), days: daysBetween(record.date, today) }))
}
