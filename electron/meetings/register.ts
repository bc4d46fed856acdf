import type * as z from 'zod'
import type { conclusionsContract } from '../../shared/contract/meetings-conclusions.ts'
import {
  asksForSomething,
  type ConclusionState,
  conclusionKinds,
  conclusionStates,
} from '../../shared/domain/conclusion-state.ts'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import type { Reads } from '../database/database.ts'
import { conclusionsShown } from './conclusion-view.ts'
import { yearSpan } from './meetings.ts'
import { countByState, type RegisterConditions, registerPage, registerTexts } from './register-store.ts'

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
    ids: null,
  }
  const words = fold(query.text).split(' ').filter(Boolean)
  if (words.length > 0) conditions.ids = await found(reads, conditions, words)
  const counted =
    conditions.ids?.length === 0
      ? new Map<ConclusionState, number>()
      : await countByState(reads, conditions, today)
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

/** Every word typed must begin a word of the sentence; marks and letter case do not matter. */
async function found(reads: Reads, conditions: RegisterConditions, words: string[]): Promise<string[]> {
  const texts = await registerTexts(reads, conditions)
  return texts.flatMap(({ id, text }) => {
    const folded = ` ${fold(text)}`
    return words.every((word) => folded.includes(` ${word}`)) ? [id] : []
  })
}

/** Conclusions nobody was given yet, of every kind that asks for something, the latest meeting first. */
export async function conclusionsWithoutTask(reads: Reads, today: string): Promise<Register['rows']> {
  const query = {
    years: [],
    kinds: conclusionKinds.filter(asksForSomething),
    states: ['unassigned' as const],
    bodyIds: [],
    seriesIds: [],
    text: '',
    offset: 0,
    limit: 500,
  }
  return (await registerOf(reads, query, today)).rows
}
