import { beforeEach, expect, it } from 'vitest'
import {
  answerOverlap,
  gapsOfYear,
  overlapsOfFields,
  overlapsOfYear,
} from '../../../electron/programme/overlaps.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { type ProgrammeOffice, programmeOffice } from './programme-office.ts'

describeOnBothDialects('activities that look alike', (open) => {
  let office: ProgrammeOffice
  let visit: Parameters<ProgrammeOffice['add']>[0]
  beforeEach(async () => {
    office = await programmeOffice(await open())
    visit = {
      unitIds: [(await office.unit('Quận 8')).id],
      tagIds: [office.tag('chinh-sach')],
      time: office.on('2024-07-20', '2024-07-22'),
    }
  }, 60_000)

  const page = (answered: boolean, most: number) =>
    overlapsOfYear(office.reads, { year: 2024, withinDays: 7, answered, most })
  const found = async (answered = false) => (await page(answered, 200)).pairs

  it('are told with the reasons, named', async () => {
    const first = await office.add(visit)
    const second = await office.add({
      ...visit,
      leadBodyId: office.bodies.women,
      time: office.on('2024-07-22'),
    })
    const [overlap, ...others] = await found()
    expect(others).toEqual([])
    expect([overlap!.first.id, overlap!.second.id].sort()).toEqual([first, second].sort())
    expect(overlap).toMatchObject({
      reasons: [
        { code: 'overlap-days', params: { from: '2024-07-22', days: 1 } },
        { code: 'overlap-same-units', params: { units: 'Quận 8' } },
        { code: 'overlap-beneficiaries', params: { names: 'Gia đình chính sách' } },
      ],
      answer: null,
    })
    expect((await office.rows()).map(({ overlaps }) => overlaps)).toEqual([1, 1])
  })

  it('come the likeliest first, as many as asked for, with how many there are', async () => {
    await office.add(visit)
    await office.add({ ...visit, leadBodyId: office.bodies.women })
    await office.add({ ...visit, leadBodyId: office.bodies.youth, time: office.on('2024-07-29') })
    const whole = await page(false, 200)
    const first = await page(false, 1)
    expect([whole.total, whole.pairs.length, first.total, first.pairs.length]).toEqual([3, 3, 3, 1])
    expect(first.pairs[0]).toEqual(whole.pairs[0])
    expect(whole.pairs[0]!.score).toBeGreaterThan(whole.pairs[2]!.score)
  })

  it('are found where the place names the unit', async () => {
    await office.add(visit)
    await office.add({
      ...visit,
      unitIds: [],
      place: 'Nhà Thiếu nhi Quận 8',
      leadBodyId: office.bodies.women,
    })
    expect(await found()).toHaveLength(1)
  })

  it('are not asked about again once answered, until either changes its shape', async () => {
    const first = await office.add(visit)
    const second = await office.add({ ...visit, leadBodyId: office.bodies.women })
    await office.command((writes) =>
      answerOverlap(writes, { firstId: second, secondId: first, answer: 'joint', reason: 'Làm chung' }),
    )
    expect(await found()).toEqual([])
    expect(await found(true)).toMatchObject([{ answer: { answer: 'joint', reason: 'Làm chung' } }])
    expect((await office.rows()).map(({ overlaps }) => overlaps)).toEqual([0, 0])
    await office.save({ ...visit, content: 'Thăm và tặng quà' }, { id: first, version: 1 })
    expect(await found()).toEqual([])
    await office.save({ ...visit, time: office.on('2024-07-21', '2024-07-23') }, { id: first, version: 2 })
    expect(await found()).toMatchObject([{ answer: null }])
  })

  it('are asked about again when the answer is taken back', async () => {
    const firstId = await office.add(visit)
    const secondId = await office.add({ ...visit, leadBodyId: office.bodies.women })
    const say = (answer: 'keepBoth' | null) =>
      office.command((writes) => answerOverlap(writes, { firstId, secondId, answer, reason: null }))
    await say('keepBoth')
    await say(null)
    expect(await found()).toHaveLength(1)
  })

  it('are told while an activity is being typed', async () => {
    const stored = await office.add(visit)
    const fields = office.fields({ ...visit, content: 'Tặng quà', leadBodyId: office.bodies.youth })
    const typed = await overlapsOfFields(office.reads, { year: 2024, id: null, fields, withinDays: 7 })
    expect(typed).toMatchObject([{ first: { code: '', content: 'Tặng quà' }, second: { id: stored } }])
    const own = { ...fields, leadBodyId: office.bodies.army }
    expect(
      await overlapsOfFields(office.reads, { year: 2024, id: stored, fields: own, withinDays: 7 }),
    ).toEqual([])
  })

  it('leave gaps where a unit has nothing of a group in a quarter, and a tag nothing at all', async () => {
    await office.add(visit)
    const unit8 = (await office.unit('Quận 8')).id
    const gaps = await gapsOfYear(office.reads, 2024)
    const ofUnit = gaps.filter(({ unitId, groupCode }) => unitId === unit8 && groupCode === 'F')
    expect(ofUnit.map(({ quarter }) => quarter)).toEqual([1, 2, 4])
    const tags = gaps.flatMap(({ tagId }) => tagId ?? [])
    expect(tags).toContain(office.tag('ho-ngheo'))
    expect(tags).not.toContain(office.tag('chinh-sach'))
  })
})
