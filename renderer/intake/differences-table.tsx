import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../ui/data-table.tsx'
import { NumberText } from '../ui/number-text.tsx'
import type { Column } from '../ui/table-columns.ts'
import css from './differences-table.module.css'
import type { Difference } from './intake-types.ts'

type DifferencesTableProps = {
  same: number
  differences: Difference[]
  /** Height in px at normal text size; longer lists scroll. */
  height: number
}

const order = { changed: 0, dropped: 1, waiting: 2, added: 3 }

/** What a file would change of the figures that stand, figure by figure: those that differ first. */
export function DifferencesTable({ same, differences, height }: DifferencesTableProps) {
  const { t } = useTranslation('intake')
  const rows = useMemo(() => differences.toSorted((a, b) => order[a.kind] - order[b.kind]), [differences])
  const severalUnits = new Set(differences.map(({ unitName }) => unitName)).size > 1
  const columns = useMemo<Column<Difference>[]>(
    () => [
      {
        key: 'indicator',
        title: t('differences.indicator'),
        cell: (row) => (
          <>
            {severalUnits && `${row.unitName} · `}
            {row.indicator.code} {row.indicator.name}
          </>
        ),
      },
      {
        key: 'measure',
        title: t('differences.measure'),
        width: 92,
        weight: 'second',
        cell: (row) => t(`measure.${row.measure}`),
      },
      { key: 'unit', title: t('differences.unit'), width: 92, cell: (row) => row.indicator.unit },
      {
        key: 'stored',
        title: t('differences.stored'),
        width: 112,
        align: 'right',
        cell: (row) => (
          <span title={row.storedFile ?? undefined}>
            <NumberText value={row.stored} />
          </span>
        ),
      },
      {
        key: 'incoming',
        title: t('differences.incoming'),
        width: 112,
        align: 'right',
        cell: (row) => (
          <strong title={row.cell ?? undefined}>
            <NumberText value={row.incoming} />
          </strong>
        ),
      },
      {
        key: 'change',
        title: t('differences.change'),
        width: 164,
        align: 'right',
        cell: (row) =>
          row.kind === 'changed' && row.stored !== null && row.incoming !== null ? (
            <NumberText value={row.incoming - row.stored} />
          ) : (
            <span className={css.measure}>{t(`differences.kind.${row.kind}`)}</span>
          ),
      },
    ],
    [t, severalUnits],
  )
  if (rows.length === 0) return <p>{t('differences.nothing')}</p>
  return (
    <div className={css.table} style={{ height: `${Math.min(height, rows.length * 27 + 62) / 16}rem` }}>
      <DataTable
        label={t('differences.label')}
        columns={columns}
        rows={rows}
        rowKey={rowKey}
        density="figures"
        foot={t('differences.same', { count: same })}
      />
    </div>
  )
}

const rowKey = (row: Difference) => `${row.unitName} ${row.indicator.id} ${row.measure}`
