import { type Kysely, sql } from 'kysely'
import { expect, it } from 'vitest'
import type { Database } from '../../../electron/database/database.ts'
import { tablesWithoutHistory } from '../../../electron/database/history-triggers.ts'
import { describeOnBothDialects } from './both-dialects.ts'
import { addIndicators, addPerson, addReport, addUnit } from './rows.ts'
import { run, stampOf } from './stamp.ts'

const untyped = (database: Database) => database.reads as unknown as Kysely<unknown>

/** Tables of the product, whichever dialect keeps them. */
async function tablesOf(database: Database): Promise<string[]> {
  const { rows } =
    database.dialect === 'sqlite'
      ? await sql<{ name: string }>`
          select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%'
        `.execute(untyped(database))
      : await sql<{ name: string }>`
          select table_name as name from information_schema.tables where table_schema = current_schema()
        `.execute(untyped(database))
  return rows.map((row) => row.name)
}

async function triggersOf(database: Database, table: string): Promise<string[]> {
  const { rows } =
    database.dialect === 'sqlite'
      ? await sql<{ name: string }>`
          select name from sqlite_master where type = 'trigger' and tbl_name = ${table}
        `.execute(untyped(database))
      : await sql<{ name: string }>`
          select trigger_name as name from information_schema.triggers where event_object_table = ${table} and trigger_schema = current_schema()
        `.execute(untyped(database))
  return rows.map((row) => row.name).sort()
}

describeOnBothDialects('history', (open) => {
  it('watches every table that holds what a person entered', async () => {
    const database = await open()
    const watched = (await tablesOf(database)).filter((table) => !tablesWithoutHistory.includes(table))
    expect(watched.length).toBeGreaterThan(15)
    for (const table of watched) {
      const operations = table === 'reported_value' ? ['delete', 'update'] : ['delete', 'insert', 'update']
      expect(await triggersOf(database, table), table).toEqual(
        operations.map((operation) => `${table}_history_${operation}`),
      )
    }
  })

  it('records every column, also those that a later migration added', async () => {
    const database = await open()
    // PostgreSQL records the row as it is; on SQLite the columns are written out in the trigger.
    if (database.dialect !== 'sqlite') return
    const left: string[] = []
    for (const table of (await tablesOf(database)).filter((name) => !tablesWithoutHistory.includes(name))) {
      const columns = await sql<{ name: string }>`select name from pragma_table_info(${table})`.execute(
        untyped(database),
      )
      const trigger = await sql<{ sql: string }>`
        select sql from sqlite_master where name = ${`${table}_history_update`}
      `.execute(untyped(database))
      for (const { name } of columns.rows) {
        if (!trigger.rows[0]?.sql.includes(`'${name}', "new"."${name}"`)) left.push(`${table}.${name}`)
      }
    }
    expect(left).toEqual(['intake_file.draft'])
  })

  it('tells who, when, by which command, and the row before and after', async () => {
    const database = await open()
    const made = stampOf('committee.savePerson', 'Lan')
    let person = ''
    await run(
      database,
      async (writes) => {
        person = await addPerson(writes, 'Nguyễn Văn An')
      },
      made,
    )
    const changed = stampOf('committee.savePerson', 'Minh')
    await run(
      database,
      (writes) =>
        writes.updateTable('person').set({ note: "it's", version: 2 }).where('id', '=', person).execute(),
      changed,
    )
    const removed = stampOf('committee.removePerson', 'Lan')
    await run(database, (writes) => writes.deleteFrom('person').where('id', '=', person).execute(), removed)
    const rows = await database.reads.selectFrom('history').selectAll().orderBy('seq').execute()
    const first = { id: person, version: 1, full_name: 'Nguyễn Văn An', rank: null, phone: null, note: null }
    const second = { ...first, version: 2, note: "it's" }
    const parsed = rows.map(({ before, after, ...row }) => ({
      ...row,
      before: before && JSON.parse(before),
      after: after && JSON.parse(after),
    }))
    const of = (stamp: typeof made) => ({
      command: stamp.command,
      command_id: stamp.commandId,
      actor: stamp.actor,
      at: stamp.at,
      entity: 'person',
      entity_id: person,
    })
    expect(parsed).toMatchObject([
      { ...of(made), operation: 'insert', before: null, after: first },
      { ...of(changed), operation: 'update', before: first, after: second },
      { ...of(removed), operation: 'delete', before: second, after: null },
    ])
  })

  it('keeps a figure to its last digit', async () => {
    const database = await open()
    const exact = [0.1 + 0.2, 100 / 3, 9_007_199_254_740_991, 5e-324, -0.000001]
    await run(database, async (writes) => {
      const ids = await addIndicators(
        writes,
        exact.map((_, index) => `A${index}`),
      )
      for (const [index, indicator_id] of ids.entries()) {
        await writes
          .insertInto('target')
          .values({ id: `t${index}`, indicator_id, year: 2024, value: exact[index]! })
          .execute()
      }
    })
    const rows = await database.reads
      .selectFrom('history')
      .select('after')
      .where('entity', '=', 'target')
      .orderBy('seq')
      .execute()
    expect(rows.map((row) => JSON.parse(row.after!).value)).toEqual(exact)
  })

  it('is silent when nothing but the version, or a draft that can be read again, was written', async () => {
    const database = await open()
    const file = {
      id: 'f1',
      source_file_id: null,
      name: 'bc.xlsx',
      batch_id: 'b',
      added_at: '2024-03-01T00:00:00.000Z',
      state: 'review' as const,
      error_code: null,
      error_params: null,
      draft: '{}',
      unit_id: null,
      period: null,
      received_date: '2024-03-01',
      keep_encoding: 0 as const,
      unit_confirmed: 0 as const,
      period_confirmed: 0 as const,
      units: 1,
      sure: 1,
      to_check: 0,
      unknown: 0,
      warnings: 0,
      import_run_id: null,
    }
    await run(database, (writes) => writes.insertInto('intake_file').values(file).execute())
    await run(database, (writes) =>
      writes.updateTable('intake_file').set({ draft: '{"big": true}', version: 2 }).execute(),
    )
    const rows = await database.reads.selectFrom('history').select(['operation', 'after']).execute()
    expect(rows.map((row) => row.operation)).toEqual(['insert'])
    expect(JSON.parse(rows[0]!.after!)).not.toHaveProperty('draft')
  })

  it('does not repeat the figures that came with a report, but tells of each that is changed or removed', async () => {
    const database = await open()
    let values: string[] = []
    await run(database, async (writes) => {
      const unit = await addUnit(writes, '760', 'Quận 1')
      values = (await addReport(writes, unit, '2024-Q1', await addIndicators(writes, ['A01', 'A02']))).values
    })
    const recorded = () =>
      database.reads
        .selectFrom('history')
        .select(['operation', 'entity_id'])
        .where('entity', '=', 'reported_value')
        .orderBy('seq')
        .execute()
    expect(await recorded()).toEqual([])
    await run(database, (writes) =>
      writes.updateTable('reported_value').set({ value: 9 }).where('id', '=', values[0]!).execute(),
    )
    await run(database, (writes) =>
      writes.deleteFrom('reported_value').where('id', '=', values[1]!).execute(),
    )
    expect(await recorded()).toEqual([
      { operation: 'update', entity_id: values[0] },
      { operation: 'delete', entity_id: values[1] },
    ])
  })
})
