import { CalendarCheck, CalendarDays, FileCheck2, Lock, Pencil, Send, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Status, type Tone } from '../ui/status.tsx'
import type { ConclusionState, MeetingRow, MeetingState } from './types.ts'

const tones: Record<MeetingState, Tone> = {
  planned: 'idle',
  convened: 'info',
  underWay: 'info',
  held: 'warn',
  sentForComment: 'info',
  approved: 'ok',
  locked: 'ok',
}
const icons = {
  planned: CalendarDays,
  convened: CalendarCheck,
  held: Pencil,
  sentForComment: Send,
  approved: FileCheck2,
  locked: Lock,
}

/** Where a meeting stands, in an icon and words. */
export function MeetingStatus({
  meeting,
  tag = false,
}: {
  meeting: Pick<MeetingRow, 'state' | 'cancelled'>
  tag?: boolean
}) {
  const { t } = useTranslation('meetings')
  if (meeting.cancelled)
    return (
      <Status tone="idle" icon={X} tag={tag}>
        {t('state.cancelled')}
      </Status>
    )
  const icon = meeting.state in icons ? icons[meeting.state as keyof typeof icons] : undefined
  return (
    <Status tone={tones[meeting.state]} tag={tag} {...(icon ? { icon } : {})}>
      {t(`state.${meeting.state}`)}
    </Status>
  )
}

const standingTones: Record<ConclusionState, Tone> = {
  none: 'idle',
  unassigned: 'warn',
  underWay: 'info',
  partly: 'info',
  fulfilled: 'ok',
  notFulfilled: 'bad',
  overtaken: 'idle',
}

/** What became of a conclusion, in an icon and words; `why` is its tooltip. */
export function ConclusionStatus({
  state,
  why,
  tag = false,
}: {
  state: ConclusionState
  why?: string
  tag?: boolean
}) {
  const { t } = useTranslation('meetings')
  return (
    <span title={why}>
      <Status tone={standingTones[state]} tag={tag}>
        {t(`standing.${state}`)}
      </Status>
    </span>
  )
}
