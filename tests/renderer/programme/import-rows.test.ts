import { expect, it } from 'vitest'
import { reviewRows } from '../../../renderer/programme/import-rows.ts'
import type { ImportReading, Programme } from '../../../renderer/programme/types.ts'
import type { Names } from '../../../renderer/programme/use-names.ts'

const row: ImportReading['rows'][number] = {
  key: '1',
  sheet: 'CT',
  row: 4,
  group: null,
  content: 'Hội thi',
  lead: 'catp',
  supports: [],
  unknownBodies: [],
  timeText: 'Quý I',
  from: '2024-01-01',
  to: '2024-03-31',
  regular: false,
  result: null,
  note: null,
  confidence: 'sure',
  problems: [],
}
const known = { code: 'activity-known', params: { code: 'HD-2024-001' } }

it('an activity the programme has already starts left out of the import', () => {
  const reading = {
    importId: '',
    file: 'ct.xlsx',
    warnings: [],
    rows: [row, { ...row, key: '2', problems: [known] }],
  }
  const names = { bodies: [] } as Partial<Names> as Names
  const rows = reviewRows(reading, names, { objectives: [] } as Partial<Programme> as Programme)
  expect(rows.map(({ key, isTaken }) => [key, isTaken]).toSorted()).toEqual([
    ['1', true],
    ['2', false],
  ])
})
