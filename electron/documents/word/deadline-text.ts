import { formatDay } from '../../../shared/domain/day-text.ts'

/** A deadline in a table: the day alone, "Thường xuyên", what is waited for, or that none was given. */
export function deadlineText(task: {
  deadlineKind: 'date' | 'onIssue' | 'regular' | 'waiting'
  deadline: string | null
  condition?: string | null
}): string {
  if (task.deadlineKind === 'regular') return 'Thường xuyên'
  if (task.deadlineKind === 'waiting') return task.condition ? `Chờ ${task.condition}` : 'Chờ điều kiện'
  return task.deadline === null ? 'Chưa có' : formatDay(task.deadline)
}
