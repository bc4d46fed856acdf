import { CalendarClock, Hourglass, Minus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Status, type Tone } from '../ui/status.tsx'
import type { ActivityRow, ActivityState, Programme } from './types.ts'

export const stateTones: Record<ActivityState, Tone> = {
  late: 'bad',
  underWay: 'info',
  preparing: 'info',
  notStarted: 'idle',
  postponed: 'warn',
  done: 'ok',
  cancelled: 'idle',
}
const icons = { preparing: Hourglass, postponed: CalendarClock, cancelled: X, notStarted: Minus }

/** The state of an activity in an icon and words: "Chậm 19 ngày". */
export function StateStatus({
  row,
  tag = false,
}: {
  row: Pick<ActivityRow, 'state' | 'lateDays'>
  tag?: boolean
}) {
  const { t } = useTranslation('programme')
  const { state, lateDays } = row
  const icon = state in icons ? icons[state as keyof typeof icons] : undefined
  return (
    <Status tone={stateTones[state]} tag={tag} {...(icon ? { icon } : {})}>
      {state === 'late' ? t('lateBy', { count: lateDays }) : t(`state.${state}`)}
    </Status>
  )
}

const programmeTones = { draft: 'warn', issued: 'ok', adjusted: 'ok', closed: 'idle' } as const

/** Where a programme stands, with how often it was adjusted. */
export function ProgrammeStatus({ programme }: { programme: Programme }) {
  const { t } = useTranslation('programme')
  const { state, editions } = programme
  const times = editions.filter(({ ordinal }) => ordinal > 0).length
  return (
    <Status tone={programmeTones[state]} tag icon={null}>
      {state === 'adjusted' ? t('adjustedTimes', { times }) : t(`programmeState.${state}`)}
    </Status>
  )
}
