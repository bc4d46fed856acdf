import { describe, expect, it } from 'vitest'
import { conclusionStates } from '../../../shared/domain/conclusion-state.ts'
import { checkCodes } from '../../../shared/domain/meeting-checks.ts'
import { meetingSentence as english } from '../../../shared/words/meetings-en.ts'
import { meetingProblems as englishProblems } from '../../../shared/words/meetings-problems-en.ts'
import { meetingProblems as vietnameseProblems } from '../../../shared/words/meetings-problems-vi.ts'
import { meetingSentence as vietnamese } from '../../../shared/words/meetings-vi.ts'

const counts = { done: 1, total: 3, overdue: 1, cancelled: 0 }

describe('sentences of meetings', () => {
  it.each([vietnamese, english])('say each check and each state as a whole sentence', (sentence) => {
    for (const code of checkCodes) {
      const text = sentence(`check-${code}`, {
        title: 'Báo cáo',
        text: 'Câu',
        task: 'NV-2024-0001',
        date: '2024-03-06',
      })
      expect(text).toMatch(/^\p{Lu}.*\.$/su)
      expect(text).not.toMatch(/undefined|null|""/)
    }
    for (const state of conclusionStates) {
      expect(sentence(`conclusion-${state}`, counts)).toMatch(/^\p{Lu}.*\.$/su)
    }
  })

  it('name what is overdue and cancelled only where something is', () => {
    expect(vietnamese('conclusion-partly', counts)).toBe('Đã xong 1/3 việc, 1 việc quá hạn.')
    expect(vietnamese('conclusion-partly', { ...counts, overdue: 0 })).toBe('Đã xong 1/3 việc.')
    expect(english('conclusion-notFulfilled', { done: 0, total: 2, overdue: 0, cancelled: 2 })).toBe(
      'Done: none of 2, 2 cancelled.',
    )
  })

  it('write a deadline before the meeting as the office writes days', () => {
    expect(
      vietnamese('check-deadlineBeforeMeeting', {
        task: 'NV-2024-0001',
        deadline: '2024-03-01',
        date: '2024-03-06',
      }),
    ).toContain('01/3/2024, trước ngày họp 06/3/2024')
  })

  it('of errors are there in both languages', () => {
    expect(Object.keys(englishProblems).toSorted()).toEqual(Object.keys(vietnameseProblems).toSorted())
  })
})
