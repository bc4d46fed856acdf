import { describe, expect, it } from 'vitest'
import { groupsOf, pathOf, shortCode } from '../../../renderer/programme/groups.ts'
import type { Objective, Programme } from '../../../renderer/programme/types.ts'
import { filterOf, filterParams, noFilter } from '../../../renderer/programme/use-programme-view.ts'

const objective = (id: string, more: Partial<Objective>): Objective => ({
  id,
  version: 1,
  parentId: null,
  contentGroupId: null,
  code: id,
  depth: 0,
  title: id,
  purpose: null,
  targets: [],
  ...more,
})

describe('filters in the address', () => {
  it('come back as they were', () => {
    const filter = {
      groupCodes: ['A', 'I'],
      bodyIds: ['b1', 'b2'],
      role: 'lead' as const,
      unitIds: ['u'],
      months: [5, 12],
      tagIds: ['t'],
      states: ['late' as const, 'done' as const],
      text: 'khám & phát thuốc',
    }
    expect(filterOf(new URLSearchParams(filterParams(filter)))).toEqual(filter)
  })
  it('no filter leaves the address alone', () => {
    expect(filterParams(noFilter)).toEqual({})
    expect(filterOf(new URLSearchParams(''))).toEqual(noFilter)
  })
  it('what an address makes up is left out', () => {
    const made = filterOf(new URLSearchParams('months=0,5,13,x&state=lost,late&role=boss'))
    expect(made).toMatchObject({ months: [5], states: ['late'], role: 'any' })
  })
})

describe('groups of a programme', () => {
  const objectives = [
    objective('root', { code: 'I', contentGroupId: 'g' }),
    objective('part', { code: '1', depth: 1, parentId: 'root' }),
    objective('own', { code: 'II' }),
    objective('inOwn', { code: '1', depth: 1, parentId: 'own' }),
  ]
  it('are named by their content group, or by their number where they have none', () => {
    const groups = groupsOf({ objectives } as unknown as Programme, [{ id: 'g', code: 'A' }])
    expect(groups.map(({ code, outlineCode }) => [code, outlineCode])).toEqual([
      ['A', 'I'],
      ['II', 'II'],
    ])
  })
  it('an objective is found with all it stands under', () => {
    expect(pathOf(objectives, 'inOwn').map(({ id }) => id)).toEqual(['own', 'inOwn'])
  })
  it('the code of an activity is said without the year of the page', () => {
    expect(shortCode('HD-2024-012')).toBe('012')
    expect(shortCode('E3')).toBe('E3')
  })
})
