import { fold, tidy } from './vietnamese-text.ts'

/** A number as an office wrote it in words and digits. */
export type VietnameseNumber = {
  /** With scale words applied: "1,5 tỷ" is 1500000000. */
  value: number
  /** "hơn", "khoảng", ">"... as written; null where the number is meant to be exact. */
  approximate: string | null
  /** The scale words as written ("tỷ", "tr"), null without one. */
  scaleWord: string | null
  /** A scale word cut short ("tr", "k", "1tr5"): understood, but worth a look. */
  abbreviated: boolean
  /** What follows the number: "người", "đồng", "%", "đồng/suất"; null where nothing does. */
  unit: string | null
  /** The other way to read the same digits ("1.234" as 1,234), null where there is one way only. */
  alternative: number | null
  /** Which decimal mark the digits themselves prove: "1.234,5" a comma, "12.5" a point, "1234" none. */
  decimalMark: DecimalMark | null
  /** Written in brackets: an account's negative, or just brackets. */
  inBrackets: boolean
  /** Further numbers in the same text ("12/15", "3-4"), read alike. */
  others: number[]
}

export type DecimalMark = ',' | '.'

const approximations =
  /^(trên dưới|khoảng|hơn|trên|gần|dưới|xấp xỉ|ước đạt|ước tính|ước|chừng|độ|tầm|ít nhất|tối thiểu|không dưới|~|≈|>=?|<=?|≥|≤|±)\s*/iu
const approximationsBehind = /(\+|\(?\?+\)?|\btrở lên|\bhơn)\s*$/iu

const scaleWords: readonly { word: string; scale: number; abbreviated: boolean }[] = [
  { word: 'ty', scale: 1e9, abbreviated: false },
  { word: 'ti', scale: 1e9, abbreviated: false },
  { word: 'trieu', scale: 1e6, abbreviated: false },
  { word: 'nghin', scale: 1e3, abbreviated: false },
  { word: 'ngan', scale: 1e3, abbreviated: false },
  { word: 'tram', scale: 1e2, abbreviated: false },
  { word: 'tr', scale: 1e6, abbreviated: true },
  { word: 'trd', scale: 1e6, abbreviated: true },
  { word: 'k', scale: 1e3, abbreviated: true },
]
const scaleByWord = new Map(scaleWords.map((entry) => [entry.word, entry]))

const digits = String.raw`\d+(?:[.,\u00a0\u202f ]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*`
const leading = new RegExp(`^([-–−+])?\\s*(${digits})`, 'u')
const anywhere = new RegExp(digits, 'gu')

/**
 * Reads a number out of a Vietnamese text: "1.234.567,8", "1,5 tỷ", "2 triệu 500 nghìn đồng", "hơn 140 người", "12/15".
 * Null where the text does not begin with one (after a word of approximation). `decimal` is the mark the rest of the
 * sheet proves; without it the Vietnamese way is taken and the other reported as `alternative`.
 */
export function parseVietnameseNumber(
  text: string,
  decimal: DecimalMark | null = null,
): VietnameseNumber | null {
  // A second line in the cell is a further number, never a group of digits of the first.
  const [firstLine = '', ...furtherLines] = text.trim().split(/\r?\n/u)
  let rest = tidy(firstLine)
  let approximate: string | null = null
  let inBrackets = false
  const bracketed = /^\(\s*(.*?\d.*?)\s*\)$/u.exec(rest)
  if (bracketed) {
    rest = bracketed[1]!
    inBrackets = true
  }
  // "1 .250": a space before the point of thousands was typed, or read, by mistake.
  if (/^\d{1,3}(?:\s*\.\s*\d{3})+$/u.test(rest)) rest = rest.replace(/\s+/gu, '')
  const word = approximations.exec(rest)
  if (word) {
    approximate = word[1]!
    rest = rest.slice(word[0].length)
  }
  const behind = approximationsBehind.exec(rest)
  if (behind) {
    approximate ??= behind[1]!
    rest = rest.slice(0, behind.index).trim()
  }

  const first = takeNumber(rest, decimal)
  if (!first) return null
  const parts = [first]
  rest = first.rest
  // "2 triệu 500 nghìn": each part of a smaller scale than the one before it.
  while (parts.at(-1)!.scale > 1) {
    const next = takeNumber(rest, decimal)
    if (next === null || next.sign !== '' || next.scale >= parts.at(-1)!.scale) break
    const isTail = next.scale === 1
    if (isTail && !/^\d{1,3}(\s*(đồng|đ|vnđ|vnd))?$/iu.test(rest)) break
    // "1tr5" and "2 tỷ 5" leave the last scale word out: 5 stands one decimal place below.
    parts.push(
      isTail
        ? { ...next, value: (next.value * parts.at(-1)!.scale) / 10 ** next.digitCount, guessed: true }
        : next,
    )
    rest = next.rest
    if (isTail) break
  }

  const sum = parts.reduce((total, part) => total + part.value * (part.guessed ? 1 : part.scale), 0)
  const negative = first.sign === '-'
  const value = tidyFloat(negative ? -sum : sum)
  const scaled = parts.find((part) => part.scaleWord !== null)
  const others = [
    ...`${rest} ${furtherLines.map((line) => `; ${line}`).join(' ')}`.matchAll(anywhere),
  ].flatMap((match) => readDigits(match[0], decimal)?.value ?? [])
  return {
    value,
    approximate,
    scaleWord: scaled?.scaleWord ?? null,
    abbreviated: parts.some((part) => part.abbreviated || part.guessed),
    unit: unitOf(rest),
    alternative:
      parts.length === 1 && first.alternative !== null
        ? tidyFloat(first.alternative * first.scale * (negative ? -1 : 1))
        : null,
    decimalMark: first.decimalMark,
    inBrackets,
    others,
  }
}

