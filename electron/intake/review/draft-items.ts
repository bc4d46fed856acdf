import type {
  Confidence,
  Draft,
  DraftReason,
  DraftWarning,
  Measure,
  UnknownRow,
} from '../../../shared/domain/draft.ts'
import { parseVietnameseNumber } from '../../../shared/domain/vietnamese-number.ts'

/** Anything of a draft an officer may decide about: a figure, a row that was not recognised, a hidden figure. */
export type DraftItem = {
  key: string
  kind: 'value' | 'unknown' | 'hidden'
  indicatorCode: string | null
  unitCode: string | null
  /** One for a value; as many as the row has for an unknown row; the hidden one. */
  figures: ItemFigure[]
  label: string
  labelCell: string | null
  sheet: string
  unitText: string | null
  confidence: Confidence
  reasons: DraftReason[]
  approximate: boolean
  /** Codes of the nearest indicators, best first. */
  candidates: string[]
}

export type ItemFigure = { measure: Measure; value: number | null; text: string; cell: string }

/** All items of a draft: figures in the order of the sheets, then unknown rows, then hidden figures. */
export function itemsOf(draft: Draft): DraftItem[] {
  return [
    ...draft.values.map((value): DraftItem => {
      const { key, indicatorCode, unitCode, measure, text, cell, label, labelCell, sheet, unitText } = value
      const { confidence, reasons, approximate } = value
      return {
        key,
        kind: 'value',
        indicatorCode,
        unitCode,
        figures: [{ measure, value: value.value, text, cell }],
        label,
        labelCell,
        sheet,
        unitText,
        confidence,
        reasons,
        approximate,
        candidates: [],
      }
    }),
    ...draft.unknownRows.map(unknownItem),
    ...draft.warnings.flatMap((warning) => hiddenItem(warning) ?? []),
  ]
}

/** The figure an item is shown by: of the period when the row has one, else its first. */
export function mainFigure(item: DraftItem): ItemFigure | null {
  return item.figures.find((figure) => figure.measure === 'thisPeriod') ?? item.figures[0] ?? null
}

function unknownItem(row: UnknownRow): DraftItem {
  return {
    key: row.key,
    kind: 'unknown',
    indicatorCode: null,
    unitCode: null,
    figures: row.figures,
    label: row.label,
    labelCell: row.cell,
    sheet: row.sheet,
    unitText: row.unitText,
    confidence: 'check',
    reasons: [],
    approximate: false,
    candidates: row.candidates,
  }
}

/** A hidden row or column with a figure: the warning is all the draft says of it, since it was not taken. */
function hiddenItem(warning: DraftWarning): DraftItem | null {
  if (warning.code !== 'hidden-row' || warning.sheet === null || warning.cell === null) return null
  const text = String(warning.params.text ?? '')
  const number = parseVietnameseNumber(text)
  return {
    key: `hidden:${warning.sheet}!${warning.cell}`,
    kind: 'hidden',
    indicatorCode: null,
    unitCode: null,
    figures: [{ measure: 'thisPeriod', value: number?.value ?? null, text, cell: warning.cell }],
    label: String(warning.params.label ?? ''),
    labelCell: null,
    sheet: warning.sheet,
    unitText: null,
    confidence: 'check',
    reasons: [],
    approximate: false,
    candidates: [],
  }
}
