import type * as z from 'zod'
import type { meetingRule, series as seriesSchema } from '../../shared/contract/meetings.ts'
import { type ConclusionBook, conclusionBook } from '../../shared/domain/conclusion-number.ts'
import { positionBetween } from '../../shared/domain/outline-codes.ts'
import type { QuorumRule } from '../../shared/domain/quorum.ts'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import type { Reads, Writes } from '../database/database.ts'
import { updateSeen } from '../database/seen-row.ts'
import { UserError } from '../user-error.ts'
import { insertSeries, ruleRow, seriesRows } from './rule-store.ts'

export type MeetingRule = z.output<typeof meetingRule>
export type Series = z.output<typeof seriesSchema>

/** How this office numbers, counts a quorum and chases. */
export async function meetingRuleOf(reads: Reads): Promise<MeetingRule> {
  const row = await ruleRow(reads)
  return {
    version: row.version,
    termName: row.term_name,
    termFrom: row.term_from,
    conclusionNumbering: row.conclusion_numbering,
    documentNumbering: row.document_numbering,
    quorumOf: row.quorum_of,
    quorumShare: row.quorum_share,
    unsentMinutesDays: row.unsent_minutes_days,
    dueSoonDays: row.due_soon_days,
    onIssueDays: row.on_issue_days,
    reminderAnswerDays: row.reminder_answer_days,
  }
}

/** Changes the rules of the office; minutes that are locked keep what they were locked with. */
export async function saveRule(writes: Writes, { version, ...rule }: MeetingRule): Promise<void> {
  const { id } = await ruleRow(writes)
  await updateSeen(
    writes,
    'meeting_rule',
    { id, version },
    {
      term_name: rule.termName,
      term_from: rule.termFrom,
      conclusion_numbering: rule.conclusionNumbering,
      document_numbering: rule.documentNumbering,
      quorum_of: rule.quorumOf,
      quorum_share: rule.quorumShare,
      unsent_minutes_days: rule.unsentMinutesDays,
      due_soon_days: rule.dueSoonDays,
      on_issue_days: rule.onIssueDays,
      reminder_answer_days: rule.reminderAnswerDays,
    },
  )
}

/** The rule a quorum is counted by. */
export const quorumRuleOf = ({ quorumOf, quorumShare }: MeetingRule): QuorumRule => ({
  of: quorumOf,
  share: quorumShare,
})

/** The book the conclusions of a meeting of that day (YYYY-MM-DD) are numbered in. */
export const bookOf = (
  { conclusionNumbering, termName, termFrom }: MeetingRule,
  date: string,
): ConclusionBook => conclusionBook({ numbering: conclusionNumbering, termName, termFrom }, date)

/** Series of meetings in the order they were added, ended ones too. */
export async function listSeries(reads: Reads): Promise<Series[]> {
  const rows = await seriesRows(reads)
  return rows.map(({ id, version, name, kind, rhythm, place, valid_to }) => ({
    id,
    version,
    name,
    kind,
    rhythm,
    place,
    validTo: valid_to,
  }))
}

/** Adds a series (no id) or changes one. Names tell series apart, however they are written. */
export async function saveSeries(
  writes: Writes,
  { id, version, ...series }: Omit<Series, 'id'> & { id: string | null },
): Promise<{ id: string }> {
  const rows = await seriesRows(writes)
  if (rows.some((row) => row.id !== id && fold(row.name) === fold(series.name))) {
    throw new UserError('already-exists', { name: series.name })
  }
  const columns = {
    name: series.name,
    kind: series.kind,
    rhythm: series.rhythm,
    place: series.place || null,
    valid_to: series.validTo,
  }
  if (id !== null) {
    await updateSeen(writes, 'meeting_series', { id, version }, columns)
    return { id }
  }
  const position = positionBetween(rows.at(-1)?.position ?? null, null)!
  return { id: await insertSeries(writes, { ...columns, position }) }
}
