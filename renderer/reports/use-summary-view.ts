import { useSearchParams } from 'react-router'
import { parsePeriod } from '../../shared/domain/period.ts'

export type SummaryMode = 'indicators' | 'unit' | 'grid'

export type SummaryView = {
  period: string | null
  mode: SummaryMode
  group: string | null
  unitId: string | null
  /** The indicator whose sources are open. */
  indicatorId: string | null
  /** Whose figure is chosen among the sources. */
  sourceUnitId: string | null
  checks: boolean
  targets: boolean
  change: (to: Partial<Record<SummaryKey, string | null>>) => void
}
type SummaryKey = 'period' | 'view' | 'group' | 'unit' | 'indicator' | 'source' | 'checks' | 'targets'

/** What the page shows stands in its address: `/summary?period=2024-Q3&group=E`, `…&view=unit&unit=…`, `…&indicator=…`. */
export function useSummaryView(): SummaryView {
  const [params, setParams] = useSearchParams()
  const period = parsePeriod(params.get('period') ?? '')?.id ?? null
  const view = params.get('view')
  return {
    period,
    mode: view === 'unit' || view === 'grid' ? view : 'indicators',
    group: params.get('group'),
    unitId: params.get('unit'),
    indicatorId: params.get('indicator'),
    sourceUnitId: params.get('source'),
    checks: params.get('checks') === '1',
    targets: params.get('targets') === '1',
    change: (to) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before)
          for (const [key, value] of Object.entries(to)) {
            if (value === null || value === undefined) next.delete(key)
            else next.set(key, value)
          }
          return next
        },
        { replace: true },
      ),
  }
}
