import type { Day } from '../../shared/domain/day-text.ts'
import { tidy } from '../../shared/domain/vietnamese-text.ts'
import { daysInText } from './tracking-days.ts'

/** A document a sentence names: its number and sign, and its day where the sentence says it. */
export type NamedDocument = { number: string; day: Day | null }

const sign =
  /(?<![\p{L}\d/.-])(\d{1,5}(?:\s?[/-]\s?(?:19|20)\d\d)?\s?[-–/]\s?\p{Lu}[\p{Lu}\d.&]*(?:\s?[/–-]\s?\p{Lu}[\p{L}\d.&]*)*)/gu
const numberAlone =
  /(?:báo cáo|công văn|tờ trình|kế hoạch|quyết định|thông báo|biên bản|văn bản|hướng dẫn|giấy mời)\s+số\s+\d{1,5}(?![\d/-]|\s*[/-]\s*\p{Lu})/giu
/** The day of a document stands at most so many letters behind its number. */
const nearby = 40

/**
 * The documents named in a sentence on results, in its order: "đã hoàn thành tại Báo cáo số 45-BC/CATP ngày 12/6/2024"
 * names 45-BC/CATP of that day.
 */
export function documentsIn(sentence: string): NamedDocument[] {
  const text = tidy(sentence.normalize('NFC').replaceAll('\n', ' '))
  const days = daysInText(text)
  const signs = [...text.matchAll(sign)].map((match) => ({
    at: match.index,
    number: match[1]!,
    end: match.index + match[0].length,
  }))
  const alone = [...text.matchAll(numberAlone)].map((match) => ({
    at: match.index,
    number: match[0],
    end: match.index + match[0].length,
  }))
  const found = [...signs, ...alone].toSorted((one, other) => one.at - other.at)
  return found.map(({ number, end }, index) => {
    const next = found[index + 1]?.at ?? text.length
    const day = days.find((one) => one.at >= end && one.at <= end + nearby && one.at < next)
    return { number: number.replace(/\s*([/–-])\s*/g, '$1').replace(/[.]+$/, ''), day: day?.day ?? null }
  })
}
