import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bodies } from '../app/use-bodies.ts'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Panel } from '../ui/panel.tsx'
import type { Column } from '../ui/table-columns.ts'
import { Figure } from './figure.tsx'
import css from './report.module.css'
import { stateFilters } from './state-filters.ts'
import type { Filter, Report } from './types.ts'

type Line = Report['bodies'][number]
type ReportBodiesProps = { report: Report; bodies: Bodies; open: (change: Partial<Filter>) => void }

/** What a figure of a body counts, as a count and as a filter. */
type BodyFigure = { key: string; of: (line: Line) => number; filter: Partial<Filter>; isRed?: boolean }

const figures: BodyFigure[] = [
  { key: 'leads', of: ({ leads }) => leads, filter: {} },
  { key: 'doneInTime', of: ({ state }) => state.doneInTime, filter: stateFilters.doneInTime },
  { key: 'doneLate', of: ({ state }) => state.doneLate, filter: stateFilters.doneLate },
  { key: 'openInTime', of: ({ state }) => state.openInTime, filter: stateFilters.openInTime },
  { key: 'openOverdue', of: ({ state }) => state.openOverdue, filter: stateFilters.openOverdue, isRed: true },
  { key: 'dueSoon', of: ({ dueSoon }) => dueSoon, filter: { statuses: ['dueSoon'] } },
  { key: 'answersOwed', of: ({ answersOwed }) => answersOwed, filter: { quality: 'answerOwed' } },
  { key: 'supports', of: ({ supports }) => supports, filter: { role: 'support' } },
]

/** The state report body by body; what nobody leads stands last. */
export function ReportBodies({ report, bodies, open }: ReportBodiesProps) {
  const { t } = useTranslation('tasks')
  const order = new Map(bodies.bodies.map(({ id }, at) => [id, at]))
  const placeOf = ({ bodyId }: Line) => (bodyId === null ? Number.MAX_VALUE : (order.get(bodyId) ?? 0))
  const lines = report.bodies.toSorted((a, b) => placeOf(a) - placeOf(b))
  const columns = useMemo((): Column<Line>[] => {
    const nameOf = ({ bodyId }: Line) => (bodyId === null ? t('noLead') : bodies.short(bodyId))
    return [
      {
        key: 'name',
        title: t('column.body'),
        main: true,
        weight: 'strong',
        tooltip: ({ bodyId }) => (bodyId === null ? '' : (bodies.body(bodyId)?.name ?? '')),
        cell: (line) => (
          <>
            {nameOf(line)}{' '}
            <span className={css.fullName}>{line.bodyId !== null && bodies.body(line.bodyId)?.name}</span>
          </>
        ),
      },
      ...figures.map(
        ({ key, of, filter, isRed = false }): Column<Line> => ({
          key,
          title: t(`bodyColumn.${key as 'leads'}`),
          width: 70,
          align: 'right',
          cell: (line) => (
            <Figure
              value={of(line)}
              isRed={isRed}
              label={`${nameOf(line)}, ${t(`bodyColumn.${key as 'leads'}`)}`}
              onOpen={() =>
                open(
                  line.bodyId === null
                    ? { withoutLead: true, ...filter }
                    : { bodyIds: [line.bodyId], role: 'lead', ...filter },
                )
              }
            />
          ),
        }),
      ),
    ]
  }, [t, bodies, open])
  const sum = (of: BodyFigure['of']) => lines.reduce((all, line) => all + of(line), 0)
  return (
    <Panel padded={false} title={t('report.byBody')}>
      <DataTable
        label={t('report.byBody')}
        columns={columns}
        rows={lines}
        rowKey={({ bodyId }) => bodyId ?? 'none'}
        density="figures"
        totals={Object.fromEntries([
          ['name', t('report.sum')],
          // A task with several supporting bodies would be counted once for each.
          ...figures.filter(({ key }) => key !== 'supports').map(({ key, of }) => [key, sum(of)]),
        ])}
        autoFocus
        empty={<EmptyState title={t('none.tasks')} />}
        foot={<span>{t('report.foot')}</span>}
      />
    </Panel>
  )
}
