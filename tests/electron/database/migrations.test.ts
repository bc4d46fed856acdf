import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../../electron/database/database.ts'
import type { Migration } from '../../../electron/database/migrate.ts'
import { migrations } from '../../../electron/database/migrations/index.ts'
import { connect } from '../../../electron/database/sqlite/connect.ts'
import { type OpenSqliteOptions, openSqlite } from '../../../electron/database/sqlite/open-sqlite.ts'
import { describeOnBothDialects } from './both-dialects.ts'
import { openPglite } from './open-pglite.ts'
import { addPerson, addUnit } from './rows.ts'
import { run } from './stamp.ts'

const next = (up: Migration['up']): Migration[] => [
  ...migrations,
  { number: migrations.length + 1, name: 'next', up },
]

describe('migrating a SQLite file', () => {
  let folder: string
  let file: string
  const opened: Database[] = []
  const open = async (options: OpenSqliteOptions = {}) => {
    const database = await openSqlite(file, options)
    opened.push(database)
    return database
  }
  const closeAll = async () => {
    for (const database of opened.splice(0)) await database.close()
  }
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hiepdong-test-'))
    file = join(folder, 'hiepdong.db')
  })
  afterEach(async () => {
    await closeAll()
    rmSync(folder, { recursive: true, force: true })
  })

  it('keeps what was there and adds what is new', async () => {
    await run(await open(), (writes) => addPerson(writes, 'Nguyễn Văn An'))
    await closeAll()
    const database = await open({
      migrations: next(async ({ db, types }) => {
        await db.schema.alterTable('person').addColumn('email', types.text).execute()
      }),
    })
    const people = await database.reads.selectFrom('person').selectAll().execute()
    expect(people).toMatchObject([{ full_name: 'Nguyễn Văn An', email: null }])
  })

  it('leaves a file as it was when a step fails half way, and names the backup', async () => {
    await run(await open(), (writes) => addPerson(writes, 'Nguyễn Văn An'))
    await closeAll()
    const failing = next(async ({ db, types }) => {
      await db.schema.alterTable('person').addColumn('email', types.text).execute()
      await sql`update person set email = 'x'`.execute(db)
      await sql`select * from nowhere`.execute(db)
    })
    await expect(
      openSqlite(file, { migrations: failing, backUpBefore: async () => 'ban-sao-luu.db' }),
    ).rejects.toMatchObject({ code: 'migration-failed', params: { step: 'next', backup: 'ban-sao-luu.db' } })
    const database = await open()
    expect(await database.reads.selectFrom('person').selectAll().execute()).toHaveLength(1)
    const columns = await sql<{ name: string }>`select name from pragma_table_info('person')`.execute(
      database.reads as never,
    )
    expect(columns.rows.map((row) => row.name)).not.toContain('email')
  })

  it('refuses a step that would leave a reference to a row that is gone', async () => {
    await run(await open(), async (writes) => {
      const person = await addPerson(writes, 'An')
      const body = { id: 'b1', code: 'x', short: 'X', name: 'X', kind: 'party' as const, position: 1 }
      await writes
        .insertInto('body')
        .values({ ...body, valid_from: null, valid_to: null, successor_id: null })
        .execute()
      await writes
        .insertInto('mandate')
        .values({
          id: 'm1',
          person_id: person,
          body_id: 'b1',
          role: 'Ủy viên',
          from_date: '2024-01-01',
          to_date: null,
          decision_number: null,
        })
        .execute()
    })
    await closeAll()
    const careless = next(async ({ db }) => {
      await sql`drop trigger person_history_delete`.execute(db)
      await sql`delete from person`.execute(db)
    })
    await expect(openSqlite(file, { migrations: careless })).rejects.toMatchObject({
      code: 'migration-failed',
    })
    expect(await (await open()).reads.selectFrom('person').selectAll().execute()).toHaveLength(1)
  })

  it('refuses a file that a newer version has changed, and leaves it alone', async () => {
    await open({ migrations: next(async () => {}) })
    await closeAll()
    const known = migrations.length
    await expect(openSqlite(file)).rejects.toMatchObject({
      code: 'newer-version',
      params: { found: known + 1, known },
    })
  })

  it('makes a backup before it changes a file that holds data, and none for a new file', async () => {
    let backups = 0
    const backUpBefore = async () => `${++backups}`
    await open({ backUpBefore })
    await closeAll()
    expect(backups).toBe(0)
    await open({ backUpBefore, migrations: next(async () => {}) })
    expect(backups).toBe(1)
  })

  it('makes every table strict, so that no text lies in a column of numbers', async () => {
    await open()
    const connection = connect(file, { readonly: true })
    const loose = connection
      .prepare(
        "select name from pragma_table_list where type = 'table' and strict = 0 and name not like 'sqlite_%'",
      )
      .all() as { name: string }[]
    connection.close()
    // The one that migrations are counted in is made before any rule of theirs.
    expect(loose.map((table) => table.name)).toEqual(['migration'])
  })
})

describe('migrating PostgreSQL', () => {
  it('leaves nothing of a step that fails', async () => {
    await expect(
      openPglite({
        migrations: next(async ({ db }) => {
          await sql`select * from nowhere`.execute(db)
        }),
      }),
    ).rejects.toMatchObject({ code: 'migration-failed', params: { step: 'next' } })
  })
})

describeOnBothDialects('the rules of the tables', (open) => {
  it('two units in force never share a code; after one has ended its code is free', async () => {
    const database = await open()
    await run(database, (writes) => addUnit(writes, '769', 'Quận 2'))
    await expect(run(database, (writes) => addUnit(writes, '769', 'Thành phố Thủ Đức'))).rejects.toThrow()
    await run(database, (writes) => writes.updateTable('unit').set({ valid_to: '2020-12-31' }).execute())
    await run(database, (writes) => addUnit(writes, '769', 'Thành phố Thủ Đức'))
    expect(await database.reads.selectFrom('unit').selectAll().execute()).toHaveLength(2)
  })

  it('a word that no rule knows is refused', async () => {
    const database = await open()
    const wrong = run(database, (writes) =>
      writes
        .insertInto('alias')
        .values({
          id: 'a',
          entity: 'meeting' as never,
          entity_id: 'x',
          text: 'x',
          folded: 'x',
          origin: 'office',
        })
        .execute(),
    )
    await expect(wrong).rejects.toThrow()
  })

  it('a figure of a unit that is not there is refused', async () => {
    const database = await open()
    const wrong = run(database, (writes) =>
      writes
        .insertInto('expected_report')
        .values({
          id: 'e',
          unit_id: 'nowhere',
          period: '2024-Q1',
          due_date: '2024-03-18',
          extended_due_date: null,
          excused_reason: null,
        })
        .execute(),
    )
    await expect(wrong).rejects.toThrow()
  })

  it('numbers come back as numbers, counts and sums too', async () => {
    const database = await open()
    await run(database, async (writes) => {
      await addUnit(writes, '1', 'Quận 1')
      await addUnit(writes, '2', 'Quận 2')
    })
    const row = await database.reads
      .selectFrom('unit')
      .select(({ fn }) => [
        fn.countAll().as('count'),
        fn.sum('position').as('sum'),
        fn.avg('position').as('avg'),
      ])
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ count: 2, sum: 2, avg: 1 })
  })
})
