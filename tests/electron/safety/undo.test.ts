import fc from 'fast-check'
import { type Kysely, sql } from 'kysely'
import { expect, it } from 'vitest'
import type { Database, Writes } from '../../../electron/database/database.ts'
import type { DB } from '../../../electron/database/schema.ts'
import { references } from '../../../electron/safety/references.ts'
import { type RecordedTable, rowsNow } from '../../../electron/safety/store.ts'
import { undoCommand, undoLastCommand } from '../../../electron/safety/undo.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { type AddedReport, addIndicators, addPerson, addReport, addUnit } from '../database/rows.ts'
import { run, stampOf } from '../database/stamp.ts'

const undo = (database: Database, commandId: string, actor = 'Lan') =>
  run(database, (writes, own) => undoCommand(writes, own, commandId), stampOf('safety.undo', actor))

const people = (database: Database) => database.reads.selectFrom('person').selectAll().orderBy('id').execute()

/** A unit with a report of two figures, by a command of its own. */
async function withReport(database: Database) {
  let added: AddedReport | undefined
  let unit = ''
  let indicators: string[] = []
  await run(database, async (writes) => {
    unit = await addUnit(writes, '760', 'Quận 1')
    indicators = await addIndicators(writes, ['A01', 'A02'])
  })
  const importing = await run(database, async (writes) => {
    added = await addReport(writes, unit, '2024-Q1', indicators)
  })
  return { unit, indicators, importing, ...added! }
}

