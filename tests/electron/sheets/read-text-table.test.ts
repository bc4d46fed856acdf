import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeWorkbook } from '../../../electron/sheets/decode-workbook.ts'
import { readTextTable } from '../../../electron/sheets/read-text-table.ts'
import { findSeparator } from '../../../electron/sheets/separator.ts'
import { decodeText } from '../../../electron/sheets/text-encoding.ts'

const text = 'STT;Nội dung;Đơn vị tính\n1;Số buổi tuyên truyền, vận động;buổi\n2;Lượt người dự;lượt người\n'
const texts = (bytes: Uint8Array, name = 'a.csv') =>
  readTextTable(bytes, name).sheets[0]!.cells.map((cell) => cell.text)

describe('the encoding of a text is found by itself', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-8 cut within its last letter', Buffer.from(`${text}ộ`).subarray(0, -1)],
    ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['Windows-1258', windows1258(text)],
  ])('%s', (_, bytes) => {
    expect(decodeText(bytes).replace(/^\uFEFF/, '')).toBe(text)
  })

  it('TCVN3, which is decoded with the workbook', () => {
    const typed = 'STT;Néi dung;§¬n vÞ tÝnh\n1;Sè buæi tuyªn truyÒn;buæi\n2;L­ît ng­êi dù;l­ît ng­êi\n'
    const { workbook, encodings } = decodeWorkbook(readTextTable(Buffer.from(typed, 'latin1'), 'a.csv'))
    expect(workbook.sheets[0]!.cells.map((cell) => cell.text).join(';')).toBe(
      'STT;Nội dung;Đơn vị tính;1;Số buổi tuyên truyền;buổi;2;Lượt người dự;lượt người',
    )
    expect(encodings[0]?.encoding).toBe('TCVN3')
  })
})

describe('the separator of a text is found by itself', () => {
  it.each([
    [';', 'a;b;c\n1,5;2,5;x\n1;2;3'],
    [',', 'a,b,c\n"1,5; 2",2,x\n1,2,3'],
    [';', '"a, b, c";x\n"1, 2, 3";y\n'],
    ['\t', 'a\tb, c\td\n1,5\t2\tx; y\n'],
    ['|', 'a|b\n1|2\n'],
  ])('%j', (separator, content) => {
    expect(findSeparator(content)).toBe(separator)
  })

  it('not where there are no columns', () => {
    expect(findSeparator('Kính gửi, Ban Chỉ đạo\nXin báo cáo như sau')).toBeNull()
  })

  it('or is named by the first line, as Excel does', () => {
    expect(texts(Buffer.from('sep=|\na|b;c\n'))).toEqual(['a', 'b;c'])
  })
})

describe('cells stay the text they are', () => {
  it.each(['16.860', '3-4', '00123', '1,5', '=1+1', '1E5', 'TRUE', '6/3/2024'])('%s', (cell) => {
    const grid = readTextTable(Buffer.from(`STT;x\n1;${cell}\n`), 'a.csv').sheets[0]!
    expect(grid.cells.at(-1)).toMatchObject({
      value: { kind: 'text', text: cell },
      address: 'B2',
      formula: null,
    })
  })

  it('quotes, line breaks in quotes and a quote that never closes', () => {
    expect(texts(Buffer.from('a;"b ""c""\nd"\n1;2\n'))).toEqual(['a', 'b "c"\nd', '1', '2'])
    expect(texts(Buffer.from('a;"nhà 5\nb;c\n'))).toEqual(['a', '"nhà 5', 'b', 'c'])
  })

  it('blank lines keep their row', () => {
    const cells = readTextTable(Buffer.from('Quận 1\n\nSTT;x\n1;2\n'), 'a.csv').sheets[0]!.cells
    expect(cells.map((cell) => cell.address)).toEqual(['A1', 'A3', 'B3', 'A4', 'B4'])
  })
})

it('takes a text of one column for a table only if its name says so', () => {
  expect(() => readTextTable(Buffer.from('xin chào'), 'a.xlsx')).toThrowError(
    expect.objectContaining({ code: 'not-a-workbook' }),
  )
  expect(texts(Buffer.from('xin chào'), 'a.txt')).toEqual(['xin chào'])
})

it('refuses a text of more cells than the limit', () => {
  expect(() => readTextTable(Buffer.from(`${'1;'.repeat(9)}\n`.repeat(250_000)), 'a.csv')).toThrowError(
    expect.objectContaining({ code: 'too-many-cells' }),
  )
})

/** Windows-1258 has letters with hats and horns, and writes tones as marks behind them. */
function windows1258(content: string): Buffer {
  const letters = [...content].map((letter) => {
    const [base = '', ...marks] = letter.normalize('NFD')
    const tone = marks.find((mark) => '\u0300\u0301\u0303\u0309\u0323'.includes(mark)) ?? ''
    return (base + marks.filter((mark) => mark !== tone).join('')).normalize('NFC') + tone
  })
  return iconv.encode(letters.join(''), 'windows1258')
}
