import type { Draft } from '../../shared/domain/draft.ts'
import { periodOf, periodSpan } from '../../shared/domain/period.ts'
import { isInForce } from '../../shared/domain/validity.ts'
import { listGroups, listIndicators, listUnits } from '../committee/service.ts'
import type { Reads } from '../database/database.ts'
import type { Workbook } from './grid.ts'
import type { DeskRow } from './store.ts'
import { understandWorkbook } from './understand.ts'

/** Understands the grids of one file on the desk with what the office knows on `today`. */
export type Understanding = (reads: Reads, workbook: Workbook, row: DeskRow, today: string) => Promise<Draft>

/**
 * Understands a file by the units and indicators of its own time: those in force today first, and where it turns out to
 * be about a period that had others (before 1/7/2025 districts reported, since then wards), once more by those.
 */
export function understandingOf(): Understanding {
  const references = new Map<string, Reference>()
  return async (reads, workbook, row, today) => {
    const all = await everything(reads)
    const grids = row.keep_encoding === 1 ? withoutDecoding(workbook) : workbook
    const understandOn = (day: string) => {
      const reference = referenceOn(all, day, references)
      const expected = row.period === null ? {} : { expectedPeriod: row.period }
      return understandWorkbook(grids, { ...reference.lists, fileName: row.name, today, ...expected })
    }
    const draft = understandOn(today)
    const period = row.period_confirmed === 1 ? row.period : draft.period.value
    if (period === null) return draft
    const day = periodSpan(periodOf(period), 'calendar').cutOff
    return sameOn(all, day, today) ? draft : understandOn(day)
  }
}

type Everything = {
  units: Awaited<ReturnType<typeof listUnits>>
  indicators: Awaited<ReturnType<typeof listIndicators>>
  groups: Awaited<ReturnType<typeof listGroups>>
  key: string
}
type Reference = { lists: Pick<Everything, 'units' | 'indicators' | 'groups'>; key: string }

async function everything(reads: Reads): Promise<Everything> {
  const asOf = { on: '2000-01-01', all: true }
  const units = await listUnits(reads, asOf)
  const indicators = await listIndicators(reads, asOf)
  const groups = await listGroups(reads)
  const versions = (entries: { id: string; version: number; aliases?: string[] }[]) =>
    entries.map(({ id, version, aliases }) => `${id} ${version} ${aliases?.join('|') ?? ''}`).join('\n')
  return { units, indicators, groups, key: [units, indicators, groups].map(versions).join('\n\n') }
}

/** The same lists as long as nothing of them has changed: the index over them is built once for a batch. */
function referenceOn(all: Everything, day: string, known: Map<string, Reference>): Reference {
  const found = known.get(day)
  if (found && found.key === all.key) return found
  const inForce = <T extends { validFrom: string | null; validTo: string | null }>(entries: T[]) =>
    entries.filter((entry) => isInForce(entry, day))
  const lists = { units: inForce(all.units), indicators: inForce(all.indicators), groups: all.groups }
  const made = { lists, key: all.key }
  known.clear()
  known.set(day, made)
  return made
}

const sameOn = ({ units, indicators }: Everything, day: string, other: string) =>
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
