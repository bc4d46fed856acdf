import type { PeriodInfo } from './types.ts'

/**
 * The period a page opens at: the one that is worked on, quarters before longer ones; else the last with reports, else
 * the last that was asked.
 */
export function periodOpened(periods: PeriodInfo[]): string | null {
  const asked = periods.filter((period) => period.asked)
  const current = asked.find(({ state }) => state === 'current')
  const past = asked.filter(({ state }) => state === 'past')
  const last = past.findLast(({ reported }) => reported) ?? past.at(-1)
  return (current ?? last ?? asked[0] ?? periods[0])?.id ?? null
}
