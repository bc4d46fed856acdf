import { expect, it } from 'vitest'
import { pruneSheetXml } from '../../../electron/sheets/sheet-xml.ts'

const prune = (xml: string) => {
  const { content, styles, filled } = pruneSheetXml(Buffer.from(xml))
  return { xml: Buffer.from(content).toString(), styles: Object.fromEntries(styles), filled }
}

it('takes out empty cells and empty rows and keeps every other byte', () => {
  const { xml, filled } = prune(
    '<x:sheetData><x:row r="1" ht="5"><x:c r="A1" s="2"/><x:c r="B1" t="s"><x:v>Đơn vị</x:v></x:c></x:row>' +
      '<x:row r="2" spans="1:7"><x:c s="1" r="A2" /></x:row><x:row r="3"/><x:row r="4"><x:c r="A4"><x:f>B1</x:f></x:c></x:row></x:sheetData>',
  )
  expect(xml).toBe(
    '<x:sheetData><x:row r="1" ht="5"><x:c r="B1" t="s"><x:v>Đơn vị</x:v></x:c></x:row>' +
      '<x:row r="4"><x:c r="A4"><x:f>B1</x:f></x:c></x:row></x:sheetData>',
  )
  expect(filled).toBe(2)
})

it('leaves empty cells and rows that do not say where they stand: the next ones are counted from them', () => {
  const sheet = '<sheetData><row/><row><c/><c><v>1</v></c></row></sheetData>'
  expect(prune(sheet).xml).toBe(sheet)
})

it('notes the style of each filled cell, and does not take a column for a cell', () => {
  const { styles, filled } = prune(
    '<cols><col min="1" max="2" style="9"/></cols><sheetData><row r="1"><c r="A1" s="3" t="s"><v>0</v></c><c s="4" r="AB1"><v>1</v></c><c r="C1"><v>1</v></c></row></sheetData>',
  )
  expect(styles).toEqual({ A1: 3, AB1: 4 })
  expect(filled).toBe(3)
})
