import type { Draft, DraftWarning } from '../../../shared/domain/draft.ts'
import { periodOf, periodSpan } from '../../../shared/domain/period.ts'
import { isInForce } from '../../../shared/domain/validity.ts'
import { listIndicators, listUnits } from '../../committee/service.ts'
import type { Reads } from '../../database/database.ts'
import { type DeskRow, decisionsOf, draftOf, fileRow, type StoredDecision } from '../store.ts'
import {
  type Catalogue,
  type CatalogueIndicator,
  type Entry,
  entriesOf,
  pendingKeys,
} from './draft-entries.ts'
import { type DraftItem, itemsOf } from './draft-items.ts'
import { rowLeads } from './row-leads.ts'

export type UnitName = { id: string; code: string; name: string }
export type Units = { byCode: ReadonlyMap<string, UnitName>; byId: ReadonlyMap<string, UnitName> }

/** A file on the desk with all that was understood and decided of it. */
export type ReviewedFile = {
  row: DeskRow
  draft: Draft | null
  items: DraftItem[]
  decisions: Map<string, StoredDecision>
  entries: Entry[]
  /** Keys of figures that still need a decision. */
  pending: Set<string>
  /** Figures to check that follow another of their row, see `rowLeads`. */
  leads: ReadonlyMap<string, string>
  unitPending: boolean
  periodPending: boolean
  catalogue: Catalogue
  units: Units
}

/** The indicators and units a draft may speak of. */
export type Reference = { catalogue: Catalogue; units: Units }

/** The reference on a day: on a code that was given twice, the entry in force that day. */
export type References = (day: string) => Promise<Reference>

/** The lists, read when first asked for and not again: for the files of one command or one answer. */
export function referencesOf(reads: Reads): References {
  const ever = { on: '2000-01-01', all: true }
  const read = async () => ({
    indicators: await listIndicators(reads, ever),
    units: await listUnits(reads, ever),
  })
  let lists: ReturnType<typeof read> | undefined
  const byDay = new Map<string, Reference>()
  return async (day) => {
    const known = byDay.get(day)
    if (known) return known
    lists ??= read()
    const { indicators, units } = await lists
    const made = {
      catalogue: byIdAndCode<CatalogueIndicator & Lifetime>(indicators, day),
      units: byIdAndCode<UnitName & Lifetime>(units, day),
    }
    byDay.set(day, made)
    return made
  }
}

type Lifetime = { validFrom: string | null; validTo: string | null }

function byIdAndCode<Named extends { id: string; code: string } & Lifetime>(entries: Named[], day: string) {
  const byCode = new Map<string, Named>()
  const earliestFirst = entries.toSorted((a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? ''))
  for (const entry of earliestFirst) {
    const known = byCode.get(entry.code)
    if (!known || !isInForce(known, day)) byCode.set(entry.code, entry)
  }
  return { byCode, byId: new Map(entries.map((entry) => [entry.id, entry])) }
}

/** The day whose units and indicators a file is read by: the end of its period, else the day it was received. */
export const dayOfFile = (row: Pick<DeskRow, 'period' | 'received_date'>) =>
  row.period === null ? row.received_date : periodSpan(periodOf(row.period), 'calendar').cutOff

/** Opens a file with its draft and decisions; `references` where several are opened together. */
export async function openFile(
  reads: Reads,
  id: string,
  references: References = referencesOf(reads),
): Promise<ReviewedFile> {
  const row = await fileRow(reads, id)
  const draft = await draftOf(reads, id)
  const decisions = await decisionsOf(reads, id)
  return reviewed(row, draft, decisions, await references(dayOfFile(row)))
}

/** The same from parts already at hand. */
export function reviewed(
  row: DeskRow,
  draft: Draft | null,
  decisions: Map<string, StoredDecision>,
  { catalogue, units }: Reference,
): ReviewedFile {
  const items = draft ? itemsOf(draft) : []
  const entries = entriesOf(items, decisions, catalogue)
  return {
    row,
    draft,
    items,
    decisions,
    entries,
    pending: pendingKeys(items, decisions, entries),
    leads: rowLeads(items),
    unitPending: draft !== null && unitPending(row, draft),
    periodPending: draft !== null && periodPending(row, draft),
    catalogue,
    units,
  }
}

/** A sheet of several units names one in each row, so the file needs none of its own. */
function unitPending(row: Pick<DeskRow, 'unit_id' | 'unit_confirmed'>, draft: Draft): boolean {
  if (row.unit_confirmed === 1) return false
  const namedInRows = draft.values.length > 0 && draft.values.every((value) => value.unitCode !== null)
  return !namedInRows && (row.unit_id === null || draft.unit.confidence === 'check')
}

const periodPending = (row: Pick<DeskRow, 'period' | 'period_confirmed'>, draft: Draft) =>
  row.period_confirmed === 0 && (row.period === null || draft.period.confidence === 'check')

/** The unit a figure belongs to: the one its row names, else the file's. */
export function unitIdIn(file: Pick<ReviewedFile, 'row' | 'units'>, unitCode: string | null): string | null {
  return unitCode === null ? file.row.unit_id : (file.units.byCode.get(unitCode)?.id ?? null)
}

/** What a draft says of the whole file, without what already stands at an item as its reason. */
export function noticesOf({ draft, items }: Pick<ReviewedFile, 'draft' | 'items'>): DraftWarning[] {
  const said = new Set(
    items.flatMap((item) =>
      item.figures.flatMap(({ cell }) => item.reasons.map(({ code }) => `${item.sheet}!${cell}|${code}`)),
    ),
  )
  return (draft?.warnings ?? []).filter(
    (warning) =>
      warning.code !== 'hidden-row' && !said.has(`${warning.sheet}!${warning.cell}|${warning.code}`),
  )
}

export type Sums = Pick<DeskRow, 'units' | 'sure' | 'to_check' | 'unknown' | 'warnings'>

/** What the list shows of a file. `sure` counts the figures of the period, not those beside them. */
export function sumsOf(file: Omit<ReviewedFile, 'catalogue'>): Sums {
  const ofPeriod = file.entries.filter((entry) => entry.accepted && entry.measure === 'thisPeriod')
  const unitIds = new Set(file.entries.map((entry) => unitIdIn(file, entry.unitCode)))
  if (file.row.unit_id !== null) unitIds.add(file.row.unit_id)
  unitIds.delete(null)
  const open = (kind: DraftItem['kind']) =>
    file.items.filter((item) => item.kind === kind && !file.decisions.has(item.key)).length
  const questions = [...file.pending].filter((key) => !file.pending.has(file.leads.get(key) ?? ''))
  return {
    units: unitIds.size,
    sure: ofPeriod.length,
    to_check: questions.length + (file.unitPending ? 1 : 0) + (file.periodPending ? 1 : 0),
    unknown: open('unknown'),
    warnings: noticesOf(file).length + open('hidden'),
  }
}
