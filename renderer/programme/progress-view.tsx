import { useQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../app/rpc.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { DockedDetail } from '../ui/docked-detail.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { QueryError } from '../ui/error-state.tsx'
import { Columns } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import { ObjectiveProgress } from './objective-progress.tsx'
import { Figure, figureUnit, progressColumns } from './progress-columns.tsx'
import { ReportedActivities } from './reported-activities.tsx'
import { sentence } from './sentence.ts'
import type { Programme, ProgressRow } from './types.ts'
import type { Names } from './use-names.ts'
import css from './views.module.css'

type Part = 'figures' | 'objectives' | 'reported'
type ProgressViewProps = {
  programme: Programme
  names: Names
  onOpen: (id: string) => void
  /** Opens the outline, where target figures are set. */
  onOutline: () => void
}

const rowKey = (row: ProgressRow) => row.indicatorId

/** Plan against done: target figures quarter by quarter, objectives with what they are made of, what units reported. */
export function ProgressView({ programme, names, onOpen, onOutline }: ProgressViewProps) {
  const { t } = useTranslation('programme')
  const { today } = useWorkspace()
  const { year } = programme
  const lastDay = `${year}-12-31`
  const [part, setPart] = useState<Part>('figures')
  const [asOf, setAsOf] = useState(today > lastDay ? lastDay : today)
  const [openId, setOpenId] = useState<string | null>(null)
  const query = useQuery(api.programme.progress.queryOptions({ input: { year, asOf } }))
  const columns = useMemo(() => progressColumns(t), [t])
  const open = query.data?.find(({ indicatorId }) => indicatorId === openId)
  const extra = (
    <>
      {part === 'figures' && (
        <span style={{ width: '9rem' }}>
          <DayInput
            size="small"
            required
            label={t('progress.asOf')}
            today={today}
            value={asOf}
            onChange={(day) => day && setAsOf(day)}
          />
        </span>
      )}
      <Segmented<Part>
        size="small"
        aria-label={t('view.progress')}
        value={part}
        onChange={setPart}
        options={(['figures', 'objectives', 'reported'] as const).map((value) => ({
          value,
          label: t(`progress.part.${value}`),
        }))}
      />
    </>
  )
  if (part === 'objectives') return <ObjectiveProgress programme={programme} extra={extra} onOpen={onOpen} />
  if (part === 'reported') return <ReportedActivities year={year} names={names} extra={extra} />
  return (
    <Columns>
      <Panel padded={false} title={t('progress.title')} extra={extra}>
        {query.error ? (
          <QueryError error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <DataTable
            label={t('progress.title')}
            columns={columns}
            rows={query.data ?? []}
            rowKey={rowKey}
            density="twoLine"
            loading={query.isPending}
            autoFocus
            active={openId}
            onActive={(key) => openId !== null && setOpenId(key)}
            onOpen={({ indicatorId }) => setOpenId(indicatorId)}
            empty={
              <EmptyState
                title={t('progress.none')}
                detail={t('progress.noneDetail')}
                action={
                  programme.state !== 'closed' && (
                    <Button type="primary" onClick={onOutline}>
                      {t('progress.setTargets')}
                    </Button>
                  )
                }
              />
            }
            foot={<span>{t('progress.foot')}</span>}
          />
        )}
      </Panel>
      {open && (
        <DockedDetail
          open
          width={360}
          label={t('progress.how')}
          title={open.name}
          onClose={() => setOpenId(null)}
        >
          <p>{sentence(open.formula)}</p>
          <table className={css.parts}>
            <tbody>
              {(
                [
                  ['target', open.target],
                  ['done', open.done],
                  ['forecast', open.forecast],
                  ['samePeriod', open.samePeriodLastYear],
                  ['lastYear', open.lastYear],
                  ['baseline', open.baseline],
                ] as const
              ).map(([key, value]) => (
                <tr key={key}>
                  <td style={{ width: '12rem' }}>{t(`progress.${key}`)}</td>
                  <td>
                    <Figure row={open} value={value} /> {value === null ? '' : figureUnit(open, t)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </DockedDetail>
      )}
    </Columns>
  )
}
