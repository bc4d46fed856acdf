import { beforeAll, expect, it } from 'vitest'
import { changeEntry } from '../../../electron/committee/changes.ts'
import { usageOf } from '../../../electron/committee/usage.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { type TaskOffice, taskOffice } from './task-office.ts'

describeOnBothDialects('a body that has tasks', (open) => {
  let office: TaskOffice
  beforeAll(async () => {
    office = await taskOffice(await open())
    const { army, police } = office.bodies
    await office.give({ leadBodyId: police })
    await office.give({
      leadBodyId: army,
      supports: [{ bodyId: police, part: null, deadline: null }],
    })
    const { id } = await office.give({ leadBodyId: police })
    await office.act(id, { kind: 'cancel', date: '2024-03-20', reason: 'không còn phù hợp' })
  })

  it('is told how many it leads and supports, and how many it leads are open', async () => {
    expect(await usageOf(office.reads, 'body', office.bodies.police)).toMatchObject({
      tasks: 3,
      openTasks: 1,
    })
    expect(await usageOf(office.reads, 'body', office.bodies.women)).toMatchObject({ tasks: 0, openTasks: 0 })
  })

  it('takes a new name only together with what it means', async () => {
    const body = await office.reads
      .selectFrom('body')
      .selectAll()
      .where('id', '=', office.bodies.police)
      .executeTakeFirstOrThrow()
    const renamed = {
      id: body.id,
      version: body.version,
      validFrom: body.valid_from,
      validTo: body.valid_to,
      successorId: body.successor_id,
      own: { code: body.code, name: 'Công an khu vực', short: body.short, kind: body.kind },
      aliases: [],
      renaming: null,
    }
    await expect(office.command((writes) => changeEntry(writes, 'body', renamed))).rejects.toMatchObject({
      code: 'renaming-unclear',
    })
  })
})
