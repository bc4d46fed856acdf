import ExcelJS from 'exceljs'
import { expect, it } from 'vitest'
import { readByExcelJs } from '../../../electron/sheets/read-by-exceljs.ts'
import { cellAt } from '../intake/grids.ts'

const failure = new Error('the first reader failed')

it('gives the same grid as the first reader would', async () => {
  const book = new ExcelJS.Workbook()
  const page = book.addWorksheet('PL1', { state: 'hidden' })
  page.getCell('A1').value = 'Tổng hợp'
  page.getCell('A1').font = { name: 'Times New Roman', bold: true }
  page.mergeCells('A1:C1')
  page.getCell('A2').value = 16860.5
  page.getCell('A2').numFmt = '#,##0.0'
  page.getCell('B2').value = { formula: 'A2*2', result: 5 }
  page.getCell('C2').value = { formula: 'A2*3' } as ExcelJS.CellFormulaValue
  page.getCell('A3').value = { error: '#N/A' }
  page.getCell('B3').value = new Date(Date.UTC(2024, 2, 6))
  page.getCell('B3').numFmt = 'dd/mm/yyyy'
  page.getRow(3).hidden = true
  page.getColumn(2).hidden = true
  const archive = new Uint8Array(await book.xlsx.writeBuffer())
  const { sheets, fonts } = await readByExcelJs(archive, failure)
  const workbook = { format: 'xlsx' as const, sheets, fonts, externalLinks: false }
  expect(sheets[0]).toMatchObject({ name: 'PL1', visibility: 'hidden', rowCount: 3, columnCount: 3 })
  expect(sheets[0]!.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }])
  expect([[...sheets[0]!.hiddenRows], [...sheets[0]!.hiddenColumns]]).toEqual([[2], [1]])
  expect(sheets[0]!.cells.map((cell) => cell.address)).toEqual(['A1', 'A2', 'B2', 'C2', 'A3', 'B3'])
  expect(cellAt(workbook, 'A1')).toMatchObject({ text: 'Tổng hợp', font: 'Times New Roman', bold: true })
  expect(cellAt(workbook, 'A2')).toMatchObject({
    value: { kind: 'number', number: 16860.5 },
    text: '16.860,5',
  })
  expect(cellAt(workbook, 'B2')).toMatchObject({ value: { kind: 'number', number: 5 }, formula: 'A2*2' })
  expect(cellAt(workbook, 'C2')).toMatchObject({ value: { kind: 'empty' }, formula: 'A2*3' })
  expect(cellAt(workbook, 'A3')?.value).toEqual({ kind: 'error', error: '#N/A' })
  expect(cellAt(workbook, 'B3')).toMatchObject({
    value: { kind: 'number', number: 45357 },
    text: '06/03/2024',
  })
})

it('says the file is damaged where it fails too, with the first failure as the cause', async () => {
  await expect(readByExcelJs(Buffer.from('no archive'), failure)).rejects.toMatchObject({
    code: 'read-failed',
    cause: failure,
  })
})
