import type { Reads } from '../../electron/database/database.ts'
import { meetingDetail } from '../../electron/meetings/detail.ts'
import { listMeetings } from '../../electron/meetings/meetings.ts'
import { conclusionsWithoutTask, registerOf } from '../../electron/meetings/register.ts'
import { nextMeetings, unsentMinutes } from '../../electron/meetings/waiting.ts'

const page = { offset: 0, limit: 100 }
const meetings = { years: [], states: [], seriesIds: [], text: '', ...page }
const conclusions = { years: [], kinds: [], states: [], bodyIds: [], seriesIds: [], text: '', ...page }

/** What the pages of meetings ask the server for; `round` makes no two in a row alike. */
export const meetingPages = (
  meetingIds: string[],
  today: string,
): { name: string; ask(reads: Reads, round: number): Promise<unknown> }[] => {
  const thisYear = Number(today.slice(0, 4))
  const year = (round: number) => [thisYear - (round % 5)]
  return [
    { name: 'meetings of all years', ask: (reads) => listMeetings(reads, meetings, today) },
    {
      name: 'meetings of a year',
      ask: (reads, round) => listMeetings(reads, { ...meetings, years: year(round) }, today),
    },
    {
      name: 'meetings by words',
      ask: (reads) => listMeetings(reads, { ...meetings, text: 'phong hop bien' }, today),
    },
    {
      name: 'one meeting',
      ask: (reads, round) =>
        meetingDetail(reads, meetingIds[10 + (round % 50)]!, { today, now: `${today}T02:00:00.000Z` }),
    },
    {
      name: 'register of conclusions, a year',
      ask: (reads, round) => registerOf(reads, { ...conclusions, years: year(round) }, today),
    },
    { name: 'register of conclusions, all years', ask: (reads) => registerOf(reads, conclusions, today) },
    {
      name: 'register, not fulfilled, all years',
      ask: (reads) => registerOf(reads, { ...conclusions, states: ['notFulfilled'] }, today),
    },
    {
      name: 'register by words, all years',
      ask: (reads) => registerOf(reads, { ...conclusions, text: 'bien phong cau 3' }, today),
    },
    { name: 'conclusions nobody was given', ask: (reads) => conclusionsWithoutTask(reads) },
    {
      name: 'next meetings and unsent minutes',
      ask: async (reads) => [await nextMeetings(reads, today), await unsentMinutes(reads, today)],
    },
  ]
}
