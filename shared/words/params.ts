import { formatDay, formatInstant } from '../domain/day-text.ts'
import type { MessageParams } from '../domain/draft.ts'
import { formatNumber } from '../domain/number-text.ts'

/** A parameter as a person reads it: days and instants as the office writes them, figures in vi-VN; "" when absent. */
export function readable(params: MessageParams, name: string): string {
  const value = params[name]
  if (value === undefined) return ''
  if (typeof value === 'number') return formatNumber(value)
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return formatInstant(value)
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return formatDay(value)
  return value
}

export type Sentence = (p: (name: string) => string) => string

/** Makes the function that turns a code with its params into a sentence out of a table; `knows` tells its codes. */
export function sentences<Code extends string>(table: Record<Code, Sentence>) {
  const sentence = (code: Code, params: MessageParams): string =>
    table[code]((name) => readable(params, name))
  const knows = (code: string): code is Code => Object.hasOwn(table, code)
  return Object.assign(sentence, { knows })
}
