import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beforeOf } from '../../../renderer/meetings/item-draft.ts'
import { clockText, minutesOver, secondsOf } from '../../../renderer/meetings/meeting-clock.ts'
import {
  blankMeeting,
  missingOfMeeting,
  ofSeries,
  parseTimeOfDay,
} from '../../../renderer/meetings/meeting-draft.ts'
import { missingOfTask, taskDraftOf, taskOf } from '../../../renderer/meetings/task-draft.ts'
import type { Conclusion, Meeting } from '../../../renderer/meetings/types.ts'
import { filterOf, filterParams, noFilter } from '../../../renderer/meetings/use-meetings-view.ts'

const titleOf = (kind: string) => `Hội nghị ${kind}`

describe('a meeting while it is planned', () => {
  it('takes times as they are typed', () => {
    expect(['8', '8h30', '14:05', '7.15', '23g'].map(parseTimeOfDay)).toEqual([
      '08:00',
      '08:30',
      '14:05',
      '07:15',
      '23:00',
    ])
    expect(['24', '8h75', 'sáng', ''].map(parseTimeOfDay)).toEqual([null, null, null, null])
  })
  it('joins a series with its kind and place; a title that was typed stays', () => {
    const series = {
      id: 's',
      version: 1,
      name: 'Tổng kết',
      kind: 'yearReview' as const,
      rhythm: 'yearly' as const,
      place: 'Hội trường',
      validTo: null,
    }
    const blank = blankMeeting('2024-03-22', titleOf)
    expect(ofSeries(blank, series, titleOf)).toEqual({
      seriesId: 's',
      kind: 'yearReview',
      title: 'Hội nghị yearReview',
      place: 'Hội trường',
    })
    const typed = { ...blank, title: 'Họp chuyên đề', place: 'Phòng A' }
    expect(ofSeries(typed, series, titleOf)).toEqual({ seriesId: 's', kind: 'yearReview' })
    expect(ofSeries(typed, undefined, titleOf)).toEqual({ seriesId: null })
  })
  it('says what it lacks', () => {
    expect(missingOfMeeting({ ...blankMeeting('2024-03-22', titleOf), title: ' ' })).toEqual([
      'title',
      'place',
    ])
  })
})

describe('an item that is moved', () => {
  it('stands where it was put, whatever the order was', () => {
    const order = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(order, fc.nat(7), fc.nat(7), (ids, from, to) => {
        const before = beforeOf(ids, from, to)
        if (from >= ids.length || to >= ids.length || from === to) {
          expect(before).toBeUndefined()
          return
        }
        const moved = ids[from]!
        const rest = ids.filter((id) => id !== moved)
        rest.splice(before === null ? rest.length : rest.indexOf(before!), 0, moved)
        expect(rest.indexOf(moved)).toBe(to)
      }),
    )
  })
})

describe('the clock of an item', () => {
  it('adds the run that goes on to those before', () => {
    const now = new Date('2024-03-22T02:13:42Z')
    expect(secondsOf({ secondsUsed: 60, runningSince: '2024-03-22T02:00:00Z' }, now)).toBe(882)
    expect(secondsOf({ secondsUsed: 60, runningSince: null }, now)).toBe(60)
    expect(secondsOf({ secondsUsed: 60, runningSince: '2024-03-22T03:00:00Z' }, now)).toBe(60)
  })
  it('reads as a clock, and says whole minutes over what was planned', () => {
    expect([882, 3727].map(clockText)).toEqual(['14:42', '1:02:07'])
    expect([
      minutesOver(1199, 20),
      minutesOver(1259, 20),
      minutesOver(1260, 20),
      minutesOver(500, 0),
    ]).toEqual([0, 0, 1, 0])
  })
})

describe('a task given from a conclusion', () => {
  const meeting = { id: 'm', date: '2024-03-22' } as Meeting
  const conclusion = { id: 'c' } as Conclusion
  const draft = taskDraftOf(conclusion, 'Giao HND rà soát.', meeting)
  it('waits for its lead and its deadline', () => {
    expect(missingOfTask(draft)).toEqual(['leadBodyId', 'deadline'])
    expect(taskOf(draft)).toBeNull()
    expect(missingOfTask({ ...draft, leadBodyId: 'b', deadlineKind: 'waiting' })).toEqual(['condition'])
  })
  it('keeps the exact words and never has its lead support itself', () => {
    const task = taskOf({ ...draft, leadBodyId: 'b', supportIds: ['b', 'd'], deadline: '2024-04-15' })
    expect(task).toMatchObject({
      source: { kind: 'meeting', meetingId: 'm', conclusionId: 'c', sentence: 'Giao HND rà soát.' },
      issuedDate: '2024-03-22',
      deadline: '2024-04-15',
      supports: [{ bodyId: 'd' }],
    })
  })
})

describe('a filter in an address', () => {
  it('comes back as it was', () => {
    const filter = {
      ...noFilter,
      years: [2023, 2024],
      states: ['held' as const],
      kinds: ['directive' as const],
      standings: ['notFulfilled' as const, 'overtaken' as const],
      bodyIds: ['b'],
      text: 'nước sạch',
    }
    expect(filterOf(new URLSearchParams(filterParams(filter)))).toEqual(filter)
    expect(filterParams(noFilter)).toEqual({})
  })
  it('leaves out what it does not know', () => {
    expect(filterOf(new URLSearchParams('state=held,lạ&year=2024,nay'))).toEqual({
      ...noFilter,
      states: ['held'],
      years: [2024],
    })
  })
})