describeOnBothDialects('taking a command back', (open) => {
  it('removes what it made, returns what it changed and what it deleted', async () => {
    const database = await open()
    let [an, binh] = ['', '']
    await run(database, async (writes) => {
      an = await addPerson(writes, 'An')
      binh = await addPerson(writes, 'Bình')
    })
    const before = await people(database)
    const command = await run(database, async (writes) => {
      await addPerson(writes, 'Chi')
      await writes.updateTable('person').set({ note: 'mới', version: 2 }).where('id', '=', an).execute()
      await writes.deleteFrom('person').where('id', '=', binh).execute()
    })
    await undo(database, command)
    const withoutVersion = (rows: typeof before) => rows.map(({ version: _, ...row }) => row)
    const after = await people(database)
    expect(withoutVersion(after)).toEqual(withoutVersion(before))
    // Whoever still has the changed row on the screen saw an older version.
    expect(after.find((row) => row.id === an)?.version).toBe(3)
  })

  it('is recorded, and can be taken back itself', async () => {
    const database = await open()
    const command = await run(database, (writes) => addPerson(writes, 'An'))
    const undone = await undo(database, command, 'Minh')
    expect(await people(database)).toEqual([])
    await undo(database, undone)
    expect(await people(database)).toMatchObject([{ full_name: 'An' }])
    const trace = await database.reads
      .selectFrom('performed_command')
      .select(['command_id', 'actor', 'undoes'])
      .orderBy('seq')
      .execute()
    expect(trace.map((row) => [row.actor, row.undoes])).toEqual([
      ['Lan', null],
      ['Minh', command],
      ['Lan', undone],
    ])
  })

  it('is refused when a row was changed since, with who did it, and changes nothing', async () => {
    const database = await open()
    let an = ''
    const command = await run(database, async (writes) => {
      an = await addPerson(writes, 'An')
      await addPerson(writes, 'Bình')
    })
    const later = stampOf('committee.savePerson', 'Minh')
    await run(
      database,
      (writes) => writes.updateTable('person').set({ note: 'x' }).where('id', '=', an).execute(),
      later,
    )
    await expect(undo(database, command)).rejects.toMatchObject({
      code: 'undo-overtaken',
      params: { by: 'Minh', at: later.at, command: 'committee.savePerson' },
    })
    expect(await people(database)).toHaveLength(2)
  })

  it('is possible again once the later change was taken back', async () => {
    const database = await open()
    const command = await run(database, (writes) => addPerson(writes, 'An'))
    const later = await run(database, (writes) => writes.updateTable('person').set({ note: 'x' }).execute())
    await undo(database, later)
    await undo(database, command)
    expect(await people(database)).toEqual([])
  })

  it('is refused when something stands on what it made', async () => {
    const database = await open()
    const command = await run(database, (writes) => addUnit(writes, '760', 'Quận 1'))
    const [unit] = await database.reads.selectFrom('unit').select('id').execute()
    const expecting = stampOf('reports.setUpYear', 'Minh')
    await run(
      database,
      (writes) =>
        writes
          .insertInto('expected_report')
          .values({
            id: 'e1',
            unit_id: unit!.id,
            period: '2024-Q1',
            due_date: '2024-03-18',
            extended_due_date: null,
            excused_reason: null,
          })
          .execute(),
      expecting,
    )
    await expect(undo(database, command)).rejects.toMatchObject({
      code: 'undo-overtaken',
      params: { by: 'Minh', command: 'reports.setUpYear' },
    })
  })

  it('of an import takes its figures too, and taking that back returns them', async () => {
    const database = await open()
    const { importing } = await withReport(database)
    const figures = () =>
      database.reads.selectFrom('reported_value').select(['indicator_id', 'value']).orderBy('value').execute()
    const before = await figures()
    expect(before).toHaveLength(2)
    const undone = await undo(database, importing)
    expect(await figures()).toEqual([])
    expect(await database.reads.selectFrom('report').selectAll().execute()).toEqual([])
    await undo(database, undone)
    expect(await figures()).toEqual(before)
  })

  it('of an import is refused once one of its figures was corrected', async () => {
    const database = await open()
    const { importing, values } = await withReport(database)
    const correcting = stampOf('reports.correct', 'Minh')
    await run(
      database,
      (writes) =>
        writes.updateTable('reported_value').set({ value: 99 }).where('id', '=', values[0]!).execute(),
      correcting,
    )
    await expect(undo(database, importing)).rejects.toMatchObject({
      code: 'undo-overtaken',
      params: { by: 'Minh', command: 'reports.correct' },
    })
    expect(await database.reads.selectFrom('reported_value').selectAll().execute()).toHaveLength(2)
  })

  it('of a report that replaced another brings the other back', async () => {
    const database = await open()
    const first = await withReport(database)
    const replacing = await run(database, async (writes) => {
      await writes
        .updateTable('reported_value')
        .set({ state: 'superseded' })
        .where('report_id', '=', first.report)
        .execute()
      const second = await addReport(writes, first.unit, '2024-Q1', first.indicators)
      for (const [index, id] of first.values.entries()) {
        const superseded_by = second.values[index]!
        await writes.updateTable('reported_value').set({ superseded_by }).where('id', '=', id).execute()
      }
      await writes
        .updateTable('report')
        .set({ state: 'superseded', superseded_by: second.report })
        .where('id', '=', first.report)
        .execute()
    })
    await undo(database, replacing)
    const values = await database.reads.selectFrom('reported_value').selectAll().execute()
    expect(values.map((row) => [row.report_id, row.state, row.superseded_by])).toEqual([
      [first.report, 'current', null],
      [first.report, 'current', null],
    ])
  })

  it('goes back step by step through what the officer did, and no one else', async () => {
    const database = await open()
    await run(database, (writes) => addPerson(writes, 'An'), stampOf('one', 'Lan'))
    await run(database, (writes) => addPerson(writes, 'Bình'), stampOf('two', 'Minh'))
    await run(database, (writes) => addPerson(writes, 'Chi'), stampOf('three', 'Lan'))
    const undone: string[] = []
    const last = () =>
      run(
        database,
        async (writes, own) => {
          undone.push((await undoLastCommand(writes, own, 'Lan')).command)
        },
        stampOf('safety.undoLast', 'Lan'),
      )
    await last()
    await last()
    expect(undone).toEqual(['three', 'one'])
    expect((await people(database)).map((row) => row.full_name)).toEqual(['Bình'])
    await expect(last()).rejects.toMatchObject({ code: 'nothing-to-undo' })
  })

  it('is refused twice, for a command that is not there, and for the one that made the workspace', async () => {
    const database = await open()
    const command = await run(database, (writes) => addPerson(writes, 'An'))
    await undo(database, command)
    await expect(undo(database, command)).rejects.toMatchObject({ code: 'nothing-to-undo' })
    await expect(undo(database, 'nowhere')).rejects.toMatchObject({ code: 'not-found' })
    const making = stampOf('workspace.create')
    await run(database, (writes) => addPerson(writes, 'Bình'), making)
    await expect(undo(database, making.commandId)).rejects.toMatchObject({ code: 'nothing-to-undo' })
  })
})

