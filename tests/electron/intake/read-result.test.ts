import { expect, it } from 'vitest'
import { toReadFailure, toReadResult } from '../../../electron/intake/read-result.ts'
import { heading, quarterTwo, understood } from './understand/layouts/understood.ts'

it('prints a file as the command line promises', () => {
  const { draft } = understood([
    ...quarterTwo,
    [...heading, 'Lũy kế'],
    [1, 'Trị giá quà', 'triệu đồng', 250, 300],
    [2, 'Suất quà', 'suất', 'hơn 140', 500],
    [3, 'Tủ sách pháp luật', 'tủ', 3, 4],
  ])
  expect(toReadResult('Quan3.xlsx', draft)).toEqual({
    file: 'Quan3.xlsx',
    district: '770',
    year: 2024,
    period: '2024-Q2',
    values: [
      { code: 'E02', value: 250_000_000, text: '250', sheet: 'Sheet1', cell: 'D4', confidence: 'sure' },
      { code: 'E01', value: 140, text: 'hơn 140', sheet: 'Sheet1', cell: 'D5', confidence: 'check' },
    ],
    unknownRows: [{ label: 'Tủ sách pháp luật', sheet: 'Sheet1', cell: 'B6', candidates: [] }],
    warnings: [
      { code: 'approximate', message: '“Suất quà” ghi số ước: “hơn 140”.', sheet: 'Sheet1', cell: 'D5' },
    ],
  })
})

it('prints a file that could not be read with the reason in words', () => {
  expect(toReadFailure('khoa.xlsx', 'password-protected', {})).toEqual({
    file: 'khoa.xlsx',
    error: {
      code: 'password-protected',
      message: 'Chưa mở được: tệp có mật khẩu. Chưa nhập gì từ tệp này. Nhờ đơn vị gửi lại bản không khóa.',
    },
  })
})
