import type { TFunction } from 'i18next'
import { CalendarX, Hourglass, Repeat, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../ui/date-text.ts'
import { Status, type Tone } from '../ui/status.tsx'
import { sentence } from './sentence.ts'
import type { StatusCode, TaskRow } from './types.ts'

export const statusTones: Record<StatusCode, Tone> = {
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

type Standing = TaskRow['status']

/** Why a task of a list is red; the detail has the whole reason. Null for what is not. */
export function whyRed(row: Pick<TaskRow, 'status' | 'deadline' | 'extensions'>): string | null {
  const { code, days } = row.status
  if ((code !== 'overdue' && code !== 'correcting') || row.deadline === null || days === null) return null
  const params = { deadline: row.deadline, days, ...(row.extensions > 0 ? { times: row.extensions } : {}) }
  return sentence({ code: code === 'overdue' ? 'why-overdue' : 'why-correcting', params })
}

/** Where a task stands in an icon and words: "Quá hạn 4 ngày", with why when it is red. */
export function StatusBadge({
  status,
  why,
  tag = false,
}: {
  status: Standing
  why?: string | null
  tag?: boolean
}) {
  const words = useStatusWords()
  const icon = status.code in icons ? icons[status.code as keyof typeof icons] : undefined
  const badge = (
    <Status tone={statusTones[status.code]} tag={tag} {...(icon ? { icon } : {})}>
      {words(status)}
    </Status>
  )
  return why ? <span title={why}>{badge}</span> : badge
}

/** A status in words, its days put in. */
export function useStatusWords(): (status: Standing) => string {
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

/** A deadline as lists write it: the day, or what kind it is where it has none. */
export function deadlineText(
  { deadline, deadlineKind }: Pick<TaskRow, 'deadline' | 'deadlineKind'>,
  t: TFunction<'tasks'>,
): string {
  if (deadlineKind === 'regular' || deadlineKind === 'waiting') return t(`deadlineShort.${deadlineKind}`)
  return deadline === null ? t('deadlineShort.missing') : formatDay(deadline)
}
