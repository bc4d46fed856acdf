import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { FileSpreadsheet, Printer } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { periodOf } from '../../shared/domain/period.ts'
import { compareUnits } from '../../shared/domain/unit-order.ts'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import { periodName } from '../../shared/words/period-names.ts'
import { api } from '../app/rpc.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { formatDay } from '../ui/date-text.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { QueryError } from '../ui/error-state.tsx'
import { Columns, Page } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { ChecksView } from './checks-view.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { shortUnitName } from './figure-text.ts'
import { GridView } from './grid-view.tsx'
import { IndicatorView } from './indicator-view.tsx'
import { periodOpened } from './period-opened.ts'
import { PeriodSelect, usePeriodLocale } from './period-select.tsx'
import { SourcesPanel } from './sources-panel.tsx'
import { SummaryFilters } from './summary-filters.tsx'
import type { CheckItem, Summary } from './types.ts'
import { UnitView } from './unit-view.tsx'
import { type SummaryView, useSummaryView } from './use-summary-view.ts'

type Filterable = { indicatorId: string; code: string; groupCode: string; name: string }
const noGroups: Summary['groups'] = []

/** Totals of the city in a period: by indicator, by unit, as a table of all units; from each figure to its source. */
export default function SummaryPage() {
  const { t } = useTranslation('reports')
  const { committee } = useWorkspace()
  const view = useSummaryView()
  const year = view.period === null ? committee.currentYear : periodOf(view.period).year
  const ofYear = useQuery(api.reports.periods.queryOptions({ input: { year } }))
  const ofLastYear = useQuery(api.reports.periods.queryOptions({ input: { year: year - 1 } }))
  const periods = useMemo(
    () => [...(ofYear.data ?? []).toReversed(), ...(ofLastYear.data ?? []).toReversed()],
    [ofYear.data, ofLastYear.data],
  )
  const period = view.period ?? (ofYear.data ? periodOpened(ofYear.data) : null)
  if (ofYear.error) return <QueryError error={ofYear.error} onRetry={() => void ofYear.refetch()} />
  if (period === null) return <Page title={t('pages.summary', { ns: 'shell' })}>{null}</Page>
  return (
    <PeriodSummary
      key={period}
      period={period}
      view={view}
      choosePeriod={
        <PeriodSelect
          periods={periods}
          value={period}
          onChange={(id) => view.change({ period: id, source: null })}
        />
      }
    />
  )
}

type PeriodSummaryProps = { period: string; view: SummaryView; choosePeriod: React.ReactNode }

