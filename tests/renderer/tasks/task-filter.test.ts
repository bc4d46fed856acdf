import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stateFilters } from '../../../renderer/tasks/state-filters.ts'
import {
  addressOf,
  filterOf,
  filterParams,
  noFilter,
  quickFilter,
  quickSetKeys,
} from '../../../renderer/tasks/task-filter.ts'
import { type Filter, sourceKinds, urgencies } from '../../../renderer/tasks/types.ts'
import {
  inTimeStatuses,
  openStatuses,
  overdueStatuses,
  stateReportPlace,
  taskStatuses,
} from '../../../shared/domain/task-status.ts'

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const filters: fc.Arbitrary<Filter> = fc.record({
  statuses: fc.subarray([...taskStatuses]),
  bodyIds: fc.uniqueArray(fc.uuid(), { maxLength: 3 }),
  role: fc.constantFrom('lead', 'support', 'any'),
  meetingIds: fc.uniqueArray(fc.uuid(), { maxLength: 3 }),
  sourceKinds: fc.subarray([...sourceKinds]),
  urgencies: fc.subarray([...urgencies]),
  deadlineFrom: fc.option(day),
  deadlineTo: fc.option(day),
  quality: fc.option(fc.constantFrom('doneWithoutEvidence', 'notUpdated30', 'unclear', 'answerOwed')),
  done: fc.option(fc.constantFrom('inTime', 'late')),
  withoutLead: fc.boolean(),
  text: fc.string({ maxLength: 20 }),
})

describe('The filter of the tasks', () => {
  test('stands whole in the address', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(filterOf(new URLSearchParams(addressOf(filter)))).toEqual(filter)
      }),
    )
  })

  test('leaves nothing in the address when nothing is filtered', () => {
    expect(filterParams(noFilter)).toEqual({})
  })

  test('takes nothing from an address it does not know', () => {
    const params = new URLSearchParams('status=late,overdue&role=boss&from=mai&quality=good&lead=x&done=soon')
    expect(filterOf(params)).toEqual({ ...noFilter, statuses: ['overdue'] })
  })

  test('has an address of its own for each set that is at hand', () => {
    expect(new Set(quickSetKeys.map((set) => addressOf(quickFilter(set)))).size).toBe(quickSetKeys.length)
  })

  test('parts the open statuses as the state report does', () => {
    expect([...inTimeStatuses, ...overdueStatuses].toSorted()).toEqual(openStatuses.toSorted())
    for (const code of openStatuses) {
      const place = stateReportPlace({ code, days: null })
      expect(stateFilters[place!].statuses).toContain(code)
    }
  })
})
