import { v7 as uuidv7 } from 'uuid'
import { expect, it } from 'vitest'
import type { Writes } from '../../../electron/database/database.ts'
import { issue } from '../../../electron/programme/editions.ts'
import { programmeOf } from '../../../electron/programme/programmes.ts'
import { undoCommand } from '../../../electron/safety/undo.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { programmeOffice } from './programme-office.ts'

describeOnBothDialects('an issue that is taken back, and the taking back taken back', (open) => {
  it('leaves the edition with every word it froze', async () => {
    const database = await open()
    const office = await programmeOffice(database)
    await office.add({ content: 'Thăm, tặng quà', place: 'Củ Chi' })
    const run = async (work: (writes: Writes, commandId: string) => Promise<unknown>) => {
      const commandId = uuidv7()
      const stamp = { command: 'programme.issue', commandId, actor: 'Thư ký', at: '2024-03-22T02:00:00.000Z' }
      await database.command(stamp, (writes) => work(writes, commandId))
      return commandId
    }
    const editions = () => database.reads.selectFrom('programme_edition').selectAll().execute()
    const { id, version } = (await programmeOf(office.reads, 2024))!
    const act = { id, version, number: '03-KH/BCĐ', date: '2024-03-22', signer: 'Trưởng ban' }
    const issued = await run((writes) => issue(writes, act))
    const [frozen] = await editions()
    expect(frozen!.content).toContain('Củ Chi')
    const undone = await run((writes, commandId) => undoCommand(writes, commandId, issued))
    expect(await editions()).toEqual([])
    expect((await programmeOf(office.reads, 2024))!.state).toBe('draft')
    await run((writes, commandId) => undoCommand(writes, commandId, undone))
    const [again] = await editions()
    expect({ ...again, version: frozen!.version }).toEqual(frozen)
    expect((await programmeOf(office.reads, 2024))!.state).toBe('issued')
  })
})
