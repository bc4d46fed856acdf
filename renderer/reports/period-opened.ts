import type { PeriodInfo } from './types.ts'

/** The period a page opens at: the one that is worked on, quarters before longer ones; else the last that was asked. */
export function periodOpened(periods: PeriodInfo[]): string | null {
  const asked = periods.filter((period) => period.asked)
  const current = asked.find(({ state }) => state === 'current')
  const past = asked.findLast(({ state }) => state === 'past')
  return (current ?? past ?? asked[0] ?? periods[0])?.id ?? null
}
