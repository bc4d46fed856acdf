import type { TFunction } from 'i18next'
import { ArrowDown, ArrowRight, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatNumber } from '../../shared/domain/number-text.ts'
import type { Period } from '../../shared/domain/period.ts'
import { cumulativeName, type Locale, shortPeriodName } from '../../shared/words/period-names.ts'
import { ProgressBar } from '../ui/progress-bar.tsx'
import type { Column } from '../ui/table-columns.ts'
import { comparedText, comparedUnit } from './figure-text.ts'
import { Sparkline } from './sparkline.tsx'
import css from './summary-page.module.css'
import type { SummaryRow } from './types.ts'

type Words = TFunction<'reports'>

type IndicatorColumnsOptions = {
  period: Period
  t: Words
  locale: Locale
  unitsReported: number
  trendOf: (indicatorId: string) => (number | null)[]
  target: (row: SummaryRow) => ReactNode
}

/** The table by indicator: this period stands out, the rest is quiet; secondary columns give way to the sources. */
export function indicatorColumns(options: IndicatorColumnsOptions): Column<SummaryRow>[] {
  const { period, t, locale, unitsReported, trendOf, target } = options
  const secondary = { hideBelow: 1000, whenHidden: 'drop' } as const
  return [
    { key: 'code', title: t('summary.columns.code'), width: 52, weight: 'quiet', cell: ({ code }) => code },
    {
      key: 'name',
      title: t('summary.columns.indicator'),
      main: true,
      tooltip: ({ name }) => name,
      cell: ({ name }) => name,
    },
    {
      key: 'unit',
      title: t('summary.columns.measure'),
      width: 90,
      weight: 'second',
      cell: ({ unit }) => comparedUnit(unit),
    },
    { key: 'target', title: t('summary.columns.target'), width: 84, align: 'right', cell: target },
    {
      key: 'thisPeriod',
      title: shortPeriodName(period, locale),
      width: 92,
      align: 'right',
      weight: 'strong',
      cell: (row) => <ThisPeriod row={row} t={t} />,
      tooltip: (row) => rangeText(row, t),
    },
    {
      key: 'cumulative',
      title: cumulativeName(period, locale),
      width: 86,
      align: 'right',
      cell: (row) => <Cumulative row={row} t={t} />,
    },
    {
      key: 'percent',
      title: t('summary.columns.percent'),
      width: 134,
      align: 'right',
      cell: (row) => <PercentOfTarget row={row} t={t} />,
    },
    {
      key: 'lastYear',
      title: t('summary.columns.lastYear', { year: period.year - 1 }),
      width: 86,
      align: 'right',
      weight: 'second',
      ...secondary,
      cell: ({ samePeriodLastYear, unit }) =>
        samePeriodLastYear === null ? '–' : comparedText(samePeriodLastYear, unit),
    },
    {
      key: 'change',
      title: t('summary.columns.change'),
      subtitle: t('summary.columns.changeUnit'),
      width: 84,
      align: 'right',
      ...secondary,
      cell: (row) => <Change row={row} t={t} />,
    },
    {
      key: 'units',
      title: t('summary.columns.units'),
      subtitle: t('summary.columns.unitsUnit'),
      width: 62,
      align: 'right',
      ...secondary,
      cell: ({ unitsWithFigure, unitsExpected }) => (
        <span className={unitsWithFigure < unitsReported ? css.fewUnits : undefined}>
          {unitsWithFigure}/{unitsExpected}
        </span>
      ),
    },
    {
      key: 'trend',
      title: t('summary.columns.trend', { count: 8 }),
      width: 88,
      hideBelow: 1060,
      whenHidden: 'drop',
      cell: ({ indicatorId, name }) => <Sparkline values={trendOf(indicatorId)} label={name} />,
    },
  ]
}

function ThisPeriod({ row, t }: { row: SummaryRow; t: Words }) {
  if (row.thisPeriod !== null) return <>{comparedText(row.thisPeriod, row.unit)}</>
  if (row.lowest === null || row.highest === null) return <span title={t('noFigure')}>–</span>
  return (
    <span className={css.quiet}>
      {t('summary.range', {
        lowest: formatNumber(row.lowest.value),
        highest: formatNumber(row.highest.value),
      })}
    </span>
  )
}

function rangeText({ lowest, highest }: SummaryRow, t: Words): string {
  if (lowest === null || highest === null) return ''
  return t('summary.rangeLong', {
    lowest: formatNumber(lowest.value),
    lowestUnit: lowest.unitName,
    highest: formatNumber(highest.value),
    highestUnit: highest.unitName,
  })
}

function Cumulative({ row, t }: { row: SummaryRow; t: Words }) {
  if (row.cumulative === null) return <>–</>
  const value = comparedText(row.cumulative, row.unit)
  // The figure itself where units without a report are carried on, so that it differs from this period's.
  if (row.kind !== 'stock' || row.cumulative !== row.thisPeriod) {
    return (
      <span title={row.kind === 'stock' ? t('summary.endOfPeriodLong', { value }) : undefined}>{value}</span>
    )
  }
  return (
    <span className={css.quiet} title={t('summary.endOfPeriodLong', { value })}>
      {t('summary.endOfPeriod')}
    </span>
  )
}

function PercentOfTarget({ row, t }: { row: SummaryRow; t: Words }) {
  const { percentOfTarget: percent, behind } = row
  if (percent === null) return <>–</>
  const tone = behind ? 'warn' : percent >= 100 ? 'ok' : 'info'
  return (
    <span className={css.percent}>
      {behind && (
        <span className={css.low} title={t('summary.lowLong')}>
          {t('summary.low')}
        </span>
      )}
      <ProgressBar
        width={behind ? 30 : 44}
        height={5}
        total={100}
        parts={[{ tone, value: percent, label: t('summary.columns.percent') }]}
      >
        <span className={css.percentNumber}>{formatNumber(percent, { least: 1, most: 1 })}</span>
      </ProgressBar>
    </span>
  )
}

/** Arrows are grey: up is not always good. */
function Change({ row, t }: { row: SummaryRow; t: Words }) {
  if (row.change === null) return <>–</>
  const rounded = Math.round(Math.abs(row.change) * 10) / 10
  const way = rounded === 0 ? 'same' : row.change > 0 ? 'up' : 'down'
  const Arrow = { up: ArrowUp, down: ArrowDown, same: ArrowRight }[way]
  return (
    <span className={css.change}>
      <Arrow size="1em" aria-label={t(`summary.change.${way}`)} className={css.arrow} />
      {formatNumber(rounded, { least: 1, most: 1 })}
      {row.kind === 'ratio' && <span className={css.points}> {t('summary.points')}</span>}
    </span>
  )
}
