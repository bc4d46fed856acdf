import * as shippedWithSheetJs from '@e965/xlsx/dist/cpexcel.full.mjs'
import { describe, expect, it } from 'vitest'
import { codePages } from '../../../electron/sheets/code-pages.ts'

type Tables = { utils: { decode(page: number, bytes: number[]): string } }
const own = shippedWithSheetJs as unknown as Tables
const all = Array.from({ length: 256 }, (_, byte) => byte)

describe('bytes of an old .xls', () => {
  it.each([437, 850, 874, 10006, 10007, 1250, 1251, 1252, 1253, 1254, 1256, 1257, 1258])(
    'of code page %i are the letters SheetJS has for them',
    (page) => {
      const letters = all.map((byte) => codePages.utils.decode(page, [byte]))
      expect(letters).toEqual(all.map((byte) => own.utils.decode(page, [byte])))
      expect(codePages.utils.decode(page, all)).toBe(letters.join(''))
    },
  )

  it('of the pages of East Asia and of UTF-16 are too', () => {
    expect(codePages.utils.decode(932, [0x93, 0xfa, 0x96, 0x7b])).toBe('日本')
    expect(codePages.utils.decode(936, [0xc4, 0xe3])).toBe('你')
    expect(codePages.utils.decode(1200, Buffer.from('Quận 7', 'utf16le'))).toBe('Quận 7')
  })

  it('are taken one by one as SheetJS also has them', () => {
    expect(codePages.utils.decode(1258, ['\xd0', '\xfd'])).toBe('Đư')
  })
})
