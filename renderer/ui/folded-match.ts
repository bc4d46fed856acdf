import { fold } from '../../shared/domain/vietnamese-text.ts'

/** Whether a choice answers what was typed, marks left out. */
export const foldedMatch = (typed: string, option: { label?: unknown } | undefined): boolean =>
  fold(String(option?.label ?? '')).includes(fold(typed))
