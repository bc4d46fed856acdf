import { describe, expect, it } from 'vitest'
import {
  type CheckedMeeting,
  type CheckedTask,
  meetingChecks,
  sentenceAt,
} from '../../../shared/domain/meeting-checks.ts'

const text = 'Bộ Tư lệnh Thành phố chủ trì xây dựng kế hoạch phối hợp ba thế trận trong quý II.'
const task = (more: Partial<CheckedTask> = {}): CheckedTask => ({
  id: 't1',
  code: 'NV-2024-0001',
  leadBodyId: 'army',
  deadlineKind: 'date',
  deadline: '2024-06-30',
  deliverable: 'Kế hoạch',
  sentence: 'xây dựng kế hoạch phối hợp ba thế trận trong quý II',
  cancelled: false,
  ...more,
})
const conclusion = (more: Partial<CheckedMeeting['conclusions'][number]> = {}) => ({
  id: 'c1',
  kind: 'directive' as const,
  number: 1,
  text,
  overtaken: false,
  activities: 0,
  tasks: [task()],
  ...more,
})
const settled: CheckedMeeting = {
  date: '2024-03-06',
  people: [{ role: 'chair', attendance: 'present' }],
  items: [{ id: 'i1', title: 'Báo cáo', state: 'treated', carriedOn: false, quorumMet: true }],
  remarks: [{ id: 'r1', text: 'Đề nghị sớm có kế hoạch, số dư > 3.' }],
  conclusions: [conclusion()],
}
const codes = (more: Partial<CheckedMeeting>) =>
  meetingChecks({ ...settled, ...more }).map(({ code }) => code)
const ofTask = (more: Partial<CheckedTask>) => codes({ conclusions: [conclusion({ tasks: [task(more)] })] })

it('has nothing against minutes in order', () => {
  expect(meetingChecks(settled)).toEqual([])
})

describe('before the lock it is told', () => {
  it('that nobody was in the chair; a deputy may have been', () => {
    expect(codes({ people: [{ role: 'member', attendance: 'present' }] })).toEqual(['noChair'])
    expect(
      codes({
        people: [
          { role: 'chair', attendance: 'absent' },
          { role: 'deputy', attendance: 'present' },
        ],
      }),
    ).toEqual([])
  })

  it('that a decision was typed among the remarks and never put on record', () => {
    const remarks = [{ id: 'r2', text: '> Lập kế hoạch #btltp @15/6' }]
    expect(meetingChecks({ ...settled, remarks })).toMatchObject([
      { code: 'decisionNotRecorded', blocks: true, target: { tab: 'minutes', id: 'r2' } },
    ])
  })

  it('that attendance was not taken', () => {
    expect(codes({ people: [{ role: 'chair', attendance: 'unknown' }] })).toEqual(['noChair', 'noAttendance'])
  })

  it('that an item was not treated, unless a later meeting carries it', () => {
    const item = settled.items[0]!
    expect(codes({ items: [{ ...item, state: 'open' }] })).toEqual(['itemNotTreated'])
    expect(codes({ items: [{ ...item, state: 'open', carriedOn: true }] })).toEqual([])
  })

  it('that the quorum was lost at an item that was treated', () => {
    const item = { ...settled.items[0]!, quorumMet: false }
    expect(codes({ items: [item] })).toEqual(['quorumLost'])
    expect(codes({ items: [{ ...item, state: 'open' }] })).toEqual(['itemNotTreated'])
  })

  it('that a conclusion has no number, or nothing was made from it', () => {
    expect(codes({ conclusions: [conclusion({ number: null })] })).toEqual(['conclusionWithoutNumber'])
    expect(codes({ conclusions: [conclusion({ tasks: [] })] })).toEqual(['conclusionWithoutTask'])
    expect(codes({ conclusions: [conclusion({ tasks: [], activities: 1 })] })).toEqual([])
    expect(codes({ conclusions: [conclusion({ tasks: [], kind: 'information' })] })).toEqual([])
    expect(codes({ conclusions: [conclusion({ tasks: [], overtaken: true })] })).toEqual([])
  })

  it('that a task has no lead, no deadline or no product', () => {
    expect(ofTask({ leadBodyId: null })).toEqual(['taskWithoutLead'])
    expect(ofTask({ deadline: null })).toEqual(['taskWithoutDeadline'])
    expect(ofTask({ deadlineKind: 'regular', deadline: null })).toEqual([])
    expect(ofTask({ deadlineKind: 'waiting', deadline: null })).toEqual([])
    expect(ofTask({ deliverable: ' ' })).toEqual(['taskWithoutDeliverable'])
  })

  it('that a deadline lies before the meeting; the day itself does not', () => {
    expect(ofTask({ deadline: '2024-03-05' })).toEqual(['deadlineBeforeMeeting'])
    expect(ofTask({ deadline: '2024-03-06' })).toEqual([])
  })

  it('that the words of a task are no longer those of its conclusion', () => {
    expect(ofTask({ sentence: 'xây dựng kế hoạch phối hợp bốn thế trận' })).toEqual(['taskTextDiffers'])
    expect(ofTask({ sentence: null })).toEqual([])
  })

  it('nothing of a task that was cancelled', () => {
    expect(ofTask({ cancelled: true, leadBodyId: null, deliverable: null })).toEqual([])
  })
})

it('only what spoils the record stands against the lock', () => {
  const [checks, blocking] = [
    meetingChecks({
      ...settled,
      people: [],
      items: [{ ...settled.items[0]!, state: 'open' }],
      conclusions: [
        conclusion({
          number: null,
          tasks: [task({ leadBodyId: null, deliverable: null, deadline: '2024-01-01' })],
        }),
      ],
    }),
    ['noChair', 'noAttendance', 'conclusionWithoutNumber', 'taskWithoutLead', 'deadlineBeforeMeeting'],
  ]
  expect(checks.filter(({ blocks }) => blocks).map(({ code }) => code)).toEqual(blocking)
  expect(checks.filter(({ blocks }) => !blocks).map(({ code }) => code)).toEqual([
    'itemNotTreated',
    'taskWithoutDeliverable',
  ])
})

it('a check names the tab, the row and the task it is about', () => {
  const [check] = meetingChecks({
    ...settled,
    conclusions: [conclusion({ tasks: [task({ leadBodyId: null })] })],
  })
  expect(check!.target).toEqual({ tab: 'conclusions', id: 'c1', taskId: 't1' })
})

it('a sentence is found where it stands, to the letter', () => {
  const at = sentenceAt(text, 'ba thế trận')!
  expect(text.slice(at.from, at.to)).toBe('ba thế trận')
  expect(sentenceAt(text, 'Ba thế trận')).toBeNull()
  expect(sentenceAt(text, ' ')).toBeNull()
})
