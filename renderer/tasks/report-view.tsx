import { useTranslation } from 'react-i18next'
import { plusDays } from '../../shared/domain/day-text.ts'
import { formatNumber } from '../../shared/domain/number-text.ts'
import { overdueStatuses } from '../../shared/domain/task-status.ts'
import type { Bodies } from '../app/use-bodies.ts'
import { formatDay } from '../ui/date-text.ts'
import { QueryError } from '../ui/error-state.tsx'
import { LoadingRows } from '../ui/loading-rows.tsx'
import { Columns } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import { Figure } from './figure.tsx'
import css from './report.module.css'
import { ReportBodies } from './report-bodies.tsx'
import { stateFilters } from './state-filters.ts'
import type { Filter, Report } from './types.ts'
import type { TaskView } from './use-task-view.ts'
import { useReport } from './use-tasks.ts'

type ReportViewProps = { bodies: Bodies; view: TaskView; today: string }

/** The state of the tasks as reports to the city put it, how old what is late is, by body, and how well it is entered. */
export function ReportView({ bodies, view, today }: ReportViewProps) {
  const { t } = useTranslation('tasks')
  const report = useReport(view.filter)
  if (report.error)
    return (
      <Panel label={t('view.report')}>
        <QueryError error={report.error} onRetry={() => void report.refetch()} />
      </Panel>
    )
  if (!report.data) return <LoadingRows />
  const { state, ageing, quality } = report.data
  const open = (change: Partial<Filter>) => view.show('list', { ...view.filter, ...change })
  return (
    <Columns>
      <Panel width={400} title={t('report.state')} extra={t('report.asOf', { day: formatDay(today) })}>
        <StateTable state={state} open={open} />
        <Ageing ageing={ageing} today={today} open={open} />
        <Quality quality={quality} open={open} />
      </Panel>
      <ReportBodies report={report.data} bodies={bodies} open={open} />
    </Columns>
  )
}

type Opening = { open: (change: Partial<Filter>) => void }

function StateTable({ state, open }: { state: Report['state'] } & Opening) {
  const { t } = useTranslation('tasks')
  const share = (value: number) =>
    state.total === 0 ? '–' : `${formatNumber((value / state.total) * 100, { most: 1 })}%`
  const cell = (place: keyof typeof stateFilters, isRed = false) => (
    <td>
      <Figure
        value={state[place]}
        label={t(`state.${place}`)}
        isRed={isRed}
        onOpen={() => open(stateFilters[place])}
      />
      <span className={css.share}>{share(state[place])}</span>
    </td>
  )
  const done = state.doneInTime + state.doneLate
  const notDone = state.openInTime + state.openOverdue
  return (
    <>
      <table className={css.state}>
        <thead>
          <tr>
            <th aria-label={t('report.state')} />
            <th>{t('report.inTime')}</th>
            <th>{t('report.late')}</th>
            <th>{t('report.sum')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('report.done')}</th>
            {cell('doneInTime')}
            {cell('doneLate')}
            <td>
              <Figure value={done} label={t('report.done')} onOpen={() => open({ statuses: ['done'] })} />
              <span className={css.share}>{share(done)}</span>
            </td>
          </tr>
          <tr>
            <th scope="row">{t('report.notDone')}</th>
            {cell('openInTime')}
            {cell('openOverdue', true)}
            <td>
              <Figure
                value={notDone}
                label={t('report.notDone')}
                onOpen={() =>
                  open({ statuses: [...(stateFilters.openInTime.statuses ?? []), ...overdueStatuses] })
                }
              />
              <span className={css.share}>{share(notDone)}</span>
            </td>
          </tr>
        </tbody>
      </table>
      <p className={css.note}>
        {t('report.total', { count: state.total })}
        {state.cancelled > 0 && (
          <>
            {' · '}
            <button type="button" className={css.figure} onClick={() => open({ statuses: ['cancelled'] })}>
              {t('report.cancelled', { count: state.cancelled })}
            </button>
          </>
        )}
      </p>
    </>
  )
}

function Ageing({ ageing, today, open }: { ageing: Report['ageing']; today: string } & Opening) {
  const { t } = useTranslation('tasks')
  const most = Math.max(1, ageing.upTo7, ageing.upTo30, ageing.over30)
  const spans = {
    upTo7: { deadlineFrom: plusDays(today, -7), deadlineTo: plusDays(today, -1) },
    upTo30: { deadlineFrom: plusDays(today, -30), deadlineTo: plusDays(today, -8) },
    over30: { deadlineFrom: null, deadlineTo: plusDays(today, -31) },
  }
  return (
    <section className={css.block} aria-label={t('report.ageing')}>
      <h3>{t('report.ageing')}</h3>
      <ul className={css.ages}>
        {(['upTo7', 'upTo30', 'over30'] as const).map((band) => (
          <li key={band}>
            <span>{t(`age.${band}`)}</span>
            <span className={css.track} aria-hidden>
              <span data-print-ground style={{ width: `${(ageing[band] / most) * 100}%` }} />
            </span>
            <strong>
              <Figure
                value={ageing[band]}
                label={t(`age.${band}`)}
                isRed
                onOpen={() => open({ statuses: overdueStatuses, ...spans[band] })}
              />
            </strong>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Quality({ quality, open }: { quality: Report['quality'] } & Opening) {
  const { t } = useTranslation('tasks')
  const asked = ['doneWithoutEvidence', 'notUpdated30', 'unclear', 'answerOwed'] as const
  return (
    <section className={css.block} aria-label={t('report.quality')}>
      <h3>{t('report.quality')}</h3>
      <ul className={css.quality}>
        {asked.map((key) => (
          <li key={key}>
            <span>{t(`quality.${key}`)}</span>
            <strong>
              <Figure
                value={quality[key]}
                label={t(`quality.${key}`)}
                onOpen={() => open({ quality: key })}
              />
            </strong>
          </li>
        ))}
        <li title={t('report.delayNote')}>
          <span>{t('report.delay')}</span>
          <strong>
            {quality.entryDelayAverage === null
              ? '–'
              : t('report.delayDays', {
                  average: formatNumber(quality.entryDelayAverage, { most: 1 }),
                  most: quality.entryDelayMost ?? 0,
                })}
          </strong>
        </li>
      </ul>
    </section>
  )
}