type Step = { kind: 'add' | 'change' | 'remove'; which: number }
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('add' as const, 'change' as const, 'remove' as const),
  which: fc.nat(5),
})

async function perform(writes: Writes, { kind, which }: Step) {
  if (kind === 'add') return addPerson(writes, `Người ${which}`)
  const rows = await writes.selectFrom('person').selectAll().orderBy('id').execute()
  const row = rows[which % Math.max(1, rows.length)]
  if (!row) return addPerson(writes, `Người ${which}`)
  if (kind === 'remove') return writes.deleteFrom('person').where('id', '=', row.id).execute()
  return writes
    .updateTable('person')
    .set({ note: `${row.note ?? ''}.`, version: row.version + 1 })
    .where('id', '=', row.id)
    .execute()
}

describeOnBothDialects('any commands', (open) => {
  it('taken back from the last to the first leave what was there', async () => {
    const database = await open()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        async (commands) => {
          const content = async () => (await people(database)).map(({ version: _, ...row }) => row)
          const before = await content()
          const ids: string[] = []
          for (const steps of commands) {
            ids.push(
              await run(database, async (writes) => {
                for (const one of steps) await perform(writes, one)
              }),
            )
          }
          const seen = await database.reads
            .selectFrom('performed_command')
            .select('command_id')
            .where('command_id', 'in', ids)
            .execute()
          const stored = new Set(seen.map((row) => row.command_id))
          for (const id of ids.toReversed()) if (stored.has(id)) await undo(database, id)
          expect(await content()).toEqual(before)
        },
      ),
      { numRuns: database.dialect === 'sqlite' ? 60 : 15 },
    )
  })
})

describeOnBothDialects('the list of references', (open) => {
  it('names every foreign key, and the names that belong to an entry', async () => {
    const database = await open()
    if (database.dialect !== 'sqlite') return
    const { rows } = await sql<{ table: string; column: string; target: string }>`
      select t.name as "table", k."from" as "column", k."table" as target
      from pragma_table_list t join pragma_foreign_key_list(t.name) k
      where t.schema = 'main' and t.name <> 'performed_command'
    `.execute(database.reads as unknown as Kysely<DB>)
    const found = rows.map((row) => `${row.table}.${row.column} -> ${row.target}`)
    const named = ['body', 'unit', 'indicator'].map((target) => `alias.entity_id -> ${target}`)
    const listed = Object.entries(references).flatMap(([target, list]) =>
      list.map(([table, column]) => `${table}.${column} -> ${target}`),
    )
    expect(listed.sort()).toEqual([...found, ...named].sort())
  })

  it('rows are found by their ids however many', async () => {
    const database = await open()
    await run(database, (writes) => addPerson(writes, 'An'))
    const [person] = await people(database)
    const ids = [...Array.from({ length: 2500 }, (_, index) => `x${index}`), person!.id]
    expect([...(await rowsNow(database.reads, 'person' as RecordedTable, ids)).keys()]).toEqual([person!.id])
  })
})
