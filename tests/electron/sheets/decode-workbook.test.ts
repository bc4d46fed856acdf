import { describe, expect, it } from 'vitest'
import { decodeWorkbook } from '../../../electron/sheets/decode-workbook.ts'
import { textCell, workbookOf } from '../intake/grids.ts'

const textsOf = (result: ReturnType<typeof decodeWorkbook>) =>
  result.workbook.sheets[0]!.cells.map((cell) => cell.text)

describe('a file in TCVN3', () => {
  it('is decoded without any font, from what only TCVN3 can mean', () => {
    const result = decodeWorkbook(
      workbookOf(['QuËn B×nh T©n', 'KÕt qu¶ ho¹t ®éng', '§¬n vÞ tÝnh', 'tê', 'Ghi chó']),
    )
    expect(textsOf(result)).toEqual(['Quận Bình Tân', 'Kết quả hoạt động', 'Đơn vị tính', 'tờ', 'Ghi chú'])
    expect(result.encodings).toEqual([
      { encoding: 'TCVN3', example: 'QuËn B×nh T©n', decoded: 'Quận Bình Tân' },
    ])
  })

  it('keeps what the file held beside what was read', () => {
    const result = decodeWorkbook(workbookOf(['QuËn B×nh T©n', 'KÕt qu¶ ho¹t ®éng', 'STT']))
    expect(result.workbook.sheets[0]!.cells.map((cell) => cell.undecoded)).toEqual([
      'QuËn B×nh T©n',
      'KÕt qu¶ ho¹t ®éng',
      null,
    ])
  })

  it('keeps the soft hyphen until it is the letter ư', () => {
    const result = decodeWorkbook(workbookOf(['L\u00ADît ng\u00ADêi dù', 'B×nh d\u00AD¬ng', 'ch­¬ng tr×nh']))
    expect(textsOf(result)).toEqual(['Lượt người dự', 'Bình dương', 'chương trình'])
  })

  it('has no cell touched that holds Unicode letters, whatever else it holds', () => {
    const result = decodeWorkbook(
      workbookOf(['QuËn B×nh T©n', 'KÕt qu¶ ho¹t ®éng', 'Quận 1: KÕt qu¶ ho¹t ®éng']),
    )
    expect(textsOf(result).at(-1)).toBe('Quận 1: KÕt qu¶ ho¹t ®éng')
  })

  it('has its sheet names decoded too', () => {
    const workbook = workbookOf(['QuËn B×nh T©n', 'KÕt qu¶ ho¹t ®éng'])
    workbook.sheets[0]!.name = 'BiÓu tæng hîp'
    expect(decodeWorkbook(workbook).workbook.sheets[0]!.name).toBe('Biểu tổng hợp')
  })
})

describe('the font of a cell', () => {
  const font = '.VnTime'

  it('decides for a text that is legal in both readings', () => {
    const cells = [textCell(0, 0, 'KÕt qu¶', { font }), textCell(1, 0, 'tê', { font }), textCell(2, 0, 'tê')]
    const unicode = textCell(3, 0, 'Tổng hợp kết quả')
    expect(textsOf(decodeWorkbook(workbookOf([...cells, unicode], { fonts: [font] })))).toEqual([
      'Kết quả',
      'tờ',
      'tê',
      'Tổng hợp kết quả',
    ])
  })

  it('is not believed where the text is Unicode after all', () => {
    const cells = ['Tổng hợp kết quả', 'Đơn vị tính', 'tê'].map((text, row) =>
      textCell(row, 0, text, { font }),
    )
    const result = decodeWorkbook(workbookOf(cells, { fonts: [font] }))
    expect(textsOf(result)).toEqual(['Tổng hợp kết quả', 'Đơn vị tính', 'tê'])
    expect(result.encodings).toEqual([])
  })

  it('of capitals makes capitals, of plain letters too', () => {
    const cells = [
      textCell(0, 0, 'tæng hîp kÕt qu¶', { font: '.VnTimeH' }),
      textCell(1, 0, 'Tp. hcm', { font: '.VnTimeH' }),
    ]
    const result = decodeWorkbook(workbookOf(cells, { fonts: ['.VnTimeH'] }))
    expect(textsOf(result)).toEqual(['TỔNG HỢP KẾT QUẢ', 'TP. HCM'])
  })

  it('tells VNI from TCVN3 in one workbook', () => {
    const cells = [
      textCell(0, 0, 'KÕt qu¶ ho¹t ®éng', { font: '.VnTime' }),
      textCell(1, 0, 'Keát quaû hoaït ñoäng', { font: 'VNI-Times' }),
    ]
    const result = decodeWorkbook(workbookOf(cells, { fonts: ['.VnTime', 'VNI-Times'] }))
    expect(textsOf(result)).toEqual(['Kết quả hoạt động', 'Kết quả hoạt động'])
    expect(result.encodings.map(({ encoding }) => encoding)).toEqual(['TCVN3', 'VNI'])
  })
})

describe('a file in Unicode', () => {
  it('is never decoded, whatever symbols it uses', () => {
    const texts = [
      'Tổng hợp kết quả',
      'Ghi chú',
      'Diện tích (m²)',
      '· Kinh phí',
      '· Chi phí',
      '· Sách',
      '25 °C ± 1',
      'café',
    ]
    const result = decodeWorkbook(workbookOf(texts))
    expect(textsOf(result)).toEqual(texts)
    expect(result.encodings).toEqual([])
  })

  it('of cells that are legal in every encoding stays as it is', () => {
    const texts = ['Ghi chú', 'Hà Giang', 'Chí Linh', 'tê giác', 'Lý do']
    expect(textsOf(decodeWorkbook(workbookOf(texts)))).toEqual(texts)
  })

  it('that holds some legacy cells has only those decoded', () => {
    const result = decodeWorkbook(workbookOf(['Tổng hợp', 'Ghi chú', 'KÕt qu¶ ho¹t ®éng phèi hîp', 'tê']))
    expect(textsOf(result)).toEqual(['Tổng hợp', 'Ghi chú', 'Kết quả hoạt động phối hợp', 'tê'])
  })
})

describe('text', () => {
  it('is tidied: composed, one space for any, no invisible characters, line breaks kept', () => {
    const untidy = '\u00A0Huyện\u2003Củ \t Chi\u200B \r\n Quý\u00AD I  '.normalize('NFD')
    expect(textsOf(decodeWorkbook(workbookOf([untidy])))).toEqual(['Huyện Củ Chi\nQuý I'])
  })

  it('of nothing but spaces is no cell', () => {
    expect(textsOf(decodeWorkbook(workbookOf(['\u00A0 ', 'STT'])))).toEqual(['STT'])
  })
})
