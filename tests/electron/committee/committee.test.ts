import { expect, it } from 'vitest'
import { changeEntry, createEntry, createUnits } from '../../../electron/committee/changes.ts'
import {
  addAlias,
  listAliases,
  listBodies,
  listGroups,
  listIndicators,
  listUnits,
  namedEntries,
  type Unit,
  updateGroup,
} from '../../../electron/committee/service.ts'
import { usageOf } from '../../../electron/committee/usage.ts'
import type { Writes } from '../../../electron/database/database.ts'
import { findClash } from '../../../shared/domain/entry-names.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { seededCommittee, storeFigure } from './committee-workspace.ts'

const today = { on: '2024-03-22', all: false }
const asStored = (unit: Unit) => ({
  ...unit,
  own: { code: unit.code, name: unit.name, kind: unit.kind },
  renaming: null,
})
const refusal = (code: string) => expect.objectContaining({ name: 'UserError', code })

describeOnBothDialects('lists of the committee', (open) => {
  it('hold what was in force on the day asked for, and the rest on demand', async () => {
    const { reads } = await seededCommittee(await open())
    const codes = async (on: string, all: boolean) =>
      (await listBodies(reads, { on, all })).map(({ code }) => code)
    expect(await codes('2025-02-02', false)).toContain('bdvtu')
    expect(await codes('2025-02-02', false)).not.toContain('btgdvtu')
    expect(await codes('2025-02-03', false)).toContain('btgdvtu')
    expect(await codes('2025-02-03', false)).not.toContain('bdvtu')
    expect(await codes('2025-02-03', true)).toContain('bdvtu')
    expect(await listUnits(reads, today)).toHaveLength(22)
    expect(await listIndicators(reads, today)).toHaveLength(61)
    expect((await listGroups(reads)).map(({ code }) => code).join('')).toBe('ABCDEFGHIK')
  })

  it('start from reference data in which every code and name means one entry', async () => {
    const { reads } = await seededCommittee(await open())
    for (const entity of ['body', 'unit', 'indicator'] as const) {
      const entries = await namedEntries(reads, entity)
      const clashes = entries.flatMap((entry) => {
        const clash = findClash(entries, entry)
        return clash ? [`${entry.name}: ${clash.text} is ${clash.other.name}`] : []
      })
      expect(clashes).toEqual([])
    }
  })

  it('take a new unit at the end, with its other names', async () => {
    const { reads, run } = await seededCommittee(await open())
    const own = { code: '26734', name: 'Phường Sài Gòn', kind: 'phường' }
    await run((writes) =>
      createEntry(writes, 'unit', { own, validFrom: '2025-07-01', aliases: ['P. Sài Gòn', 'P Sài Gòn'] }),
    )
    expect(await listUnits(reads, { on: '2025-06-30', all: false })).toHaveLength(22)
    expect((await listUnits(reads, { on: '2025-07-01', all: false })).at(-1)).toMatchObject({
      ...own,
      validFrom: '2025-07-01',
      validTo: null,
      aliases: ['P. Sài Gòn'],
    })
  })

  it('take a list of new units at once, or none of it', async () => {
    const { reads, run } = await seededCommittee(await open())
    const ward = (code: string, name: string) => ({ code, name: `Phường ${name}`, kind: 'phường' })
    const wards = [ward('26734', 'Sài Gòn'), ward('26740', 'Bến Thành'), ward('26743', 'Tân Định')]
    await run((writes) => createUnits(writes, wards, '2025-07-01'))
    const listed = async () =>
      (await listUnits(reads, { on: '2025-07-01', all: false })).map(({ name }) => name)
    expect(await listed()).toEqual(wards.map(({ name }) => name))
    const more = [ward('26750', 'Cầu Ông Lãnh'), ward('26734', 'Khác')]
    await expect(run((writes) => createUnits(writes, more, '2025-07-01'))).rejects.toMatchObject({
      code: 'code-taken',
      params: { name: 'Phường Sài Gòn' },
    })
    const twice = [ward('26750', 'Cầu Ông Lãnh'), ward('26751', 'cau ong lanh')]
    await expect(run((writes) => createUnits(writes, twice, '2025-07-01'))).rejects.toEqual(
      refusal('name-taken'),
    )
    expect(await listed()).toHaveLength(3)
  })

  it('refuse a code or a name that already means another one, and say which', async () => {
    const { run, unit } = await seededCommittee(await open())
    const create = (own: { code: string; name: string; kind: string }, aliases: string[] = []) =>
      run((writes) => createEntry(writes, 'unit', { own, validFrom: null, aliases }))
    await expect(create({ code: '760', name: 'Quận mới', kind: 'quận' })).rejects.toMatchObject({
      code: 'code-taken',
      params: { code: '760', name: 'Quận 1' },
    })
    await expect(create({ code: '999', name: 'quan go vap', kind: 'quận' })).rejects.toEqual(
      refusal('name-taken'),
    )
    const goVap = await unit('Quận Gò Vấp')
    const change = { ...asStored(goVap), aliases: [...goVap.aliases, 'Q.1'] }
    await expect(run((writes) => changeEntry(writes, 'unit', change))).rejects.toMatchObject({
      code: 'name-taken',
      params: { text: 'Q.1', name: 'Quận 1' },
    })
  })

  it('keep nothing of a change that was refused', async () => {
    const { reads, run, unit } = await seededCommittee(await open())
    const goVap = await unit('Quận Gò Vấp')
    const change = { ...asStored(goVap), aliases: ['Xóm Mới', 'Q.1'] }
    await expect(run((writes) => changeEntry(writes, 'unit', change))).rejects.toThrow()
    expect((await listUnits(reads, today)).find(({ id }) => id === goVap.id)).toEqual(goVap)
  })

  it('show a second officer that the entry was changed meanwhile, by whom', async () => {
    const { run, unit } = await seededCommittee(await open())
    const goVap = await unit('Quận Gò Vấp')
    const late = { ...asStored(goVap), aliases: ['Hạnh Thông'] }
    const ended = { ...asStored(goVap), validTo: '2024-12-31', aliases: ['Xóm Mới'] }
    await run((writes) => changeEntry(writes, 'unit', ended), 'Chị Lan')
    await expect(run((writes) => changeEntry(writes, 'unit', late))).rejects.toMatchObject({
      code: 'changed-meanwhile',
      params: { by: 'Chị Lan' },
    })
    expect((await unit('Quận Gò Vấp')).aliases).toEqual(['Xóm Mới'])
  })

  it('notice a second officer also where only other names were changed, and name no one else for it', async () => {
    const { run, unit } = await seededCommittee(await open())
    const goVap = await unit('Quận Gò Vấp')
    const naming = (alias: string) => (writes: Writes) =>
      changeEntry(writes, 'unit', { ...asStored(goVap), aliases: [alias] })
    await run(naming('Xóm Mới'), 'Chị Lan')
    await expect(run(naming('Hạnh Thông'))).rejects.toMatchObject({ code: 'changed-meanwhile', params: {} })
    expect((await unit('Quận Gò Vấp')).aliases).toEqual(['Xóm Mới'])
  })

  it('keep where a name came from when others are added or mended', async () => {
    const { reads, run, unit } = await seededCommittee(await open())
    const { id } = await unit('Quận Gò Vấp')
    await run((writes) => addAlias(writes, 'unit', id, 'UBND Gò Vấp', 'intake'))
    await run((writes) => addAlias(writes, 'unit', id, 'ubnd go vap', 'office'))
    const goVap = await unit('Quận Gò Vấp')
    const aliases = [...goVap.aliases.filter((text) => text !== 'UBND Gò Vấp'), 'UBND quận GV', 'UBND GÒ VẤP']
    await run((writes) => changeEntry(writes, 'unit', { ...asStored(goVap), aliases }))
    const origins = (await listAliases(reads))
      .filter(({ entityId }) => entityId === id)
      .map(({ text, origin }) => `${text}: ${origin}`)
    expect(origins).toContain('UBND GÒ VẤP: intake')
    expect(origins).toContain('UBND quận GV: office')
    expect(origins).toContain('Gò Vấp: reference')
  })

  it('do not learn a name in two meanings from files', async () => {
    const { run, unit } = await seededCommittee(await open())
    const { id } = await unit('Quận Gò Vấp')
    await expect(run((writes) => addAlias(writes, 'unit', id, 'Quận 1', 'intake'))).rejects.toEqual(
      refusal('name-taken'),
    )
  })

  it('let a content group be renamed against the version that was seen', async () => {
    const { reads, run } = await seededCommittee(await open())
    const [group] = await listGroups(reads)
    await run((writes) =>
      updateGroup(writes, { id: group!.id, version: group!.version, name: 'Tuyên truyền' }),
    )
    expect((await listGroups(reads))[0]!.name).toBe('Tuyên truyền')
    await expect(
      run((writes) => updateGroup(writes, { id: group!.id, version: group!.version, name: 'Khác' })),
    ).rejects.toEqual(refusal('changed-meanwhile'))
  })
})

