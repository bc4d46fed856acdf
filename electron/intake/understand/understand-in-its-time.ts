import type { Draft } from '../../../shared/domain/draft.ts'
import { type PeriodId, periodOf, periodSpan } from '../../../shared/domain/period.ts'
import { isInForce } from '../../../shared/domain/validity.ts'
import type { Workbook } from '../../sheets/grid.ts'
import { type UnderstandContext, understandWorkbook } from './understand.ts'

/** All the office has or had on its lists, with the days each entry is in force. */
export type OfficeLists = {
  units: InForce<UnderstandContext['units'][number]>[]
  indicators: InForce<UnderstandContext['indicators'][number]>[]
  groups: readonly UnderstandContext['groups'][number][]
}
type InForce<T> = T & { validFrom: string | null; validTo: string | null }

/** What a file is understood by, beside its content and the lists. */
export type UnderstandingTerms = {
  fileName: string
  /** YYYY-MM-DD. */
  today: string
  /** The period the desk has for the file so far, and whether an officer named it. */
  period: PeriodId | null
  periodConfirmed: boolean
  /** "Để nguyên": the text is taken as the file has it. */
  keepEncoding: boolean
}

export type Understood = { format: Workbook['format']; draft: Draft }

/**
 * Understands a file by the units and indicators of its own time: those in force today first, and where it turns out to
 * be about a period that had others (before 1/7/2025 districts reported, since then wards), once more by those.
 */
export function understandInItsTime(
  workbook: Workbook,
  lists: OfficeLists,
  { fileName, today, period: expected, periodConfirmed, keepEncoding }: UnderstandingTerms,
): Draft {
  const grids = keepEncoding ? withoutDecoding(workbook) : workbook
  const expectation = expected === null ? {} : { expectedPeriod: expected }
  const understandOn = (day: string) =>
    understandWorkbook(grids, { ...listsOn(lists, day), fileName, today, ...expectation })
  const draft = understandOn(today)
  const period = periodConfirmed ? expected : draft.period.value
  if (period === null) return draft
  const day = periodSpan(periodOf(period), 'calendar').cutOff
  return sameOn(lists, day, today) ? draft : understandOn(day)
}

const mostDays = 4
const known = new WeakMap<OfficeLists, Map<string, OfficeLists>>()

/** What was in force on a day; the same object for the same lists, so that the index over it is built once. */
function listsOn(lists: OfficeLists, day: string): OfficeLists {
  const byDay = known.get(lists) ?? new Map<string, OfficeLists>()
  known.set(lists, byDay)
  const found = byDay.get(day)
  if (found) return found
  const inForce = <T>(entries: InForce<T>[]) => entries.filter((entry) => isInForce(entry, day))
  const made = { units: inForce(lists.units), indicators: inForce(lists.indicators), groups: lists.groups }
  if (byDay.size >= mostDays) byDay.delete(byDay.keys().next().value!)
  byDay.set(day, made)
  return made
}

const sameOn = ({ units, indicators }: OfficeLists, day: string, other: string) =>
  [...units, ...indicators].every((entry) => isInForce(entry, day) === isInForce(entry, other))

/** The workbook with its text as the file has it: "Để nguyên". */
export function withoutDecoding(workbook: Workbook): Workbook {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => {
      if (cell.undecoded === null) return cell
      const text = cell.undecoded
      const value = cell.value.kind === 'text' ? { kind: 'text' as const, text } : cell.value
      return { ...cell, text, value, undecoded: null }
    }),
  }))
  return { ...workbook, sheets }
}
