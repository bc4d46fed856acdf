import type { TFunction } from 'i18next'
import { formatNumber } from '../../shared/domain/number-text.ts'
import { lastMonth, periodOf } from '../../shared/domain/period.ts'
import { type Locale, shortPeriodName } from '../../shared/words/period-names.ts'
import { formatDayMonth } from '../ui/date-text.ts'
import type { Column } from '../ui/table-columns.ts'
import { shortUnitName } from './figure-text.ts'
import { groundOf, MatrixCellView } from './matrix-cell.tsx'
import css from './matrix-page.module.css'
import type { MatrixCell, MatrixPeriod, MatrixUnit } from './types.ts'

export type CellOf = (unitId: string, period: string) => MatrixCell | undefined

/** Columns the cell cursor walks over are the periods alone. */
export const fixedColumns = ['unit', 'onTime', 'complete']

/** Units × periods: the name of the unit, a column for each period, and how the unit did over the year. */
export function matrixColumns(
  periods: MatrixPeriod[],
  cellOf: CellOf,
  t: TFunction<'reports'>,
  locale: Locale,
): Column<MatrixUnit>[] {
  const percent = (value: number | null) => (value === null ? '–' : formatNumber(value, { most: 0 }))
  return [
    {
      key: 'unit',
      title: t('matrix.unit'),
      subtitle: t('matrix.due'),
      width: 170,
      main: true,
      ruled: true,
      tooltip: ({ code, name }) => `${code} ${name}`,
      cell: ({ code, name }) => (
        <>
          <span className={css.code}>{code}</span> {shortUnitName(name)}
        </>
      ),
    },
    ...periods.map((period, index): Column<MatrixUnit> => {
      const parsed = periodOf(period.id)
      const next = periods[index + 1]
      const current = period.state === 'current'
      return {
        key: period.id,
        title: <span className={current ? css.current : undefined}>{shortPeriodName(parsed, locale)}</span>,
        subtitle: formatDayMonth(period.dueDate),
        align: 'center',
        ...(current && periods.length > 8 ? { width: 84 } : {}),
        // A rule after each quarter, to part the year.
        ruled:
          next !== undefined &&
          Math.ceil(lastMonth(parsed) / 3) !== Math.ceil(lastMonth(periodOf(next.id)) / 3),
        ground: (unit) => groundOf(cellOf(unit.id, period.id)) ?? (current ? 'primary' : undefined),
        cell: (unit) => (
          <MatrixCellView cell={cellOf(unit.id, period.id)} wide={periods.length <= 8 || current} />
        ),
      }
    }),
    {
      key: 'onTime',
      title: t('matrix.onTime'),
      subtitle: '%',
      width: 72,
      align: 'right',
      hideBelow: 1040,
      whenHidden: 'drop',
      cell: (unit) => percent(unit.onTime),
    },
    {
      key: 'complete',
      title: t('matrix.complete'),
      subtitle: '%',
      width: 88,
      align: 'right',
      hideBelow: 1040,
      whenHidden: 'drop',
      cell: (unit) => (unit.complete === null ? '–' : formatNumber(unit.complete, { least: 1, most: 1 })),
    },
  ]
}
