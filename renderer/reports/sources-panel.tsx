import { useQuery } from '@tanstack/react-query'
import { Eye } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { formatNumber } from '../../shared/domain/number-text.ts'
import { periodOf } from '../../shared/domain/period.ts'
import { periodName } from '../../shared/words/period-names.ts'
import { api, client } from '../app/rpc.ts'
import { DataTable } from '../ui/data-table.tsx'
import { DockedDetail } from '../ui/docked-detail.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { QueryError } from '../ui/error-state.tsx'
import { LoadingRows } from '../ui/loading-rows.tsx'
import { Status } from '../ui/status.tsx'
import type { Column } from '../ui/table-columns.ts'
import { errorToast, toast } from '../ui/undo-toast.tsx'
import { comparedText, comparedUnit, shortUnitName, signedText } from './figure-text.ts'
import { HistoryBars } from './history-bars.tsx'
import { usePeriodLocale } from './period-select.tsx'
import css from './sources-panel.module.css'
import type { Sources, UnitSources } from './types.ts'
import { sheetAddress, UnitCard } from './unit-card.tsx'

type SourcesPanelProps = {
  period: string
  indicatorId: string
  /** Whose figure is chosen. */
  unitId: string | null
  /** Figures to check, as "unit indicator". */
  doubted: ReadonlySet<string>
  onUnit: (unitId: string) => void
  onStep: (step: -1 | 1) => void
  onClose: () => void
}

/** What a figure of the city rests on: its course, the units' figures, and where each stands in its file. */
export function SourcesPanel(props: SourcesPanelProps) {
  const { period, indicatorId, unitId, onStep, onClose } = props
  const { t } = useTranslation('reports')
  const query = useQuery(api.reports.sources.queryOptions({ input: { period, indicatorId } }))
  const sources = query.data
  const chosen = sources?.units.find((unit) => unit.unitId === unitId) ?? null
  return (
    <DockedDetail
      open
      width={480}
      label={t('sources.label')}
      title={sources && t('sources.title', { code: sources.row.code, name: sources.row.name })}
      onStep={onStep}
      onClose={onClose}
    >
      {query.error ? (
        <QueryError error={query.error} onRetry={() => void query.refetch()} />
      ) : sources ? (
        <div className={css.sources}>
          <CityFigure sources={sources} period={period} />
          <div className={css.table}>
            <UnitTable {...props} sources={sources} />
          </div>
          {chosen && <UnitCard key={chosen.unitId} unit={chosen} row={sources.row} />}
        </div>
      ) : (
        <LoadingRows />
      )}
    </DockedDetail>
  )
}

function CityFigure({ sources, period }: { sources: Sources; period: string }) {
  const { t } = useTranslation('reports')
  const locale = usePeriodLocale()
  const { row, lastYear, change, history } = sources
  const text = (value: number) => comparedText(value, row.unit)
  const known = history.flatMap(({ value }) => (value === null ? [] : [value]))
  const size = change === null ? null : signedText(Math.abs(change)).replace('+', '')
  const changed =
    change === null || size === null
      ? null
      : t(change < 0 ? 'sources.down' : 'sources.up', {
          value: row.kind === 'ratio' ? t('sources.points', { value: size }) : `${size}%`,
        })
  return (
    <div className={css.city}>
      <div className={css.words}>
        <span className={css.second}>
          {t('sources.period', {
            period: periodName(periodOf(period), locale),
            measure: comparedUnit(row.unit),
          })}
        </span>
        <strong className={css.key}>
          {row.thisPeriod !== null
            ? text(row.thisPeriod)
            : row.lowest && row.highest
              ? t('sources.ratioRange', {
                  lowest: formatNumber(row.lowest.value),
                  highest: formatNumber(row.highest.value),
                })
              : '–'}
        </strong>
        {lastYear !== null && (
          <span className={css.second}>
            {[t('sources.lastYear', { value: text(lastYear) }), changed].filter(Boolean).join(' · ')}
          </span>
        )}
        {known.length > 1 && (
          <span className={css.second}>
            {t('sources.history', {
              count: known.length,
              lowest: text(Math.min(...known)),
              highest: text(Math.max(...known)),
            })}
          </span>
        )}
      </div>
      {known.length > 0 && <HistoryBars history={history} text={shortFigure(row.unit)} label={row.name} />}
    </div>
  )
}

