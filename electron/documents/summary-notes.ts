import { formatDay } from '../../shared/domain/day-text.ts'
import { isCumulativeItself, type SummaryColumns } from './summary-columns.ts'
import { appendixName, listed, lowerFirst } from './wording.ts'
import { isReported, marks, type WorkbookContext } from './workbook-figures.ts'

/** More names than these are counted instead of listed. */
const mostNames = 6
const mostIndicators = 12

/** Notes under the summary: whose figures these are, what the marks mean, how columns are computed. */
export function summaryNotes(context: WorkbookContext, columns: SummaryColumns): string[] {
  const { data } = context
  const figures = [...context.byIndicator.values()]
  const stocks = figures.filter(({ indicator }) => indicator.kind === 'stock')
  const change = `Cột ${columns.number('change')} = [${columns.number('result')} - ${columns.number('lastYear')}] : ${columns.number('lastYear')}.`
  const stockNote =
    stocks.length === 0
      ? ''
      : `Số cuối kỳ: ${stocks.map(({ indicator }) => lowerFirst(indicator.name)).join('; ')}. `
  const notes = [
    `Ghi chú: ${coverage(context)} Cột ${columns.number('count')} cho biết có bao nhiêu đơn vị có số liệu của từng chỉ tiêu; đơn vị không có số liệu không tính là 0.`,
    markNote(context),
    `${stockNote}${change}`,
    cumulativeNote(context, columns),
    data.filterText === null ? null : `Phạm vi: ${data.filterText}.`,
  ]
  return notes.filter((note) => note !== null)
}

function coverage(context: WorkbookContext): string {
  const { units, asOf } = context.data
  const missing = units.filter((unit) => !isReported(context, unit))
  const day = `tính đến ngày ${formatDay(asOf)}`
  if (missing.length === units.length) return `Chưa có đơn vị nào có số liệu, ${day}.`
  const share = `Số liệu của ${units.length - missing.length}/${units.length} đơn vị, ${day}`
  const names = (excused: boolean) =>
    listed(
      missing.filter((unit) => (unit.excusedReason !== null) === excused).map((unit) => unit.name),
      mostNames,
      (count) => `${count} đơn vị khác (xem ${appendixName(context.profile, 3)})`,
    )
  const late = names(false)
  const excused = names(true)
  const parts = [share, late && `${late} chưa nộp báo cáo`, excused && `${excused} được miễn nộp`]
  return `${parts.filter((part) => part !== '').join('; ')}.`
}

function markNote(context: WorkbookContext): string {
  const hasRatio = [...context.byIndicator.values()].some(({ indicator }) => indicator.kind === 'ratio')
  const ratio = hasRatio ? ' Chỉ tiêu tỷ lệ (%) không cộng, ghi đơn vị thấp nhất và cao nhất.' : ''
  return `Ký hiệu: “${marks.notComputable}” không giao chỉ tiêu hoặc không tính được; “${marks.notReported}” chưa có số liệu; “${marks.senseless}” không cộng, không so sánh.${ratio}`
}

/** Where the cumulative figure rests on another number of units than this period's. */
function cumulativeNote(context: WorkbookContext, columns: SummaryColumns): string | null {
  if (!columns.hasCumulative) return null
  const others = context.groups.flatMap((group) =>
    group.figures.flatMap((item, index) => {
      const { cumulativeUnits, cumulative } = item.indicator
      const differs = cumulative !== null && !isCumulativeItself(item) && cumulativeUnits !== item.count
      return differs ? [`${group.code}.${index + 1} (${cumulativeUnits})`] : []
    }),
  )
  if (others.length === 0) return null
  if (others.length > mostIndicators) {
    return `Cột ${columns.number('cumulative')} gồm số liệu của số đơn vị khác cột ${columns.number('count')} ở ${others.length} chỉ tiêu, do có đơn vị chỉ báo cáo một số kỳ.`
  }
  return `Số đơn vị có số liệu lũy kế, nơi khác cột ${columns.number('count')}: ${others.join(', ')}.`
}
