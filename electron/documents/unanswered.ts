import { daysBetween } from '../../shared/domain/day-text.ts'
import type { Reads } from '../database/database.ts'
import { meetingRuleOf } from '../meetings/rule.ts'
import { letterLines } from './issued-store.ts'

/** A reminder letter that waits for its answer: sent `days` ago, `late` after the days the office gives for one. */
export type UnansweredLetter = {
  id: string
  symbol: string
  subject: string
  bodyId: string | null
  date: string
  days: number
  late: boolean
}

/**
 * Of each body that has not answered, the last reminder letter to it, the oldest first: an answer to a later letter
 * answers those before it (`lettersSince`). A letter entered by hand names no body and stands for itself.
 */
export async function unansweredLetters(reads: Reads, today: string): Promise<UnansweredLetter[]> {
  const { reminderAnswerDays } = await meetingRuleOf(reads)
  const latest = new Set<string>()
  const waiting = (await letterLines(reads)).filter(({ bodyId, answeredDate }) => {
    const isLatest = bodyId === null || !latest.has(bodyId)
    if (bodyId !== null) latest.add(bodyId)
    return isLatest && answeredDate === null
  })
  return waiting.toReversed().map(({ answeredDate: _none, ...letter }) => {
    const days = daysBetween(letter.date, today)
    return { ...letter, days, late: days > reminderAnswerDays }
  })
}
