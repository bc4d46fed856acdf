import { cellAddress } from '../../shared/domain/cell-address.ts'
import { FileError } from './file-error.ts'
import { maxCells } from './limits.ts'
import type { PrunedSheet } from './sheet-xml.ts'

const rowHeader = 0
const blankCell = 1
const lastCellType = 11
const richTextCell = 62

/**
 * The same as `pruneSheetXml` for the binary worksheets of .xlsb: blank cells taken out, the styles of the others
 * noted. Throws `truncated` where a record goes past the end.
 */
export function pruneBinarySheet(content: Uint8Array): PrunedSheet {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
  const styles = new Map<string, number>()
  const kept = new Uint8Array(content.length)
  let keptLength = 0
  let filled = 0
  let row = 0
  let at = 0
  while (at < content.length) {
    const { type, start, end } = recordAt(content, at)
    const isCell = (type > blankCell && type <= lastCellType) || type === richTextCell
    if (type === rowHeader && end - start >= 4) row = view.getUint32(start, true)
    if (isCell && end - start >= 8) {
      filled += 1
      if (filled > maxCells) throw new FileError('too-many-cells', { limit: maxCells })
      styles.set(cellAddress(row, view.getUint32(start, true)), view.getUint32(start + 4, true) & 0xffffff)
    }
    if (type !== blankCell) {
      kept.set(content.subarray(at, end), keptLength)
      keptLength += end - at
    }
    at = end
  }
  return { content: kept.subarray(0, keptLength), styles, filled }
}

/** Type and length of a record are numbers of seven bits a byte, of at most two and four bytes. */
function recordAt(content: Uint8Array, at: number): { type: number; start: number; end: number } {
  let start = at
  let type = content[start++] ?? 0
  if (type & 0x80) type = (type & 0x7f) | ((content[start++] ?? 0) << 7)
  let length = 0
  for (let shift = 0; shift < 28; shift += 7) {
    const byte = content[start++] ?? 0
    length |= (byte & 0x7f) << shift
    if ((byte & 0x80) === 0) break
  }
  const end = start + length
  if (end > content.length) throw new FileError('truncated')
  return { type, start, end }
}
