import { describe, expect, it } from 'vitest'
import { itemsOf } from '../../../../electron/intake/review/draft-items.ts'
import { rowLeads } from '../../../../electron/intake/review/row-leads.ts'
import type { DraftValue, Measure, ReasonCode } from '../../../../shared/domain/draft.ts'
import { draftOf, figures } from '../desk-fixture.ts'

const value = (cell: string, measure: Measure, codes: ReasonCode[], labelCell = 'B21'): DraftValue => ({
  ...figures({ 'A01?': 1 }, { key: `PL1!${cell}`, cell, measure, labelCell })[0]!,
  reasons: codes.map((code) => ({ code, params: {} })),
})
const leadsOf = (...values: DraftValue[]) => Object.fromEntries(rowLeads(itemsOf(draftOf({ values }))))

describe('one question for a row', () => {
  it('is the figure of the period when only the name of the row is in doubt', () => {
    expect(
      leadsOf(
        value('D21', 'annualTarget', ['label-similar']),
        value('E21', 'thisPeriod', ['label-similar']),
        value('F21', 'cumulative', ['label-similar']),
      ),
    ).toEqual({ 'PL1!D21': 'PL1!E21', 'PL1!F21': 'PL1!E21' })
  })

  it('is another figure where the period has none in doubt', () => {
    expect(
      leadsOf(value('D21', 'annualTarget', ['label-similar']), value('F21', 'cumulative', ['label-similar'])),
    ).toEqual({ 'PL1!F21': 'PL1!D21' })
  })

  it('is one for a column of a sheet that covers several units', () => {
    const first = { ...value('C5', 'thisPeriod', ['money-unit-unclear'], 'C4'), unitCode: '760' }
    const second = { ...value('C6', 'thisPeriod', ['money-unit-unclear'], 'C4'), unitCode: '776' }
    expect(leadsOf(first, second)).toEqual({ 'PL1!C6': 'PL1!C5' })
  })

  it('never answers a doubt of the figure itself, nor of another row', () => {
    expect(
      leadsOf(
        value('E21', 'thisPeriod', ['label-similar']),
        value('F21', 'cumulative', ['label-similar', 'approximate']),
        value('E22', 'thisPeriod', ['label-similar'], 'B22'),
        value('F22', 'cumulative', ['unit-mismatch'], 'B22'),
      ),
    ).toEqual({})
  })

  it('may have more doubts than those that follow it', () => {
    expect(
      leadsOf(
        value('E12', 'thisPeriod', ['approximate', 'label-similar']),
        value('F12', 'cumulative', ['label-similar']),
      ),
    ).toEqual({ 'PL1!F12': 'PL1!E12' })
  })
})
