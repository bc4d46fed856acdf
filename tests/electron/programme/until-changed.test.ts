import { beforeEach, expect, expectTypeOf, it } from 'vitest'
import type { ReadConnection, Writes } from '../../../electron/database/database.ts'
import { untilChanged } from '../../../electron/programme/until-changed.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { type ProgrammeOffice, programmeOffice } from './programme-office.ts'

describeOnBothDialects('what is dear to derive', (open) => {
  let office: ProgrammeOffice
  beforeEach(async () => {
    office = await programmeOffice(await open())
  })

  it('is worked out once, and anew after a command', async () => {
    const { reads } = office
    let times = 0
    const ask = () => untilChanged(reads, 'times', async () => ++times)
    expect([await ask(), await ask()]).toEqual([1, 1])
    await office.add()
    expect(await ask()).toBe(2)
  })

  it('is worked out again when it failed', async () => {
    const { reads } = office
    await expect(untilChanged(reads, 'fails', () => Promise.reject(new Error('not now')))).rejects.toThrow(
      'not now',
    )
    expect(await untilChanged(reads, 'fails', async () => 'now')).toBe('now')
  })

  it('cannot be asked for inside a command, which would remember what is not stored', () => {
    expectTypeOf<Parameters<typeof untilChanged>[0]>().toEqualTypeOf<ReadConnection>()
    expectTypeOf<Writes>().not.toExtend<ReadConnection>()
  })
})
