import { type MeasurementUnit, parseMeasurementUnit } from '../../../shared/domain/measurement-unit.ts'

/** The format's words and signs beside its digits: quoted, behind a backslash, or a currency's sign in brackets. */
const literal = /"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|([₫đ])/gu

/**
 * The unit a number format shows beside each figure: `0.0" triệu đồng"`, `#,##0\ "hộ"`, `#,##0 [$₫-42A]`. Null where it
 * shows none. A quoted "%" only stands beside the figure; it does not multiply, as the bare one does.
 */
export function unitOfFormat(format: string | null): MeasurementUnit | null {
  if (format === null || !/["\\[₫đ]/u.test(format)) return null
  const [positive = ''] = format.split(';')
  const words = [...positive.matchAll(literal)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? match[4] ?? '',
  )
  const text = words.join('').trim()
  return /[\p{L}%₫]/u.test(text) ? parseMeasurementUnit(text.replace('₫', 'đồng')) : null
}
