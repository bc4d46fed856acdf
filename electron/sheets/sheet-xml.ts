import { FileError } from './file-error.ts'
import { maxCells } from './limits.ts'

/** A worksheet part as the reader takes it, and what the reader does not tell: the style of each filled cell. */
export type PrunedSheet = {
  content: Uint8Array
  /** Index of the cell format by cell address. */
  styles: ReadonlyMap<string, number>
  /** Cells that hold something; a reader that finds none of them has failed without saying so. */
  filled: number
}

const emptyCells = /<(?:\w+:)?c\s[^>]*\br="[^>]*\/>/g
const emptyRows = /<((?:\w+:)?row)\s[^>]*\br="[^>]*(?:\/>|>\s*<\/\1>)/g
/** Nearly every program writes the place first and the style second; the rest is looked through where one does not. */
const filledCells = /<(?:\w+:)?c(?:\s+r="([A-Z]{1,3}\d+)")?(?:\s+s="(\d+)")?(\s[^>]*)?>/g
const reference = /\br="([A-Z]{1,3}\d+)"/
const styleIndex = /\bs="(\d+)"/

/**
 * Takes the empty cells and rows out of a worksheet part: a sheet formatted down to its last row has millions of
 * them, and no figure in them. Throws `too-many-cells` for a sheet with more filled cells than the limit.
 */
export function pruneSheetXml(content: Uint8Array): PrunedSheet {
  const buffer = Buffer.from(content.buffer, content.byteOffset, content.length)
  // Tags are ASCII: as Latin-1 the text keeps its bytes and costs one byte a character.
  const pruned = buffer.toString('latin1').replace(emptyCells, '').replace(emptyRows, '')
  const styles = new Map<string, number>()
  let filled = 0
  for (const [, place, number, others] of pruned.matchAll(filledCells)) {
    filled += 1
    if (filled > maxCells) throw new FileError('too-many-cells', { limit: maxCells })
    const address = place ?? reference.exec(others ?? '')?.[1]
    const style = number ?? styleIndex.exec(others ?? '')?.[1]
    if (address !== undefined && style !== undefined) styles.set(address, Number(style))
  }
  return { content: Buffer.from(pruned, 'latin1'), styles, filled }
}
