import type * as z from 'zod'
import type { conclusionsContract } from '../../shared/contract/meetings-conclusions.ts'
import { conclusionNumberText } from '../../shared/domain/conclusion-number.ts'
import {
  type ConclusionKind,
  type ConclusionState,
  conclusionStates,
} from '../../shared/domain/conclusion-state.ts'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import type { Reads } from '../database/database.ts'
import { conclusionsShown } from './conclusion-view.ts'
import { yearSpan } from './meetings.ts'
import { countByState, type RegisterConditions, registerPage, unassignedRows } from './register-store.ts'
import { bookOf, meetingRuleOf } from './rule.ts'

export type RegisterQuery = z.output<
  NonNullable<(typeof conclusionsContract.conclusions)['~orpc']['inputSchema']>
>
export type Register = z.output<
  NonNullable<(typeof conclusionsContract.conclusions)['~orpc']['outputSchema']>
>

const asked = <T>(values: T[]) => (values.length > 0 ? values : null)

/**
 * The register of conclusions over the years as on `today` (YYYY-MM-DD): a page of those that meet the filter, and how
 * many there are of each state, the filter by state left aside.
 */
export async function registerOf(reads: Reads, query: RegisterQuery, today: string): Promise<Register> {
  const conditions: RegisterConditions = {
    spans: asked(query.years)?.map(yearSpan) ?? null,
    kinds: asked(query.kinds),
    bodyIds: asked(query.bodyIds),
    seriesIds: asked(query.seriesIds),
    words: fold(query.text).split(' ').filter(Boolean),
  }
  const counted = await countByState(reads, conditions, today)
  const count = (state: ConclusionState) => counted.get(state) ?? 0
  const states: readonly ConclusionState[] = asked(query.states) ?? conclusionStates
  const total = states.reduce((sum, state) => sum + count(state), 0)
  const rows = total === 0 ? [] : await registerPage(reads, conditions, today, query)
  const shown = await conclusionsShown(reads, rows, today)
  return {
    rows: shown.map((conclusion, index) => {
      const { meetingCode, meetingTitle, meetingDate } = rows[index]!
      return { ...conclusion, meetingCode, meetingTitle, meetingDate }
    }),
    total,
    counts: Object.fromEntries(conclusionStates.map((state) => [state, count(state)])) as Register['counts'],
  }
}

/** A conclusion that waits for somebody to be given it. */
export type Unassigned = {
  id: string
  kind: ConclusionKind
  numberText: string | null
  text: string
  meetingId: string
  meetingTitle: string
  meetingDate: string
}

/** Conclusions nobody was given yet, of every kind that asks for something, the latest meeting first. */
export async function conclusionsWithoutTask(reads: Reads): Promise<Unassigned[]> {
  const rule = await meetingRuleOf(reads)
  const rows = await unassignedRows(reads)
  return rows.map(({ number, ...row }) => ({
    ...row,
    numberText: number === null ? null : conclusionNumberText(bookOf(rule, row.meetingDate), number),
  }))
}
