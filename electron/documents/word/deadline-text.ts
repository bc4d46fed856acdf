import { formatDay } from '../../../shared/domain/day-text.ts'

/** A deadline in a table: the day alone, "Thường xuyên", or what is waited for. */
export function deadlineText(task: {
  deadlineKind: 'date' | 'onIssue' | 'regular' | 'waiting'
  deadline: string | null
  condition?: string | null
}): string {
  if (task.deadlineKind === 'regular') return 'Thường xuyên'
  if (task.deadlineKind === 'waiting') return task.condition ? `Chờ ${task.condition}` : 'Chờ điều kiện'
  return task.deadline === null ? '' : formatDay(task.deadline)
}
