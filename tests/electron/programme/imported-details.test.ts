import { describe, expect, it } from 'vitest'
import type { ActivityDetails } from '../../../electron/programme/details.ts'
import type { ImportReview } from '../../../electron/programme/import-rows.ts'
import { withDetails } from '../../../electron/programme/imported-details.ts'
import type { Lists } from '../../../electron/programme/lists.ts'
import type { ReadDetails } from '../../../electron/programme/read-detail-sheet.ts'

const details = (more: Partial<ActivityDetails>): ActivityDetails => ({
  code: 'HD-2024-001',
  content: 'Thăm gia đình chính sách',
  lead: 'btltp',
  under: 'I',
  alsoUnder: [],
  parts: [],
  allUnits: false,
  units: [],
  printedTime: 'Quý II',
  time: null,
  targets: [],
  resources: [],
  tags: [],
  contactPerson: null,
  origin: { kind: 'own', from: null, text: null },
  weight: null,
  ...more,
})
const read = (...activities: ActivityDetails[]): ReadDetails => ({
  tree: { title: 'Chương trình', objectives: [] },
  activities,
  derivedSheets: [],
  unread: [],
})
const row = (
  content: string,
  more: Partial<ImportReview['rows'][number]> = {},
): ImportReview['rows'][number] => ({
  key: content,
  sheet: 'Phụ lục',
  row: 8,
  group: null,
  content,
  lead: 'btltp',
  supports: [],
  unknownBodies: [],
  timeText: 'Quý II',
  from: '2024-04-01',
  to: '2024-06-30',
  regular: false,
  place: null,
  result: null,
  note: null,
  confidence: 'sure',
  problems: [],
  ...more,
})
const review = (...rows: ImportReview['rows']): ImportReview => ({
  importId: '018f0000-0000-7000-8000-000000000000',
  file: 'a.xlsx',
  rows,
  warnings: [],
})
const lists: Lists = {
  bodies: new Map(),
  units: new Map(),
  indicators: new Map(),
  groups: new Map(),
  tags: new Map(),
}

describe('the details of an exported programme', () => {
  it('follow their activity when its row was moved or its words mended', () => {
    const joined = withDetails(
      review(row('Giao lưu quân dân'), row('Thăm, tặng quà gia đình chính sách')),
      read(
        details({ contactPerson: 'A', content: 'Thăm, tặng quà các gia đình chính sách' }),
        details({ contactPerson: 'B', content: 'Giao lưu quân - dân' }),
      ),
      lists,
    )
    expect(joined.rows.map((each) => each.details?.contactPerson)).toEqual(['B', 'A'])
    expect(joined.warnings).toEqual([])
  })

  it('are told apart by the time where two activities say the same', () => {
    const joined = withDetails(
      review(row('Tuần tra', { timeText: 'Quý IV' }), row('Tuần tra')),
      read(
        details({ content: 'Tuần tra', contactPerson: 'II' }),
        details({ content: 'Tuần tra', contactPerson: 'IV', printedTime: 'Quý IV' }),
      ),
      lists,
    )
    expect(joined.rows.map((each) => each.details?.contactPerson)).toEqual(['IV', 'II'])
  })

  it('stay away from an activity of another body or of other words, and say so', () => {
    const joined = withDetails(
      review(row('Thăm gia đình chính sách', { lead: 'catp' }), row('Hiến máu')),
      read(details({})),
      lists,
    )
    expect(joined.rows.map((each) => each.details)).toEqual([undefined, undefined])
    expect(joined.warnings).toEqual([{ code: 'details-unmatched', params: { count: 1 } }])
  })

  it('that name what is in no list are shown before anything is stored', () => {
    const joined = withDetails(
      review(row('Thăm gia đình chính sách')),
      read(details({ units: ['q99'], targets: [{ indicator: 'Z9', planned: 3 }] })),
      lists,
    )
    expect(joined.rows).toMatchObject([
      { confidence: 'check', problems: [{ code: 'details-unknown', params: { names: 'q99, Z9' } }] },
    ])
  })

  it('a hand has broken are counted, not guessed', () => {
    const joined = withDetails(
      review(row('Thăm gia đình chính sách')),
      { ...read(details({ weight: -2 })), unread: [12] },
      lists,
    )
    expect(joined.rows[0]!.details).toBeUndefined()
    expect(joined.warnings).toEqual([{ code: 'details-unread', params: { count: 2, rows: '12' } }])
  })
})
