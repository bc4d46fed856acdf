import { useQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { FileInput, Printer, Send } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { periodOf } from '../../shared/domain/period.ts'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import { periodName } from '../../shared/words/period-names.ts'
import { papersAddress } from '../app/papers-address.ts'
import { api } from '../app/rpc.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { formatDay } from '../ui/date-text.ts'
import { FilteredEmpty } from '../ui/empty-state.tsx'
import { QueryError } from '../ui/error-state.tsx'
import { type Chip, FilterChips } from '../ui/filter-chips.tsx'
import { Columns, FilterSpace, Page } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import { SearchInput } from '../ui/search-input.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { YearSelect } from '../ui/year-select.tsx'
import { CellPanel } from './cell-panel.tsx'
import { ExcuseDialog } from './excuse-dialog.tsx'
import { type CellMark, cellMarks, marksOf } from './matrix-cell.tsx'
import { type CellOf, fixedColumns, matrixColumns } from './matrix-columns.tsx'
import { MatrixEmpty } from './matrix-empty.tsx'
import { MatrixLegend } from './matrix-legend.tsx'
import { usePeriodLocale } from './period-select.tsx'
import type { Matrix, MatrixUnit } from './types.ts'
import { type OpenCell, useMatrixView } from './use-matrix-view.ts'

type Shown = 'all' | 'quarters' | 'months'
const rowKey = (unit: MatrixUnit) => unit.id
const noUnits: MatrixUnit[] = []

/** Units × periods of a year: who has reported, who is late, what is missing. */
export default function MatrixPage() {
  const { t } = useTranslation('reports')
  const locale = usePeriodLocale()
  const { today } = useWorkspace()
  const navigate = useNavigate()
  const view = useMatrixView()
  const { year, open, marks, of } = view
  const openPeriod = open?.period
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState<Shown>('all')
  const [cursor, setCursor] = useState<OpenCell | null>(null)
  const [excusing, setExcusing] = useState<OpenCell | null>(null)
  const query = useQuery(api.reports.matrix.queryOptions({ input: { year } }))
  const matrix = query.data

  const cellOf = useMemo((): CellOf => {
    const cells = new Map(matrix?.cells.map((cell) => [`${cell.unitId} ${cell.period}`, cell]))
    return (unitId, period) => cells.get(`${unitId} ${period}`)
  }, [matrix])
  const monthly = matrix?.periods.some(({ kind }) => kind === 'month') ?? false
  const mixed = monthly && (matrix?.periods.some(({ kind }) => kind !== 'month') ?? false)
  const periods = useMemo(
    () =>
      (matrix?.periods ?? []).filter(
        ({ id, kind, state }) =>
          (!mixed || shown === 'all' || (shown === 'months') === (kind === 'month')) &&
          // Beside an open cell there is room for what has been, not for what is to come.
          (openPeriod === undefined || !mixed || state !== 'future' || id === openPeriod),
      ),
    [matrix, mixed, shown, openPeriod],
  )
  const marked = useMemo(() => markedUnits(matrix, of), [matrix, of])
  const units = useMemo(
    () =>
      (matrix?.units ?? noUnits).filter(
        ({ id, code, name }) =>
          (marks.size === 0 || [...marks].some((mark) => marked[mark].has(id))) &&
          fold(`${code} ${name}`).includes(fold(typed)),
      ),
    [matrix, marks, marked, typed],
  )
  const columns = useMemo(() => matrixColumns(periods, cellOf, t, locale), [periods, cellOf, t, locale])
  const totals = useMemo(
    () => ({
      unit: t('matrix.received'),
      ...Object.fromEntries(
        periods
          .filter(({ state }) => state !== 'future')
          .map(({ id, received, owed }) => [id, `${received}/${owed}`]),
      ),
    }),
    [periods, t],
  )
  const chips = cellMarks.map(
    (key): Chip<CellMark> => ({
      key,
      label: t(`matrix.filter.${key}`),
      count: key === 'missing' ? marked.missingCells : marked[key].size,
      tone: ({ missing: 'bad', waiting: 'info', late: 'warn', incomplete: 'warn' } as const)[key],
    }),
  )

  // Those shown, so that a filter says who is reminded; a file that waits on the desk has come.
  const silent = units.filter(({ id }) => marked.missing.has(id)).map(({ id }) => id)
  const remind = () => void navigate(papersAddress('reminderLetter', silent))
  const target = open ?? cursor
  const targetCell = target && cellOf(target.unitId, target.period)
  useKeys(t('pages.reports', { ns: 'shell' }), [
    {
      keys: 'KeyD',
      label: t('matrix.remind', { count: silent.length }),
      run: remind,
      when: silent.length > 0 && excusing === null,
    },
    {
      keys: 'KeyE',
      label: t('detail.actions.excuse'),
      run: () => setExcusing(target),
      when: targetCell?.expectedReportId != null && targetCell.receivedDate === null && excusing === null,
    },
  ])
  const step = (by: -1 | 1) => {
    const next = units[units.findIndex(({ id }) => id === open?.unitId) + by]
    if (next && open) view.setOpen({ unitId: next.id, period: open.period })
  }
  const clear = () => {
    view.setMarks(new Set())
    setTyped('')
  }
  const filterNote = [
    ...(of === null ? [] : [periodName(periodOf(of), locale)]),
    ...[...marks].map((mark) => t(`matrix.filter.${mark}`)),
  ].join(', ')

  return (
    <Page
      landscape
      title={t('pages.reports', { ns: 'shell' })}
      facts={
        matrix &&
        t('matrix.facts', { year, units: t('units', { count: matrix.units.length }), day: formatDay(today) })
      }
      printNote={[
        t('matrix.printNote', { year, day: formatDay(today) }),
        filterNote && t('matrix.printFilter', { filter: filterNote }),
      ]
        .filter(Boolean)
        .join('. ')}
      actions={
        <>
          {silent.length > 0 && (
            <Button icon={<Send size={16} />} title="D" onClick={remind}>
              {t('matrix.remind', { count: silent.length })}
            </Button>
          )}
          <Button icon={<Printer size={16} />} onClick={() => window.print()}>
            {t('print')}
          </Button>
          <Button type="primary" icon={<FileInput size={16} />} onClick={() => void navigate('/intake')}>
            {t('intake')}
          </Button>
        </>
      }
      filters={
        <>
          <YearSelect value={year} onChange={view.setYear} />
          {mixed && (
            <Segmented<Shown>
              size="small"
              aria-label={t('matrix.show.label')}
              value={shown}
              onChange={setShown}
              options={(['all', 'quarters', 'months'] as const).map((value) => ({
                value,
                label: t(`matrix.show.${value}`),
              }))}
            />
          )}
          {of !== null && (
            <FilterChips
              chips={[{ key: of, label: periodName(periodOf(of), locale) }]}
              active={new Set([of])}
              onChange={view.clearPeriod}
            />
          )}
          <FilterChips chips={chips} active={marks} onChange={view.setMarks} />
          <FilterSpace />
          <SearchInput value={typed} onChange={setTyped} label={t('matrix.search')} />
        </>
      }
    >
      <Columns>
        <Panel padded={false} label={t('matrix.label')}>
          {query.error ? (
            <QueryError error={query.error} onRetry={() => void query.refetch()} />
          ) : (
            <DataTable
              label={t('matrix.label')}
              columns={columns}
              rows={units}
              rowKey={rowKey}
              density="matrix"
              cursor="cell"
              cursorSkips={fixedColumns}
              active={target?.unitId ?? null}
              onActive={(unitId, period) => {
                const cell = unitId === null || period === null ? null : { unitId, period }
                setCursor(cell)
                if (open && cell) view.setOpen(cell)
              }}
              onOpen={({ id }, period) => period !== null && view.setOpen({ unitId: id, period })}
              totals={totals}
              loading={query.isPending}
              empty={
                matrix && matrix.units.length > 0 ? (
                  <FilteredEmpty onClear={clear} />
                ) : (
                  <MatrixEmpty year={year} />
                )
              }
              foot={<MatrixLegend />}
              autoFocus
            />
          )}
        </Panel>
        {open && (
          <CellPanel
            key={`${open.unitId} ${open.period}`}
            cell={open}
            onClose={() => view.setOpen(null)}
            onStep={step}
            onExcuse={() => setExcusing(open)}
          />
        )}
      </Columns>
      {excusing && matrix && (
        <ExcuseDialog
          cell={cellOf(excusing.unitId, excusing.period)}
          unitName={matrix.units.find(({ id }) => id === excusing.unitId)?.name ?? ''}
          onClose={() => setExcusing(null)}
        />
      )}
    </Page>
  )
}

type Marked = Record<CellMark, ReadonlySet<string>> & { missingCells: number }

/**
 * Units that ask for attention in one period; without one, what is missing in any period of the year, since it stays
 * owed, and the rest in the period that is worked on.
 */
function markedUnits(matrix: Matrix | undefined, only: string | null): Marked {
  const current = new Set(matrix?.periods.filter(({ state }) => state === 'current').map(({ id }) => id))
  const cells = matrix?.cells ?? []
  const of = (mark: CellMark) =>
    cells.filter(
      (cell) =>
        marksOf(cell).includes(mark) &&
        (only === null ? mark === 'missing' || current.has(cell.period) : cell.period === only),
    )
  const units = (mark: CellMark) => new Set(of(mark).map(({ unitId }) => unitId))
  return {
    missing: units('missing'),
    waiting: units('waiting'),
    late: units('late'),
    incomplete: units('incomplete'),
    missingCells: of('missing').length,
  }
}
