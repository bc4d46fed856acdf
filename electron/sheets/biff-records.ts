import { FileError } from './file-error.ts'

/** A record of an .xls stream ("BIFF"): its type, where its data begins and how long it is. */
export type BiffRecord = { type: number; start: number; length: number }

export const biff = {
  eof: 0x000a,
  filePass: 0x002f,
  font: 0x0031,
  externalBook: 0x01ae,
  boundSheet: 0x0085,
  mulRk: 0x00bd,
  xf: 0x00e0,
  labelSst: 0x00fd,
  formula: 0x0006,
  number: 0x0203,
  label: 0x0204,
  boolErr: 0x0205,
  rk: 0x027e,
  richText: 0x00d6,
  blank: 0x0201,
  mulBlank: 0x00be,
  /** Cached cells of other workbooks: of no use to readers, who pass over it. */
  externalCells: 0x0059,
  beginOfFile: 0x0809,
} as const

/** The records of an .xls stream, one after another. Throws `truncated` where the stream ends within one. */
export function* biffRecords(stream: Uint8Array): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  let at = 0
  let depth = 0
  while (at + 4 <= view.byteLength) {
    const type = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    const start = at + 4
    // Streams are padded with zeros to whole sectors behind the last end of a sheet.
    if (type === 0 && length === 0 && depth === 0) return
    if (start + length > view.byteLength) throw new FileError('truncated')
    if (isBeginOfFile(type)) depth += 1
    if (type === biff.eof) depth -= 1
    yield { type, start, length }
    at = start + length
  }
  if (depth > 0) throw new FileError('truncated')
}

/** Every version of Excel before 2007 has its own number for the record a sheet begins with. */
function isBeginOfFile(type: number): boolean {
  return (
    (type & 0xff) === 0x09 &&
    (type === 0x0009 || type === 0x0209 || type === 0x0409 || type === biff.beginOfFile)
  )
}
