import * as z from 'zod'
import { parsePeriod } from '../domain/period.ts'

export const id = z.uuid()
export const version = z.int().nonnegative()
/** YYYY-MM-DD, a day that exists. */
export const day = z.iso.date()
export const instant = z.iso.datetime()
export const year = z.int().min(2000).max(2100)
export const period = z.string().refine((text) => parsePeriod(text) !== null, 'not a period')
/** Text a person typed: NFC, no control characters, trimmed. */
export const line = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) =>
      text
        .normalize('NFC')
        .replace(/\p{Cc}+/gu, ' ')
        .trim(),
    )
export const requiredLine = (max: number) => line(max).refine((text) => text.length > 0, 'empty')
export const periodKind = z.enum(['month', 'quarter', 'half', 'nineMonths', 'year'])
export const confidence = z.enum(['sure', 'check'])
export const measure = z.enum(['thisPeriod', 'cumulative', 'samePeriodLastYear', 'annualTarget'])
/** A record to change and the version the user saw. */
export const seen = z.object({ id, version })
export const messageParams = z.record(z.string(), z.union([z.string(), z.number()]))
export const message = z.object({ code: z.string(), params: messageParams })