describeOnBothDialects('a used entry', (open) => {
  const used = async () => {
    const committee = await seededCommittee(await open())
    const unit = await committee.unit('Quận 4')
    const indicator = await committee.indicator('E02')
    await committee.run((writes) =>
      storeFigure(writes, { unitId: unit.id, indicatorId: indicator.id, period: '2024-Q1' }),
    )
    return { ...committee, used: { unit, indicator } }
  }

  it('tells in how many reports and figures it stands', async () => {
    const { reads, used: entries, unit } = await used()
    expect(await usageOf(reads, 'unit', entries.unit.id)).toEqual({
      reports: 1,
      values: 1,
      targets: 0,
      mandates: 0,
      activities: 0,
      tasks: 0,
      openTasks: 0,
    })
    expect(await usageOf(reads, 'indicator', entries.indicator.id)).toMatchObject({ reports: 1, values: 1 })
    expect(await usageOf(reads, 'unit', (await unit('Quận 5')).id)).toMatchObject({ reports: 0, values: 0 })
  })

  it('takes a new name only together with what it means', async () => {
    const { run, used: entries } = await used()
    const change = asStored(entries.unit)
    const renamed = { ...change, own: { ...change.own, name: 'Quận Bốn' } }
    await expect(run((writes) => changeEntry(writes, 'unit', renamed))).rejects.toEqual(
      refusal('renaming-unclear'),
    )
  })

  it('stays with earlier reports under the old name when it is renamed from a day', async () => {
    const { reads, run, used: entries } = await used()
    const { unit } = entries
    const change = {
      ...asStored(unit),
      own: { code: unit.code, name: 'Quận Khánh Hội', kind: unit.kind },
      renaming: { kind: 'from', day: '2024-07-01' } as const,
    }
    const { id } = await run((writes) => changeEntry(writes, 'unit', change))
    expect(id).not.toBe(unit.id)
    const named = async (on: string) =>
      (await listUnits(reads, { on, all: false })).find(({ code }) => code === unit.code)
    expect(await named('2024-06-30')).toMatchObject({ id: unit.id, name: 'Quận 4', successorId: id })
    expect(await named('2024-07-01')).toMatchObject({ id, name: 'Quận Khánh Hội', position: unit.position })
    expect((await named('2024-07-01'))!.aliases).toEqual([...unit.aliases, 'Quận 4'])
    const { name } = await reads
      .selectFrom('reported_value')
      .innerJoin('unit', 'unit.id', 'reported_value.unit_id')
      .select('unit.name')
      .executeTakeFirstOrThrow()
    expect(name).toBe('Quận 4')
  })

  it('keeps its place when only the spelling is mended', async () => {
    const { run, used: entries, unit } = await used()
    const change = {
      ...asStored(entries.unit),
      own: { code: entries.unit.code, name: 'Quận Bốn', kind: entries.unit.kind },
      renaming: { kind: 'correct' } as const,
    }
    await run((writes) => changeEntry(writes, 'unit', change))
    expect((await unit('Quận Bốn')).id).toBe(entries.unit.id)
  })

  it('keeps what its figures count: unit and kind of an indicator do not change under them', async () => {
    const { run, used: entries } = await used()
    const { indicator } = entries
    const own = {
      code: indicator.code,
      group_id: indicator.groupId,
      name: indicator.name,
      unit: 'triệu đồng',
      kind: indicator.kind,
      weight_indicator_id: null,
    }
    await expect(
      run((writes) => changeEntry(writes, 'indicator', { ...indicator, own, renaming: null })),
    ).rejects.toEqual(refusal('meaning-fixed'))
  })
})
