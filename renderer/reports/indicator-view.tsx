import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { periodOf } from '../../shared/domain/period.ts'
import { api } from '../app/rpc.ts'
import { DataTable } from '../ui/data-table.tsx'
import { formatDay } from '../ui/date-text.ts'
import { EmptyState, FilteredEmpty } from '../ui/empty-state.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { useGroups } from './group-title.tsx'
import { indicatorColumns } from './indicator-columns.tsx'
import { usePeriodLocale } from './period-select.tsx'
import css from './summary-page.module.css'
import { TargetCell } from './target-cell.tsx'
import type { Summary, SummaryRow } from './types.ts'

type IndicatorViewProps = {
  summary: Summary | undefined
  rows: SummaryRow[]
  periodName: string
  active: string | null
  onOpen: (indicatorId: string) => void
  onActive: (indicatorId: string | null) => void
  onClear: () => void
}

const rowKey = (row: SummaryRow) => row.indicatorId
const none: (number | null)[] = []

/** The consolidation by indicator: target, this period, cumulative, last year. */
export function IndicatorView(props: IndicatorViewProps) {
  const { summary, rows, periodName, active, onOpen, onActive, onClear } = props
  const { t } = useTranslation('reports')
  const locale = usePeriodLocale()
  const [editing, setEditing] = useState<string | null>(null)
  const [cursor, setCursor] = useState<string | null>(null)
  const period = summary?.period.id
  const trends = useQuery(
    api.reports.trends.queryOptions({ input: { period: period ?? '' }, enabled: period !== undefined }),
  )
  const courses = useMemo(
    () => new Map(trends.data?.rows.map(({ indicatorId, values }) => [indicatorId, values])),
    [trends.data],
  )
  const trendOf = useCallback((id: string) => courses.get(id) ?? none, [courses])
  const columns = useMemo(() => {
    if (!summary) return []
    const parsed = periodOf(summary.period.id)
    return indicatorColumns({
      period: parsed,
      t,
      locale,
      unitsReported: summary.unitsReported,
      trendOf,
      target: (row) => (
        <TargetCell
          row={row}
          year={parsed.year}
          editing={editing === row.indicatorId}
          onEdit={() => setEditing(row.indicatorId)}
          onDone={() => setEditing(null)}
        />
      ),
    })
  }, [summary, t, locale, trendOf, editing])
  const groups = useGroups(summary?.groups)
  const onRow = active ?? cursor
  useKeys(t('summary.label'), [
    {
      keys: 'F2',
      label: t('summary.keys.target'),
      run: () => setEditing(onRow),
      when: onRow !== null && editing === null,
    },
  ])
  const empty = summary?.rows.some((row) => row.cumulative !== null || row.lowest !== null) ? (
    <FilteredEmpty onClear={onClear} />
  ) : (
    <EmptyState title={t('summary.empty.title', { period: periodName })} detail={t('summary.empty.detail')} />
  )
  return (
    <DataTable
      label={t('summary.label')}
      columns={columns}
      rows={rows}
      rowKey={rowKey}
      density="figures"
      groups={groups}
      active={onRow}
      onActive={(id) => {
        setCursor(id)
        onActive(id)
      }}
      onOpen={({ indicatorId }) => onOpen(indicatorId)}
      loading={!summary}
      empty={empty}
      autoFocus
      foot={
        summary && (
          <>
            <span className={css.legend}>
              <span>
                {t('summary.legend.period', {
                  from: formatDay(summary.period.from),
                  to: formatDay(summary.period.cutOff),
                })}
              </span>
              <span>{t('summary.legend.stock')}</span>
              <span>{t('summary.legend.ratio')}</span>
            </span>
            <span className={css.keys} data-screen-only>
              <KeyHint keys="F2">{t('summary.keys.target')}</KeyHint>
              <KeyHint keys="Enter">{t('summary.keys.open')}</KeyHint>
            </span>
          </>
        )
      }
    />
  )
}
