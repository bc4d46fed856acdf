import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Replaces, type StandingReport, standings } from '../../../../electron/intake/apply/standing.ts'

type Sent = { replaces: Replaces; slots: string[]; waiting?: string[]; takenBack?: boolean }

/** Reports r1, r2, ... whose values are named by report and slot: "r1.A01", and "r1.A01?" where nobody accepted. */
const reportsOf = (sent: Sent[]): StandingReport[] =>
  sent.map(({ replaces, slots, waiting = [], takenBack = false }, index) => {
    const id = `r${index + 1}`
    const value = (accepted: boolean) => (slot: string) => ({
      id: `${id}.${slot}${accepted ? '' : '?'}`,
      slot,
      accepted,
    })
    return { id, replaces, takenBack, values: [...slots.map(value(true)), ...waiting.map(value(false))] }
  })

const current = (reports: StandingReport[]) =>
  [...standings(reports).values]
    .filter(([, { state }]) => state === 'current')
    .map(([id]) => id)
    .sort()

describe('which figures stand', () => {
  it('lets a second report add what the first did not say', () => {
    const reports = reportsOf([
      { replaces: null, slots: ['A01', 'A02'] },
      { replaces: null, slots: ['A02', 'B01'] },
    ])
    expect(current(reports)).toEqual(['r1.A01', 'r1.A02', 'r2.B01'])
    expect(standings(reports).values.get('r2.A02')).toEqual({ state: 'superseded', supersededBy: 'r1.A02' })
  })

  it('puts a correction over the same figures only', () => {
    const reports = reportsOf([
      { replaces: null, slots: ['A01', 'A02'] },
      { replaces: 'overlapping', slots: ['A02'] },
    ])
    expect(current(reports)).toEqual(['r1.A01', 'r2.A02'])
    expect(standings(reports).values.get('r1.A02')).toEqual({ state: 'superseded', supersededBy: 'r2.A02' })
    expect(standings(reports).reports.get('r1')?.state).toBe('current')
  })

  it('puts a whole new report in place of the earlier, with the figures it no longer has', () => {
    const reports = reportsOf([
      { replaces: null, slots: ['A01', 'A02'], waiting: ['A03'] },
      { replaces: 'whole', slots: ['A02'] },
    ])
    const { values, reports: states } = standings(reports)
    expect(current(reports)).toEqual(['r2.A02'])
    expect(values.get('r1.A01')).toEqual({ state: 'superseded', supersededBy: null })
    expect(values.get('r1.A02')).toEqual({ state: 'superseded', supersededBy: 'r2.A02' })
    expect(values.get('r1.A03?')).toEqual({ state: 'superseded', supersededBy: null })
    expect(states.get('r1')).toEqual({ state: 'superseded', supersededBy: 'r2' })
  })

  it('gives the first report back when a report between it and the last is taken back', () => {
    const sent: Sent[] = [
      { replaces: null, slots: ['A01', 'A02'] },
      { replaces: 'whole', slots: ['A01'], takenBack: true },
      { replaces: 'overlapping', slots: ['A01'] },
    ]
    expect(current(reportsOf(sent))).toEqual(['r1.A02', 'r3.A01'])
    expect(standings(reportsOf(sent)).values.get('r1.A01')).toEqual({
      state: 'superseded',
      supersededBy: 'r3.A01',
    })
  })

  it('lists a figure nobody accepted only while its place is empty', () => {
    const waiting: Sent = { replaces: null, slots: ['A01'], waiting: ['A02'] }
    expect(standings(reportsOf([waiting])).values.get('r1.A02?')?.state).toBe('notAccepted')
    const filled = standings(reportsOf([waiting, { replaces: null, slots: ['A02'] }]))
    expect(filled.values.get('r1.A02?')).toEqual({ state: 'superseded', supersededBy: 'r2.A02' })
  })

  it('keeps a report that brought nothing acceptable as the one that was received', () => {
    expect(standings(reportsOf([{ replaces: null, slots: [], waiting: ['A01'] }])).reports.get('r1')).toEqual(
      {
        state: 'current',
        supersededBy: null,
      },
    )
  })
})

const slot = fc.constantFrom('A01', 'A02', 'A03', 'B01')
const sent = fc.record({
  replaces: fc.constantFrom<Replaces>(null, 'overlapping', 'whole'),
  slots: fc.uniqueArray(slot),
  waiting: fc.uniqueArray(slot),
  takenBack: fc.boolean(),
})
const history = fc.array(sent, { maxLength: 7 })

describe('laws of what stands', () => {
  it('at most one figure of a slot is current, and a slot someone filled is never empty without a whole new report', () => {
    fc.assert(
      fc.property(history, (all) => {
        const reports = reportsOf(all)
        const slots = current(reports).map((id) => id.split('.')[1])
        expect(new Set(slots).size).toBe(slots.length)
        if (all.every((one) => one.replaces !== 'whole')) {
          const filled = new Set(all.filter((one) => !one.takenBack).flatMap((one) => one.slots))
          expect(new Set(slots)).toEqual(filled)
        }
      }),
    )
  })

  it('a report that was taken back leaves what would stand without it', () => {
    fc.assert(
      fc.property(history, fc.nat(), (all, pick) => {
        const reports = reportsOf(all)
        if (reports.length === 0) return
        const index = pick % reports.length
        const without = reports.filter((_, at) => at !== index)
        const back = reports.map((report, at) => (at === index ? { ...report, takenBack: true } : report))
        const kept = [...standings(back).values].filter(([id]) => !id.startsWith(`${reports[index]!.id}.`))
        expect(new Map(kept)).toEqual(standings(without).values)
      }),
    )
  })

  it('every figure has a standing, and names as its successor one that was applied and not taken back', () => {
    fc.assert(
      fc.property(history, (all) => {
        const reports = reportsOf(all)
        const { values } = standings(reports)
        expect(values.size).toBe(reports.flatMap((report) => report.values).length)
        const gone = new Set(
          reports.filter((one) => one.takenBack).flatMap((one) => one.values.map(({ id }) => id)),
        )
        for (const { supersededBy } of values.values()) {
          if (supersededBy !== null) expect(gone.has(supersededBy)).toBe(false)
        }
      }),
    )
  })
})
