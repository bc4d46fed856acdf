import type { Draft } from '../../shared/domain/draft.ts'
import { type PeriodId, periodOf, periodSpan } from '../../shared/domain/period.ts'
import { isInForce } from '../../shared/domain/validity.ts'
import { listGroups, listIndicators, listUnits } from '../committee/service.ts'
import type { Reads } from '../database/database.ts'
import type { Workbook } from './grid.ts'
import type { WorkbookReader } from './read-in-worker.ts'
import { type DeskRow, lastChange } from './store.ts'
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

/** Reads a kept file of the desk and understands it with what the office knows now; rejects as a reader does. */
export type Understanding = (
  reads: Reads,
  file: { bytes: Uint8Array; name: string },
  row: DeskRow,
  today: string,
  signal: AbortSignal,
) => Promise<Understood>

/** Understanding apart from this thread: a table of all wards would hold the window still. */
export function understandingBy(reader: Pick<WorkbookReader, 'understand'>): Understanding {
  const listsNow = currentLists()
  return async (reads, file, row, today, signal) =>
    reader.understand(file, await listsNow(reads), termsOf(row, today), signal)
}

function termsOf(row: DeskRow, today: string): UnderstandingTerms {
  return {
    fileName: row.name,
    today,
    period: row.period,
    periodConfirmed: row.period_confirmed === 1,
    keepEncoding: row.keep_encoding === 1,
  }
}

/** The lists as they are; the very same object as long as nothing of them changed, so that it is sent and indexed once. */
function currentLists(): (reads: Reads) => Promise<OfficeLists> {
  let known: { change: number; key: string; lists: OfficeLists } | null = null
  return async (reads) => {
    const change = await lastChange(reads)
    if (known?.change === change) return known.lists
    const { lists, key } = await officeLists(reads)
    known = { change, key, lists: known?.key === key ? known.lists : lists }
    return known.lists
  }
}

async function officeLists(reads: Reads): Promise<{ lists: OfficeLists; key: string }> {
  const ever = { on: '2000-01-01', all: true }
  const units = await listUnits(reads, ever)
  const indicators = await listIndicators(reads, ever)
  const groups = await listGroups(reads)
  const versions = (entries: { id: string; version: number; aliases?: string[] }[]) =>
    entries.map(({ id, version, aliases }) => `${id} ${version} ${aliases?.join('|') ?? ''}`).join('\n')
  return {
    lists: { units, indicators, groups },
    key: [units, indicators, groups].map(versions).join('\n\n'),
  }
}

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
