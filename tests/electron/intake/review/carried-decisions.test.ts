import { describe, expect, it } from 'vitest'
import { carriedDecisions } from '../../../../electron/intake/review/carried-decisions.ts'
import type { Decision } from '../../../../electron/intake/review/draft-entries.ts'
import { itemsOf } from '../../../../electron/intake/review/draft-items.ts'
import type { Draft, UnknownRow } from '../../../../shared/domain/draft.ts'
import { draftOf, figures } from '../desk-fixture.ts'

const named = (code: string) => ({ id: `id-${code}`, code, name: code, unit: 'buổi' })
const all = ['A01', 'A02'].map(named)
const catalogue = {
  byCode: new Map(all.map((one) => [one.code, one])),
  byId: new Map(all.map((one) => [one.id, one])),
}
const unknown: UnknownRow = {
  key: 'PL1!B10',
  label: 'Đối thoại',
  sheet: 'PL1',
  cell: 'B10',
  unitText: null,
  candidates: [],
  figures: [
    { measure: 'thisPeriod', value: 12, text: '12', cell: 'E10' },
    { measure: 'cumulative', value: 31, text: '31', cell: 'F10' },
  ],
}
const asUnknown = draftOf({ unknownRows: [unknown] })
const asFigures = (code: string, doubt = '?') =>
  draftOf({
    values: [
      ...figures({ [`${code}${doubt}`]: 12 }),
      ...figures({ [`${code}${doubt}`]: 31 }, { key: 'PL1!F10', cell: 'F10', measure: 'cumulative' }),
    ],
  })
const carry = (before: Draft, after: Draft, decisions: Record<string, Decision>) =>
  Object.fromEntries(
    carriedDecisions(itemsOf(before), itemsOf(after), new Map(Object.entries(decisions)), catalogue),
  )
const reassign = (code: string, value: number | null = null): Decision => ({
  action: 'reassign',
  value,
  indicatorId: `id-${code}`,
})
const accept: Decision = { action: 'accept', value: null, indicatorId: null }

describe('decisions when a file is read again', () => {
  it('stay with the items that are still there', () => {
    expect(carry(asUnknown, asUnknown, { 'PL1!B10': reassign('A01') })).toEqual({
      'PL1!B10': reassign('A01'),
    })
  })

  it('pass from a row nobody knew to its figures once its name is known', () => {
    expect(carry(asUnknown, asFigures('A01'), { 'PL1!B10': reassign('A01') })).toEqual({
      'PL1!E10': accept,
      'PL1!F10': accept,
    })
  })

  it('are not needed any more where the figure is sure, but keep a corrected value', () => {
    expect(carry(asUnknown, asFigures('A01', ''), { 'PL1!B10': reassign('A01') })).toEqual({})
    expect(carry(asUnknown, asFigures('A01', ''), { 'PL1!B10': reassign('A01', 13) })).toEqual({
      'PL1!E10': { action: 'correct', value: 13, indicatorId: null },
    })
  })

  it('keep the indicator the officer chose where the reading now says another', () => {
    expect(carry(asUnknown, asFigures('A02'), { 'PL1!B10': reassign('A01') })).toEqual({
      'PL1!E10': reassign('A01'),
      'PL1!F10': reassign('A01'),
    })
  })

  it('pass back to the row when its name is no longer known', () => {
    expect(carry(asFigures('A01'), asUnknown, { 'PL1!E10': accept })).toEqual({ 'PL1!B10': reassign('A01') })
  })

  it('keep ignoring what was ignored, and forget cells that hold nothing now', () => {
    const ignore: Decision = { action: 'ignore', value: null, indicatorId: null }
    expect(carry(asUnknown, asFigures('A01'), { 'PL1!B10': ignore })).toEqual({
      'PL1!E10': ignore,
      'PL1!F10': ignore,
    })
    expect(carry(asUnknown, draftOf({}), { 'PL1!B10': ignore })).toEqual({})
  })
})
