import { beforeAll, describe, expect, test } from 'vitest'
import { fieldChanges, titleWords, valueWords } from '../../../renderer/app/change-words.ts'
import { commandName } from '../../../renderer/app/command-name.ts'
import { startLocale, switchLanguage } from '../../../renderer/locale/locale.ts'

beforeAll(async () => {
  await startLocale()
})

describe('what changed, in words', () => {
  test('tells before and after of a change and leaves the rest out', () => {
    const changes = fieldChanges(
      'person',
      { name: 'Quận 2', code: '769', valid_to: null, position: 3, id: 'x' },
      { name: 'TP Thủ Đức', code: '769', valid_to: '2020-12-31', position: 4, id: 'x' },
    )
    expect(changes).toEqual([
      { field: 'name', label: 'Tên', before: 'Quận 2', after: 'TP Thủ Đức' },
      { field: 'valid_to', label: 'Hiệu lực đến hết', before: '–', after: '31/12/2020' },
    ])
  })

  test('a new entry has no before, and what it leaves empty is not worth a line', () => {
    expect(fieldChanges('person', null, { full_name: 'Lê Văn Ba', phone: null })).toEqual([
      { field: 'full_name', label: 'Họ tên', before: null, after: 'Lê Văn Ba' },
    ])
  })

  test('writes figures, days, instants, periods, choices and lists as people read them', () => {
    expect(valueWords('value', 258300000)).toBe('258.300.000')
    expect(valueWords('year', 2024)).toBe('2024')
    expect(valueWords('due_date', '2024-09-17')).toBe('17/9/2024')
    expect(valueWords('applied_at', '2024-09-17T01:15:00.000Z')).toBe('17/9/2024 08:15')
    expect(valueWords('period', '2024-Q3')).toBe('Quý III/2024')
    expect(valueWords('state', 'takenBack')).toBe('đã lấy lại')
    expect(valueWords('approximate', 1)).toBe('có')
    expect(valueWords('expected_kinds', '["quarter","year"]')).toBe('quý, năm')
    expect(valueWords('note', null)).toBe('–')
  })

  test('a reference to another entry is said to have changed, without its key; a first one stands in the title', () => {
    const [one, other] = [{ unit_id: '018f0000-01' }, { unit_id: '018f0000-02' }]
    expect(fieldChanges('person', one, other)).toEqual([
      { field: 'unit_id', label: 'Đơn vị', before: 'mục cũ', after: 'đã đổi sang mục khác' },
    ])
    expect(fieldChanges('person', one, one)).toEqual([])
    expect(fieldChanges('person', { unit_id: null }, one)).toEqual([])
  })

  test('a title names its periods; days in it stay as they are', () => {
    expect(titleWords('Quận 1, 2024-Q1, bao cao.xlsx')).toBe('Quận 1, Quý I/2024, bao cao.xlsx')
    expect(titleWords('Quận 1, 2024-08')).toBe('Quận 1, Tháng 8/2024')
    expect(titleWords('2024-08-14')).toBe('2024-08-14')
  })
})

describe('a command', () => {
  test('has its name, that of its feature, or that of any change', () => {
    expect(commandName('intake.apply')).toBe('Áp dụng báo cáo')
    expect(commandName('reports.somethingNew')).toBe('Thay đổi báo cáo, số liệu')
    expect(commandName('unheard.of')).toBe('Thay đổi dữ liệu')
  })

  test('has it in English too', async () => {
    globalThis.document = { documentElement: {} } as Document
    await switchLanguage('en')
    expect(commandName('intake.apply')).toBe('Reports applied')
    await switchLanguage('vi')
  })
})
