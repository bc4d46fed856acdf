import type { Confidence, DraftReason, Measure } from '../../../shared/domain/draft.ts'
import { grouped } from '../../../shared/domain/grouped.ts'
import { compareUnits, parseMeasurementUnit } from '../../../shared/domain/measurement-unit.ts'
import { tidyFloat } from '../../../shared/domain/vietnamese-number.ts'
import type { DraftItem, ItemFigure } from './draft-items.ts'

/** What an officer decided about one item; see the contract for what each action means. */
export type Decision = {
  action: 'accept' | 'correct' | 'reassign' | 'ignore' | 'take'
  value: number | null
  indicatorId: string | null
}

/** The indicators a draft speaks of, by the code it uses and by id. */
export type Catalogue = {
  byCode: ReadonlyMap<string, CatalogueIndicator>
  byId: ReadonlyMap<string, CatalogueIndicator>
}
export type CatalogueIndicator = { id: string; code: string; name: string; unit: string }

/** A figure as it would be stored. Only an accepted one counts; the others are listed as not accepted. */
export type Entry = {
  key: string
  /** Null: the unit of the file. */
  unitCode: string | null
  indicatorId: string
  measure: Measure
  value: number
  text: string
  approximate: boolean
  sheet: string
  cell: string
  label: string
  confidence: Confidence
  decision: 'asRead' | 'accepted' | 'corrected' | 'reassigned'
  reasons: DraftReason[]
  accepted: boolean
}

/** Where an entry stands within its file: at most one accepted entry a slot. */
export const slotOf = (entry: Pick<Entry, 'unitCode' | 'indicatorId' | 'measure'>) =>
  `${entry.unitCode ?? ''}|${entry.indicatorId}|${entry.measure}`

/**
 * What of a draft would be stored, after the officer's decisions. Sure figures enter unasked, figures to check only
 * when accepted or corrected, unknown and hidden ones when they were given an indicator; ignored ones not at all.
 */
export function entriesOf(
  items: readonly DraftItem[],
  decisions: ReadonlyMap<string, Decision>,
  catalogue: Catalogue,
): Entry[] {
  const entries = items.flatMap((item) => entriesOfItem(item, decisions.get(item.key) ?? null, catalogue))
  return withoutRivals(entries)
}

function entriesOfItem(item: DraftItem, decision: Decision | null, catalogue: Catalogue): Entry[] {
  if (decision?.action === 'ignore') return []
  const indicator =
    decision?.indicatorId != null
      ? catalogue.byId.get(decision.indicatorId)
      : item.indicatorCode === null
        ? undefined
        : catalogue.byCode.get(item.indicatorCode)
  if (!indicator) return []
  const reassigned = indicator.code !== item.indicatorCode
  const main = item.figures.find((figure) => figure.measure === 'thisPeriod') ?? item.figures[0]
  return item.figures.flatMap((figure): Entry[] => {
    const read = reassigned ? inUnitOf(indicator, item, figure) : figure.value
    const value = figure === main ? (decision?.value ?? read) : read
    if (value === null) return []
    const corrected = value !== read
    return [
      {
        key: item.key,
        unitCode: item.unitCode,
        indicatorId: indicator.id,
        measure: figure.measure,
        value,
        text: figure.text,
        approximate: item.approximate && !corrected,
        sheet: item.sheet,
        cell: figure.cell,
        label: item.label,
        confidence: item.confidence,
        decision: reassigned ? 'reassigned' : corrected ? 'corrected' : decidedAs(item, decision),
        reasons: item.reasons,
        accepted: item.confidence === 'sure' || decision !== null,
      },
    ]
  })
}

const decidedAs = (item: DraftItem, decision: Decision | null) =>
  decision !== null && item.confidence === 'check' ? 'accepted' : 'asRead'

/** A figure of a row that was not recognised, in the base unit of the indicator it was given. */
export function inUnitOf(indicator: CatalogueIndicator, item: DraftItem, figure: ItemFigure): number | null {
  if (figure.value === null || item.kind === 'value' || item.unitText === null) return figure.value
  const found = parseMeasurementUnit(item.unitText)
  const expected = parseMeasurementUnit(indicator.unit)
  if (!found || !expected || compareUnits(found, expected) === 'other-kind') return figure.value
  return tidyFloat((figure.value * found.scale) / expected.scale)
}

/**
 * One figure a slot. What an officer decided stands before what was only read; two figures that were read for one slot
 * and differ are both in doubt, so neither is taken.
 */
function withoutRivals(entries: Entry[]): Entry[] {
  const bySlot = grouped(
    entries.filter((entry) => entry.accepted),
    slotOf,
  )
  const losing = new Set<Entry>()
  for (const rivals of bySlot.values()) {
    if (rivals.length === 1) continue
    const decided = rivals.filter((entry) => entry.decision !== 'asRead')
    const agree = rivals.every((entry) => entry.value === rivals[0]!.value)
    const winner = decided.at(-1) ?? (agree ? rivals[0] : undefined)
    for (const entry of rivals) if (entry !== winner) losing.add(entry)
  }
  return entries.map((entry) => {
    if (!losing.has(entry)) return entry
    const rival = bySlot.get(slotOf(entry))!.find((other) => other !== entry)!
    const reason: DraftReason = {
      code: 'duplicate-indicator',
      params: { otherCell: rival.cell, otherValue: rival.value },
    }
    return {
      ...entry,
      accepted: false,
      confidence: 'check',
      decision: 'asRead',
      reasons: [...entry.reasons, reason],
    }
  })
}

/** What still waits for a decision: figures to check whose slot no accepted figure has filled. */
export function pendingKeys(
  items: readonly DraftItem[],
  decisions: ReadonlyMap<string, Decision>,
  entries: readonly Entry[],
): Set<string> {
  const filled = new Set(entries.filter((entry) => entry.accepted).map(slotOf))
  const waiting = new Set(
    entries.filter((entry) => !entry.accepted && !filled.has(slotOf(entry))).map((entry) => entry.key),
  )
  return new Set(
    items
      .filter((item) => item.kind === 'value' && !decisions.has(item.key) && waiting.has(item.key))
      .map((item) => item.key),
  )
}
