import { readdirSync, readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { decodeWorkbook } from '../../../electron/sheets/decode-workbook.ts'
import type { Workbook } from '../../../electron/sheets/grid.ts'
import { readWorkbook } from '../../../electron/sheets/read-workbook.ts'
import { smallSheet, workbookAs, xlsxOf } from '../intake/bad-files.ts'
import { cellAt } from '../intake/grids.ts'

const folder = 'tests/fixtures/district-workbooks'
const samples = readdirSync(folder).filter((name) => !name.endsWith('.json'))
const readSample = (name: string) => readWorkbook(readFileSync(`${folder}/${name}`), name)
const sheet = (rows: string, behind = '') =>
  readWorkbook(xlsxOf(`<sheetData>${rows}</sheetData>${behind}`), 'a.xlsx')

describe('the sample workbooks', () => {
  it('are all read, each with more than fifty cells', async () => {
    expect(samples).toHaveLength(20)
    for (const name of samples) {
      const workbook = await readSample(name)
      const cells = workbook.sheets.reduce((sum, grid) => sum + grid.cells.length, 0)
      expect(`${name}: ${cells > 50}`).toBe(`${name}: true`)
    }
  })

  it.each([
    ['Quan10_VnTime.xlsx', 'TCVN3', 'BAN CHỈ ĐẠO PHỐI HỢP HOẠT ĐỘNG QUẬN 10'],
    ['QuanGoVap_VnTime.xlsx', 'TCVN3', 'Tỷ lệ đảng viên trong dân quân tự vệ'],
    ['BC_QuanBinhTan_cu.xls', 'TCVN3', 'Gia đình chính sách, người có công được thăm hỏi'],
    ['HuyenCuChi_VNI.xlsx', 'VNI', 'Quần chúng ưu tú được giới thiệu bồi dưỡng nhận thức về Đảng'],
  ])('%s is decoded from %s', async (name, encoding, text) => {
    const { workbook, encodings } = decodeWorkbook(await readSample(name))
    expect(encodings.map((found) => found.encoding)).toEqual([encoding])
    expect(workbook.sheets[0]!.cells.map((cell) => cell.text)).toContain(text)
  })

  it('in Unicode are left as they are', async () => {
    const legacy = /VnTime|VNI|BinhTan_cu/
    for (const name of samples.filter((sample) => !legacy.test(sample))) {
      const { workbook, encodings } = decodeWorkbook(await readSample(name))
      expect(`${name} ${encodings.length}`).toBe(`${name} 0`)
      expect(workbook.sheets.flatMap((grid) => grid.cells).every((cell) => cell.undecoded === null)).toBe(
        true,
      )
    }
  })
})

describe('an .xlsx as Excel and exceljs write it', () => {
  let workbook: Workbook

  beforeAll(async () => {
    const book = new ExcelJS.Workbook()
    const page = book.addWorksheet('Phụ lục 1')
    page.columns = [{ width: 6 }, { width: 40 }, { width: 12 }, { width: 0, hidden: true }]
    page.getCell('A1').value = 'BIỂU TỔNG HỢP'
    page.getCell('A1').font = { name: 'Times New Roman', bold: true, italic: true }
    page.getCell('A1').alignment = { horizontal: 'center' }
    page.mergeCells('A1:D1')
    page.getCell('B3').value = 16860
    page.getCell('B3').numFmt = '#,##0'
    page.getCell('B4').value = { formula: 'B3*2', result: 33720 }
    page.getCell('B5').value = { formula: 'B3*3' } as ExcelJS.CellFormulaValue
    page.getCell('B6').value = { error: '#REF!' }
    page.getCell('B7').value = new Date(Date.UTC(2024, 2, 6))
    page.getCell('B7').numFmt = 'dd/mm/yyyy'
    page.getCell('B8').value = { richText: [{ text: 'QuËn ', font: { name: '.VnTime' } }, { text: '10' }] }
    page.getCell('B9').value = true
    page.getCell('C3').border = { top: { style: 'thin' } }
    page.getCell('D3').value = 'ẩn'
    page.getRow(4).hidden = true
    page.getRow(3).height = 30
    book.addWorksheet('Năm trước', { state: 'hidden' }).getCell('A1').value = 1
    book.addWorksheet('Nháp', { state: 'veryHidden' }).getCell('A1').value = 1
    workbook = await readWorkbook(new Uint8Array(await book.xlsx.writeBuffer()), 'a.xlsx')
  })

  it('has its sheets, hidden and very hidden ones told apart', () => {
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Phụ lục 1', 'visible'],
      ['Năm trước', 'hidden'],
      ['Nháp', 'very-hidden'],
    ])
  })

  it('has hidden rows and columns, sizes and merged areas', () => {
    const grid = workbook.sheets[0]!
    expect([...grid.hiddenRows]).toEqual([3])
    expect([...grid.hiddenColumns]).toEqual([3])
    expect(grid.rowHeights.get(2)).toBe(30)
    expect(grid.columnWidths.get(1)).toBe(40)
    expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 3 }])
    expect([grid.rowCount, grid.columnCount]).toEqual([9, 4])
  })

  it('has only cells that hold something', () => {
    expect(workbook.sheets[0]!.cells.map((cell) => cell.address)).toEqual(
      'A1 B3 D3 B4 B5 B6 B7 B8 B9'.split(' '),
    )
  })

  it('has numbers with their format, and the text an officer saw', () => {
    expect(cellAt(workbook, 'B3')).toMatchObject({
      value: { kind: 'number', number: 16860 },
      text: '16.860',
      numberFormat: '#,##0',
      formula: null,
    })
    expect(cellAt(workbook, 'B7')).toMatchObject({
      value: { kind: 'number', number: 45357 },
      text: '06/03/2024',
    })
    expect(cellAt(workbook, 'B9')?.value).toEqual({ kind: 'boolean', boolean: true })
  })

  it('tells a formula with a value from one saved without', () => {
    expect(cellAt(workbook, 'B4')).toMatchObject({
      value: { kind: 'number', number: 33720 },
      formula: 'B3*2',
    })
    expect(cellAt(workbook, 'B5')).toMatchObject({ value: { kind: 'empty' }, text: '', formula: 'B3*3' })
  })

  it('has errors as errors', () => {
    expect(cellAt(workbook, 'B6')).toMatchObject({ value: { kind: 'error', error: '#REF!' }, text: '#REF!' })
  })

  it('has the look of a cell, and the font of a run where runs differ', () => {
    expect(cellAt(workbook, 'A1')).toMatchObject({
      font: 'Times New Roman',
      bold: true,
      italic: true,
      align: 'center',
    })
    expect(cellAt(workbook, 'B8')).toMatchObject({ text: 'QuËn 10', font: '.VnTime' })
  })
})