/** "x", "…", "-", "/" and the like: marks for "no figure here". */
export function isNoFigureMark(text: string): boolean {
  return /^(x|[-–—_.…*/\\|]+|không có|chưa có|không|chưa|n\/a)?$/iu.test(tidy(text))
}

type Part = {
  sign: string
  value: number
  alternative: number | null
  decimalMark: DecimalMark | null
  digitCount: number
  scale: number
  scaleWord: string | null
  abbreviated: boolean
  guessed: boolean
  rest: string
}

function takeNumber(text: string, decimal: DecimalMark | null): Part | null {
  const match = leading.exec(text)
  if (!match) return null
  const read = readDigits(match[2]!, decimal)
  if (!read) return null
  const after = text.slice(match[0].length)
  const scaleMatch = /^\s*([\p{L}]+)\.?(?=[\s\d/.,;)]|$)/u.exec(after) ?? /^\s*([\p{L}]+)/u.exec(after)
  const entry = scaleMatch ? scaleByWord.get(fold(scaleMatch[1]!)) : undefined
  const marked = entry && !(entry.word === 'tram' && !/trăm/iu.test(scaleMatch![1]!))
  return {
    sign: match[1] && match[1] !== '+' ? '-' : '',
    value: read.value,
    alternative: read.alternative,
    decimalMark: read.decimalMark,
    digitCount: match[2]!.length,
    scale: marked ? entry.scale : 1,
    scaleWord: marked ? scaleMatch![1]! : null,
    abbreviated: marked ? entry.abbreviated : false,
    guessed: false,
    rest: (marked ? after.slice(scaleMatch![0].length) : after).trim(),
  }
}

type Digits = { value: number; alternative: number | null; decimalMark: DecimalMark | null }

/** Digits with their marks; null where they form no number ("1.1.2"). */
function readDigits(written: string, decimal: DecimalMark | null): Digits | null {
  const text = written.replace(/[\s\u00a0\u202f]/gu, '')
  const points = text.split('.').length - 1
  const commas = text.split(',').length - 1
  if (points === 0 && commas === 0) return { value: Number(text), alternative: null, decimalMark: null }
  if (points > 0 && commas > 0) {
    const mark: DecimalMark = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.'
    const thousands = mark === ',' ? '.' : ','
    const pattern = mark === ',' ? /^\d{1,3}(\.\d{3})+,\d+$/ : /^\d{1,3}(,\d{3})+\.\d+$/
    if (!pattern.test(text)) return null
    return {
      value: Number(text.replaceAll(thousands, '').replace(mark, '.')),
      alternative: null,
      decimalMark: mark,
    }
  }
  const mark: DecimalMark = points > 0 ? '.' : ','
  const grouped = mark === '.' ? /^[1-9]\d{0,2}(\.\d{3})+$/.test(text) : /^[1-9]\d{0,2}(,\d{3})+$/.test(text)
  const whole = grouped ? Number(text.replaceAll(mark, '')) : null
  const single = points + commas === 1
  if (!single)
    return whole === null ? null : { value: whole, alternative: null, decimalMark: mark === '.' ? ',' : '.' }
  const fraction = Number(text.replace(mark, '.'))
  if (whole === null) return { value: fraction, alternative: null, decimalMark: mark }
  if (decimal !== null)
    return { value: decimal === mark ? fraction : whole, alternative: null, decimalMark: null }
  return mark === '.'
    ? { value: whole, alternative: fraction, decimalMark: null }
    : { value: fraction, alternative: whole, decimalMark: null }
}

function unitOf(rest: string): string | null {
  const unit = rest.replace(/^[.,;:]+|[.,;:]+$/gu, '').trim()
  return unit === '' || /^[-–/x×*+&]?\s*\d/u.test(unit) ? null : unit
}

/** 1.1 × 1000000 is 1100000.0000000001 in floating point; twelve digits are more than any report has. */
export function tidyFloat(value: number): number {
  return Number(value.toPrecision(15))
}
