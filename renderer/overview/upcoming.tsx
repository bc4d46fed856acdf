import type { InferContractRouterOutputs } from '@orpc/contract'
import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Contract } from '../../shared/contract/index.ts'
import { api } from '../app/rpc.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { formatDayMonth, weekdayOf } from '../ui/date-text.ts'
import { QueryError } from '../ui/error-state.tsx'
import { LoadingRows } from '../ui/loading-rows.tsx'
import { Panel } from '../ui/panel.tsx'
import css from './overview.module.css'
import { localeNow, namedShort } from './period-words.ts'

type UpcomingDay = InferContractRouterOutputs<Contract>['overview']['upcoming'][number]

/** Meetings, cut-offs, due dates and memorial days ahead. */
export function UpcomingPanel() {
  const { t } = useTranslation('overview')
  const { today } = useWorkspace()
  const query = useQuery(api.overview.upcoming.queryOptions())
  return (
    <Panel
      title={t('upcoming.title')}
      padded={false}
      extra={
        <Link data-screen-only to="/committee?tab=memorialDays">
          {t('upcoming.open')}
        </Link>
      }
    >
      {query.isPending && <LoadingRows height={44} />}
      {query.error ? (
        <QueryError error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <ol className={css.days}>
          {(query.data ?? []).map((day) => {
            const { title, detail } = wordsOf(t, day)
            const meetingId = day.kind === 'meeting' ? day.meetingId : null
            return (
              <li key={meetingId ?? `${day.kind} ${day.day}`} className={css.day}>
                <span className={css.date}>
                  <strong>{formatDayMonth(day.day)}</strong>
                  <span>{day.day === today ? t('upcoming.today') : weekdayOf(day.day, localeNow())}</span>
                </span>
                <span className={css.occasion} data-strong={day.kind !== 'memorial'}>
                  {meetingId === null ? (
                    <span>{title}</span>
                  ) : (
                    <Link className={css.meeting} to={`/meetings?id=${meetingId}`}>
                      {title}
                    </Link>
                  )}
                  {detail && <span className={css.second}>{detail}</span>}
                </span>
              </li>
            )
          })}
        </ol>
      )}
    </Panel>
  )
}

function wordsOf(t: TFunction<'overview'>, day: UpcomingDay): { title: string; detail: string | null } {
  switch (day.kind) {
    case 'memorial': {
      const [first, ...others] = day.names.map((name) => name[localeNow()])
      return { title: first ?? '', detail: others.join('; ') || null }
    }
    case 'meeting': {
      const { title, startTime, place, state } = day
      const detail = t('upcoming.meetingIn', { time: startTime, place, state: t(`upcoming.state.${state}`) })
      return { title, detail }
    }
    case 'cutOff':
      return {
        title: t('upcoming.cutOff', { periods: namedShort(day.periods) }),
        detail: t('upcoming.cutOffDetail', { day: formatDayMonth(day.dueDate) }),
      }
    case 'due':
      return {
        title: t('upcoming.due', { periods: namedShort(day.periods) }),
        detail: day.missing > 0 ? t('upcoming.dueDetail', { count: day.missing }) : t('upcoming.dueDone'),
      }
  }
}
