import type { DraftValue, DraftWarning, UnknownRow } from '../../../shared/domain/draft.ts'
import type { ReferenceIndex } from './reference-index.ts'
import type { ReadValue } from './table-reading.ts'

type Settled = { values: DraftValue[]; demoted: UnknownRow[]; warnings: DraftWarning[] }

/**
 * Settles what several rows and tables say of one indicator: a row that only resembles it gives way to one that names it;
 * equal figures count once; different ones are all kept and marked. Closes each value's confidence.
 */
export function settleValues(values: readonly ReadValue[], index: ReferenceIndex): Settled {
  const demoted: UnknownRow[] = []
  const warnings: DraftWarning[] = []
  const dropped = new Set<ReadValue>()
  for (const same of grouped(
    values,
    (value) => `${value.unitCode ?? ''}|${value.indicatorCode}|${value.measure}`,
  )) {
    const best = Math.max(...same.map(({ certainty }) => certainty))
    const named = best === 0 ? same : same.filter(({ certainty }) => certainty > 0)
    for (const value of same) {
      if (named.includes(value)) continue
      dropped.add(value)
      if (value.measure === 'thisPeriod') demoted.push(asUnknown(value))
    }
    const [first, ...others] = named
    for (const value of others) {
      if (isEqual(first!, value) || value.measure !== 'thisPeriod') dropped.add(value)
      else markDuplicate(first!, value, index, warnings)
    }
  }
  const kept = values.filter((value) => !dropped.has(value))
  return { values: kept.map(close), demoted: onceEach(demoted), warnings }
}

function markDuplicate(
  first: ReadValue,
  other: ReadValue,
  index: ReferenceIndex,
  warnings: DraftWarning[],
): void {
  if (!first.reasons.some(({ code }) => code === 'duplicate-indicator')) {
    first.reasons.push({
      code: 'duplicate-indicator',
      params: { otherCell: other.cell, otherValue: other.value },
    })
  }
  other.reasons.push({
    code: 'duplicate-indicator',
    params: { otherCell: first.cell, otherValue: first.value },
  })
  warnings.push({
    code: 'duplicate-indicator',
    params: {
      name: index.byCode.get(first.indicatorCode)?.name ?? first.indicatorCode,
      value: other.value,
      otherValue: first.value,
      otherCell: first.cell,
    },
    sheet: other.sheet,
    cell: other.cell,
  })
}

/** The same figure, or the same amount once in đồng and once rounded to hundredths of triệu. */
function isEqual(one: ReadValue, other: ReadValue): boolean {
  const slack =
    Math.abs(one.value) >= 1e7 && one.sheet !== other.sheet
      ? Math.min(5000, Math.abs(one.value) * 1e-4)
      : 1e-9
  return Math.abs(one.value - other.value) <= slack
}

function asUnknown(value: ReadValue): UnknownRow {
  return {
    key: `${value.sheet}!${value.labelCell}`,
    label: value.label,
    sheet: value.sheet,
    cell: value.labelCell,
    figures: [{ measure: value.measure, value: value.value, text: value.text, cell: value.cell }],
    unitText: value.unitText,
    candidates: [value.indicatorCode],
  }
}

function close({ certainty: _certainty, row: _row, ...value }: ReadValue): DraftValue {
  const reasons = value.reasons.filter(
    (reason, at) => value.reasons.findIndex((other) => other.code === reason.code) === at,
  )
  return { ...value, reasons, confidence: reasons.length === 0 ? 'sure' : 'check' }
}

function onceEach(rows: readonly UnknownRow[]): UnknownRow[] {
  return [...new Map(rows.map((row) => [row.key, row])).values()]
}

function grouped<T>(list: readonly T[], keyOf: (entry: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const entry of list) {
    const key = keyOf(entry)
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  return [...groups.values()]
}
