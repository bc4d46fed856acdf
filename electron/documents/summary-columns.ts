import { changeSince, percentOfTarget } from '../../shared/domain/consolidation.ts'
import { startsTheYear } from '../../shared/domain/period.ts'
import { shortPeriodName } from '../../shared/words/period-names.ts'
import { type CellLook, looks } from './cell-styles.ts'
import { displayedFigure } from './number-formats.ts'
import { figureWidthNeeded, pixels, widthNeeded } from './sheet-layout.ts'
import { tableWidth } from './sheet-page.ts'
import { periodTitle } from './wording.ts'
import { type IndicatorFigures, shown, type WorkbookContext } from './workbook-figures.ts'

export type ColumnKey =
  | 'order'
  | 'name'
  | 'unit'
  | 'target'
  | 'result'
  | 'cumulative'
  | 'percent'
  | 'lastYear'
  | 'change'
  | 'count'

export type SummaryColumn = { key: ColumnKey; head: string; look: CellLook; width: number }

/** Columns of the summary in print order; positions come from here, so that a column can be left out. */
export type SummaryColumns = {
  list: SummaryColumn[]
  /** Zero-based position of a column. */
  at: (key: ColumnKey) => number
  /** "(6)", as the numbering row and the notes call it. */
  number: (key: ColumnKey) => string
  hasCumulative: boolean
}

const narrowestName = pixels(55)
/** A unit of measurement up to this wide stands on one line. */
const widestUnit = pixels(30)

/**
 * The columns a period's summary has. Six months, nine months and the year are their own cumulative, so these have no
 * column for it, unless the data says something else; quarters and months always have.
 */
export function summaryColumns(context: WorkbookContext): SummaryColumns {
  const { period } = context
  const figures = [...context.byIndicator.values()]
  const short = period.kind === 'month' || period.kind === 'quarter'
  const hasCumulative = short || !startsTheYear(period) || figures.some((item) => !isCumulativeItself(item))
  const result = hasCumulative ? shortPeriodName(period) : `Kết quả ${periodTitle(period)}`
  const list: SummaryColumn[] = [
    { key: 'order', head: 'STT', look: looks.head, width: pixels(11) },
    { key: 'name', head: 'Nội dung', look: looks.head, width: 0 },
    { key: 'unit', head: 'Đơn vị tính', look: looks.head, width: pixels(21) },
    { key: 'target', head: `Chỉ tiêu năm ${period.year}`, look: looks.head, width: pixels(21) },
    { key: 'result', head: result, look: looks.head, width: pixels(21) },
    { key: 'cumulative', head: 'Lũy kế từ đầu năm', look: looks.head, width: pixels(21) },
    { key: 'percent', head: 'So với chỉ tiêu năm (%)', look: looks.headNarrow, width: pixels(18) },
    { key: 'lastYear', head: `Cùng kỳ năm ${period.year - 1}`, look: looks.head, width: pixels(21) },
    { key: 'change', head: 'Tăng, giảm so với cùng kỳ (%)', look: looks.headNarrow, width: pixels(17.5) },
    { key: 'count', head: 'Số đơn vị có số liệu', look: looks.headNarrow, width: pixels(15) },
  ]
  const kept = list.filter((column) => column.key !== 'cumulative' || hasCumulative)
  widen(kept, figures, tableWidth(context.profile))
  const at = (key: ColumnKey) => kept.findIndex((column) => column.key === key)
  return { list: kept, at, number: (key) => `(${at(key) + 1})`, hasCumulative }
}

/** Widths from what the columns must show; the name takes the rest of the page, but stays readable. */
function widen(columns: SummaryColumn[], figures: IndicatorFigures[], room: number): void {
  for (const column of columns) {
    const contents = figures.flatMap((item) => contentWidths(column.key, item))
    column.width = Math.max(column.width, widthNeeded(column.head, column.look), ...contents)
  }
  const name = columns.find((column) => column.key === 'name')!
  const others = columns.reduce((sum, column) => sum + (column === name ? 0 : column.width), 0)
  name.width = Math.max(narrowestName, room - others)
}

function contentWidths(key: ColumnKey, item: IndicatorFigures): number[] {
  if (key === 'unit') {
    const whole = widthNeeded(item.unitText, { ...looks.centred, wrap: false })
    return [Math.max(Math.min(whole, widestUnit), widthNeeded(item.unitText, looks.centred))]
  }
  const { indicator } = item
  const texts: Partial<Record<ColumnKey, string[]>> = {
    target: [shown(item, indicator.annualTarget)],
    result: [item.total, item.lowest, item.highest].map((value) => shown(item, value)),
    cumulative: [shown(item, indicator.cumulative)],
    percent: [displayedFigure(percentReached(item) ?? 0, 1)],
    lastYear: [shown(item, indicator.samePeriodLastYear)],
    change: [`+${displayedFigure(Math.abs(changeSinceLastYear(item) ?? 0), 1)}`],
  }
  return (texts[key] ?? []).map((text) => figureWidthNeeded(text, looks.figure))
}

/** The year's figure so far is this period's own: in the first quarter, or of a period from New Year on. */
export function isCumulativeItself({ indicator, total }: IndicatorFigures): boolean {
  if (indicator.kind === 'ratio') return true
  if (indicator.cumulative === null || total === null) return indicator.cumulative === total
  return Math.abs(indicator.cumulative - total) <= Math.abs(total) * 1e-12
}

/** Percent of the year's target reached so far; null without a target. */
export function percentReached({ indicator }: IndicatorFigures): number | null {
  return percentOfTarget(indicator.kind, indicator.annualTarget, indicator.cumulative)
}

/** Change of this period against the same one last year, in percent; null where it cannot be said, and for ratios. */
export function changeSinceLastYear({ indicator, total }: IndicatorFigures): number | null {
  return indicator.kind === 'ratio' ? null : changeSince(indicator.kind, indicator.samePeriodLastYear, total)
}
