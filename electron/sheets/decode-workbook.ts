import { tidyText } from './cell-text.ts'
import type { Grid, GridCell, Workbook } from './grid.ts'
import {
  decodeLegacy,
  encodingOfFont,
  isCapitalsFont,
  isUnicodeVietnamese,
  type LegacyEncoding,
} from './vietnamese-encoding.ts'
import { countImpossibleSyllables, lettersBeyondAscii } from './vietnamese-syllable.ts'

/** A legacy encoding found in a workbook, with one of its texts before and after. */
type FoundEncoding = { encoding: LegacyEncoding; example: string; decoded: string }

/** What the whole workbook says about its encodings; single cells are judged by it. */
type Evidence = {
  /** Encodings found in the text, the likeliest first. */
  encodings: LegacyEncoding[]
  /** Encodings whose fonts are used in the workbook and hold legacy text rather than Unicode. */
  trustedFonts: ReadonlySet<LegacyEncoding>
  /** No cell holds Unicode Vietnamese: a text legal in both readings follows the file. */
  wholly: boolean
}

/** A file is taken for a legacy one from so many words on that only the other reading makes Vietnamese. */
const fewestWords = 3
/** And from this share of all its words with Vietnamese letters. */
const smallestShare = 0.1

/**
 * Turns TCVN3 and VNI text of a workbook into Unicode and tidies all text (NFC, spaces). A decoded cell keeps what
 * the file held in `undecoded`. The order of the evidence: a text with letters only Unicode has is never touched;
 * the font of the cell; the encoding of the file; and no reading is taken that makes more impossible syllables.
 */
export function decodeWorkbook(workbook: Workbook): { workbook: Workbook; encodings: FoundEncoding[] } {
  const evidence = weigh(workbook)
  const found = new Map<LegacyEncoding, FoundEncoding>()
  const note = (encoding: LegacyEncoding, example: string, decoded: string) => {
    const known = found.get(encoding)
    // The first text of several words tells a reader more than "STT" does.
    if (!known || (wordCount(known.decoded) < 3 && wordCount(decoded) >= 3)) {
      found.set(encoding, { encoding, example, decoded })
    }
  }
  const sheets = workbook.sheets.map((sheet): Grid => {
    const name = decodeText(sheet.name, null, evidence)
    return {
      ...sheet,
      name: tidyText(name?.decoded ?? sheet.name),
      cells: tidyCells(sheet.cells, evidence, note),
    }
  })
  return { workbook: { ...workbook, sheets }, encodings: [...found.values()] }
}

/** `encoding` is null where only a font of capitals changed plain letters: nothing was in doubt. */
type Reading = { encoding: LegacyEncoding | null; decoded: string }

function decodeText(text: string, font: string | null, evidence: Evidence): Reading | null {
  if (isUnicodeVietnamese(text)) return null
  const fontEncoding = encodingOfFont(font)
  const trusted = fontEncoding !== null && evidence.trustedFonts.has(fontEncoding)
  if (lettersBeyondAscii(text).length === 0 && !hasLegacySymbol(text)) {
    return trusted && isCapitalsFont(font) ? { encoding: null, decoded: text.toUpperCase() } : null
  }
  const candidates = trusted ? [fontEncoding] : evidence.encodings
  const before = countImpossibleSyllables(text)
  for (const encoding of candidates) {
    const decoded = decodeLegacy(text, encoding, font)
    if (decoded === text) continue
    const after = countImpossibleSyllables(decoded)
    const equalIsEnough = trusted || (evidence.wholly && encoding === evidence.encodings[0])
    if (after < before || (equalIsEnough && after === before)) return { encoding, decoded }
  }
  return null
}

/** A lone symbol such as "§" (Đ): not a word to judge by, but to be decoded where the file is a legacy one. */
function hasLegacySymbol(text: string): boolean {
  return /[¡-¬\u00AD®µ-¹»-¾]/.test(text)
}

function tidyCells(
  cells: readonly GridCell[],
  evidence: Evidence,
  note: (encoding: LegacyEncoding, example: string, decoded: string) => void,
): GridCell[] {
  const tidied: GridCell[] = []
  for (const cell of cells) {
    if (cell.value.kind !== 'text') {
      tidied.push(cell)
      continue
    }
    const reading = decodeText(cell.value.text, cell.font, evidence)
    const text = tidyText(reading?.decoded ?? cell.value.text)
    if (text === '' && cell.formula === null) continue
    if (reading?.encoding) note(reading.encoding, cell.text, text)
    const undecoded = reading === null ? cell.undecoded : cell.value.text
    tidied.push({ ...cell, value: { kind: 'text', text }, text, undecoded })
  }
  return tidied
}

function weigh(workbook: Workbook): Evidence {
  const gain = { TCVN3: 0, VNI: 0 }
  const fontGain = { TCVN3: 0, VNI: 0 }
  let wordsInAll = 0
  let wordsInUnicode = 0
  const hinted = new Set(workbook.fonts.flatMap((font) => encodingOfFont(font) ?? []))
  for (const { value, font } of workbook.sheets.flatMap((sheet) => sheet.cells)) {
    if (value.kind !== 'text') continue
    const count = lettersBeyondAscii(value.text).length
    if (count === 0) continue
    wordsInAll += count
    const fontEncoding = encodingOfFont(font)
    if (isUnicodeVietnamese(value.text)) {
      wordsInUnicode += count
      if (fontEncoding !== null) fontGain[fontEncoding] -= count
      continue
    }
    const before = countImpossibleSyllables(value.text)
    for (const encoding of ['TCVN3', 'VNI'] as const) {
      const won = before - countImpossibleSyllables(decodeLegacy(value.text, encoding, null))
      gain[encoding] += won
      if (encoding === fontEncoding) fontGain[encoding] += won
    }
  }
  const encodings = (['TCVN3', 'VNI'] as const)
    .filter((encoding) => isConvincing(gain[encoding], wordsInAll, hinted.has(encoding)))
    .sort((a, b) => gain[b] - gain[a])
  const trustedFonts = new Set((['TCVN3', 'VNI'] as const).filter((encoding) => fontGain[encoding] > 0))
  return { encodings, trustedFonts, wholly: wordsInUnicode === 0 }
}

function isConvincing(gain: number, words: number, fontSaysSo: boolean): boolean {
  if (fontSaysSo) return gain > 0
  return gain >= fewestWords && gain >= words * smallestShare
}

function wordCount(text: string): number {
  return text.split(' ').length
}
