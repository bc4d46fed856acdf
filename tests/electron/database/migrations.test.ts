import { expect, it } from 'vitest'
import { describeOnBothDialects } from './both-dialects.ts'

describeOnBothDialects('the foundation', (open) => {
  it('gives an empty database that a command can write to', async () => {
    const database = await open()
    const stamp = { command: 'test', commandId: 'c1', actor: 'Lan', at: '2024-03-01T00:00:00.000Z' }
    await database.command(stamp, async (writes) => {
      await writes
        .insertInto('person')
        .values({ id: 'p1', full_name: 'Nguyễn Văn An', rank: null, phone: null, note: null })
        .execute()
    })
    expect(await database.reads.selectFrom('person').selectAll().execute()).toEqual([
      { id: 'p1', version: 1, full_name: 'Nguyễn Văn An', rank: null, phone: null, note: null },
    ])
    const history = await database.reads.selectFrom('history').selectAll().execute()
    expect(history).toMatchObject([
      {
        actor: 'Lan',
        command: 'test',
        command_id: 'c1',
        entity: 'person',
        entity_id: 'p1',
        operation: 'insert',
        before: null,
      },
    ])
  })
})
