import type { Reads } from '../../database/database.ts'
import { noticesOfMeetings } from '../issued-store.ts'
import { citation } from './symbols.ts'

/** More than these are not named one by one in an opening sentence. */
const mostNamed = 2

/**
 * What tasks were given by, as a paper cites it: "Thông báo số 12-TB/BCĐ, ngày 11/3/2024 của Ban Chỉ đạo". Of each
 * meeting the last notice of conclusions that had gone out by `day`; null when none had.
 */
export async function basisOf(
  reads: Reads,
  meetingIds: readonly (string | null)[],
  { day, family, issuer }: { day: string; family: 'party' | 'state'; issuer: string },
): Promise<string | null> {
  const meetings = [...new Set(meetingIds.filter((id) => id !== null))]
  if (meetings.length === 0) return null
  const notices = (await noticesOfMeetings(reads, meetings)).filter(({ date }) => date <= day)
  const last = new Map(notices.map((notice) => [notice.meeting_id, notice]))
  const cited = [...last.values()].map(({ symbol, date }) => `Thông báo ${citation(symbol, date, family)}`)
  if (cited.length === 0) return null
  return `${cited.length > mostNamed ? 'các thông báo kết luận' : cited.join(' và ')} của ${issuer}`
}
