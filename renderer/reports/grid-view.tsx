import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../shared/domain/number-text.ts'
import { api } from '../app/rpc.ts'
import { DataTable } from '../ui/data-table.tsx'
import { QueryError } from '../ui/error-state.tsx'
import type { Column } from '../ui/table-columns.ts'
import { comparedText, comparedUnit, shortUnitName } from './figure-text.ts'
import css from './summary-page.module.css'
import type { Grid, SummaryRow } from './types.ts'

type GridUnit = Grid['units'][number]
type GridViewProps = {
  period: string
  groupCode: string
  active: string | null
  onOpen: (indicatorId: string, unitId: string) => void
}

const rowKey = (unit: GridUnit) => unit.id
const noUnits: GridUnit[] = []
const skipped = ['unit']

/** All units × the indicators of one group, with the total of the city. */
export function GridView({ period, groupCode, active, onOpen }: GridViewProps) {
  const { t } = useTranslation('reports')
  const query = useQuery(api.reports.grid.queryOptions({ input: { period, groupCode } }))
  const grid = query.data
  const columns = useMemo(() => (grid ? gridColumns(grid, t) : []), [grid, t])
  const totals = useMemo(
    () =>
      grid && {
        unit: t('grid.total'),
        ...Object.fromEntries(grid.indicators.map((row) => [row.indicatorId, totalOf(row, t)])),
      },
    [grid, t],
  )
  if (query.error) return <QueryError error={query.error} onRetry={() => void query.refetch()} />
  return (
    <DataTable
      label={t('grid.label')}
      columns={columns}
      rows={grid?.units ?? noUnits}
      rowKey={rowKey}
      density="matrix"
      cursor="cell"
      cursorSkips={skipped}
      {...(active === null ? {} : { active })}
      faded={({ reported }) => !reported}
      onOpen={({ id }, indicatorId) => indicatorId !== null && onOpen(indicatorId, id)}
      {...(totals ? { totals } : {})}
      loading={query.isPending}
      autoFocus
    />
  )
}

function gridColumns(grid: Grid, t: TFunction<'reports'>): Column<GridUnit>[] {
  return [
    {
      key: 'unit',
      title: t('matrix.unit'),
      width: 204,
      main: true,
      ruled: true,
      cell: ({ code, name, reported }) => (
        <>
          <span className={css.code}>{code}</span>
          {shortUnitName(name)}
          {!reported && <span className={css.note}> ({t('grid.notReported')})</span>}
        </>
      ),
    },
    ...grid.indicators.map(
      (row, index): Column<GridUnit> => ({
        key: row.indicatorId,
        title: (
          <span className={css.clamped} title={row.name}>
            {row.code} {row.name}
          </span>
        ),
        subtitle: comparedUnit(row.unit),
        align: 'right',
        cell: ({ values }) => {
          const value = values[index]
          if (!value) return '–'
          return (
            <span title={value.approximate ? t('grid.approximate') : undefined}>
              {value.approximate && '≈ '}
              {comparedText(value.value, row.unit)}
            </span>
          )
        },
      }),
    ),
  ]
}

function totalOf(row: SummaryRow, t: TFunction<'reports'>): string {
  if (row.thisPeriod !== null) return comparedText(row.thisPeriod, row.unit)
  if (row.lowest === null || row.highest === null) return '–'
  return t('summary.range', {
    lowest: formatNumber(row.lowest.value),
    highest: formatNumber(row.highest.value),
  })
}
