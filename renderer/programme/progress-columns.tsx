import type { TFunction } from 'i18next'
import { formatPercent } from '../../shared/domain/number-text.ts'
import { NumberText } from '../ui/number-text.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import type { Column } from '../ui/table-columns.ts'
import type { ProgressRow } from './types.ts'
import css from './views.module.css'

const isMoney = ({ unit }: ProgressRow) => unit === 'đồng'

/** The unit figures of a row are shown in: money in triệu đồng. */
export const figureUnit = (row: ProgressRow, t: TFunction<'programme'>): string =>
  isMoney(row) ? t('progress.millions') : row.unit

/** A figure of a row in the unit it is shown in. */
export function Figure({ row, value }: { row: ProgressRow; value: number | null }) {
  if (value === null || !isMoney(row)) return <NumberText value={value} />
  return <NumberText value={value / 1_000_000} decimals={{ most: 1 }} />
}

/** Target figures: planned and done by quarter, then for the year, with the forecast. */
export function progressColumns(t: TFunction<'programme'>): Column<ProgressRow>[] {
  const figure = (
    key: 'target' | 'done' | 'forecast' | 'samePeriodLastYear',
    title: string,
    more: Partial<Column<ProgressRow>> = {},
  ): Column<ProgressRow> => ({
    key,
    title,
    width: 88,
    align: 'right',
    cell: (row) => <Figure row={row} value={row[key]} />,
    ...more,
  })
  return [
    { key: 'code', title: t('column.code'), width: 56, weight: 'quiet', cell: ({ code }) => code },
    {
      key: 'name',
      title: t('progress.indicator'),
      main: true,
      tooltip: ({ name }) => name,
      cell: (row) => (
        <span className={css.twoLines}>
          {row.name} <span className={css.quiet}>({figureUnit(row, t)})</span>
        </span>
      ),
    },
    ...[0, 1, 2, 3].map(
      (quarter): Column<ProgressRow> => ({
        key: `quarter${quarter}`,
        title: t('quarter', { quarter: ['I', 'II', 'III', 'IV'][quarter] }),
        width: 78,
        align: 'right',
        hideBelow: 960,
        ...(quarter === 3 ? { ruled: true } : {}),
        cell: (row) => (
          <>
            <span className={css.quiet}>
              <Figure row={row} value={row.plannedByQuarter[quarter] ?? null} />
            </span>
            <br />
            <Figure row={row} value={row.doneByQuarter[quarter] ?? null} />
          </>
        ),
      }),
    ),
    figure('target', t('progress.target')),
    figure('done', t('progress.done'), { weight: 'strong' }),
    {
      key: 'percent',
      title: t('progress.percent'),
      width: 140,
      cell: ({ percent, done, target }) =>
        percent === null ? (
          '–'
        ) : (
          <ProgressBar
            parts={[{ tone: percent >= 100 ? 'ok' : 'info', value: done ?? 0, label: t('progress.done') }]}
            total={target}
            width={48}
          >
            {formatPercent(percent)}
          </ProgressBar>
        ),
    },
    figure('forecast', t('progress.forecast')),
    figure('samePeriodLastYear', t('progress.samePeriod'), { hideBelow: 1200 }),
  ]
}
