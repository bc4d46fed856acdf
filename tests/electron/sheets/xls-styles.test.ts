import { describe, expect, it } from 'vitest'
import { biff, biffRecords } from '../../../electron/sheets/biff-records.ts'
import { pruneBinarySheet } from '../../../electron/sheets/sheet-biff12.ts'
import { withoutBlankCells, xlsStyles } from '../../../electron/sheets/xls-styles.ts'

const record = (type: number, ...data: number[]) =>
  Buffer.from([type & 0xff, type >> 8, data.length & 0xff, data.length >> 8, ...data])
const short = (value: number) => [value & 0xff, value >> 8]
const beginning = record(biff.beginOfFile, 0x00, 0x06, 0x05, 0x00)
const end = record(biff.eof)
const font = (name: string, weight: number, flags: number) =>
  record(
    biff.font,
    200,
    0,
    flags,
    0,
    0,
    0,
    ...short(weight),
    0,
    0,
    0,
    0,
    0,
    0,
    name.length,
    0,
    ...Buffer.from(name),
  )
const format = (fontNumber: number, align: number) =>
  record(biff.xf, ...short(fontNumber), 0, 0, 0, 0, align, 0)
const number = (row: number, column: number, style: number) =>
  record(biff.number, ...short(row), ...short(column), ...short(style), 0, 0, 0, 0, 0, 0, 0, 0)

const types = (stream: Uint8Array) => [...biffRecords(stream)].map(({ type }) => type)

describe('the records of an .xls', () => {
  it('end with the last sheet, whatever the sector is filled with', () => {
    expect(types(Buffer.concat([beginning, end, Buffer.alloc(100)]))).toEqual([biff.beginOfFile, biff.eof])
  })

  it.each([
    ['within a record', Buffer.concat([beginning, number(0, 0, 0).subarray(0, 9)])],
    ['within a sheet', Buffer.concat([beginning, number(0, 0, 0)])],
  ])('cut %s are truncated', (_, stream) => {
    expect(() => types(stream)).toThrowError(expect.objectContaining({ code: 'truncated' }))
  })

  it('give each cell its font, the fifth font having no record', () => {
    const fonts = [0, 1, 2, 3].map(() => font('Arial', 400, 0))
    const globals = [beginning, ...fonts, font('.VnTime', 700, 2 + 8), format(5, 2), format(0, 3)]
    const sheetStart = Buffer.concat(globals).length + 4 + 8 + end.length
    const place = record(biff.boundSheet, ...short(sheetStart), 0, 0, 0, 0, 1, 0)
    const several = record(biff.mulRk, 1, 0, 2, 0, ...short(1), 0, 0, 0, 0, ...short(0), 0, 0, 0, 0, 3, 0)
    const stream = Buffer.concat([...globals, place, end, beginning, number(0, 1, 0), several, end])
    const { sheets, fonts: names } = xlsStyles(stream)
    expect(names).toEqual(['Arial', '.VnTime'])
    const vn = { font: '.VnTime', bold: true, italic: true, align: 'center', struck: true }
    const plain = { font: 'Arial', bold: false, italic: false, align: 'right', struck: false }
    expect(Object.fromEntries(sheets[0]!)).toEqual({ B1: vn, C2: plain, D2: vn })
  })

  it('have no blank cells for the reader', () => {
    const blanks = [record(biff.blank, 0, 0, 0, 0, 0, 0), record(biff.mulBlank, 0, 0, 1, 0, 0, 0, 0, 0, 2, 0)]
    const stream = Buffer.concat([beginning, ...blanks, number(0, 3, 0), end])
    const pruned = withoutBlankCells(stream)
    expect(types(pruned)).toEqual([
      biff.beginOfFile,
      biff.externalCells,
      biff.externalCells,
      biff.number,
      biff.eof,
    ])
    expect(types(stream)).toContain(biff.blank)
  })
})

describe('the records of an .xlsb', () => {
  const cell = (column: number, style: number, ...value: number[]) => [
    ...short(column),
    0,
    0,
    ...short(style),
    0,
    0,
    ...value,
  ]
  const row = [0, 4, 6, 0, 0, 0]
  const blank = [1, 8, ...cell(0, 1)]
  const filled = [2, 12, ...cell(1, 2, 0, 0, 0, 0)]
  const longType = [0x80 | 5, 0x01, 1, 0]

  it('lose their blank cells alone, and tell the style of the others', () => {
    const {
      content,
      styles,
      filled: count,
    } = pruneBinarySheet(Uint8Array.from([...row, ...blank, ...filled, ...longType]))
    expect([...content]).toEqual([...row, ...filled, ...longType])
    expect(Object.fromEntries(styles)).toEqual({ B7: 2 })
    expect(count).toBe(1)
  })

  it('cut are truncated', () => {
    expect(() => pruneBinarySheet(Uint8Array.from(filled.slice(0, -1)))).toThrowError(
      expect.objectContaining({ code: 'truncated' }),
    )
  })
})
