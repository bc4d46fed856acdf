import type { CellAddress } from './cell-address.ts'
import type { PeriodId } from './period.ts'

/** What was understood of one file a unit sent in; nothing of it counts until a secretary applies it. */
export type Draft = {
  unit: Finding<string>
  period: Finding<PeriodId>
  values: DraftValue[]
  unknownRows: UnknownRow[]
  warnings: DraftWarning[]
  sheets: DraftSheet[]
}

/** A fact about the whole file and where it was read; `value` is null when the file does not say. */
export type Finding<T> = {
  value: T | null
  confidence: Confidence
  /** Places that agree with the value, best first. */
  sources: FindingSource[]
  /** Values said elsewhere in the file that disagree. */
  rivals: T[]
}
export type FindingSource =
  | { kind: 'cell'; sheet: string; cell: CellAddress; text: string }
  | { kind: 'sheet-name'; sheet: string }
  | { kind: 'file-name' }

export type Confidence = 'sure' | 'check'

/** What a number column means. Only `thisPeriod` becomes a value of the period; the rest serve as checks. */
export type Measure = 'thisPeriod' | 'cumulative' | 'samePeriodLastYear' | 'annualTarget'

export type DraftValue = {
  /** Stable within the draft: sheet and cell, e.g. "PL1!E26". A matrix total has its own cell. */
  key: string
  indicatorCode: string
  measure: Measure
  /** In the base unit of the indicator: đồng for money, percent for ratios. */
  value: number
  /** Exactly as it stands in the cell. */
  text: string
  sheet: string
  cell: CellAddress
  /** The row label the indicator was recognised by, after decoding. */
  label: string
  labelCell: CellAddress
  /** Unit of measurement as the sheet writes it, null where it has none. */
  unitText: string | null
  approximate: boolean
  confidence: Confidence
  /** Why it is `check`; empty when sure. */
  reasons: DraftReason[]
  /** Unit code where a sheet covers several units (matrix of quận, huyện); null: the unit of the file. */
  unitCode: string | null
}

export type UnknownRow = {
  key: string
  label: string
  sheet: string
  cell: CellAddress
  /** Figures of the row as they stand, with the column's measure. */
  figures: { measure: Measure; value: number | null; text: string; cell: CellAddress }[]
  unitText: string | null
  /** Nearest indicators, best first, at most three. */
  candidates: string[]
}

/** Machine-readable; the sentence is made from code and params in the reader's language. */
export type DraftReason = { code: ReasonCode; params: MessageParams }
export type MessageParams = Record<string, string | number>

export type ReasonCode =
  | 'approximate' // "hơn 140": {word}
  | 'label-similar' // label is near but not equal to a known name: {label, name}
  | 'label-ambiguous' // two indicators fit: {label, other}
  | 'unit-mismatch' // unit in the sheet is not the indicator's: {found, expected}
  | 'money-unit-of-row-only' // only this row states another money unit: {unit}
  | 'money-unit-unclear' // no unit anywhere, size suggests thousand or million: {assumed}
  | 'number-ambiguous' // "1.234" or "1,234" may be read in two ways: {read, other}
  | 'number-words' // "1,5 tỷ", "12 tr": {read}
  | 'group-mismatch' // stands under another content group: {group}
  | 'duplicate-indicator' // {otherCell, otherValue}
  | 'total-mismatch' // part of a total that does not add up, or a written total: {written, recomputed, difference}
  | 'percent-out-of-range'
  | 'negative'
  | 'not-whole' // a count with decimals: {value}
  | 'date-like' // a number cell that a spreadsheet may have turned from a date
  | 'error-cell'
  | 'formula-without-value'
  | 'several-numbers-in-cell' // {text}
  | 'column-unclear' // which column is this period was not said: {heading}
  | 'summed-from-parts' // made by adding rows or wards: {count}
  | 'outlier-history' // far from the unit's own history: {previous, times}
  | 'outlier-peers' // far from units of its size: {typical, times}
  | 'cumulative-mismatch' // the district's cumulative differs from its quarters: {written, recomputed}
  | 'encoding-uncertain'

export type DraftWarning = {
  code: WarningCode
  params: MessageParams
  sheet: string | null
  cell: CellAddress | null
}

export type WarningCode =
  | 'legacy-encoding' // {encoding: TCVN3|VNI, example, decoded}
  | 'hidden-sheet' // {sheet, figures}
  | 'hidden-row' // {label, text}; a hidden row or column with a figure, not taken
  | 'total-mismatch' // {label, written, recomputed, difference}
  | 'approximate' // {label, text}
  | 'error-cell' // {label, text}
  | 'formula-without-value' // {label}
  | 'period-mismatch' // {chosen, other, where}
  | 'duplicate-indicator' // {name, value, otherValue, otherCell}
  | 'unit-mismatch' // the file names two units: {chosen, other, where}
  | 'external-links'
  | 'no-table' // {sheet}
  | 'rows-skipped' // {count}

export type DraftSheet = {
  name: string
  hidden: boolean
  kind: SheetKind
  rowCount: number
  columnCount: number
  /** Role of each row that has one, by zero-based row index. */
  rowRoles: Record<number, RowRole>
  columnRoles: Record<number, ColumnRole>
}
export type SheetKind = 'report' | 'matrix' | 'cover' | 'other'
export type RowRole =
  | 'title'
  | 'header'
  | 'numbering'
  | 'section'
  | 'item'
  | 'sub-item'
  | 'subtotal'
  | 'total'
  | 'note'
  | 'signature'
  | 'blank'
export type ColumnRole = 'order' | 'content' | 'unit' | 'note' | 'percent' | 'other' | Measure

/** What stops a file from being read; each has a sentence that says what happened and what to do. */
export type FileErrorCode =
  | 'not-a-workbook'
  | 'old-word-document'
  | 'empty-file'
  | 'truncated'
  | 'password-protected'
  | 'zip-bomb'
  | 'too-many-parts'
  | 'nested-archive'
  | 'xml-not-allowed'
  | 'too-large'
  | 'too-many-cells'
  | 'file-gone'
  | 'file-name-invalid'
  | 'no-table'
  | 'reading-stopped'
  | 'reading-too-long'
  | 'read-failed'
