import { setTimeout } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { expect, it } from 'vitest'
import { brokenConstraint } from '../../../electron/database/constraint-error.ts'
import type { Database, Reads } from '../../../electron/database/database.ts'
import type { DB } from '../../../electron/database/schema.ts'
import { describeOnBothDialects } from './both-dialects.ts'
import { addIndicators, addPerson, addReport, addUnit } from './rows.ts'
import { run, stampOf } from './stamp.ts'

const names = async (database: Database) =>
  (await database.reads.selectFrom('person').select('full_name').orderBy('full_name').execute()).map(
    (row) => row.full_name,
  )

describeOnBothDialects('a command', (open) => {
  it('that fails stores nothing, not even its trace', async () => {
    const database = await open()
    const failing = run(database, async (writes) => {
      await addPerson(writes, 'An')
      throw new Error('stopped')
    })
    await expect(failing).rejects.toThrow('stopped')
    expect(await names(database)).toEqual([])
    expect(await database.reads.selectFrom('performed_command').selectAll().execute()).toEqual([])
    await run(database, (writes) => addPerson(writes, 'Bình'))
    expect(await names(database)).toEqual(['Bình'])
  })

  it('that changes nothing leaves no trace', async () => {
    const database = await open()
    await run(database, (writes) => writes.updateTable('person').set({ note: 'x' }).execute())
    expect(await database.reads.selectFrom('performed_command').selectAll().execute()).toEqual([])
  })

  it('that goes on after an error of the database is not stored by half', async () => {
    const database = await open()
    const careless = run(database, async (writes) => {
      await addUnit(writes, '760', 'Quận 1')
      await addUnit(writes, '760', 'Quận 1 lần nữa').catch(() => {})
      await addUnit(writes, '761', 'Quận 12').catch(() => {})
    })
    await expect(careless).rejects.toThrow()
    expect(await database.reads.selectFrom('unit').selectAll().execute()).toEqual([])
  })

  it('tells which rule an error broke, in the same words on both dialects', async () => {
    const database = await open()
    await run(database, (writes) => addUnit(writes, '760', 'Quận 1'))
    const broken = (work: Parameters<typeof run>[1]) =>
      run(database, work).then(
        () => null,
        (error: unknown) => brokenConstraint(error),
      )
    expect(await broken((writes) => addUnit(writes, '760', 'Quận 1'))).toBe('unique')
    expect(
      await broken((writes) => writes.updateTable('unit').set({ successor_id: 'nowhere' }).execute()),
    ).toBe('reference')
    expect(await broken((writes) => writes.updateTable('unit').set({ valid_to: 'mai' }).execute())).toBe(
      'check',
    )
    expect(
      await broken((writes) =>
        writes
          .updateTable('unit')
          .set({ name: null as never })
          .execute(),
      ),
    ).toBe('missing')
    expect(brokenConstraint(new Error('other'))).toBeNull()
  })

  it('is refused inside another, instead of waiting for it for ever', async () => {
    const database = await open()
    const nested = run(database, () => run(database, (writes) => addPerson(writes, 'An')))
    await expect(nested).rejects.toThrow('inside a command')
  })

  it('cannot read past its own transaction', async () => {
    const database = await open()
    const outer = run(database, () => database.reads.selectFrom('person').selectAll().execute())
    await expect(outer).rejects.toThrow('inside a command')
  })

  it('may leave work behind that reads after it has ended', async () => {
    const database = await open()
    let left: Promise<string[]> | undefined
    await run(database, async (writes) => {
      await addPerson(writes, 'An')
      left = setTimeout(300).then(() => names(database))
    })
    expect(await left).toEqual(['An'])
  })

  it('waits for the one that runs, and both are stored', async () => {
    const database = await open()
    await Promise.all(
      ['An', 'Bình', 'Chi'].map((name) =>
        run(database, async (writes) => {
          await addPerson(writes, name)
          await setTimeout(20)
          await addPerson(writes, `${name} 2`)
        }),
      ),
    )
    expect(await names(database)).toEqual(['An', 'An 2', 'Bình', 'Bình 2', 'Chi', 'Chi 2'])
    // None of them ran in between the rows of another.
    const seen = await database.reads.selectFrom('history').select('command_id').orderBy('seq').execute()
    const changes = seen.filter((row, index) => row.command_id !== seen[index - 1]?.command_id)
    expect(changes).toHaveLength(3)
  })
})

describeOnBothDialects('the connection for reading', (open) => {
  it('cannot write, even when it is used as if it could', async () => {
    const database = await open()
    const writer = database.reads as Reads as Kysely<DB>
    await expect(
      writer
        .insertInto('person')
        .values({ id: 'p', full_name: 'An', rank: null, phone: null, note: null })
        .execute(),
    ).rejects.toThrow(/readonly|read-only/)
    expect(await names(database)).toEqual([])
  })

  it('takes an empty list for none', async () => {
    const database = await open()
    await run(database, (writes) => addPerson(writes, 'An'))
    expect(await database.reads.selectFrom('person').selectAll().where('id', 'in', []).execute()).toEqual([])
    expect(
      await database.reads.selectFrom('person').selectAll().where('id', 'not in', []).execute(),
    ).toHaveLength(1)
  })
})

describeOnBothDialects('many rows at once', (open) => {
  it('are all stored, whatever their number', async () => {
    const database = await open()
    for (const count of [1, 99, 100, 101, 250]) {
      const codes = Array.from({ length: count }, (_, index) => `${count}-${index}`)
      await run(database, async (writes) => {
        await writes.deleteFrom('reported_value').execute()
        await writes.deleteFrom('report').execute()
        await writes.deleteFrom('indicator').execute()
        await writes.deleteFrom('content_group').execute()
        const unit = await addUnit(writes, `u${count}`, 'Quận')
        await addReport(writes, unit, '2024-Q1', await addIndicators(writes, codes))
      })
      const { total } = await database.reads
        .selectFrom('reported_value')
        .select(({ fn }) => fn.sum<number>('value').as('total'))
        .executeTakeFirstOrThrow()
      expect(total).toBe((count * (count + 1)) / 2)
    }
  })

  it('are refused when they are not alike', async () => {
    const database = await open()
    const { insertInChunks } = await import('../../../electron/database/insert-in-chunks.ts')
    const uneven = database.command(stampOf(), (writes) =>
      insertInChunks(writes, 'person', [
        { id: '1', full_name: 'An', rank: null, phone: null, note: null },
        { id: '2', full_name: 'Bình', rank: null, phone: null },
      ]),
    )
    await expect(uneven).rejects.toThrow('same columns')
  })
})
