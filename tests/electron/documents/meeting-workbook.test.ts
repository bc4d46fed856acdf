import { describe, expect, test } from 'vitest'
import { writeMeetingWorkbook } from '../../../electron/documents/write-meeting-workbook.ts'
import { bytes, file, sheet, summary } from './first-quarter-workbook.ts'
import { firstQuarter, sentence } from './sample-workbook.ts'

describe('the sheets', () => {
  test('are numbered, short, Vietnamese, and accepted by Excel', () => {
    expect(file.sheets.map((each) => each.name)).toEqual([
      '1. Biểu tổng hợp',
      '2A. Tuyên truyền',
      '2B. Xây dựng cơ sở',
      '2C. Quốc phòng',
      '2D. An ninh, trật tự',
      '2E. An sinh xã hội',
      '2F. Đền ơn đáp nghĩa',
      '2G. Hậu phương quân đội',
      '2H. Biên giới, biển đảo',
      '2I. Dân vận khéo',
      '2K. Khen thưởng',
      '3. Nộp báo cáo',
      '4. Cần kiểm tra',
    ])
  })

  test('open on the first, at A1, with frozen heads, no grid and zoom 90', () => {
    file.sheets.forEach((each, index) => {
      expect(each.xml).toContain('showGridLines="0"')
      expect(each.xml).toContain('zoomScale="90"')
      expect(each.xml).toContain('activeCell="A1"')
      expect(each.xml.includes('tabSelected="1"')).toBe(index === 0)
    })
    expect(summary().xml).toContain('xSplit="2" ySplit="14"')
    expect(sheet('2A. Tuyên truyền').xml).toContain('xSplit="2" ySplit="5"')
    expect(file.parts['xl/workbook.xml']).toMatch(/activeTab="0"|<workbookView(?![^>]*activeTab)/)
  })
})

describe('on screen', () => {
  test('Excel puts no green corner on what is meant: live totals over part of a column, figures kept as text', () => {
    for (const each of file.sheets) {
      expect(each.xml).toMatch(/<ignoredError sqref="A\d+:[A-Z]+\d+" formula="1" formulaRange="1"\/>/)
      expect(each.xml.endsWith('</ignoredErrors></worksheet>')).toBe(true)
    }
  })
})

describe('the file', () => {
  test('has a title, an author and a language', () => {
    const core = file.parts['docProps/core.xml']!
    expect(core).toContain('<dc:title>Biểu tổng hợp kết quả phối hợp hoạt động quý I năm 2024</dc:title>')
    expect(core).toContain('<dc:creator>Hiệp Đồng</dc:creator>')
    expect(core).toContain('<dc:language>vi-VN</dc:language>')
    expect(core).toContain('2024-03-22T01:00:00Z')
  })

  test('is the same to the last byte when the data is', async () => {
    expect(Buffer.from(await writeMeetingWorkbook(firstQuarter(), sentence)).equals(bytes)).toBe(true)
  })

  test('holds parts only, each once', () => {
    const names = Object.keys(file.parts)
    expect(names.filter((name) => name.endsWith('/'))).toEqual([])
    expect(names).toHaveLength(new Set(names).size)
  })
})
