import { describe, expect, it } from 'vitest'
import { listUnits } from '../../../electron/committee/service.ts'
import { startingListsOf } from '../../../electron/committee/starting-lists.ts'
import { isInForce } from '../../../shared/domain/validity.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { seededCommittee } from './committee-workspace.ts'

describe('what a new workspace finds in its lists', () => {
  it('is the whole of them while the districts last', () => {
    expect(startingListsOf('city', 2024)).toEqual({ indicators: 61, bodies: 14, units: 22, unitsEnd: null })
  })

  it('says from the year the districts end in that they do', () => {
    expect(startingListsOf('city', 2025)).toMatchObject({ units: 22, unitsEnd: '2025-06-30' })
    expect(startingListsOf('city', 2026)).toMatchObject({ units: 22, unitsEnd: '2025-06-30' })
  })

  it('has no units for the committee of a district', () => {
    expect(startingListsOf('district', 2026)).toMatchObject({ units: 0, unitsEnd: null })
  })
})

describeOnBothDialects('the lists of a new workspace', (open) => {
  it('hold what was said of them', async () => {
    const { reads } = await seededCommittee(await open())
    const units = await listUnits(reads, { on: '2024-12-31', all: true })
    expect(units.filter((unit) => isInForce(unit, '2024-12-31'))).toHaveLength(22)
    expect(units.filter((unit) => isInForce(unit, '2025-07-01'))).toEqual([])
  })
})
