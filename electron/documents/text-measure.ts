import { serifWidths } from '../../resources/font-widths.ts'

/** A way Times New Roman is set; size in points. */
export type Typeface = { size: number; bold?: boolean; italic?: boolean }

type FaceWidths = { unitsPerEm: number; byCodePoint: Map<number, number> }

function unpack(face: { unitsPerEm: number; runs: string }): FaceWidths {
  const byCodePoint = new Map<number, number>()
  for (const run of face.runs.split('|')) {
    const colon = run.indexOf(':')
    const first = Number.parseInt(run.slice(0, colon), 16)
    run
      .slice(colon + 1)
      .split(' ')
      .forEach((width, index) => {
        byCodePoint.set(first + index, Number.parseInt(width, 36))
      })
  }
  return { unitsPerEm: face.unitsPerEm, byCodePoint }
}

const faces = {
  regular: unpack(serifWidths.regular),
  bold: unpack(serifWidths.bold),
  italic: unpack(serifWidths.italic),
  boldItalic: unpack(serifWidths.boldItalic),
}

function widthsOf(face: Typeface): FaceWidths {
  if (face.bold) return face.italic ? faces.boldItalic : faces.bold
  return face.italic ? faces.italic : faces.regular
}

/**
 * Width of one line of text in points, by the widths of Times New Roman without kerning. A letter the table does not
 * know counts a full em, which errs on the wide side.
 */
export function textWidth(text: string, face: Typeface): number {
  const { unitsPerEm, byCodePoint } = widthsOf(face)
  let units = 0
  for (const letter of text) units += byCodePoint.get(letter.codePointAt(0)!) ?? unitsPerEm
  return (units / unitsPerEm) * face.size
}

/**
 * Lines a text takes in `width` points: broken at its own line breaks, then at spaces, and inside a word only when the
 * word alone is wider than the line. Programs that also break after a hyphen never need more lines than this.
 */
export function wrapLines(text: string, face: Typeface, width: number): string[] {
  if (!text.includes('\n')) return wrapParagraph(text, face, width)
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, face, width))
}

function wrapParagraph(paragraph: string, face: Typeface, width: number): string[] {
  if (textWidth(paragraph, face) <= width) return [paragraph]
  const space = textWidth(' ', face)
  const lines: string[] = []
  let line: string | null = null
  let used = 0
  for (const word of paragraph.split(' ')) {
    const wordWidth = textWidth(word, face)
    if (line !== null && used + space + wordWidth <= width) {
      line += ` ${word}`
      used += space + wordWidth
      continue
    }
    if (line !== null) lines.push(line)
    const pieces = wordWidth <= width ? [word] : breakWord(word, face, width)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1)!
    used = pieces.length === 1 ? wordWidth : textWidth(line, face)
  }
  lines.push(line ?? '')
  return lines
}

function breakWord(word: string, face: Typeface, width: number): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && textWidth(piece + letter, face) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  pieces.push(piece)
  return pieces
}

/** Width in points of the longest word, the least a column can have without breaking inside words. */
export function longestWordWidth(text: string, face: Typeface): number {
  return Math.max(0, ...text.split(/[\s]+/).map((word) => textWidth(word, face)))
}

/** Height of one line as Excel sets it, in points: the font's own line height in whole pixels and two more. */
export function lineHeight(size: number): number {
  const pixels = Math.ceil(((size * 96) / 72) * 1.149) + 2
  return pixels * 0.75
}
