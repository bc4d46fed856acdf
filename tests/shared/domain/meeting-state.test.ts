import { describe, expect, it } from 'vitest'
import {
  type MeetingFacts,
  mayCancel,
  mayChange,
  mayReopen,
  meetingStates,
  stateAfter,
  stepProblem,
} from '../../../shared/domain/meeting-state.ts'

const facts = (more: Partial<MeetingFacts> = {}): MeetingFacts => ({
  state: 'planned',
  cancelled: false,
  date: '2024-03-06',
  attendees: 12,
  agendaItems: 4,
  blocking: 0,
  ...more,
})
const today = '2024-03-06'

it('walks one state at a time, in one order, and ends locked', () => {
  for (const from of meetingStates) {
    for (const to of meetingStates) {
      const problem = stepProblem(facts({ state: from }), to, today)
      expect(problem === null, `${from} → ${to}`).toBe(stateAfter(from) === to)
    }
  }
  expect(stateAfter('locked')).toBeNull()
})

describe('a step needs', () => {
  it('people and an agenda before anybody is called', () => {
    expect(stepProblem(facts({ attendees: 0 }), 'convened', today)?.code).toBe('meeting-people-missing')
    expect(stepProblem(facts({ agendaItems: 0 }), 'convened', today)?.code).toBe('meeting-agenda-missing')
  })

  it('the day of the meeting before it begins; the day itself will do', () => {
    const convened = facts({ state: 'convened' })
    expect(stepProblem(convened, 'underWay', '2024-03-05')).toEqual({
      code: 'meeting-day-to-come',
      params: { day: '2024-03-06' },
    })
    expect(stepProblem(convened, 'underWay', '2024-03-06')).toBeNull()
  })

  it('its checks settled before the lock, and before the lock alone', () => {
    expect(stepProblem(facts({ state: 'approved', blocking: 2 }), 'locked', today)).toEqual({
      code: 'meeting-checks-open',
      params: { count: 2 },
    })
    expect(stepProblem(facts({ state: 'held', blocking: 2 }), 'sentForComment', today)).toBeNull()
  })

  it('a meeting that was not called off', () => {
    expect(stepProblem(facts({ cancelled: true }), 'convened', today)?.code).toBe('meeting-cancelled')
  })
})

it('keeps approved and locked minutes from changes until they are reopened', () => {
  const open = meetingStates.filter((state) => mayChange({ state, cancelled: false }))
  expect(open).toEqual(['planned', 'convened', 'underWay', 'held', 'sentForComment'])
  expect(meetingStates.filter((state) => mayReopen({ state, cancelled: false }))).toEqual([
    'sentForComment',
    'approved',
    'locked',
  ])
  expect(meetingStates.filter((state) => mayCancel({ state, cancelled: false }))).toEqual([
    'planned',
    'convened',
  ])
  for (const state of meetingStates) {
    const cancelled = { state, cancelled: true }
    expect([mayChange(cancelled), mayReopen(cancelled), mayCancel(cancelled)]).toEqual([false, false, false])
  }
})
