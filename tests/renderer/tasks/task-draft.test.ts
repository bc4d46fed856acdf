import { describe, expect, test } from 'vitest'
import { blankTask, type Draft, missingOf, sentTask, withSource } from '../../../renderer/tasks/task-draft.ts'
import { taskFields } from '../../../shared/contract/task-shapes.ts'

const [lead, other] = ['0190b1f0-0000-7000-8000-000000000001', '0190b1f0-0000-7000-8000-000000000002']
const filled: Draft = {
  ...blankTask('2024-03-22'),
  content: 'Lập kế hoạch',
  leadBodyId: lead!,
  deadline: '2024-06-15',
}

describe('A task that is typed', () => {
  test('starts with what only a person can say missing', () => {
    expect(missingOf(blankTask('2024-03-22'))).toEqual(['content', 'leadBodyId', 'deadline'])
    expect(sentTask(blankTask('2024-03-22'))).toBeNull()
  })

  test('is what the program takes once nothing is missing', () => {
    expect(taskFields.safeParse(sentTask(filled)).error).toBeUndefined()
  })

  test('has a day only where its kind of deadline has one, and says what it waits for', () => {
    expect(sentTask({ ...filled, deadlineKind: 'regular' })).toMatchObject({ deadline: null })
    expect(missingOf({ ...filled, deadlineKind: 'waiting' })).toEqual(['condition'])
    expect(sentTask({ ...filled, condition: 'có kinh phí' })).toMatchObject({ condition: null })
  })

  test('does not let its lead support itself', () => {
    const supports = [lead!, other!].map((bodyId) => ({ bodyId, part: null, deadline: null }))
    expect(sentTask({ ...filled, supports })?.supports.map(({ bodyId }) => bodyId)).toEqual([other])
  })

  test('from a meeting names the meeting, and forgets it with another source', () => {
    const fromMeeting = withSource(filled, 'meeting')
    expect(missingOf(fromMeeting)).toEqual(['source'])
    const named = { ...fromMeeting, source: { ...fromMeeting.source, meetingId: other! } }
    expect(missingOf(named)).toEqual([])
    expect(withSource(named, 'leader').source).toMatchObject({ kind: 'leader', meetingId: null })
  })
})