describe('unusual sheets', () => {
  const inline = (address: string, text: string) =>
    `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`

  it('of a million empty rows end where the cells end', async () => {
    const rows = Array.from({ length: 1_000_000 }, (_, index) => `<row r="${index + 2}" spans="1:7"/>`).join(
      '',
    )
    const workbook = await sheet(`<row r="1">${inline('A1', 'STT')}</row>${rows}`)
    expect([workbook.sheets[0]!.rowCount, workbook.sheets[0]!.columnCount]).toEqual([1, 1])
  })

  it('with a note in the last cell of Excel are read', async () => {
    const workbook = await sheet(
      `<row r="1">${inline('A1', 'a')}</row><row r="1048576">${inline('XFD1048576', 'b')}</row>`,
    )
    expect(workbook.sheets[0]!.cells.map((cell) => cell.address)).toEqual(['A1', 'XFD1048576'])
  })

  it('of 16,384 columns are read', async () => {
    const cells = Array.from({ length: 16_384 }, (_, index) => `<c><v>${index}</v></c>`).join('')
    expect((await sheet(`<row r="1">${cells}</row>`)).sheets[0]!.columnCount).toBe(16_384)
  })

  it('of more cells than the limit are refused', async () => {
    const rows = Array.from(
      { length: 210_000 },
      (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>1</v></c></row>`,
    )
    await expect(sheet(rows.join(''))).rejects.toMatchObject({ code: 'too-many-cells' })
  })

  it('merged all over show their first cell alone', async () => {
    const merge = '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    const workbook = await readWorkbook(xlsxOf(smallSheet + merge), 'a.xlsx')
    expect(workbook.sheets[0]!.cells.map((cell) => cell.address)).toEqual(['A1'])
    expect(workbook.sheets[0]!.merges).toEqual([])
  })

  it('with rows of no height and columns of no width have them hidden', async () => {
    const cols = '<cols><col min="2" max="2" width="0" customWidth="1"/></cols>'
    const rows = '<row r="1" ht="0" customHeight="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'
    const { sheets } = await readWorkbook(xlsxOf(`${cols}<sheetData>${rows}</sheetData>`), 'a.xlsx')
    expect([[...sheets[0]!.hiddenRows], [...sheets[0]!.hiddenColumns]]).toEqual([[0], [1]])
  })

  it('that count days from 1904 give the same dates', async () => {
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fills><fill/></fills>' +
      '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    const parts = {
      'xl/styles.xml': styles,
      '[Content_Types].xml': withOverride('/xl/styles.xml', 'styles'),
      'xl/workbook.xml':
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="PL1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    }
    const row =
      '<sheetData><row r="1"><c r="A1" s="1"><v>43895</v></c><c r="B1"><v>43895</v></c></row></sheetData>'
    const workbook = await readWorkbook(xlsxOf(row, parts), 'a.xlsx')
    expect(cellAt(workbook, 'A1')).toMatchObject({
      value: { kind: 'number', number: 45357 },
      text: '06/03/2024',
    })
    expect(cellAt(workbook, 'B1')?.value).toEqual({ kind: 'number', number: 43895 })
  })

  it('that look into other workbooks say so', async () => {
    const workbook = await readWorkbook(
      xlsxOf(smallSheet, { 'xl/externalLinks/externalLink1.xml': '<externalLink/>' }),
      'a.xlsx',
    )
    expect(workbook.externalLinks).toBe(true)
    expect((await readWorkbook(xlsxOf(), 'a.xlsx')).externalLinks).toBe(false)
  })

  it('without a cell are empty, and broken ones are not taken for empty', async () => {
    await expect(sheet('')).rejects.toMatchObject({ code: 'empty-file' })
    await expect(readWorkbook(Buffer.from('\r\n ; ;\r\n'), 'a.csv')).rejects.toMatchObject({
      code: 'empty-file',
    })
    const broken = xlsxOf('<sheetData><row r="1"><c r="A1"><v>1</v>')
    await expect(readWorkbook(broken, 'a.xlsx')).rejects.toMatchObject({ code: 'read-failed' })
  })
})

it('a text longer than a cell of Excel ends where Excel ends it', async () => {
  const workbook = await readWorkbook(Buffer.from(`STT;${'á'.repeat(40_000)}\n1;2\n`), 'a.csv')
  expect(cellAt(workbook, 'B1')?.text).toBe('á'.repeat(32_767))
})

describe('every other format gives the same grid', () => {
  it.each(['xls', 'biff5', 'xlsb', 'xlml', 'ods', 'fods'] as const)('%s', async (format) => {
    const workbook = await readWorkbook(workbookAs(format), 'a.xls')
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['PL1'])
    // Excel 5 has no Unicode, and the writer puts signs for what it cannot write.
    if (format !== 'biff5') expect(cellAt(workbook, 'A1')?.value).toEqual({ kind: 'text', text: 'Nội dung' })
    expect(cellAt(workbook, 'B1')).toMatchObject({ value: { kind: 'number', number: 16860 }, text: '16860' })
  })

  it('fonts of an .xls by cell, the clue to its encoding', async () => {
    const workbook = await readSample('BC_QuanBinhTan_cu.xls')
    expect(workbook.fonts).toContain('.VnTime')
    expect(workbook.sheets[0]!.cells.some((cell) => cell.font === '.VnTime')).toBe(true)
  })
})

function withOverride(part: string, kind: string): string {
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${main}.worksheet+xml"/>` +
    `<Override PartName="${part}" ContentType="${main}.${kind}+xml"/></Types>`
  )
}
