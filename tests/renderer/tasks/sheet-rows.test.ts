import { describe, expect, test } from 'vitest'
import { markOf, reviewRows, unknownNames } from '../../../renderer/tasks/sheet-rows.ts'
import type { ReadRow } from '../../../renderer/tasks/types.ts'

const row = (key: string, more: Partial<ReadRow> = {}): ReadRow => ({
  key,
  sheet: 'Theo dõi',
  row: Number(key),
  code: null,
  content: 'Lập kế hoạch',
  lead: 'bdvtu',
  leadPerson: null,
  supports: [],
  unknownBodies: [],
  deadlineKind: 'date',
  deadline: '2024-06-15',
  condition: null,
  issuedOn: null,
  source: null,
  product: null,
  done: false,
  doneOn: null,
  result: null,
  evidence: null,
  confidence: 'sure',
  problems: [],
  existingId: null,
  ...more,
})
const problem = (code: string) => ({ problems: [{ code, params: {} }], confidence: 'check' as const })

describe('The review of a tracking sheet', () => {
  test('begins with the rows to look at', () => {
    const rows = reviewRows([row('1'), row('2', problem('deadline-missing')), row('3', { lead: null })])
    expect(rows.map(({ key }) => key)).toEqual(['2', '3', '1'])
  })

  test('takes neither an empty row nor one that says what another said before', () => {
    const rows = reviewRows([row('1', { content: '' }), row('2', problem('duplicate')), row('3')])
    expect(rows.filter(({ isTaken }) => isTaken).map(({ key }) => key)).toEqual(['3'])
  })

  test('puts every row on one pile', () => {
    const rows = reviewRows([
      row('1'),
      row('2', { existingId: '0190b1f0-0000-7000-8000-000000000001' }),
      row('3', problem('date-suspect')),
      row('4', { content: '' }),
    ])
    expect(Object.fromEntries(rows.map((one) => [one.key, markOf(one)]))).toEqual({
      1: 'sure',
      2: 'known',
      3: 'need',
      4: 'left',
    })
  })

  test('asks for each unknown name once, the most frequent first, of the rows that are taken', () => {
    const unknown = (key: string, ...unknownBodies: string[]) => row(key, { lead: null, unknownBodies })
    const rows = reviewRows([unknown('1', 'Tổ A', 'Tổ A'), unknown('2', 'Tổ B'), unknown('3', 'Tổ B')])
    expect(unknownNames(rows)).toEqual([
      { text: 'Tổ B', rows: 2 },
      { text: 'Tổ A', rows: 1 },
    ])
    expect(unknownNames(rows.map((one) => ({ ...one, isTaken: false })))).toEqual([])
  })
})
