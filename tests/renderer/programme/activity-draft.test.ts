import { describe, expect, it } from 'vitest'
import { blankDraft, draftOf, missingFields, sendable } from '../../../renderer/programme/activity-draft.ts'
import { objectiveNamed } from '../../../renderer/programme/import-rows.ts'
import type { Programme } from '../../../renderer/programme/types.ts'
import { timeOfText } from '../../../renderer/programme/year-scale.ts'

const written = {
  ...blankDraft('objective', 'lead'),
  content: 'Thăm, tặng quà',
  timeText: 'Quý II',
  time: timeOfText('Quý II', 2024),
}

describe('an activity while it is typed', () => {
  it('is not sent before all that is needed is there', () => {
    expect(missingFields(blankDraft('', ''))).toEqual(['content', 'objectiveId', 'leadBodyId', 'time'])
    expect(sendable({ ...written, leadBodyId: '' }, null)).toBeNull()
    expect(sendable(written, null)).toMatchObject({ content: 'Thăm, tặng quà', leadBodyId: 'lead' })
  })
  it('once stored, an emptied field keeps what is stored and the rest goes on', () => {
    const stored = sendable(written, null)
    expect(stored).not.toBeNull()
    const sent = sendable(
      { ...written, content: ' ', time: null, timeText: 'lúc nào đó', note: 'mới' },
      stored,
    )
    expect(sent).toMatchObject({ content: 'Thăm, tặng quà', time: { text: 'Quý II' }, note: 'mới' })
  })
  it('half-filled lines of targets and resources stay on the screen', () => {
    const empty = {
      stage: 'planned' as const,
      kind: 'money' as const,
      source: null,
      description: null,
      quantity: null,
      unitText: null,
      value: null,
    }
    const draft = {
      ...written,
      targets: [{ indicatorId: '', planned: 5, real: null }],
      resources: [empty, { ...empty, value: 1000 }],
    }
    expect(sendable(draft, null)).toMatchObject({ targets: [], resources: [{ value: 1000 }] })
  })
  it('a target waits for its figure; one that had a figure is sent without it, so that this is told', () => {
    const target = { indicatorId: 'gifts', planned: 0, real: null }
    expect(sendable({ ...written, targets: [target] }, null)).toMatchObject({ targets: [] })
    const stored = sendable({ ...written, targets: [{ ...target, planned: 300 }] }, null)
    expect(sendable({ ...written, targets: [target] }, stored)).toMatchObject({ targets: [target] })
  })
  it('what was stored is what the form shows again', () => {
    const stored = sendable(written, null)
    if (stored) expect(sendable(draftOf(stored), stored)).toEqual(stored)
  })
})

describe('headings of an imported table', () => {
  const programme = {
    objectives: [
      { id: 'a', code: 'I', title: 'Tuyên truyền, vận động' },
      { id: 'b', code: 'II', title: 'An sinh xã hội' },
    ],
  } as unknown as Programme
  it('are the objective of the same title, numbered or not, whatever the marks', () => {
    expect(objectiveNamed('II. AN SINH XÃ HỘI', programme)).toBe('b')
    expect(objectiveNamed('Tuyên truyền vận động', programme)).toBe('a')
  })
  it('one nobody knows is none, so that its group is added', () => {
    expect(objectiveNamed('II. Đối ngoại', programme)).toBeNull()
    expect(objectiveNamed(null, programme)).toBeNull()
  })
})
