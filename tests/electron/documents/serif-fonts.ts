import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openSync } from 'fontkit'
import type { FontXml } from './open-package.ts'

const folders = [
  '/usr/share/fonts/truetype/liberation2',
  '/usr/share/fonts/truetype/liberation',
  '/usr/share/fonts/liberation-serif',
  '/usr/share/fonts/liberation',
]
const vietnamese = 0x1ebf

/** A folder with Liberation Serif that has the Vietnamese letters, null where none is installed. */
export const serifFolder =
  folders.find((folder) => {
    const file = join(folder, 'LiberationSerif-Regular.ttf')
    return existsSync(file) && openSync(file).hasGlyphForCodePoint(vietnamese)
  }) ?? null

type Face = Pick<FontXml, 'size' | 'bold' | 'italic'>
const open = new Map<string, ReturnType<typeof openSync>>()

function fontOf(face: Face): ReturnType<typeof openSync> {
  const style = `${face.bold ? 'Bold' : ''}${face.italic ? 'Italic' : ''}` || 'Regular'
  const known = open.get(style) ?? openSync(join(serifFolder!, `LiberationSerif-${style}.ttf`))
  open.set(style, known)
  return known
}

/** Width of a line in points, by the font itself. */
export function fontWidth(text: string, face: Face): number {
  const font = fontOf(face)
  let units = 0
  for (const letter of text) units += font.glyphForCodePoint(letter.codePointAt(0)!).advanceWidth
  return (units / font.unitsPerEm) * face.size
}

/** Height of a line in points, by the font itself. */
export function fontLineHeight(face: Face): number {
  const font = fontOf(face)
  return ((font.ascent - font.descent + font.lineGap) / font.unitsPerEm) * face.size
}

/** Lines a text takes, broken at spaces, inside a word only where it alone is too wide. */
export function fontLines(text: string, face: Face, width: number): number {
  let lines = 0
  for (const paragraph of text.split('\n')) {
    lines += 1
    let used = 0
    for (const word of paragraph.split(' ')) {
      const own = fontWidth(word, face)
      const space = used === 0 ? 0 : fontWidth(' ', face)
      if (used + space + own <= width) {
        used += space + own
        continue
      }
      if (used > 0) lines += 1
      lines += Math.max(0, Math.ceil(own / width) - 1)
      used = own <= width ? own : own % width
    }
  }
  return lines
}
