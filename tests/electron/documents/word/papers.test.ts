import { describe, expect, it } from 'vitest'
import { textWidth } from '../../../../electron/documents/text-measure.ts'
import { deadlineText } from '../../../../electron/documents/word/deadline-text.ts'
import { headingFields } from '../../../../electron/documents/word/heading-fields.ts'
import { hourText, personText, titleLines } from '../../../../electron/documents/word/people-text.ts'
import { bookOfPaper, citation, numberLine, symbolOf } from '../../../../electron/documents/word/symbols.ts'

describe('the number of a paper', () => {
  it('is written by the rules of its side', () => {
    expect(numberLine(symbolOf('conclusionNotice', 12, 'party'), 'party')).toBe('Số 12-TB/BCĐ')
    expect(numberLine(symbolOf('minutes', 3, 'state'), 'state')).toBe('Số: 03/BB-BCĐ')
    expect(symbolOf('reminderLetter', 41, 'state')).toBe('41/BCĐ')
    expect(symbolOf('invitation', null, 'party')).toBe('……-GM/BCĐ')
    expect(citation('12-TB/BCĐ', '2024-03-11', 'party')).toBe('số 12-TB/BCĐ, ngày 11/3/2024')
    expect(citation('12/TB-BCĐ', '2024-03-11', 'state')).toBe('số 12/TB-BCĐ ngày 11/3/2024')
  })
  it('counts in the term for the Party and in the year for the State, unless the office says otherwise', () => {
    const rule = { documentNumbering: 'profile', termName: '2020-2025' } as const
    expect(bookOfPaper(rule, 'party', '2024-03-11')).toBe('2020-2025')
    expect(bookOfPaper(rule, 'state', '2024-03-11')).toBe('2024')
    expect(bookOfPaper({ ...rule, documentNumbering: 'year' }, 'party', '2024-03-11')).toBe('2024')
    expect(bookOfPaper({ ...rule, documentNumbering: 'term' }, 'state', '2024-03-11')).toBe('2020-2025')
  })
})

describe('the words of a paper', () => {
  it('call people comrades by name and by what they are', () => {
    expect(personText({ name: 'Đ/c Nguyễn Văn A', title: 'Trưởng Ban' })).toBe(
      'đồng chí Nguyễn Văn A, Trưởng Ban',
    )
    expect(personText({ name: 'Đại diện Văn phòng Thành ủy', title: null })).toBe(
      'đại diện Văn phòng Thành ủy',
    )
  })
  it('tell the hour, and a deadline by its kind', () => {
    expect(hourText('08:00')).toBe('8 giờ 00')
    expect(deadlineText({ deadlineKind: 'date', deadline: '2024-02-09' })).toBe('09/02/2024')
    expect(deadlineText({ deadlineKind: 'regular', deadline: null })).toBe('Thường xuyên')
    expect(deadlineText({ deadlineKind: 'waiting', deadline: null, condition: 'kinh phí' })).toBe(
      'Chờ kinh phí',
    )
  })
  it('break a long title where a person would, without losing a word', () => {
    const title = 'Hội nghị tổng kết năm 2023 và triển khai chương trình năm 2024'
    expect(titleLines(title)).toEqual(['hội nghị tổng kết năm 2023', 'và triển khai chương trình năm 2024'])
    expect(titleLines('Giao ban quý I')).toEqual(['giao ban quý I'])
  })
})

describe('the heading of a paper', () => {
  const head = {
    profile: 'HD36',
    superiorName: 'Thành ủy Thành phố Hồ Chí Minh',
    nameLines: [
      'Ban Chỉ đạo điều hành phối hợp hoạt động giữa',
      'lực lượng vũ trang với các tổ chức chính trị - xã hội',
    ],
    shortName: 'Ban Chỉ đạo',
    place: 'Thành phố Hồ Chí Minh',
    signer: { authority: 'T/M Ban Chỉ đạo', position: 'Trưởng Ban', name: null },
    preparerTitle: 'Người lập biểu',
  } as const
  const fields = headingFields({
    head: { ...head, nameLines: [...head.nameLines] },
    number: 'Số 12-TB/BCĐ',
    day: '2024-02-06',
    subject: ['kết luận'],
    recipients: ['Như trên'],
  })
  const lines = (name: string) => (fields[name] as { dong: string }[]).map(({ dong }) => dong)
  it('breaks long names into lines of much the same length, and the superior before its place', () => {
    expect(lines('cap_tren')).toEqual(['THÀNH ỦY', 'THÀNH PHỐ HỒ CHÍ MINH'])
    expect(lines('co_quan')).toEqual([
      'BAN CHỈ ĐẠO ĐIỀU HÀNH',
      'PHỐI HỢP HOẠT ĐỘNG GIỮA',
      'LỰC LƯỢNG VŨ TRANG VỚI CÁC',
      'TỔ CHỨC CHÍNH TRỊ - XÃ HỘI',
    ])
    expect(lines('co_quan').join(' ')).toBe(head.nameLines.join(' ').toLocaleUpperCase('vi'))
    const lengths = lines('co_quan').map(({ length }) => length)
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(10)
  })
  it('takes lines that fit beside the wider heading of the State, whose power to sign is written with a point', () => {
    const state = headingFields({
      head: { ...head, profile: 'ND30', nameLines: [...head.nameLines] },
      number: 'Số: 12/TB-BCĐ',
      day: '2024-02-06',
      subject: [],
      recipients: ['Như trên'],
    })
    // 68 mm in points, bold 13.
    for (const { dong } of state.co_quan as { dong: string }[])
      expect(textWidth(dong, { size: 13, bold: true })).toBeLessThanOrEqual((68 * 72) / 25.4)
    expect(state.quyen_han).toBe('TM. BAN CHỈ ĐẠO')
    expect(state.noi_nhan).toEqual([{ dong: 'Như trên;' }, { dong: 'Lưu: VT.' }])
    expect(fields.quyen_han).toBe('T/M BAN CHỈ ĐẠO')
  })
  it('writes the day as papers do and ends the recipients with the file copy', () => {
    expect(fields.dia_danh_ngay).toBe('Thành phố Hồ Chí Minh, ngày 06 tháng 02 năm 2024')
    expect(lines('noi_nhan')).toEqual(['Như trên,', 'Lưu Ban Chỉ đạo.'])
  })
})
