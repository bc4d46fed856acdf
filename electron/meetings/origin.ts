import { conclusionNumberText } from '../../shared/domain/conclusion-number.ts'
import type { Reads } from '../database/database.ts'
import { meetingRecord } from './meeting-store.ts'
import { conclusionRow, linksOfActivity, linksOfProgramme } from './minutes-store.ts'
import { bookOf, meetingRuleOf } from './rule.ts'

/**
 * What a conclusion said that an activity of the programme came from: its number, or else its meeting, and the exact
 * words. `conclusionId` is the one the activity names as its origin; without it, the first it is tied to. Null for none.
 */
export async function conclusionOfActivity(
  reads: Reads,
  activityId: string,
  conclusionId: string | null,
): Promise<string | null> {
  const links = await linksOfActivity(reads, activityId)
  const link = links.find(({ conclusion_id }) => conclusionId === null || conclusion_id === conclusionId)
  const id = link?.conclusion_id ?? conclusionId
  const conclusion = id === null ? undefined : await conclusionRow(reads, id)
  if (!conclusion) return null
  const meeting = await meetingRecord(reads, conclusion.meeting_id)
  const named =
    conclusion.number === null || !meeting
      ? (meeting?.title ?? '')
      : conclusionNumberText(bookOf(await meetingRuleOf(reads), meeting.date), conclusion.number)
  return `${named}: “${link?.sentence ?? conclusion.text}”`
}

/** What conclusions of meetings asked of a programme's activities, word for word, by activity. */
export async function conclusionsOfProgramme(
  reads: Reads,
  programmeId: string,
): Promise<Map<string, string[]>> {
  const sentences = new Map<string, string[]>()
  for (const { activity_id, sentence } of await linksOfProgramme(reads, programmeId))
    sentences.set(activity_id, [...(sentences.get(activity_id) ?? []), sentence])
  return sentences
}
