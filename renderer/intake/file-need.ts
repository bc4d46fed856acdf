import type { IntakeFile } from './intake-types.ts'

/** What a file on the desk needs next, as its row says it. */
export type FileNeed = 'reading' | 'failed' | 'chooseUnit' | 'choosePeriod' | 'check' | 'ready' | 'applied'

export function needOf(file: IntakeFile): FileNeed {
  if (file.state !== 'review') return file.state
  if (file.unit === null && file.units === 0) return 'chooseUnit'
  if (file.period === null) return 'choosePeriod'
  return file.check > 0 ? 'check' : 'ready'
}

/** Whether it waits for a decision or cannot be read. */
export const needsHands = (file: IntakeFile) =>
  ['failed', 'chooseUnit', 'choosePeriod', 'check'].includes(needOf(file))
