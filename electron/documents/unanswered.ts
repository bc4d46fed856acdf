import { daysBetween } from '../../shared/domain/day-text.ts'
import type { Reads } from '../database/database.ts'
import { meetingRuleOf } from '../meetings/rule.ts'
import { letterLines } from './issued-store.ts'
import { missingReportsOn } from './missing-reports.ts'
import type { MissingReport } from './word/unit-fields.ts'

/** Whom a letter went to: a body, a unit, or, entered by hand, nobody that is known. */
type Recipient = { bodyId: string | null; unitId: string | null }
type Letter = Awaited<ReturnType<typeof letterLines>>[number]

/** A reminder letter that waits for its answer: sent `days` ago, `late` after the days the office gives for one. */
export type UnansweredLetter = Recipient & {
  id: string
  symbol: string
  subject: string
  date: string
  days: number
  late: boolean
}

const recipientOf = ({ bodyId, unitId }: Recipient) => bodyId ?? unitId

/**
 * Reminder letters that stand, the latest first, each with whether it was answered: as somebody noted, or, of a letter
 * to a unit, because every report it named has come.
 */
async function answeredOrNot(reads: Reads, today: string): Promise<(Letter & { isAnswered: boolean })[]> {
  const letters = await letterLines(reads)
  const asksUnit = letters.some(({ unitId, answeredDate }) => unitId !== null && answeredDate === null)
  const missing = asksUnit ? await missingReportsOn(reads, today) : new Map<string, MissingReport[]>()
  return letters.map((letter) => {
    const { unitId, answeredDate, date } = letter
    const hasCome = unitId !== null && !(missing.get(unitId) ?? []).some(({ dueDate }) => dueDate < date)
    return { ...letter, isAnswered: answeredDate !== null || hasCome }
  })
}

/** Reminder letters to a body or a unit since it last answered one, the latest first. */
export async function lettersSince(reads: Reads, to: Recipient, today: string): Promise<Letter[]> {
  const letters = (await answeredOrNot(reads, today)).filter(
    (letter) => recipientOf(letter) === recipientOf(to),
  )
  const answered = letters.findIndex(({ isAnswered }) => isAnswered)
  return answered < 0 ? letters : letters.slice(0, answered)
}

/**
 * Of each body and unit that has not answered, the last reminder letter to it, the oldest first: an answer to a later
 * letter answers those before it. A letter entered by hand names nobody and stands for itself.
 */
export async function unansweredLetters(reads: Reads, today: string): Promise<UnansweredLetter[]> {
  const { reminderAnswerDays } = await meetingRuleOf(reads)
  const latest = new Set<string>()
  const waiting = (await answeredOrNot(reads, today)).filter((letter) => {
    const recipient = recipientOf(letter)
    const isLatest = recipient === null || !latest.has(recipient)
    if (recipient !== null) latest.add(recipient)
    return isLatest && !letter.isAnswered
  })
  return waiting.toReversed().map(({ id, symbol, subject, bodyId, unitId, date }) => {
    const days = daysBetween(date, today)
    return { id, symbol, subject, bodyId, unitId, date, days, late: days > reminderAnswerDays }
  })
}
