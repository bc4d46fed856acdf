import type { TFunction } from 'i18next'
import { formatDay } from '../ui/date-text.ts'
import { sentence } from './sentence.ts'
import type { TaskRow } from './types.ts'

/** Why a task of a list is red; the detail has the whole reason. Null for what is not. */
export function whyRed(row: Pick<TaskRow, 'status' | 'deadline' | 'extensions'>): string | null {
  const { code, days } = row.status
  if ((code !== 'overdue' && code !== 'correcting') || row.deadline === null || days === null) return null
  const params = { deadline: row.deadline, days, ...(row.extensions > 0 ? { times: row.extensions } : {}) }
  return sentence({ code: code === 'overdue' ? 'why-overdue' : 'why-correcting', params })
}

/** A deadline as lists write it: the day, or what kind it is where it has none. */
export function deadlineText(
  { deadline, deadlineKind }: Pick<TaskRow, 'deadline' | 'deadlineKind'>,
  t: TFunction<'tasks'>,
): string {
  if (deadlineKind === 'regular' || deadlineKind === 'waiting') return t(`deadlineShort.${deadlineKind}`)
  return deadline === null ? t('deadlineShort.missing') : formatDay(deadline)
}