function PeriodSummary({ period, view, choosePeriod }: PeriodSummaryProps) {
  const { t } = useTranslation('reports')
  const locale = usePeriodLocale()
  const { today } = useWorkspace()
  const { mode, group, indicatorId, targets } = view
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [exporting, setExporting] = useState(false)
  const query = useQuery(api.reports.summary.queryOptions({ input: { period } }))
  const checks = useQuery(api.reports.checks.queryOptions({ input: { period } }))
  const listed = useQuery(
    api.committee.listUnits.queryOptions({ input: { on: query.data?.period.cutOff ?? today, all: false } }),
  )
  const units = useMemo(() => listed.data?.toSorted(compareUnits) ?? [], [listed.data])
  const summary = query.data
  const name = periodName(periodOf(period), locale)
  const shows = useCallback(
    ({ groupCode, code, name: indicator }: Filterable) =>
      (group === null || groupCode === group) && fold(`${code} ${indicator}`).includes(fold(typed)),
    [group, typed],
  )
  const rows = useMemo(
    () => (summary?.rows ?? []).filter((row) => shows(row) && (!targets || row.target !== null)),
    [summary, shows, targets],
  )
  const shownChecks = useMemo(() => {
    const known = new Map(summary?.rows.map((row) => [row.indicatorId, row]))
    return checks.data?.filter((check) => {
      const row = known.get(check.indicatorId ?? '')
      return row ? shows(row) : group === null && fold(check.label).includes(fold(typed))
    })
  }, [checks.data, summary, shows, group, typed])
  const doubted = useMemo(
    () => new Set(checks.data?.map(({ indicatorId: id, unitId }) => `${unitId} ${id}`)),
    [checks.data],
  )
  const unitId = view.unitId ?? units[0]?.id ?? null
  const groupShown = group ?? summary?.groups[0]?.code ?? null
  const openSources = (indicator: string, source: string | null = null) =>
    view.change({ indicator, source: source ?? (mode === 'unit' ? unitId : null) })
  const follow = (indicator: string | null) => {
    if (indicatorId !== null && indicator !== null && indicator !== indicatorId) openSources(indicator)
  }
  const step = (by: -1 | 1) => {
    const next = rows[rows.findIndex((row) => row.indicatorId === indicatorId) + by]
    if (next) openSources(next.indicatorId)
  }
  const openCheck = (check: CheckItem) => {
    if (check.indicatorId !== null) openSources(check.indicatorId, check.unitId)
    else void navigate(`/reports?unit=${check.unitId}&period=${period}`)
  }
  const clear = () => {
    setTyped('')
    view.change({ group: null, targets: null })
  }
  useKeys(t('pages.summary', { ns: 'shell' }), [
    {
      keys: 'Ctrl+KeyE',
      label: t('summary.export'),
      run: () => setExporting(true),
      when: summary !== undefined,
    },
  ])

  return (
    <Page
      landscape
      title={t('pages.summary', { ns: 'shell' })}
      facts={summary && <Participation summary={summary} />}
      printNote={
        summary &&
        t('summary.printNote', {
          period: name,
          from: formatDay(summary.period.from),
          to: formatDay(summary.period.cutOff),
          day: formatDay(today),
          filter: filterWords(t, { group, targets, typed }),
        })
      }
      actions={
        <>
          <Button icon={<Printer size={16} />} onClick={() => window.print()}>
            {t('print')}
          </Button>
          <Button
            type="primary"
            icon={<FileSpreadsheet size={16} />}
            disabled={!summary}
            title={`${t('summary.export')} (Ctrl E)`}
            onClick={() => setExporting(true)}
          >
            {t('summary.export')}
          </Button>
        </>
      }
      filters={
        <SummaryFilters
          view={view}
          choosePeriod={choosePeriod}
          units={units}
          unitId={unitId}
          groups={summary?.groups ?? noGroups}
          groupShown={groupShown}
          checks={checks.data?.length ?? 0}
          typed={typed}
          onType={setTyped}
        />
      }
    >
      <Columns>
        <Panel padded={false} label={t('summary.label')}>
          {query.error ? (
            <QueryError error={query.error} onRetry={() => void query.refetch()} />
          ) : view.checks ? (
            checks.error ? (
              <QueryError error={checks.error} onRetry={() => void checks.refetch()} />
            ) : (
              <ChecksView checks={shownChecks} onOpen={openCheck} />
            )
          ) : mode === 'indicators' ? (
            <IndicatorView
              summary={summary}
              rows={rows}
              periodName={name}
              active={indicatorId}
              onOpen={openSources}
              onActive={follow}
              onClear={clear}
            />
          ) : mode === 'unit' && unitId !== null ? (
            <UnitView
              period={period}
              unitId={unitId}
              groups={summary?.groups}
              shows={shows}
              active={indicatorId}
              onOpen={openSources}
              onActive={follow}
              onClear={clear}
            />
          ) : mode === 'grid' && groupShown !== null ? (
            <GridView period={period} groupCode={groupShown} active={null} onOpen={openSources} />
          ) : (
            <EmptyState
              title={t('summary.empty.title', { period: name })}
              detail={t('summary.empty.detail')}
            />
          )}
        </Panel>
        {indicatorId !== null && (
          <SourcesPanel
            key={indicatorId}
            period={period}
            indicatorId={indicatorId}
            unitId={view.sourceUnitId}
            doubted={doubted}
            onUnit={(source) => view.change({ source })}
            onStep={step}
            onClose={() => view.change({ indicator: null, source: null })}
          />
        )}
      </Columns>
      {exporting && summary && (
        <ExportDialog
          summary={summary}
          group={group}
          checks={checks.data?.length ?? 0}
          onClose={() => setExporting(false)}
        />
      )}
    </Page>
  )
}

/** How many units' figures are in, and whose are not. */
function Participation({ summary }: { summary: Summary }) {
  const { t } = useTranslation('reports')
  const { unitsReported, unitsExpected, unitsMissing } = summary
  if (unitsExpected === 0) return <>{t('summary.noUnits')}</>
  const facts = t('summary.facts', { reported: unitsReported, expected: unitsExpected })
  if (unitsMissing.length === 0) return <>{`${facts} · ${t('summary.allIn')}`}</>
  const names = unitsMissing.map(shortUnitName)
  const missing =
    names.length <= 4
      ? t('summary.without', { units: names.join(', ') })
      : t('summary.withoutMany', { units: names.slice(0, 3).join(', '), count: names.length - 3 })
  return <span title={names.join(', ')}>{`${facts} · ${missing}`}</span>
}

type Filters = { group: string | null; targets: boolean; typed: string }

function filterWords(
  t: ReturnType<typeof useTranslation<'reports'>>['t'],
  { group, targets, typed }: Filters,
): string {
  const words = [
    group === null ? '' : t('summary.printFilter.group', { group }),
    targets ? t('summary.printFilter.targets') : '',
    typed === '' ? '' : t('summary.printFilter.search', { text: typed }),
  ].filter(Boolean)
  return words.length > 0 ? words.join(', ') : t('summary.printFilter.none')
}
