import type { InferContractRouterOutputs } from '@orpc/contract'
import type { TFunction } from 'i18next'
import type { Contract } from '../../shared/contract/index.ts'
import { daysBetween } from '../../shared/domain/day-text.ts'
import { papersAddress } from '../app/papers-address.ts'
import { formatDayMonth } from '../ui/date-text.ts'
import type { Tone } from '../ui/status.tsx'
import { named } from './period-words.ts'

export type InboxItem = InferContractRouterOutputs<Contract>['overview']['inbox'][number]
type Words = TFunction<'overview'>
type TaskItem = Extract<InboxItem, { kind: 'task' }>
type FileItem = Extract<InboxItem, { kind: 'review' | 'ready' | 'failed' }>

/** What the inbox can be narrowed to. */
export const inboxFilters = ['reports', 'tasks', 'minutes', 'letters'] as const
export type InboxFilter = (typeof inboxFilters)[number]

export const filterOf: Record<InboxItem['kind'], InboxFilter> = {
  missing: 'reports',
  review: 'reports',
  ready: 'reports',
  failed: 'reports',
  task: 'tasks',
  minutes: 'minutes',
  conclusions: 'minutes',
  letter: 'letters',
}

/** Where an item is shown. */
export function placeOf(item: InboxItem): string {
  switch (item.kind) {
    case 'missing':
      return `/reports?unit=${item.unitId}&period=${item.period}`
    case 'review':
    case 'ready':
    case 'failed':
      return `/intake?file=${item.fileId}`
    case 'task':
      return `/tasks?id=${item.taskId}`
    case 'minutes':
      return `/meetings?id=${item.meetingId}&tab=minutes`
    case 'conclusions':
      return `/meetings?id=${item.meetingId}&tab=conclusions&row=${item.conclusionId}`
    case 'letter':
      return `/meetings?view=documents&row=${item.documentId}`
  }
}

/** Where the one act is done that clears it: of a task its form is open already. */
export function actAddressOf(item: InboxItem): string {
  if (item.kind === 'task') return `${placeOf(item)}&act=${taskActOf(item)}`
  if (item.kind === 'missing' && item.overdueDays > 0) return papersAddress('reminderLetter', [item.unitId])
  return placeOf(item)
}

/** A body that was asked and still has time to answer is not asked again: its answer is entered. */
const taskActOf = ({ status, answersOwed, answerOverdueDays }: TaskItem) =>
  status === 'correcting' ? 'corrected' : answersOwed > 0 && answerOverdueDays === 0 ? 'answer' : 'remind'

export function actText(t: Words, item: InboxItem): string {
  if (item.kind === 'review' && item.unitName === null) return t('inbox.act.unit')
  if (item.kind === 'task') return t(`inbox.act.${taskActOf(item)}`)
  if (item.kind === 'missing' && item.overdueDays > 0) return t('inbox.act.remind')
  return t(`inbox.act.${item.kind}`)
}

export function whatText(t: Words, item: InboxItem): string {
  switch (item.kind) {
    case 'missing':
      return t('inbox.missing', { period: named(item.period) })
    case 'review':
    case 'ready':
    case 'failed':
      return fileText(t, item)
    case 'task':
      return item.content
    case 'minutes':
      return t('inbox.minutes', { title: item.title })
    case 'conclusions':
      return t('inbox.conclusions', { title: item.title, count: item.conclusions })
    case 'letter':
      return t('inbox.letter', { symbol: item.symbol, subject: item.subject })
  }
}

function fileText(t: Words, { kind, file, period, unitName, check, unknown, warnings }: FileItem): string {
  if (kind === 'failed') return t('inbox.failed', { file })
  const found = [
    check > 0 && t('inbox.check', { count: check }),
    unknown > 0 && t('inbox.unknown', { count: unknown }),
    warnings > 0 && t('inbox.warnings', { count: warnings }),
  ]
    .filter((part) => part !== false)
    .join(', ')
  if (period === null || unitName === null) return t('inbox.reviewUnplaced', { file, found })
  if (kind === 'ready') return t('inbox.ready', { period: named(period) })
  return t('inbox.review', { period: named(period), found })
}

/** All there is to say of an item, for whom its row is too short. */
export function fullText(t: Words, item: InboxItem): string {
  if (item.kind === 'task') return `${item.code}: ${item.content}`
  return 'file' in item ? item.file : whatText(t, item)
}

export function whoText(t: Words, item: InboxItem): string {
  switch (item.kind) {
    case 'missing':
    case 'review':
    case 'ready':
    case 'failed':
      return item.unitName ?? t('inbox.nobody')
    case 'task':
      return item.leadName ?? t('inbox.nobodyLeads')
    case 'minutes':
    case 'conclusions':
      return t('inbox.secretary')
    case 'letter':
      return item.recipient ?? '–'
  }
}

/** How long an item is overdue, has still time or has waited; an icon where it presses. */
export function whenOf(
  t: Words,
  item: InboxItem,
  today: string,
): { tone: Tone; text: string; isQuiet: boolean } {
  const overdue = (count: number) =>
    ({ tone: 'bad', text: t('inbox.overdue', { count }), isQuiet: false }) as const
  const left = (day: string) => {
    const count = daysBetween(today, day)
    const text = count === 0 ? t('inbox.dueToday') : t('inbox.left', { count })
    return { tone: 'warn', text, isQuiet: false } as const
  }
  switch (item.kind) {
    case 'missing':
      return item.overdueDays > 0 ? overdue(item.overdueDays) : left(item.dueDate)
    case 'review':
    case 'ready':
    case 'failed':
      if (item.overdueDays > 0) return overdue(item.overdueDays)
      return {
        tone: 'info',
        text: t('inbox.received', { day: formatDayMonth(item.receivedDate) }),
        isQuiet: true,
      }
    case 'task':
      if (item.status === 'correcting')
        return { tone: 'bad', text: t('inbox.correcting', { count: item.overdueDays }), isQuiet: false }
      if (item.overdueDays > 0) return overdue(item.overdueDays)
      if (item.status === 'dueSoon' && item.deadline !== null) return left(item.deadline)
      return item.answerOverdueDays > 0
        ? { tone: 'warn', text: t('inbox.answerLate', { count: item.answerOverdueDays }), isQuiet: false }
        : { tone: 'info', text: t('inbox.answerOwed'), isQuiet: true }
    case 'minutes':
    case 'conclusions':
      return { tone: 'warn', text: t('inbox.held', { count: item.days }), isQuiet: false }
    case 'letter':
      return {
        tone: item.late ? 'warn' : 'info',
        text: t('inbox.waited', { count: item.days }),
        isQuiet: !item.late,
      }
  }
}
