import { describe, expect, it } from 'vitest'
import { understandWorkbook } from '../../../../electron/intake/understand/understand.ts'
import { districtReport, type KnownReport } from './layouts/district-report.ts'
import { contextFor } from './layouts/reference.ts'
import { splitReport } from './layouts/split-report.ts'
import { wardMatrix } from './layouts/ward-matrix.ts'

type Score = {
  all: number
  found: number
  sure: number
  wrongSure: string[]
  wrongUnit: string[]
  wrongPeriod: string[]
}

/** Reads many made-up workbooks and compares with what they truly say. */
function scoreOf(
  make: (seed: number) => KnownReport,
  count: number,
  countsForRecall = (_: KnownReport) => true,
): Score {
  const score: Score = { all: 0, found: 0, sure: 0, wrongSure: [], wrongUnit: [], wrongPeriod: [] }
  for (let seed = 0; seed < count; seed++) {
    const known = make(seed)
    const draft = understandWorkbook(known.workbook, contextFor(known.fileName))
    const own = draft.values.filter(({ measure, unitCode }) => measure === 'thisPeriod' && unitCode === null)
    if (draft.unit.value !== known.unit) score.wrongUnit.push(`${seed}: ${draft.unit.value}`)
    if (draft.period.value !== known.period) score.wrongPeriod.push(`${seed}: ${draft.period.value}`)
    for (const value of own) {
      const truth = known.truth.get(value.indicatorCode)
      const isRight = truth !== undefined && Math.abs(truth - value.value) < 1e-6
      if (value.confidence === 'sure' && !isRight) {
        score.wrongSure.push(
          `${JSON.stringify(known.layout)} ${value.indicatorCode} ${value.label}: ${value.value}, truly ${truth}`,
        )
      }
    }
    if (!countsForRecall(known)) continue
    for (const [code, truth] of known.truth) {
      const right = own.filter(
        (value) => value.indicatorCode === code && Math.abs(value.value - truth) < 1e-6,
      )
      score.all++
      if (right.length > 0) score.found++
      if (right.some(({ confidence }) => confidence === 'sure')) score.sure++
    }
  }
  return score
}

describe('reports in layouts of all kinds', () => {
  const score = scoreOf(districtReport, 800)
  it('never give a wrong figure that is called sure', () => expect(score.wrongSure).toEqual([]))
  it('give at least 97 % of their figures', () =>
    expect(score.found / score.all).toBeGreaterThanOrEqual(0.97))
  it('leave few figures to hands', () => expect(score.sure / score.all).toBeGreaterThan(0.9))
  it('are known by unit and period', () => {
    expect(score.wrongUnit).toEqual([])
    expect(score.wrongPeriod).toEqual([])
  })
})

describe('matrices of wards and indicators', () => {
  // A wrong written total is shown, not put right; what it should have been cannot be found.
  const score = scoreOf(wardMatrix, 400, ({ layout }) => layout.total !== 'wrong')
  it('never give a wrong total that is called sure', () => expect(score.wrongSure).toEqual([]))
  it('give at least 97 % of their figures', () =>
    expect(score.found / score.all).toBeGreaterThanOrEqual(0.97))
  it('are known by unit and period', () => expect([score.wrongUnit, score.wrongPeriod]).toEqual([[], []]))
})

describe('reports spread over quarters, tables, blocks and sheets', () => {
  const score = scoreOf(splitReport, 800)
  it('never give another period’s figure as sure', () => expect(score.wrongSure).toEqual([]))
  it('give at least 97 % of their figures', () =>
    expect(score.found / score.all).toBeGreaterThanOrEqual(0.97))
  it('are known by unit and period', () => expect([score.wrongUnit, score.wrongPeriod]).toEqual([[], []]))
})
