import { type PeriodId, parsePeriod } from '../../../shared/domain/period.ts'
import { fold } from '../../../shared/domain/vietnamese-text.ts'
import { timeMentions } from './period-mentions.ts'
import { isBody, isWard } from './place-names.ts'
import { readLabel } from './read-label.ts'

/**
 * What a heading over rows, tables or a sheet limits them to: one place or body of the unit ("PHƯỜNG 5"), or something that
 * is not the period's result ("CÙNG KỲ NĂM TRƯỚC", "QUÝ I" in a report of quarter II, "CHỈ TIÊU GIAO").
 */
export type RowScope = { kind: 'part' | 'other'; heading: string }

const notTheResult =
  /\b(?:cung ky|nam truoc|nam ngoai|ky truoc|quy truoc)\b|^(?:(?:cac )?chi tieu (?:duoc )?giao|chi tieu nam|ke hoach|phuong huong|nhiem vu trong tam|du kien)\b/
/** "Bảng 2.", "Biểu chi tiết:", "Phụ lục II -": what only names a table, before what it is about. */
const tableName =
  /^(?:bảng|biểu|phụ lục|phần|mục)(?:\s+(?:số|chi tiết|số liệu|riêng|thứ|\d{1,2}[a-z]?|[IVX]+)(?![\p{L}\d]))*\s*[.:–/-]?\s+/iu

/** The scope a heading sets; null where it is an ordinary heading. */
export function scopeOf(heading: string, periodId: PeriodId | null): RowScope | null {
  if (heading === '' || heading.length > 120) return null
  const subject = readLabel(heading).name.replace(tableName, '')
  if (isWard(subject) || isBody(subject)) return { kind: 'part', heading }
  if (notTheResult.test(fold(subject))) return { kind: 'other', heading }
  const period = periodId === null ? null : parsePeriod(periodId)
  if (!period) return null
  const mentions = timeMentions(heading).periods.filter(({ aside }) => aside === null)
  const named = mentions.filter(({ yearOnly }) => !yearOnly)
  const isPeriod = named.some(
    ({ kind, number, year }) =>
      kind === period.kind && number === period.number && (year === null || year === period.year),
  )
  const isOtherYear = named.length === 0 && mentions.some(({ year }) => year !== period.year)
  return (named.length > 0 && !isPeriod) || isOtherYear ? { kind: 'other', heading } : null
}
