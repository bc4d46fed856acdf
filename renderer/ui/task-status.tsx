import { CalendarX, Hourglass, Repeat, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TaskStatusCode } from '../../shared/domain/task-status.ts'
import { Status, type Tone } from './status.tsx'

export const taskStatusTones: Record<TaskStatusCode, Tone> = {
  overdue: 'bad',
  correcting: 'bad',
  deadlineMissing: 'warn',
  dueSoon: 'warn',
  underWay: 'info',
  waiting: 'idle',
  regular: 'info',
  done: 'ok',
  cancelled: 'idle',
}
const icons = { deadlineMissing: CalendarX, waiting: Hourglass, regular: Repeat, cancelled: X }

/** Where a task stands: its code and, for some, how many days late or left. */
export type TaskStanding = { code: TaskStatusCode; days: number | null }
type TaskStatusProps = { status: TaskStanding; why?: string | null; tag?: boolean }

/** Where a task stands in an icon and words: "Quá hạn 4 ngày", with why when it is red. */
export function TaskStatus({ status, why, tag = false }: TaskStatusProps) {
  const words = useTaskStatusWords()
  const icon = status.code in icons ? icons[status.code as keyof typeof icons] : undefined
  const badge = (
    <Status tone={taskStatusTones[status.code]} tag={tag} {...(icon ? { icon } : {})}>
      {words(status)}
    </Status>
  )
  return why ? <span title={why}>{badge}</span> : badge
}

/** A status in words, its days put in. */
export function useTaskStatusWords(): (status: TaskStanding) => string {
  const { t } = useTranslation('tasks')
  return ({ code, days }) => {
    switch (code) {
      case 'overdue':
        return t('status.overdueBy', { count: days ?? 0 })
      case 'correcting':
        return t('status.correctingBy', { count: days ?? 0 })
      case 'dueSoon':
        return days === 0 ? t('status.dueToday') : t('status.left', { count: days ?? 0 })
      case 'done':
        if (days === null) return t('status.done')
        return days === 0 ? t('status.doneInTime') : t('status.doneLate', { count: days })
      default:
        return t(`status.${code}`)
    }
  }
}
