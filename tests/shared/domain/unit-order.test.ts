import { expect, it } from 'vitest'
import { compareUnits } from '../../../shared/domain/unit-order.ts'

it('lists units as people count them', () => {
  const units = [
    { kind: 'huyện', name: 'Huyện Bình Chánh' },
    { kind: 'quận', name: 'Quận 10' },
    { kind: 'quận', name: 'Quận Bình Tân' },
    { kind: 'đặc khu', name: 'Côn Đảo' },
    { kind: 'quận', name: 'Quận 2' },
    { kind: 'khác', name: 'A' },
    { kind: 'thành phố', name: 'Thành phố Thủ Đức' },
  ]
  expect(units.sort(compareUnits).map(({ name }) => name)).toEqual([
    'Thành phố Thủ Đức',
    'Quận 2',
    'Quận 10',
    'Quận Bình Tân',
    'Huyện Bình Chánh',
    'Côn Đảo',
    'A',
  ])
})
