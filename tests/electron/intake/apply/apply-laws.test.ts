import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import type { Database } from '../../../../electron/database/database.ts'
import { describeOnBothDialects } from '../../database/both-dialects.ts'
import { type Desk, deskOn, figures } from '../desk-fixture.ts'

const codes = ['A01', 'A02', 'A03', 'B01']
const file = fc.record({
  kind: fc.constant('apply' as const),
  unit: fc.constantFrom('760', '776'),
  says: fc.dictionary(
    fc.constantFrom(...codes, ...codes.map((code) => `${code}?`)),
    fc.integer({ min: 0, max: 3 }),
    {
      minKeys: 1,
    },
  ),
  answer: fc.constantFrom('keep' as const, 'overlapping' as const, 'whole' as const),
})
const back = fc.record({ kind: fc.constant('back' as const), which: fc.nat() })
const steps = fc.array(fc.oneof({ weight: 3, arbitrary: file }, { weight: 2, arbitrary: back }), {
  maxLength: 8,
})

type Row = { id: string; state: string; superseded_by: string | null }
const everyFigure = (desk: Desk): Promise<Row[]> =>
  desk.database.reads
    .selectFrom('reported_value')
    .select(['id', 'state', 'superseded_by'])
    .where('state', '<>', 'takenBack')
    .orderBy('id')
    .execute()

describeOnBothDialects('laws of applying and taking back', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })

  it('apply and take back leaves every figure as it was, whatever was applied and taken back before', async () => {
    await fc.assert(
      fc.asyncProperty(steps, file, async (history, last) => {
        const desk = await deskOn(database)
        const runs: string[] = []
        const applied = async ({ unit, says, answer }: typeof last) => {
          const of = { value: unit, confidence: 'sure' as const, sources: [], rivals: [] }
          const outcome = await desk.apply([await desk.file({ unit: of, values: figures(says) })], answer)
          if (outcome.outcome !== 'applied') throw new Error('was answered, and asked again')
          return outcome.run.importRunId
        }
        for (const step of history) {
          if (step.kind === 'apply') runs.push(await applied(step))
          else if (runs.length > 0) await desk.takeBack(runs.splice(step.which % runs.length, 1)[0]!)
        }
        const before = await everyFigure(desk)
        await desk.takeBack(await applied(last))
        expect(await everyFigure(desk)).toEqual(before)
      }),
      { numRuns: 15 },
    )
  })

  it('everything taken back, in whatever order, leaves nothing standing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(file, { minLength: 1, maxLength: 5 }),
        fc.infiniteStream(fc.nat()),
        async (all, picks) => {
          const desk = await deskOn(database)
          const runs: string[] = []
          for (const { unit, says, answer } of all) {
            const of = { value: unit, confidence: 'sure' as const, sources: [], rivals: [] }
            const outcome = await desk.apply([await desk.file({ unit: of, values: figures(says) })], answer)
            if (outcome.outcome === 'applied') runs.push(outcome.run.importRunId)
          }
          while (runs.length > 0) {
            await desk.takeBack(runs.splice(picks.next().value % runs.length, 1)[0]!)
          }
          expect(await desk.standing()).toEqual({})
        },
      ),
      { numRuns: 10 },
    )
  })
})
