import type { InferContractRouterOutputs } from '@orpc/contract'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Contract } from '../../shared/contract/index.ts'
import { formatNumber } from '../../shared/domain/number-text.ts'
import { Panel } from '../ui/panel.tsx'
import { type BarPart, StackedBar } from '../ui/progress-bar.tsx'
import css from './overview.module.css'
import { named } from './period-words.ts'

export type Progress = NonNullable<InferContractRouterOutputs<Contract>['overview']['reportProgress']>

/** How the reports of the period stand, as the matrix counts them. */
export function ReportProgressPanel({ progress }: { progress: Progress }) {
  const { t } = useTranslation('overview')
  const {
    period,
    received,
    owed,
    onTime,
    late,
    toReview,
    missing,
    notDue,
    excused,
    figures,
    figuresExpected,
  } = progress
  const list = (mark: 'late' | 'waiting' | 'missing') => `/reports?of=${period}&mark=${mark}`
  const parts: BarPart[] = [
    { tone: 'ok', value: onTime, label: t('progress.onTime') },
    { tone: 'warn', value: late, label: t('progress.late'), to: list('late') },
    { tone: 'info', value: toReview, label: t('progress.toReview'), to: list('waiting') },
    { tone: 'bad', value: missing, label: t('progress.missing'), to: list('missing') },
    ...(notDue > 0 ? [{ tone: 'idle', value: notDue, label: t('progress.notDue') } as const] : []),
  ]
  const percent = figuresExpected === 0 ? 0 : (figures / figuresExpected) * 100
  return (
    <Panel
      title={t('progress.title', { period: named(period) })}
      extra={
        <Link data-screen-only to={`/reports?year=${period.slice(0, 4)}`}>
          {t('progress.open')}
        </Link>
      }
      fit="content"
    >
      <div className={css.figures}>
        <span>
          <strong className={css.key}>
            {received}/{owed}
          </strong>{' '}
          {t('progress.received')}
        </span>
        <span>
          {t('progress.figures', {
            figures: formatNumber(figures),
            expected: formatNumber(figuresExpected),
            percent: formatNumber(percent, { most: 1 }),
          })}
        </span>
      </div>
      <StackedBar parts={parts} total={owed} />
      {excused > 0 && <p className={css.excused}>{t('progress.excused', { count: excused })}</p>}
    </Panel>
  )
}
