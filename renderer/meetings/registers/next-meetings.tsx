import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { daysBetween } from '../../../shared/domain/day-text.ts'
import { useWorkspace } from '../../app/workspace.tsx'
import { formatDay, weekdayOf } from '../../ui/date-text.ts'
import { MeetingStatus } from '../meeting-status.tsx'
import type { MeetingRow, Series } from '../types.ts'
import { useNextMeetings } from '../use-meeting.ts'
import type { MeetingsView } from '../use-meetings-view.ts'
import css from './registers.module.css'

const mostShown = 3

/** What is being prepared or held, the next one first. */
export function NextMeetings({ series, view }: { series: Series[]; view: MeetingsView }) {
  const { t, i18n } = useTranslation('meetings')
  const { today } = useWorkspace()
  const next = useNextMeetings().slice(0, mostShown)
  if (next.length === 0) return null
  const when = ({ date }: MeetingRow) => {
    const days = daysBetween(today, date)
    if (days === 0) return t('next.today')
    return days > 0 ? t('next.in', { count: days }) : t('next.past', { count: -days })
  }
  return (
    <ul className={css.cards} aria-label={t('next.title')}>
      {next.map((meeting) => (
        <li key={meeting.id} className={css.card}>
          <span className={css.cardHead}>
            <strong>{meeting.title}</strong>
            <MeetingStatus meeting={meeting} tag />
          </span>
          <span>
            {t('next.when', {
              weekday: weekdayOf(meeting.date, i18n.language === 'en' ? 'en' : 'vi'),
              day: formatDay(meeting.date),
              time: meeting.startTime,
            })}
            {' · '}
            <span data-late={meeting.date < today}>{when(meeting)}</span>
          </span>
          <span className={css.quiet}>
            {[
              series.find(({ id }) => id === meeting.seriesId)?.name,
              meeting.place,
              t('next.people', { count: meeting.attendees }),
              t('next.items', { count: meeting.agendaItems }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <Button
            size="small"
            onClick={() => view.open(meeting.id, meeting.state === 'underWay' ? { mode: 'live' } : {})}
          >
            {t(meeting.state === 'underWay' ? 'next.live' : 'next.prepare')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
