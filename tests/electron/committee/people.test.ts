import { expect, it } from 'vitest'
import {
  listPeople,
  removeMandate,
  removePerson,
  saveMandate,
  savePerson,
} from '../../../electron/committee/people.ts'
import type { Writes } from '../../../electron/database/database.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { seededCommittee } from './committee-workspace.ts'

const person = (fullName: string) => ({
  id: null,
  version: 0,
  fullName,
  rank: null,
  phone: null,
  note: null,
})

describeOnBothDialects('people and mandates', (open) => {
  const mandate = (personId: string, bodyId: string, from: string, to: string | null) => ({
    id: null,
    version: 0,
    personId,
    bodyId,
    role: 'Ủy viên',
    from,
    to,
    decisionNumber: '12-QĐ/BCĐ',
  })

  it('show who holds a mandate on the day, by given name', async () => {
    const { reads, run, body } = await seededCommittee(await open())
    const { id: bodyId } = await body('catp')
    const add = (name: string, from: string, to: string | null) => async (writes: Writes) => {
      const { id } = await savePerson(writes, person(name))
      await saveMandate(writes, mandate(id, bodyId, from, to))
    }
    await run(add('Đ/c Trần Thị Đào', '2022-01-01', '2023-12-31'))
    await run(add('Đ/c Nguyễn Văn Bình', '2022-01-01', null))
    await run(add('Đ/c Lê Văn An', '2024-01-01', null))
    const names = async (on: string, all = false) =>
      (await listPeople(reads, { on, all })).map(({ fullName }) => fullName)
    expect(await names('2023-12-31')).toEqual(['Đ/c Nguyễn Văn Bình', 'Đ/c Trần Thị Đào'])
    expect(await names('2024-01-01')).toEqual(['Đ/c Lê Văn An', 'Đ/c Nguyễn Văn Bình'])
    expect(await names('2024-01-01', true)).toHaveLength(3)
    const [an] = await listPeople(reads, { on: '2024-01-01', all: false })
    expect(an!.mandates).toEqual([
      expect.objectContaining({ bodyShort: 'CATP', role: 'Ủy viên', from: '2024-01-01', to: null }),
    ])
  })

  it('bind a mandate to days on which the body is there', async () => {
    const { run, body } = await seededCommittee(await open())
    const { id: bodyId } = await body('btgdvtu')
    const { id } = await run((writes) => savePerson(writes, person('Đ/c Nguyễn Văn A')))
    const save = (from: string, to: string | null) =>
      run((writes) => saveMandate(writes, mandate(id, bodyId, from, to)))
    await expect(save('2024-03-01', null)).rejects.toMatchObject({ code: 'body-not-in-force' })
    await expect(save('2025-06-01', '2025-03-01')).rejects.toMatchObject({ code: 'validity-backwards' })
  })

  it('end a mandate against the version that was seen', async () => {
    const { reads, run, body } = await seededCommittee(await open())
    const { id: bodyId } = await body('catp')
    const { id } = await run((writes) => savePerson(writes, person('Đ/c Nguyễn Văn A')))
    const saved = await run((writes) => saveMandate(writes, mandate(id, bodyId, '2022-01-01', null)))
    const ended = { ...mandate(id, bodyId, '2022-01-01', '2024-02-29'), id: saved.id, version: 1 }
    await run((writes) => saveMandate(writes, ended))
    await expect(run((writes) => saveMandate(writes, ended))).rejects.toMatchObject({
      code: 'changed-meanwhile',
    })
    expect(await listPeople(reads, { on: '2024-03-01', all: false })).toEqual([])
  })

  it('take away only what was entered by mistake', async () => {
    const { reads, run, body } = await seededCommittee(await open())
    const { id: bodyId } = await body('catp')
    const { id } = await run((writes) => savePerson(writes, person('Đ/c Nguyễn Văn A')))
    const saved = await run((writes) => saveMandate(writes, mandate(id, bodyId, '2022-01-01', null)))
    await expect(run((writes) => removePerson(writes, { id, version: 1 }))).rejects.toMatchObject({
      code: 'still-in-use',
    })
    await run((writes) => removeMandate(writes, { id: saved.id, version: 1 }))
    await run((writes) => removePerson(writes, { id, version: 1 }))
    expect(await listPeople(reads, { on: '2024-03-01', all: true })).toEqual([])
  })
})
