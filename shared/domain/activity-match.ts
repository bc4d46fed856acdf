import { daysBetween } from './day-text.ts'
import type { MessageParams } from './draft.ts'
import { fold } from './vietnamese-text.ts'

/** What a unit or body says it did. */
export type DoneActivity = {
  unitId: string | null
  bodyId: string | null
  date: string
  content: string
}
/** A planned activity it may have been. */
export type PlannedActivity = {
  id: string
  from: string
  to: string
  allUnits: boolean
  unitIds: readonly string[]
  bodyIds: readonly string[]
  content: string
}
export type Match = {
  activityId: string
  /** 0 to 100: up to 60 for the words, 20 for the unit or body, 20 for the days. */
  score: number
  reasons: { code: 'match-unit' | 'match-body' | 'match-days' | 'match-words'; params: MessageParams }[]
}

/** A report is often dated when it was written: this far outside the planned days it may still be the same thing. */
const mostDaysApart = 30
const leastScore = 45
const mostMatches = 3

/** The planned activities a done one may have been, the likeliest first; a unit or body that has no part in one rules it out. */
export function matchesOf(done: DoneActivity, planned: readonly PreparedPlan[]): Match[] {
  const words = wordsOf(done.content)
  return planned
    .flatMap(({ plan, words: planWords }) => matchOf(done, words, plan, planWords) ?? [])
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostMatches)
}

export type PreparedPlan = { plan: PlannedActivity; words: ReadonlySet<string> }
/** Makes a planned activity ready to be compared with many. */
export const preparePlan = (plan: PlannedActivity): PreparedPlan => ({ plan, words: wordsOf(plan.content) })

function matchOf(
  done: DoneActivity,
  words: ReadonlySet<string>,
  plan: PlannedActivity,
  planWords: ReadonlySet<string>,
): Match | null {
  const early = daysBetween(done.date, plan.from)
  const late = daysBetween(plan.to, done.date)
  const apart = Math.max(0, early, late)
  if (apart > mostDaysApart) return null
  const inUnit = done.unitId !== null && (plan.allUnits || plan.unitIds.includes(done.unitId))
  const byBody = done.bodyId !== null && plan.bodyIds.includes(done.bodyId)
  if (!inUnit && !byBody) return null
  const likeness = sharedShare(words, planWords)
  const score = Math.round(60 * likeness + 20 + 20 * (1 - apart / (mostDaysApart + 1)))
  return {
    activityId: plan.id,
    score,
    reasons: [
      { code: 'match-words', params: { percent: Math.round(likeness * 100) } },
      inUnit ? { code: 'match-unit', params: {} } : { code: 'match-body', params: {} },
      { code: 'match-days', params: { days: apart } },
    ],
  }
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(fold(text).split(' ').filter(Boolean))

/** Words in common over those of the shorter text: a report says less, or more, than the plan. */
function sharedShare(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one]
  if (few.size === 0) return 0
  let shared = 0
  for (const word of few) if (many.has(word)) shared += 1
  return shared / few.size
}
