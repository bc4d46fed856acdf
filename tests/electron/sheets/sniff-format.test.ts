import { expect, it } from 'vitest'
import { type SniffedFormat, sniffFormat, utf16Order } from '../../../electron/sheets/sniff-format.ts'
import { oleFile, workbookAs, xlsxOf } from '../intake/bad-files.ts'

const utf16 = (text: string) => Buffer.from(text, 'utf16le')

it.each<[string, SniffedFormat, Uint8Array]>([
  ['an .xlsx', 'zip', xlsxOf()],
  ['an .xls', 'ole', oleFile({ Workbook: new Uint8Array(9) })],
  ['a raw Excel 2 stream', 'biff', workbookAs('biff2')],
  ['Excel 2003 XML', 'spreadsheetml', workbookAs('xlml')],
  ['a flat OpenDocument', 'flat-ods', workbookAs('fods')],
  ['HTML', 'html', Buffer.from('\n<HTML><body><table></table>')],
  ['HTML behind a mark and a comment', 'html', Buffer.from('\uFEFF<!-- Excel --><!DOCTYPE html><html>')],
  ['a bare table', 'html', Buffer.from('<table><tr><td>1')],
  ['HTML in UTF-16', 'html', utf16('\uFEFF<html><table>')],
  ['other XML', 'other-xml', Buffer.from('<?xml version="1.0"?><report/>')],
  ['a text', 'text', Buffer.from('STT;Nội dung')],
  ['a text in UTF-16 without a mark', 'text', utf16('STT;Nội dung;Đơn vị tính')],
  ['a text in Windows-1258', 'text', Buffer.from([0x53, 0x54, 0x54, 0x3b, 0xd0, 0xf5, 0x6e])],
  ['a text that begins with a sign', 'text', Buffer.from('<5 tuổi;12')],
  ['nothing', 'empty', new Uint8Array(0)],
  ['spaces', 'empty', Buffer.from(' \r\n\t')],
  ['a picture', 'unknown', Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
  ['a PDF', 'unknown', Buffer.from('%PDF-1.7\n')],
  ['an RTF', 'unknown', Buffer.from('{\\rtf1 a')],
])('%s is told by its content: %s', (_, format, bytes) => {
  expect(sniffFormat(bytes)).toBe(format)
})

it('finds the byte order of UTF-16 with and without a mark', () => {
  const text = 'Tổng hợp kết quả quý I năm 2024'
  expect(utf16Order(utf16(text))).toBe('utf-16le')
  expect(utf16Order(utf16(text).swap16())).toBe('utf-16be')
  expect(utf16Order(Buffer.from(text))).toBeNull()
})
