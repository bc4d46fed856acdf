import { useTranslation } from 'react-i18next'
import { formatTime } from '../../shared/domain/day-text.ts'
import type { Bodies } from '../app/use-bodies.ts'
import { formatDay } from '../ui/date-text.ts'
import { Status } from '../ui/status.tsx'
import { presenterOf } from './agenda-list.tsx'
import { clockText, minutesOver, secondsOf, useNow } from './meeting-clock.ts'
import css from './present.module.css'
import type { Meeting } from './types.ts'

/** The meeting on the wall: read only, large, following the desk by itself. */
export function PresentPage({ meeting, bodies }: { meeting: Meeting; bodies: Bodies }) {
  const { t } = useTranslation('meetings')
  const now = useNow()
  const at = meeting.agenda.findIndex(({ id }) => id === meeting.currentItemId)
  const item = meeting.agenda[at] ?? null
  const next = item ? meeting.agenda[at + 1] : meeting.agenda.find(({ state }) => state === 'open')
  const seconds = item ? secondsOf(item, now) : 0
  const over = item ? minutesOver(seconds, item.minutesPlanned) : 0
  const decisions = meeting.decisions.filter(({ agendaItemId }) => item === null || agendaItemId === item.id)
  return (
    <main className={css.wall} aria-label={t('present.title')}>
      <header className={css.head}>
        <strong>{meeting.title}</strong>
        <span>
          {formatDay(meeting.date)} · {meeting.place}
        </span>
        <span className={css.clock}>{formatTime(now.toISOString())}</span>
      </header>
      <section className={css.current}>
        <p className={css.label}>
          {item
            ? t('present.item', { ordinal: item.ordinal, count: meeting.agenda.length })
            : t('present.agenda')}
        </p>
        <h1>
          {item ? item.title : t(meeting.state === 'underWay' ? 'live.paused' : `state.${meeting.state}`)}
        </h1>
        {item && (
          <p className={css.timer}>
            {presenterOf(item, bodies) && (
              <span>{t('live.presents', { who: presenterOf(item, bodies) })}</span>
            )}
            <strong role="timer">{clockText(seconds)}</strong>
            <span>{t('live.ofMinutes', { count: item.minutesPlanned })}</span>
            {over > 0 && <span className={css.over}>{t('live.over', { count: over })}</span>}
          </p>
        )}
      </section>
      <section className={css.below} aria-label={t(item ? 'live.decided' : 'present.agenda')}>
        {item || decisions.length > 0 ? (
          <ol>
            {decisions.map((decision) => {
              const [task] = decision.tasks
              return (
                <li key={decision.id}>
                  <span>{decision.text}</span>
                  {task && (
                    <span className={css.given}>
                      {bodies.short(task.leadBodyId)}
                      {task.deadline && ` · ${t('due', { day: formatDay(task.deadline) })}`}
                    </span>
                  )}
                </li>
              )
            })}
          </ol>
        ) : (
          <ol>
            {meeting.agenda.map((one) => (
              <li key={one.id}>
                <span>{one.title}</span>
                <span className={css.given}>{presenterOf(one, bodies)}</span>
              </li>
            ))}
          </ol>
        )}
      </section>
      <footer className={css.foot}>
        <Status tone={meeting.quorum.met ? 'ok' : 'bad'}>
          {t(meeting.quorum.met ? 'quorum.met' : 'quorum.lost', {
            present: meeting.quorum.present,
            needed: meeting.quorum.needed,
            of: t(`quorum.of.${meeting.quorum.of}`, { count: meeting.quorum.total }),
          })}
        </Status>
        {next && <span>{t('present.next', { title: next.title })}</span>}
      </footer>
    </main>
  )
}
