import { describe, expect, it } from 'vitest'
import type { IntakeDetail, IntakeItem } from '../../../renderer/intake/intake-types.ts'
import { nextPending, reviewEntries, stepFrom, unitKey } from '../../../renderer/intake/review-entries.ts'

const item = (key: string, parts: Partial<IntakeItem> = {}): IntakeItem => ({
  key,
  kind: 'value',
  indicator: null,
  unitName: null,
  measure: 'thisPeriod',
  value: 1,
  text: '1',
  label: key,
  unitText: null,
  sheet: 'PL1',
  cell: key,
  labelCell: null,
  confidence: 'check',
  reasons: [],
  candidates: [],
  decision: null,
  pending: true,
  follows: null,
  previousPeriod: null,
  samePeriodLastYear: null,
  storedNow: null,
  ...parts,
})

const settled = { settled: true, confirmed: false, sources: [], rivals: [] }
const detail = (parts: Partial<IntakeDetail>): IntakeDetail => ({
  id: 'f',
  version: 1,
  name: 'PL1.xlsx',
  state: 'review',
  unit: null,
  units: 1,
  period: '2024-Q1',
  receivedDate: '2024-03-15',
  addedAt: '2024-03-15T00:00:00.000Z',
  sure: 0,
  check: 0,
  unknown: 0,
  warnings: 0,
  error: null,
  importRunId: null,
  unitFinding: settled,
  periodFinding: settled,
  items: [],
  notices: [],
  sheets: [],
  encoding: null,
  keepEncoding: false,
  earlier: { files: [], same: 0, changed: 0, added: 0, dropped: 0, waiting: 0 },
  ...parts,
})

const decided = { action: 'accept' as const, value: null, indicatorId: null, version: 1 }

describe('what the officer walks through', () => {
  it('begins with a doubtful unit, then figures, hidden ones, unknown rows and warnings', () => {
    const entries = reviewEntries(
      detail({
        unitFinding: { ...settled, settled: false },
        items: [
          item('U', { kind: 'unknown', pending: false }),
          item('E15'),
          item('H', { kind: 'hidden', pending: false }),
        ],
        notices: [{ code: 'external-links', params: {}, sheet: null, cell: null }],
      }),
      item('E20', { confidence: 'sure', pending: false }),
    )
    expect(entries.map((entry) => entry.key)).toEqual([unitKey, 'E20', 'E15', 'H', 'U', '@notice-0'])
    expect(entries.filter((entry) => entry.pending).map((entry) => entry.key)).toEqual([unitKey, 'E15', 'U'])
  })

  it('asks once for a row whose figures hang on one question, and for each that was decided otherwise', () => {
    const row = [item('E21'), item('F21', { follows: 'E21' })]
    expect(reviewEntries(detail({ items: row }), null).map(({ key }) => key)).toEqual(['E21'])
    const [lead, follower] = row
    const apart = [{ ...lead!, decision: decided, pending: false }, follower!]
    expect(reviewEntries(detail({ items: apart }), null).map(({ key }) => key)).toEqual(['E21', 'F21'])
  })

  it('lists nothing twice when a figure chosen in the sheet is listed already', () => {
    expect(reviewEntries(detail({ items: [item('E15')] }), item('E15'))).toHaveLength(1)
  })

  it('goes on to the next that waits, round the end, and stops when none does', () => {
    const entries = reviewEntries(
      detail({ items: [item('a'), item('b', { pending: false, decision: decided }), item('c')] }),
      null,
    )
    expect(nextPending(entries, 'a')?.key).toBe('c')
    expect(nextPending(entries, 'c')?.key).toBe('a')
    const last = reviewEntries(detail({ items: [item('a'), item('b', { pending: false })] }), null)
    expect(nextPending(last, 'a')).toBeNull()
  })

  it('steps up and down within the list', () => {
    const entries = reviewEntries(detail({ items: [item('a'), item('b')] }), null)
    expect(stepFrom(entries, 'a', 1)?.key).toBe('b')
    expect(stepFrom(entries, 'b', 1)?.key).toBe('b')
    expect(stepFrom(entries, null, 1)?.key).toBe('a')
    expect(stepFrom([], 'a', 1)).toBeNull()
  })

  it('asks nothing of a file that was applied', () => {
    const applied = detail({
      state: 'applied',
      unitFinding: { ...settled, settled: false },
      items: [item('a')],
    })
    expect(reviewEntries(applied, null).some((entry) => entry.pending)).toBe(false)
  })
})
