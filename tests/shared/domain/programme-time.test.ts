import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseProgrammeTime } from '../../../shared/domain/programme-time.ts'

const read = (text: string) => {
  const { kind, from, to, problems } = parseProgrammeTime(text, 2024)
  return [kind, from, to, ...problems]
}

describe('the time of an activity, as programmes write it', () => {
  it.each([
    ['Quý II', 'quarters', '2024-04-01', '2024-06-30'],
    ['quý 2/2024', 'quarters', '2024-04-01', '2024-06-30'],
    ['Quý I và Quý III', 'quarters', '2024-01-01', '2024-09-30'],
    ['Quý I - IV', 'quarters', '2024-01-01', '2024-12-31'],
    ['Q3', 'quarters', '2024-07-01', '2024-09-30'],
    ['cuối Quý II', 'months', '2024-06-01', '2024-06-30'],
    ['tháng 5', 'months', '2024-05-01', '2024-05-31'],
    ['Tháng 5 và tháng 7', 'months', '2024-05-01', '2024-07-31'],
    ['tháng 3, 5, 7', 'months', '2024-03-01', '2024-07-31'],
    ['Từ tháng 3 đến tháng 6', 'months', '2024-03-01', '2024-06-30'],
    ['T5-T6', 'months', '2024-05-01', '2024-06-30'],
    ['Tháng 02/2024', 'months', '2024-02-01', '2024-02-29'],
    ['06/2024', 'months', '2024-06-01', '2024-06-30'],
    ['tháng 12 năm 2024', 'months', '2024-12-01', '2024-12-31'],
    ['đầu tháng 5', 'months', '2024-05-01', '2024-05-10'],
    ['cuối tháng 02', 'months', '2024-02-21', '2024-02-29'],
    ['Tuần 2 tháng 5', 'months', '2024-05-08', '2024-05-14'],
    ['15/6', 'dates', '2024-06-15', '2024-06-15'],
    ['Ngày 15/6/2024', 'dates', '2024-06-15', '2024-06-15'],
    ['15.6.24', 'dates', '2024-06-15', '2024-06-15'],
    ['ngày 06 tháng 3 năm 2024', 'dates', '2024-03-06', '2024-03-06'],
    ['từ 15/6 đến 20/6', 'dates', '2024-06-15', '2024-06-20'],
    ['15-20/6', 'dates', '2024-06-15', '2024-06-20'],
    ['Từ ngày 15 đến 20 tháng 6', 'dates', '2024-06-15', '2024-06-20'],
    ['trước 15/6', 'dates', null, '2024-06-15'],
    ['Trước ngày 15/6/2024', 'dates', null, '2024-06-15'],
    ['chậm nhất ngày 07/4', 'dates', null, '2024-04-07'],
    ['Trước tháng 6', 'months', null, '2024-05-31'],
    ['trước quý III', 'quarters', null, '2024-06-30'],
    ['chậm nhất tháng 6', 'months', null, '2024-06-30'],
    ['kể từ ngày 01/7', 'dates', '2024-07-01', null],
    ['8 giờ 30 ngày 05/7', 'dates', '2024-07-05', '2024-07-05'],
    ['15h30 ngày 20/6/2024', 'dates', '2024-06-20', '2024-06-20'],
    ['tháng Ba', 'months', '2024-03-01', '2024-03-31'],
    ['Tháng mười hai', 'months', '2024-12-01', '2024-12-31'],
    ['Quí II', 'quarters', '2024-04-01', '2024-06-30'],
    ['sau 15/6', 'dates', '2024-06-15', null],
    ['Dịp 27/7', 'memorialDay', '2024-07-27', '2024-07-27'],
    ['Nhân kỷ niệm 22/12', 'memorialDay', '2024-12-22', '2024-12-22'],
    ['Tết Nguyên đán', 'lunarDay', '2024-02-10', '2024-02-10'],
    ['Rằm tháng 8', 'lunarDay', '2024-09-17', '2024-09-17'],
    ['Trung thu', 'lunarDay', '2024-09-17', '2024-09-17'],
    ['10/3 âm lịch', 'lunarDay', '2024-04-18', '2024-04-18'],
    ['6 tháng đầu năm', 'months', '2024-01-01', '2024-06-30'],
    ['3 tháng cuối năm', 'months', '2024-10-01', '2024-12-31'],
    ['Cả năm', 'year', '2024-01-01', '2024-12-31'],
    ['Năm 2024', 'year', '2024-01-01', '2024-12-31'],
    ['2024', 'year', '2024-01-01', '2024-12-31'],
    ['giữa quý II', 'months', '2024-05-01', '2024-05-31'],
    ['nửa đầu tháng 5', 'months', '2024-05-01', '2024-05-15'],
    ['nửa cuối tháng 5', 'months', '2024-05-16', '2024-05-31'],
    ['thượng tuần tháng 5', 'months', '2024-05-01', '2024-05-10'],
    ['hạ tuần tháng 2', 'months', '2024-02-21', '2024-02-29'],
    ['Tuần thứ 2 tháng 5', 'months', '2024-05-08', '2024-05-14'],
    ['tuần 1, 2 tháng 5', 'months', '2024-05-01', '2024-05-14'],
    ['Tuần II/5', 'months', '2024-05-08', '2024-05-14'],
    ['04-05/2024', 'months', '2024-04-01', '2024-05-31'],
    ['5, 6, 7/2024', 'months', '2024-05-01', '2024-07-31'],
    ['tháng sáu', 'months', '2024-06-01', '2024-06-30'],
    ['Tháng 5 hằng năm', 'months', '2024-05-01', '2024-05-31'],
    ['2 lần/năm (tháng 5, tháng 11)', 'months', '2024-05-01', '2024-11-30'],
    ['6 tháng cuối năm 2024', 'months', '2024-07-01', '2024-12-31'],
    ['từ ngày 15 đến ngày 20 tháng 7', 'dates', '2024-07-15', '2024-07-20'],
    ['15, 16, 17/5', 'dates', '2024-05-15', '2024-05-17'],
    ['Ngày 15, 16 và 17 tháng 5', 'dates', '2024-05-15', '2024-05-17'],
    ['2024-06-15', 'dates', '2024-06-15', '2024-06-15'],
    ['ngày 3-2', 'dates', '2024-02-03', '2024-02-03'],
    ['27-7', 'dates', '2024-07-27', '2024-07-27'],
    ['14g30 ngày 20/5', 'dates', '2024-05-20', '2024-05-20'],
    ['Thứ 2, ngày 20/5', 'dates', '2024-05-20', '2024-05-20'],
    ['Hết quý III', 'quarters', null, '2024-09-30'],
    ['từ nay đến 30/6', 'dates', null, '2024-06-30'],
    ['từ 1/6 đến trước 15/6', 'dates', '2024-06-01', '2024-06-15'],
    ['Đến cuối năm', 'months', null, '2024-12-31'],
    ['Quý II trở đi', 'quarters', '2024-04-01', null],
    ['Tết Trung thu', 'lunarDay', '2024-09-17', '2024-09-17'],
    ['Tết Nguyên đán năm 2024', 'lunarDay', '2024-02-10', '2024-02-10'],
    ['Tết Giáp Thìn', 'lunarDay', '2024-02-10', '2024-02-10'],
    ['23 tháng Chạp', 'lunarDay', '2024-02-02', '2024-02-02'],
    ['Kỷ niệm 77 năm (27/7/1947 - 27/7/2024)', 'memorialDay', '2024-07-27', '2024-07-27'],
    ['Quý II (tháng 5)', 'months', '2024-05-01', '2024-05-31'],
    ['Tháng 7 (dự kiến 27/7)', 'dates', '2024-07-27', '2024-07-27'],
  ])('%s', (text, kind, from, to) => {
    expect(read(text)).toEqual([kind, from, to])
  })

  it.each([
    'Thường xuyên',
    'Hằng tháng',
    'mỗi quý 1 lần',
    '06 tháng 1 lần',
    '2 lần/năm',
    'tháng hai lần',
    'Hằng năm',
    'hàng quý',
    'Định kỳ hằng tuần',
    '6 tháng/lần',
    '01 buổi/tháng',
  ])('goes on through the year: %s', (text) => {
    expect(parseProgrammeTime(text, 2024)).toMatchObject({ kind: 'regular', regular: true, problems: [] })
  })

  it('keeps the peak of what goes on through the year', () => {
    expect(parseProgrammeTime('Thường xuyên, cao điểm tháng 7', 2024)).toMatchObject({
      regular: true,
      from: '2024-07-01',
      to: '2024-07-31',
    })
  })

  it('names the day an activity is tied to', () => {
    expect(parseProgrammeTime('Dịp 27/7', 2024).dayOfYear).toBe('27-7')
    expect(parseProgrammeTime('Trung thu', 2024).dayOfYear).toBe('15-8')
  })

  it.each([
    ['', 'time-missing'],
    ['…', 'time-missing'],
    ['theo kế hoạch riêng', 'time-unclear'],
    ['31/4', 'time-unclear'],
    ['Quý II/2025', 'time-outside-year'],
    ['15/6/2023', 'time-outside-year'],
    ['từ 20/6 đến 15/6', 'time-reversed'],
    ['tháng 11 - 2', 'time-reversed'],
    ['Tết Ất Tỵ', 'time-outside-year'],
    ['Tháng 5 (2025)', 'time-outside-year'],
    ['tháng năm 2024', 'time-unclear'],
    ['tháng ... năm 2024', 'time-unclear'],
    ['Quý /2024', 'time-unclear'],
    ['tháng Chạp', 'time-unclear'],
    ['tháng 3/4', 'time-unclear'],
    ['Đầu năm 2024', 'time-unclear'],
    ['Các ngày lễ, tết', 'time-unclear'],
    ['Tết Quân - Dân', 'time-unclear'],
    ['Trước, trong và sau Tết', 'time-unclear'],
    ['Trước 15/6 và 15/12', 'time-unclear'],
    ['Chủ nhật thứ 2 của tháng 5', 'time-unclear'],
    ['Tháng 5 hoặc khi có yêu cầu', 'time-unclear'],
    ['Tháng 5 đến nay', 'time-unclear'],
    ['Cả năm, tháng 7', 'time-unclear'],
    ['Thường xuyên, cao điểm tháng 7', 'time-unclear'],
    ['Dịp 26/3 và hè', 'time-unclear'],
  ])('says what is wrong with "%s"', (text, problem) => {
    expect(parseProgrammeTime(text, 2024).problems).toContain(problem)
  })

  it('reads marks composed or not, in capitals or not, alike', () => {
    for (const text of ['Quý II', 'Tháng 5 và tháng 7', 'Dịp 27/7', 'Thường xuyên']) {
      const plain = parseProgrammeTime(text, 2024)
      expect(parseProgrammeTime(text.normalize('NFD'), 2024)).toEqual(plain)
      expect(parseProgrammeTime(text.toUpperCase(), 2024)).toEqual(plain)
    }
  })

  it('never ends before it begins and never throws', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^(quý|tháng|ngày|từ|đến|trước|I{1,3}|IV|\d{1,2}|\/|-|,|và| ){1,8}$/),
        (text) => {
          const { from, to } = parseProgrammeTime(text, 2024)
          expect(from === null || to === null || from <= to).toBe(true)
        },
      ),
    )
  })
})