/** A figure over a bar has room for four or five letters. */
function shortFigure(unit: string): (value: number) => string {
  return (value) => {
    const shown = unit === 'đồng' ? value / 1_000_000 : value
    if (shown >= 100_000) return `${formatNumber(shown / 1000, { most: 0 })}k`
    if (shown >= 10_000) return `${formatNumber(shown / 1000, { most: 1 })}k`
    return formatNumber(shown, { most: shown < 100 ? 1 : 0 })
  }
}

/** A unit with its figure, or one that has none because its report is missing. */
type SourceRow = { key: string; name: string; unit: UnitSources | null }
const rowKey = (row: SourceRow) => row.key

function UnitTable({
  sources,
  indicatorId,
  unitId,
  doubted,
  onUnit,
}: SourcesPanelProps & { sources: Sources }) {
  const { t } = useTranslation('reports')
  const { row } = sources
  const navigate = useNavigate()
  /** Enter on a unit that is chosen already opens its sheet at the cell. */
  const openSheet = async ({ values }: UnitSources) => {
    const value = values.at(-1)
    if (!value) return
    const { intakeFileId } = await client.reports.sourceExcerpt({ valueId: value.valueId })
    if (intakeFileId === null) toast(t('sources.noFile'))
    else void navigate(sheetAddress(value, intakeFileId))
  }
  const rows = useMemo(
    (): SourceRow[] => [
      ...sources.units.map((unit) => ({ key: unit.unitId, name: unit.unitName, unit })),
      ...sources.missingUnits.map((name) => ({ key: `missing ${name}`, name, unit: null })),
    ],
    [sources],
  )
  const columns = useMemo(
    (): Column<SourceRow>[] => [
      {
        key: 'unit',
        title: t('sources.columns.unit'),
        main: true,
        width: 144,
        cell: ({ name, unit }) => (
          <>
            {shortUnitName(name)}
            {unit && doubted.has(`${unit.unitId} ${indicatorId}`) && (
              <Eye size="1.1em" className={css.doubt} aria-label={t('summary.toCheck')} />
            )}
          </>
        ),
      },
      {
        key: 'value',
        title: t('sources.columns.value'),
        width: 78,
        align: 'right',
        weight: 'strong',
        cell: ({ unit }) =>
          unit === null || unit.thisPeriod === null ? '–' : comparedText(unit.thisPeriod, row.unit),
      },
      {
        key: 'change',
        title: t('sources.columns.change'),
        subtitle: row.kind === 'ratio' ? t('summary.points') : '%',
        width: 64,
        align: 'right',
        weight: 'second',
        cell: ({ unit }) => (unit === null || unit.change === null ? '–' : signedText(unit.change)),
      },
      {
        key: 'file',
        title: t('sources.columns.file'),
        tooltip: ({ unit }) => unit?.values.map(({ file }) => file).join(', ') ?? '',
        weight: 'second',
        cell: ({ unit }) =>
          unit === null ? <Status tone="bad">{t('sources.missing')}</Status> : <FileOf unit={unit} />,
      },
      {
        key: 'cell',
        title: t('sources.columns.cell'),
        width: 62,
        cell: ({ unit }) => (
          <span className={css.cell}>{unit?.values.length === 1 ? unit.values[0]?.cell : ''}</span>
        ),
      },
    ],
    [row, indicatorId, doubted, t],
  )
  return (
    <DataTable
      label={t('sources.label')}
      columns={columns}
      rows={rows}
      rowKey={rowKey}
      density="figures"
      active={unitId}
      onActive={(key) => key !== null && !key.startsWith('missing ') && onUnit(key)}
      onOpen={({ unit }) =>
        unit && (unit.unitId === unitId ? void openSheet(unit).catch(errorToast) : onUnit(unit.unitId))
      }
      empty={<EmptyState title={t('sources.none')} />}
    />
  )
}

function FileOf({ unit }: { unit: UnitSources }) {
  const { t } = useTranslation('reports')
  const [first, ...others] = unit.values
  if (!first) return <>{unit.ownCumulative === null ? '–' : t('sources.ownFigure')}</>
  return <>{others.length === 0 ? first.file : t('sources.parts', { count: unit.values.length })}</>
}
