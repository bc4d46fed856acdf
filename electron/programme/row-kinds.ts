import { isOnlyATime } from '../../shared/domain/programme-time.ts'
import { fold, tidy } from '../../shared/domain/vietnamese-text.ts'
import type { ColumnRole } from './programme-headings.ts'
import type { SectionTitle } from './programme-sections.ts'
import type { RowTexts } from './row-texts.ts'

/** Columns that say who does something, when or where: a row with one is no title. */
export const acting: readonly ColumnRole[] = [
  'lead',
  'support',
  'bodies',
  'time',
  'time-from',
  'time-to',
  'place',
]
const outcome: readonly ColumnRole[] = ['result', 'target', 'note']

/** Whether a row has a text of one of these kinds, or ticks. */
export function says(row: RowTexts, roles: readonly ColumnRole[], own = false): boolean {
  return row.ticks !== '' || roles.some((role) => row.own.has(role) || (!own && row.inherited.has(role)))
}

const numbered = /^(?<code>[IVX]{1,5}|[A-ZĐ]|\d{1,2}(?:\.\d{1,2})*)\s*[.)\-/:]\s*(?=\p{L})/u

/** What marks a point of a list: "- ", "a) ". */
export const bullet = /^(?:[-+•*–]|[a-zđ]\s*[.)])\s*(?=\p{L})/u

/**
 * The title of a row that only heads the rows below it: a Roman number or a capital before it, bold or in capitals, over
 * several columns, the number that the next row's number goes on from, or points below it that have bodies and times of
 * their own. Null for every other row.
 */
export function sectionTitle(row: RowTexts, next: RowTexts | undefined): SectionTitle | null {
  if (says(row, acting) || says(row, outcome)) return null
  const text = oneLine(row.own.get('content') ?? row.own.get('group') ?? row.own.get('order'))
  if (!/\p{L}{2}/u.test(text) && !isOnlyATime(text)) return null
  const own = row.own.has('content') || row.own.has('group') ? orderOf(row) : ''
  const code = own || (numbered.exec(text)?.groups?.code ?? '')
  const below = next
    ? orderOf(next) || (numbered.exec(next.own.get('content') ?? '')?.groups?.code ?? '')
    : ''
  const isHigh = /^(?:[IVX]+|[A-ZĐ])$/.test(code)
  const isPart =
    /^\d/.test(code) && (below.startsWith(`${code}.`) || (next !== undefined && isActingPoint(next, below)))
  const isTitle =
    isHigh || isPart || row.bold || row.widest >= 3 || text === text.toUpperCase() || isOnlyATime(text)
  return isTitle ? { title: text.replace(numbered, '').replace(/\s*:$/, ''), code, isPart } : null
}

/**
 * A line of plain text over a numbered row: a title where the table begins with one, for else it may as well go on with
 * the row above.
 */
export function isPlainTitle(row: RowTexts, next: RowTexts | undefined): boolean {
  const content = oneLine(row.own.get('content'))
  return (
    /^\p{Lu}/u.test(content) &&
    row.own.size === 1 &&
    !says(row, acting) &&
    next !== undefined &&
    /^\d/.test(orderOf(next))
  )
}

/** "- Vòng sơ khảo" below a number, or a row without one, with bodies of its own. */
function isActingPoint(row: RowTexts, order: string): boolean {
  const isPoint = order === '' || /^(?:[a-zđ]|[-+•*–])$/.test(order)
  const isNew =
    /^\P{Ll}/u.test(row.own.get('content') ?? '') || order !== '' || bullet.test(row.own.get('content') ?? '')
  return isPoint && isNew && row.own.has('content') && (row.own.has('lead') || row.own.has('bodies'))
}

/** The number of a row, without the dot behind it. */
export function orderOf(row: RowTexts): string {
  return oneLine(row.own.get('order')).replace(/[.)\s]+$/, '')
}

/** "Tổng cộng", "Cộng nhóm I: 3 hoạt động"; not "Cộng đồng dân cư ...". */
const sum = /^(?:tong(?: cong| so)?|cong)(?: (?:nhom|muc|phan|cac)\b.*|(?: [ivx]+)?(?: \d.*)?)?$/

/** Whether a row only counts or sums what stands above it. */
export function isSum(row: RowTexts): boolean {
  return sum.test(fold(row.alone ?? '')) && !says(row, acting)
}

const footer =
  /^(?:noi nhan|nguoi lap|lap bieu|truong ban|pho truong ban|t m |tm |k t |kt |t l |tl |thu ky|ky ten|luu vt|chanh van phong|ghi chu\b.*$|.{0,40}ngay .{0,12}thang .{0,12}nam(?: \d{4})? $)/

/** Signatures, recipients and the day of the document end the table. */
export function isFooter(row: RowTexts): boolean {
  const texts = [...row.own.values()].map((text) => `${fold(text)} `)
  const isNumbered = /^(?:\d|[IVX]+[.)]?$)/.test(oneLine(row.own.get('order')))
  return !isNumbered && texts.length > 0 && texts.length <= 2 && texts.every((text) => footer.test(text))
}

/** Whether a row has content and at least two of lead, supports and time, so that it is no signature. */
export function isPlainlyActivity({ own, ticks }: RowTexts): boolean {
  const said = (['lead', 'support', 'bodies', 'time'] as const).filter((role) => own.has(role)).length
  return own.has('content') && said + (ticks === '' ? 0 : 1) >= 2
}

/** A text of several lines on one. */
export function oneLine(text: string | undefined): string {
  return tidy((text ?? '').replaceAll('\n', ' '))
}
