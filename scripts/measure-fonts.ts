/**
 * Writes resources/font-widths.ts: advance widths of the letters our documents print, taken from Liberation Serif 2
 * (Debian: fonts-liberation2; version 1 lacks the Vietnamese letters), which has the widths of Times New Roman.
 * Documents are laid out from this table, so no font need be installed where the program runs.
 *
 * node scripts/measure-fonts.ts [folder of LiberationSerif-*.ttf]
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSync } from 'fontkit'

const folder = process.argv[2] ?? '/usr/share/fonts/truetype/liberation2'
const faces = { regular: 'Regular', bold: 'Bold', italic: 'Italic', boldItalic: 'BoldItalic' }

/** What Vietnamese office text is made of: Latin, Vietnamese, combining marks, punctuation, a few signs. */
const wanted: [number, number][] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x1a0, 0x1b0],
  [0x300, 0x323],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2026],
  [0x2030, 0x2033],
  [0x20ab, 0x20ac],
  [0x2212, 0x2212],
  [0x2248, 0x2248],
  [0x2264, 0x2265],
]

function measure(file: string): string {
  const font = openSync(join(folder, file))
  if (!font.hasGlyphForCodePoint(0x1ebf)) throw new Error(`${file} has no Vietnamese letters`)
  const runs: { first: number; widths: string[] }[] = []
  for (const [first, last] of wanted) {
    let run: { first: number; widths: string[] } | null = null
    for (let code = first; code <= last; code += 1) {
      if (!font.hasGlyphForCodePoint(code)) {
        run = null
        continue
      }
      if (!run) {
        run = { first: code, widths: [] }
        runs.push(run)
      }
      run.widths.push(Math.round(font.glyphForCodePoint(code).advanceWidth).toString(36))
    }
  }
  const packed = runs.map((run) => `${run.first.toString(16)}:${run.widths.join(' ')}`).join('|')
  return `{ unitsPerEm: ${font.unitsPerEm}, runs: '${packed}' }`
}

const lines = Object.entries(faces).map(
  ([face, name]) => `  ${face}: ${measure(`LiberationSerif-${name}.ttf`)},`,
)
const head = `/**
 * Made by scripts/measure-fonts.ts from Liberation Serif 2. A run is its first code point in base 16, a colon, and
 * the advance widths from there on in base 36; runs are parted by a bar.
 */`
writeFileSync(
  new URL('../resources/font-widths.ts', import.meta.url),
  `${head}\nexport const serifWidths = {\n${lines.join('\n')}\n}\n`,
)
