import { type MeasurementUnit, parseMeasurementUnit } from '../../../shared/domain/measurement-unit.ts'
import { fold, tidy } from '../../../shared/domain/vietnamese-text.ts'

/** A row label taken apart. */
export type RowLabel = {
  /** As written, on one line. */
  written: string
  /** Without numbering, bullet, "trong đó" and the unit in brackets: what names the indicator. */
  name: string
  /** Unit in brackets at the end: "Số buổi tuyên truyền (buổi)". */
  unit: MeasurementUnit | null
  unitText: string | null
  /** Other text in brackets: it may narrow the meaning ("Suất quà (Tết)"). */
  qualifier: string | null
  /** Stands under the row above: "- ...", "+ ...", "a) ...", "trong đó ...". */
  bullet: string | null
  /** Says itself to be a part of the row above: "trong đó", "gồm", "bao gồm". */
  isPart: boolean
}

const numbering =
  /^(?:(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[A-HK])[.)/-]\s*|\(\d{1,2}\)\s*|\d{1,2}(?:\.\d{1,2})+\s+|\d{1,2}\s+(?=\p{Lu})|[a-zđ]\)\s*|[a-zđ]\.\s+)/u
const bullet = /^([-–—+*•●▪·○◦>»]+)\s*/u
const partOf = /^(?:trong\s+(?:đó|do)|(?:bao\s+)?gồm(?:\s+có)?|cụ\s+thể|chia\s+ra)\s*[:,]?\s*/iu
const trailingBracket = /\s*[([]\s*([^()[\]]*)\s*[)\]]\s*[:.;]?\s*$/u
const harmless = new Set(['neu co', 'neu phat sinh', 'so lieu'])
/** "Số buổi tuyên truyền (1)": the mark of a footnote. */
const footnote = /^(?:\d|\*+)$/

/** Takes a row label apart; `written` keeps it whole. */
export function readLabel(text: string): RowLabel {
  const written = tidy(text)
  let name = written
  let marker: string | null = null
  let isPart = false
  for (let changed = true; changed; ) {
    changed = false
    const bulletMatch = bullet.exec(name)
    if (bulletMatch) {
      marker ??= bulletMatch[1]!
      name = name.slice(bulletMatch[0].length)
      changed = true
    }
    const numberMatch = numbering.exec(name)
    if (numberMatch && numberMatch[0].length < name.length) {
      if (/[a-zđ][).]/u.test(numberMatch[0])) marker ??= numberMatch[0].trim()
      name = name.slice(numberMatch[0].length)
      changed = true
    }
    const partMatch = partOf.exec(name)
    if (partMatch) {
      isPart = true
      name = name.slice(partMatch[0].length)
      changed = true
    }
  }
  const brackets = takeBrackets(name)
  return { written, ...brackets, bullet: marker, isPart }
}

function takeBrackets(label: string): Pick<RowLabel, 'name' | 'unit' | 'unitText' | 'qualifier'> {
  let name = label
  let unit: MeasurementUnit | null = null
  let unitText: string | null = null
  const qualifiers: string[] = []
  for (let match = trailingBracket.exec(name); match && match.index > 0; match = trailingBracket.exec(name)) {
    const inside = match[1]!.replace(/^(?:(?:đvt|đơn vị tính|tính bằng)\s*[:.]?|đơn vị\s*:)\s*/iu, '')
    const asUnit: MeasurementUnit | null = unit === null ? unitInBrackets(inside) : null
    if (asUnit) {
      unit = asUnit
      unitText = inside
    } else if (inside !== '' && !harmless.has(fold(inside)) && !footnote.test(inside)) qualifiers.push(inside)
    name = name.slice(0, match.index)
  }
  name = name.replace(/[\s:;.,…-]+$/u, '')
  return { name, unit, unitText, qualifier: qualifiers.length > 0 ? qualifiers.join('; ') : null }
}

/** A short text of known form is a unit; anything longer narrows the meaning instead. */
function unitInBrackets(inside: string): MeasurementUnit | null {
  const parsed = parseMeasurementUnit(inside)
  if (parsed === null || parsed.kind !== 'count') return parsed
  return knownCounts.has(parsed.name) ? parsed : null
}

const knownCounts = new Set(
  (
    'buoi|cuoc|lan|dot|luot nguoi|nguoi|luot|tin bai|tin|bai|to|tam|ban|cai|dang vien|doan vien|dong chi|dc|clb|cau lac bo|chi hoi|chi doan' +
    '|lop|vu|vu viec|mo hinh|suat|phan|phan qua|ho|gia dinh|don vi mau|don vi|phuong tien|chiec|the|can|nha|me|so|quyen|cuon|ngay cong|cong' +
    '|chuyen|doan|cong trinh|m|met|km|cay|tap the|ca nhan|van ban|buoi cuoc|cuoc buoi|suat phan|to tam|ngay|em|hoc bong|xe'
  ).split('|'),
)
