import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Period, periodOf } from '../../shared/domain/period.ts'
import { cumulativeName, type Locale, shortPeriodName } from '../../shared/words/period-names.ts'
import { api } from '../app/rpc.ts'
import { DataTable } from '../ui/data-table.tsx'
import { FilteredEmpty } from '../ui/empty-state.tsx'
import { QueryError } from '../ui/error-state.tsx'
import type { Column } from '../ui/table-columns.ts'
import { comparedText, comparedUnit, signedText } from './figure-text.ts'
import { useGroups } from './group-title.tsx'
import { usePeriodLocale } from './period-select.tsx'
import css from './summary-page.module.css'
import type { Summary, UnitRow } from './types.ts'

type UnitViewProps = {
  period: string
  unitId: string
  groups: Summary['groups'] | undefined
  shows: (row: UnitRow) => boolean
  active: string | null
  onOpen: (indicatorId: string) => void
  onActive: (indicatorId: string | null) => void
  onClear: () => void
}

const rowKey = (row: UnitRow) => row.indicatorId
const noRows: UnitRow[] = []

/** One unit's figures of a period, with what it says of the year itself and how it stood a year before. */
export function UnitView({
  period,
  unitId,
  groups,
  shows,
  active,
  onOpen,
  onActive,
  onClear,
}: UnitViewProps) {
  const { t } = useTranslation('reports')
  const locale = usePeriodLocale()
  const query = useQuery(api.reports.byUnit.queryOptions({ input: { period, unitId } }))
  const columns = useMemo(() => unitColumns(periodOf(period), t, locale), [period, t, locale])
  const heads = useGroups(groups)
  const rows = useMemo(() => query.data?.rows.filter(shows) ?? noRows, [query.data, shows])
  if (query.error) return <QueryError error={query.error} onRetry={() => void query.refetch()} />
  return (
    <DataTable
      label={t('unitView.label', { unit: query.data?.unit.name ?? '' })}
      columns={columns}
      rows={rows}
      rowKey={rowKey}
      density="figures"
      groups={heads}
      {...(active === null ? {} : { active })}
      onActive={onActive}
      onOpen={({ indicatorId }) => onOpen(indicatorId)}
      loading={query.isPending}
      empty={<FilteredEmpty onClear={onClear} />}
      autoFocus
    />
  )
}

function unitColumns(period: Period, t: TFunction<'reports'>, locale: Locale): Column<UnitRow>[] {
  const figure = (value: number | null, { unit }: UnitRow) =>
    value === null ? '–' : comparedText(value, unit)
  const secondary = { hideBelow: 860, whenHidden: 'drop' } as const
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
      width: 96,
      weight: 'second',
      cell: ({ unit }) => comparedUnit(unit),
    },
    {
      key: 'thisPeriod',
      title: shortPeriodName(period, locale),
      width: 100,
      align: 'right',
      weight: 'strong',
      cell: (row) => figure(row.thisPeriod, row),
    },
    {
      key: 'cumulative',
      title: cumulativeName(period, locale),
      width: 132,
      align: 'right',
      cell: (row) => (
        <>
          {row.partial && row.cumulative !== null && (
            <span className={css.mark} title={t('unitView.partialLong')}>
              {t('unitView.partial')}{' '}
            </span>
          )}
          {figure(row.cumulative, row)}
        </>
      ),
    },
    {
      key: 'own',
      title: t('summary.columns.own'),
      subtitle: t('summary.columns.ownUnit'),
      width: 110,
      align: 'right',
      weight: 'second',
      ...secondary,
      cell: (row) => (
        <>
          {row.disagrees && (
            <span className={css.mark} title={t('unitView.disagreesLong')}>
              {t('unitView.disagrees')}{' '}
            </span>
          )}
          {figure(row.ownCumulative, row)}
        </>
      ),
    },
    {
      key: 'lastYear',
      title: t('summary.columns.lastYear', { year: period.year - 1 }),
      width: 100,
      align: 'right',
      weight: 'second',
      ...secondary,
      cell: (row) => figure(row.lastYear, row),
    },
    {
      key: 'change',
      title: t('summary.columns.change'),
      subtitle: t('summary.columns.changeUnit'),
      width: 92,
      align: 'right',
      ...secondary,
      cell: ({ change, kind }) =>
        change === null ? '–' : `${signedText(change)}${kind === 'ratio' ? ` ${t('summary.points')}` : ''}`,
    },
  ]
}
