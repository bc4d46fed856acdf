import { describe, expect, it } from 'vitest'
import { listBegins, readUnitList } from '../../../shared/domain/unit-list.ts'

const units = (text: string) => readUnitList(text).map((line) => ('unit' in line ? line.unit : line.problem))

describe('a pasted list of units', () => {
  it('is read from columns, code and name in either order, with an order number or without', () => {
    const saiGon = { code: '26734', name: 'Phường Sài Gòn', kind: 'phường' }
    expect(units('26734\tPhường Sài Gòn')).toEqual([saiGon])
    expect(units('Phường Sài Gòn;26734')).toEqual([saiGon])
    expect(units('1\tPhường Sài Gòn\t26734')).toEqual([saiGon])
    expect(units('1. 26734 Phường Sài Gòn')).toEqual([saiGon])
    expect(units('Phường Sài Gòn 26734')).toEqual([saiGon])
    expect(units('12) P. Sài Gòn - 26734')).toEqual([saiGon])
  })

  it('keeps numbers that belong to a name', () => {
    expect(units('760\tQuận 1')).toEqual([{ code: '760', name: 'Quận 1', kind: 'quận' }])
    expect(units('761;Quận 12\n\n773;Quận 4')).toEqual([
      { code: '761', name: 'Quận 12', kind: 'quận' },
      { code: '773', name: 'Quận 4', kind: 'quận' },
    ])
  })

  it('knows every kind by its first words, written out or short', () => {
    const kinds = units('01\tĐặc khu Côn Đảo\n02\tXã Bình Chánh\n03\tTP Thủ Đức\n04\tHuyện Củ Chi').map(
      (unit) => (typeof unit === 'string' ? unit : `${unit.kind}: ${unit.name}`),
    )
    expect(kinds).toEqual([
      'đặc khu: Đặc khu Côn Đảo',
      'xã: Xã Bình Chánh',
      'thành phố: Thành phố Thủ Đức',
      'huyện: Huyện Củ Chi',
    ])
  })

  it('says of a line what it lacks, and where it stands', () => {
    const text = [
      'Mã\tTên đơn vị',
      '26734\tPhường Sài Gòn',
      'Phường Bến Thành',
      '26740',
      '26734\tPhường Khác',
      '26743\tSài Gòn',
    ]
    expect(
      readUnitList(text.join('\n')).map((line) => [line.line, 'problem' in line ? line.problem : 'ok']),
    ).toEqual([
      [1, 'no-code'],
      [2, 'ok'],
      [3, 'no-code'],
      [4, 'no-name'],
      [5, 'repeated'],
      [6, 'no-kind'],
    ])
  })
})

describe('the first day of a pasted list', () => {
  const until = (validTo: string | null) => ({ validFrom: null, validTo })

  it('follows the last day of the units that ended, where none is left', () => {
    expect(listBegins([until('2020-12-31'), until('2025-06-30')], '2026-11-25')).toBe('2025-07-01')
  })

  it('is open where there never was a unit', () => {
    expect(listBegins([], '2026-11-25')).toBeNull()
  })

  it('is the day looked at where units are in force then, or are to come without an end', () => {
    expect(listBegins([until('2025-06-30'), until(null)], '2026-11-25')).toBe('2026-11-25')
    expect(listBegins([until('2025-06-30')], '2025-03-01')).toBe('2025-03-01')
  })
})
