import iconv from 'iconv-lite'

/** How iconv-lite calls the code pages that are not `cp` and their number. */
const names: Readonly<Record<number, string>> = {
  1200: 'utf16le',
  1201: 'utf16be',
  10000: 'macroman',
  10006: 'macgreek',
  10007: 'maccyrillic',
  10029: 'maccenteuro',
  10079: 'maciceland',
  10081: 'macturkish',
  20127: 'ascii',
  28591: 'latin1',
  65000: 'utf7',
  65001: 'utf8',
}
const nameOf = (page: number) => names[page] ?? `cp${page}`

/** Bytes as SheetJS has them: a buffer, or a list of bytes or of one-letter strings. */
type Bytes = Uint8Array | readonly (number | string)[]

const bytesOf = (data: Bytes) =>
  data instanceof Uint8Array
    ? Buffer.from(data.buffer, data.byteOffset, data.length)
    : Buffer.from(data.map((byte) => (typeof byte === 'number' ? byte : byte.charCodeAt(0))))

/**
 * What SheetJS asks of code pages, from iconv-lite. The tables of its own package are all built when it is loaded,
 * which takes longer than reading twenty workbooks.
 */
export const codePages = {
  utils: {
    decode: (page: number, data: Bytes): string => iconv.decode(bytesOf(data), nameOf(page)),
    encode: (page: number, text: string): Uint8Array => iconv.encode(text, nameOf(page)),
  },
}
