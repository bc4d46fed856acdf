import { beforeEach, expect, it } from 'vitest'
import { countFiltered, listActivities, noFilter } from '../../../electron/programme/activities.ts'
import { moveActivity } from '../../../electron/programme/arrange.ts'
import { changeMany } from '../../../electron/programme/change-many.ts'
import {
  activityDetail,
  addUpdate,
  attach,
  attachmentFile,
  followUp,
} from '../../../electron/programme/follow-up.ts'
import { removeObjective, saveObjective } from '../../../electron/programme/objectives.ts'
import { programmeOf } from '../../../electron/programme/programmes.ts'
import { removeActivity } from '../../../electron/programme/save-activity.ts'
import { savedViews } from '../../../electron/programme/saved-views.ts'
import { listTags, moveTag, saveTag } from '../../../electron/programme/tags.ts'
import { keepView } from '../../../electron/saved-views.ts'
import type { Attachments } from '../../../electron/workspace/attachments.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { type ProgrammeOffice, programmeOffice } from './programme-office.ts'

const nothingSaid = {
  realFrom: null,
  realTo: null,
  preparingFrom: null,
  decision: null,
  decisionReason: null,
  postponedTo: null,
  health: null,
  healthSentence: null,
  notDoneReason: null,
}

describeOnBothDialects('the activities of a programme', (open) => {
  let office: ProgrammeOffice
  beforeEach(async () => {
    office = await programmeOffice(await open())
  }, 60_000)

  const programme = async () => (await programmeOf(office.reads, 2024))!
  const codes = async () => (await programme()).objectives.map(({ code, title }) => `${code} ${title}`)

  it('stand in a tree that numbers itself', async () => {
    expect(await codes()).toEqual(['I An sinh xã hội', 'II Đền ơn đáp nghĩa', '1 Thăm, tặng quà'])
    await office.addObjective('Quốc phòng', { group: 'C', before: office.objectives.welfare })
    await office.addObjective('Nhà tình nghĩa', {
      parentId: office.objectives.gratitude,
      before: office.objectives.visits,
    })
    expect(await codes()).toEqual([
      'I Quốc phòng',
      'II An sinh xã hội',
      'III Đền ơn đáp nghĩa',
      '1 Nhà tình nghĩa',
      '2 Thăm, tặng quà',
    ])
  })

  it('are counted for saved views as the list of each view would be long', async () => {
    await office.add({ content: 'Thăm hộ nghèo', tagIds: [office.tag('ho-ngheo')] })
    await office.add({ content: 'Tặng quà hộ nghèo', leadBodyId: office.bodies.women })
    await office.add({ content: 'Đã qua', time: office.on('2024-01-10') })
    const filters = [
      noFilter,
      { ...noFilter, tagIds: [office.tag('ho-ngheo')] },
      { ...noFilter, text: 'ho ngheo' },
      { ...noFilter, bodyIds: [office.bodies.women] },
      { ...noFilter, states: ['late' as const] },
      { ...noFilter, months: [2] },
    ]
    const lengths = []
    for (const filter of filters) lengths.push((await office.rows(filter)).length)
    expect(await countFiltered(office.reads, { year: 2024, filters }, '2024-03-22')).toEqual(lengths)
    expect(lengths).toEqual([3, 1, 2, 1, 1, 0])
    expect(await countFiltered(office.reads, { year: 2031, filters }, '2024-03-22')).toEqual(
      filters.map(() => 0),
    )
  })

  it('of a tree outside the content groups are not taken for those of content group I', async () => {
    const outside = await office.addObjective('Ngoài nhóm', { before: office.objectives.welfare })
    await office.add({ objectiveId: outside })
    expect((await office.rows({ groupCodes: ['I'] })).length).toBe(0)
    expect((await office.rows({ groupCodes: ['I.'] })).map(({ objectiveId }) => objectiveId)).toEqual([
      outside,
    ])
  })

  it('leave no objective below itself and none away that holds activities', async () => {
    const { gratitude, visits } = office.objectives
    const stored = (await programme()).objectives.find(({ id }) => id === gratitude)!
    const below = { ...stored, programmeId: office.programmeId, parentId: visits, before: null }
    await expect(office.command((writes) => saveObjective(writes, below))).rejects.toMatchObject({
      code: 'objective-circle',
    })
    await office.add()
    const held = (await programme()).objectives.find(({ id }) => id === visits)!
    await expect(office.command((writes) => removeObjective(writes, held))).rejects.toMatchObject({
      code: 'still-in-use',
      params: { count: 1 },
    })
  })

  it('are numbered in the order they come, and no number is given out twice', async () => {
    const first = await office.add()
    const second = await office.add()
    await office.command((writes) => removeActivity(writes, { id: second, version: 1 }))
    await office.add()
    const rows = await office.rows()
    expect(rows.map(({ id, code }) => [id === first, code])).toEqual([
      [true, 'HD-2024-001'],
      [false, 'HD-2024-003'],
    ])
  })

  it('come back from the form as they were typed', async () => {
    const unit = await office.unit('Quận 8')
    const indicator = await office.indicator('E01')
    const fields = office.fields({
      supports: [{ bodyId: office.bodies.women, part: 'vận động quà' }],
      unitIds: [unit.id],
      alsoUnder: [office.objectives.welfare],
      targets: [{ indicatorId: indicator.id, planned: 100, real: null }],
      resources: [
        {
          stage: 'planned',
          kind: 'money',
          source: 'Xã hội hóa',
          description: null,
          quantity: null,
          unitText: null,
          value: 50_000_000,
        },
      ],
      tagIds: [office.tag('long-dan'), office.tag('chinh-sach')],
      weight: 2,
    })
    const id = await office.add(fields)
    const detail = await activityDetail(office.reads, id, '2024-03-22')
    expect({ ...detail.fields, tagIds: [...detail.fields.tagIds].sort() }).toEqual({
      ...fields,
      tagIds: [...fields.tagIds].sort(),
    })
    expect(detail).toMatchObject({ state: 'notStarted', code: 'HD-2024-001', groupCode: 'F', updates: [] })
  })

  it('are not begun with what stands against them, each told at its field', async () => {
    const closed = (await office.body('bchbdbp')).id
    const { army } = office.bodies
    const problems = async (more: Parameters<typeof office.save>[0]) => {
      const { id, problems: found } = await office.save(more)
      expect(id).toBeNull()
      return found.map(({ field, message }) => `${field}: ${message.code}`)
    }
    expect(await problems({ leadBodyId: closed })).toEqual(['leadBodyId: lead-not-in-force'])
    expect(await problems({ supports: [{ bodyId: army, part: null }] })).toEqual([
      'supports: lead-also-supports',
    ])
    expect(await problems({ time: office.on('2024-06-15', '2024-06-14') })).toEqual([
      'time: end-before-start',
    ])
    expect(await problems({ time: office.on('2023-06-15') })).toEqual(['time: time-outside-programme'])
    const indicator = await office.indicator('E01')
    const target = { indicatorId: indicator.id, planned: 0, real: null }
    expect(await problems({ targets: [target, target] })).toEqual([
      'targets: target-not-positive',
      'targets: target-twice',
    ])
    expect(await office.rows()).toEqual([])
  })

  it('keep the stored value of a field something stands against, and take the others', async () => {
    const id = await office.add({ place: 'Quận 8' })
    const saved = await office.save(
      { place: 'Quận 4', time: office.on('2024-06-15', '2024-06-01') },
      { id, version: 1 },
    )
    expect(saved).toMatchObject({ id, version: 2, problems: [{ field: 'time' }] })
    const [row] = await office.rows()
    expect(row).toMatchObject({ place: 'Quận 4', time: { to: '2024-06-15' } })
  })

  it('are not written over by a window that saw an older version', async () => {
    const id = await office.add()
    await office.save({ place: 'Quận 4' }, { id, version: 1 })
    await expect(office.save({ place: 'Quận 5' }, { id, version: 1 })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    })
  })

  it('are found by body, unit, month, tag, group, state and words', async () => {
    const unit8 = (await office.unit('Quận 8')).id
    const { army, women } = office.bodies
    const gift = await office.add({
      content: 'Tặng quà hộ nghèo',
      unitIds: [unit8],
      tagIds: [office.tag('ho-ngheo')],
    })
    const all = await office.add({
      content: 'Hiến máu',
      allUnits: true,
      leadBodyId: women,
      supports: [{ bodyId: army, part: null }],
      objectiveId: office.objectives.welfare,
      time: office.on('2024-01-01', '2024-03-31'),
    })
    const found = async (filter: Partial<typeof noFilter>) =>
      (await office.rows(filter, '2024-04-02')).map(({ id }) => id)
    expect(await found({ bodyIds: [army], role: 'lead' })).toEqual([gift])
    expect(await found({ bodyIds: [army], role: 'support' })).toEqual([all])
    expect(await found({ bodyIds: [army] })).toEqual([all, gift])
    expect(await found({ unitIds: [unit8] })).toEqual([all, gift])
    expect(await found({ unitIds: [(await office.unit('Quận 4')).id] })).toEqual([all])
    expect(await found({ months: [3] })).toEqual([all])
    expect(await found({ months: [4, 5] })).toEqual([])
    expect(await found({ tagIds: [office.tag('ho-ngheo')] })).toEqual([gift])
    expect(await found({ groupCodes: ['F'] })).toEqual([gift])
    expect(await found({ states: ['late'] })).toEqual([all])
    expect(await found({ text: 'qua NGHEO' })).toEqual([gift])
    const { total, counts } = await listActivities(
      office.reads,
      { year: 2024, filter: { ...noFilter, states: ['late'] } },
      '2024-04-02',
    )
    expect({ total, counts }).toEqual({ total: 2, counts: { late: 1, notStarted: 1 } })
  })

  it('are put before another, however often', async () => {
    const ids = [await office.add(), await office.add(), await office.add()]
    const { visits } = office.objectives
    for (let turn = 0; turn < 15; turn++) {
      const rows = await office.rows()
      const last = rows.at(-1)!
      await office.command((writes) =>
        moveActivity(writes, {
          id: last.id,
          version: last.version,
          objectiveId: visits,
          before: rows[1]!.id,
        }),
      )
      const after = (await office.rows()).map(({ id }) => id)
      expect(after).toEqual([rows[0]!.id, last.id, rows[1]!.id])
    }
    expect((await office.rows()).map(({ id }) => id).sort()).toEqual([...ids].sort())
  })

  it('are changed many at once after a preview that stores nothing', async () => {
    const first = await office.add()
    const second = await office.add({ supports: [{ bodyId: office.bodies.women, part: null }] })
    const asked = {
      activities: [first, second].map((id) => ({ id, version: 1 })),
      change: { leadBodyId: office.bodies.women, addTagIds: [office.tag('long-dan')] },
    }
    const preview = await office.command((writes) => changeMany(writes, { ...asked, preview: true }))
    expect(preview).toMatchObject([
      { before: 'BTLTP; ', after: 'HLHPN; Thế trận lòng dân', problem: null },
      { problem: { code: 'lead-also-supports' } },
    ])
    expect((await office.rows()).map(({ leadBodyId }) => leadBodyId)).toEqual([
      office.bodies.army,
      office.bodies.army,
    ])
    await office.command((writes) => changeMany(writes, { ...asked, preview: false }))
    const rows = await office.rows()
    expect(rows.map(({ leadBodyId, version }) => [leadBodyId, version])).toEqual([
      [office.bodies.women, 2],
      [office.bodies.army, 1],
    ])
  })

  it('are followed up with reasons, on days that have come', async () => {
    const id = await office.add()
    const say = (said: Partial<typeof nothingSaid> & object, version = 1) =>
      office.command((writes) =>
        followUp(writes, { id, version, ...nothingSaid, ...said } as never, '2024-06-20'),
      )
    await expect(say({ decision: 'postponed' } as object)).rejects.toMatchObject({ code: 'reason-needed' })
    await expect(say({ health: 'risk' } as object)).rejects.toMatchObject({ code: 'health-sentence-needed' })
    await expect(say({ realFrom: '2024-06-21' } as object)).rejects.toMatchObject({ code: 'day-to-come' })
    await expect(say({ realFrom: '2024-06-20', realTo: '2024-06-19' } as object)).rejects.toMatchObject({
      code: 'real-backwards',
    })
    await say({ realFrom: '2024-06-15', realTo: '2024-06-16' } as object)
    await office.command((writes) =>
      addUpdate(writes, { activityId: id, date: '2024-06-16', text: 'Đã trao 100 phần quà' }, 'Trần Thị Thư'),
    )
    const detail = await activityDetail(office.reads, id, '2024-06-20')
    expect(detail).toMatchObject({ state: 'done', progress: 1, realFrom: '2024-06-15' })
    expect(detail.updates).toMatchObject([
      { author: 'Trần Thị Thư', text: 'Đã trao 100 phần quà', at: '2024-03-22T00:00:00.000Z' },
    ])
  })

  it('keep files under their names', async () => {
    const kept = new Map<string, Uint8Array>()
    const attachments = {
      put: async (bytes: Uint8Array) => {
        kept.set('hash', bytes)
        return { sha256: 'hash', size: bytes.length }
      },
      read: async (sha256: string) => kept.get(sha256)!,
    } as Attachments
    const id = await office.add()
    const file = new File(['ảnh'], 'trao quà.jpg')
    await office.command((writes) =>
      attach(writes, attachments, { activityId: id, kind: 'picture', caption: null, file }),
    )
    const [attachment] = (await activityDetail(office.reads, id, '2024-03-22')).attachments
    const back = await attachmentFile(office.reads, attachments, attachment!.id)
    expect([back.name, back.type, await back.text()]).toEqual(['trao quà.jpg', 'image/jpeg', 'ảnh'])
  })

  it('go away with all that hangs on them, and history keeps it', async () => {
    const id = await office.add({ supports: [{ bodyId: office.bodies.women, part: null }] })
    await office.command((writes) =>
      addUpdate(writes, { activityId: id, date: '2024-06-16', text: 'x' }, 'Lan'),
    )
    await office.command((writes) => removeActivity(writes, { id, version: 1 }))
    expect(await office.rows()).toEqual([])
    const gone = await office.reads
      .selectFrom('history')
      .select('entity')
      .where('operation', '=', 'delete')
      .where('entity', 'like', 'activity%')
      .execute()
    expect(gone.map(({ entity }) => entity).sort()).toEqual([
      'activity',
      'activity_support',
      'activity_update',
    ])
  })

  it('bear tags the office edits', async () => {
    const posture = (await listTags(office.reads)).filter(({ kind }) => kind === 'posture')
    expect(posture.map(({ name }) => name)).toEqual([
      'Quốc phòng toàn dân',
      'An ninh nhân dân',
      'Biên phòng toàn dân',
      'Thế trận lòng dân',
    ])
    const tag = { id: null, version: 0, kind: 'movement' as const, validFrom: null, validTo: null }
    await office.command((writes) => saveTag(writes, { ...tag, name: 'Tết vì người nghèo' }))
    await expect(
      office.command((writes) => saveTag(writes, { ...tag, name: 'TẾT VÌ NGƯỜI NGHÈO' })),
    ).rejects.toMatchObject({ code: 'already-exists' })
    const added = (await listTags(office.reads)).find(({ code }) => code === 'tet-vi-nguoi-ngheo')!
    await office.command((writes) => saveTag(writes, { ...added, validTo: '2024-12-31' }))
    expect((await listTags(office.reads)).find(({ id }) => id === added.id)).toMatchObject({
      version: 2,
      validTo: '2024-12-31',
    })
  })

  it('bear tags in the order the office gives them', async () => {
    const postures = async () => (await listTags(office.reads)).filter(({ kind }) => kind === 'posture')
    const names = async () => (await postures()).map(({ name }) => name)
    const [, , , hearts] = await postures()
    const others = (await listTags(office.reads)).filter(({ kind }) => kind !== 'posture')
    const [defence] = await postures()
    await office.command((writes) => moveTag(writes, { ...hearts!, before: defence!.id }))
    expect(await names()).toEqual([
      'Thế trận lòng dân',
      'Quốc phòng toàn dân',
      'An ninh nhân dân',
      'Biên phòng toàn dân',
    ])
    expect((await listTags(office.reads)).filter(({ kind }) => kind !== 'posture')).toEqual(others)
    await expect(
      office.command((writes) => moveTag(writes, { ...hearts!, before: null })),
    ).rejects.toMatchObject({ code: 'changed-meanwhile' })
    const [moved] = await postures()
    await office.command((writes) => moveTag(writes, { ...moved!, before: null }))
    expect((await names()).at(-1)).toBe('Thế trận lòng dân')
  })

  it('are looked at through filters kept by name', async () => {
    const filter = { ...noFilter, text: 'quà' }
    await office.command((writes) => keepView(writes, 'programme', 'Quà Tết', filter))
    await expect(
      office.command((writes) => keepView(writes, 'programme', 'quà tết', filter)),
    ).rejects.toMatchObject({ code: 'already-exists' })
    expect(await savedViews(office.reads)).toMatchObject([{ name: 'Quà Tết', filter }])
  })
})
