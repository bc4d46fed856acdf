import { UserCheck, UserRoundX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Status } from '../ui/status.tsx'
import type { Attendee } from './types.ts'

/** What somebody answered to the invitation, with who comes in their place. */
export function AnswerStatus({ person }: { person: Attendee }) {
  const { t } = useTranslation('meetings')
  if (person.answer === 'none') return <Status tone="idle">{t('answer.none')}</Status>
  if (person.answer === 'coming') return <Status tone="ok">{t('answer.coming')}</Status>
  if (person.answer === 'excused')
    return (
      <Status tone="warn" icon={UserRoundX}>
        {t('answer.excused')}
      </Status>
    )
  return (
    <Status tone="info" icon={UserCheck}>
      {person.delegateName ? t('answer.delegateOf', { name: person.delegateName }) : t('answer.delegate')}
    </Status>
  )
}

/** Whether somebody came, with when they came late or left. */
export function AttendanceStatus({ person }: { person: Attendee }) {
  const { t } = useTranslation('meetings')
  const { attendance, arrivedAt, leftAt } = person
  if (attendance === 'unknown') return <Status tone="idle">{t('attendance.unknown')}</Status>
  if (attendance === 'absent')
    return (
      <Status tone="warn" icon={UserRoundX}>
        {t('attendance.absent')}
      </Status>
    )
  const times = [
    arrivedAt && t('attendance.since', { time: arrivedAt }),
    leftAt && t('attendance.until', { time: leftAt }),
  ].filter(Boolean)
  return (
    <Status
      tone={attendance === 'delegate' ? 'info' : 'ok'}
      {...(attendance === 'delegate' ? { icon: UserCheck } : {})}
    >
      {[t(`attendance.${attendance}`), ...times].join(', ')}
    </Status>
  )
}
