import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { inTimeStatuses, openStatuses, overdueStatuses } from '../../shared/domain/task-status.ts'
import { api } from '../app/rpc.ts'
import { QueryError } from '../ui/error-state.tsx'
import { Panel } from '../ui/panel.tsx'
import { Status } from '../ui/status.tsx'
import css from './task-state.module.css'

/** The list of tasks each figure counts. */
const lists = {
  /** What was cancelled is not counted. */
  all: `/tasks?status=${[...openStatuses, 'done'].join(',')}`,
  doneInTime: '/tasks?status=done&done=inTime',
  doneLate: '/tasks?status=done&done=late',
  done: '/tasks?status=done',
  openInTime: `/tasks?status=${inTimeStatuses.join(',')}`,
  openOverdue: `/tasks?status=${overdueStatuses.join(',')}`,
  notDone: `/tasks?status=${openStatuses.join(',')}`,
  dueSoon: '/tasks?status=dueSoon',
  cancelled: '/tasks?status=cancelled',
}

/** The tasks as reports to the city put them, done or not × in time or not; each figure opens the list it counts. */
export function TaskStatePanel() {
  const { t } = useTranslation('overview')
  const query = useQuery(api.overview.taskState.queryOptions())
  if (query.error)
    return (
      <Panel fit="content" title={t('tasks.title')}>
        <QueryError error={query.error} onRetry={() => void query.refetch()} />
      </Panel>
    )
  if (!query.data || query.data.state.total + query.data.state.cancelled === 0) return null
  const { state, dueSoon } = query.data
  const done = state.doneInTime + state.doneLate
  const notDone = state.openInTime + state.openOverdue
  const figure = (
    key: 'doneInTime' | 'doneLate' | 'done' | 'openInTime' | 'openOverdue' | 'notDone',
    value: number,
  ) => {
    const label = t(`tasks.${key}`)
    if (value === 0) return <span>{value}</span>
    return (
      <Link className={css.link} to={lists[key]} title={label} aria-label={`${label}: ${value}`}>
        {key === 'openOverdue' ? <Status tone="bad">{value}</Status> : value}
      </Link>
    )
  }
  return (
    <Panel
      fit="content"
      padded={false}
      title={t('tasks.title')}
      extra={
        <Link data-screen-only to={lists.all}>
          {t('tasks.open', { count: state.total })}
        </Link>
      }
    >
      <table className={css.state}>
        <thead>
          <tr>
            <th aria-label={t('tasks.title')} />
            <th>{t('tasks.inTime')}</th>
            <th>{t('tasks.late')}</th>
            <th>{t('tasks.sum')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('tasks.done')}</th>
            <td>{figure('doneInTime', state.doneInTime)}</td>
            <td>
              {state.doneLate > 0 && <span className={css.mark}>{t('tasks.lateMark')}</span>}
              {figure('doneLate', state.doneLate)}
            </td>
            <td>{figure('done', done)}</td>
          </tr>
          <tr>
            <th scope="row">{t('tasks.notDone')}</th>
            <td>
              {dueSoon > 0 && (
                <Link className={css.mark} to={lists.dueSoon}>
                  {t('tasks.dueSoon', { count: dueSoon })}
                </Link>
              )}
              {figure('openInTime', state.openInTime)}
            </td>
            <td>{figure('openOverdue', state.openOverdue)}</td>
            <td>{figure('notDone', notDone)}</td>
          </tr>
          <tr>
            <th scope="row">{t('tasks.sum')}</th>
            <td>{state.doneInTime + state.openInTime}</td>
            <td>{state.doneLate + state.openOverdue}</td>
            <td>{state.total}</td>
          </tr>
        </tbody>
      </table>
      {state.cancelled > 0 && (
        <p className={css.cancelled}>
          <Link className={css.link} to={lists.cancelled}>
            {t('tasks.cancelled', { count: state.cancelled })}
          </Link>
        </p>
      )}
    </Panel>
  )
}
