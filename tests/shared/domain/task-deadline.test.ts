import { describe, expect, it } from 'vitest'
import { onIssueDeadline } from '../../../shared/domain/task-deadline.ts'

describe('the deadline of a task due on issue', () => {
  it('is ten days after the day of issue', () => {
    expect(onIssueDeadline('2024-03-12', 10)).toBe('2024-03-22')
  })
  it.each([
    ['a Saturday', '2024-03-06', '2024-03-18'],
    ['a Sunday', '2024-03-07', '2024-03-18'],
    ['a Monday already', '2024-03-08', '2024-03-18'],
    ['a Friday', '2024-03-05', '2024-03-15'],
  ])('moves to Monday when it would be a weekend: %s', (_, issued, due) => {
    expect(onIssueDeadline(issued, 10)).toBe(due)
  })
  it('goes over the end of a year and a leap day', () => {
    expect(onIssueDeadline('2023-12-25', 10)).toBe('2024-01-04')
    expect(onIssueDeadline('2024-02-20', 10)).toBe('2024-03-01')
  })
})
