import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link2, Link2Off, ListPlus, Plus } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { offerUndo } from '../app/offer-undo.ts'
import { api, client } from '../app/rpc.ts'
import { DataTable } from '../ui/data-table.tsx'
import { formatDay } from '../ui/date-text.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { QueryError } from '../ui/error-state.tsx'
import { Panel } from '../ui/panel.tsx'
import { Status } from '../ui/status.tsx'
import type { Column } from '../ui/table-columns.ts'
import { LinkDialog } from './link-dialog.tsx'
import { ReportedDialog } from './reported-dialog.tsx'
import { sentence } from './sentence.ts'
import type { Names } from './use-names.ts'
import { noFilter } from './use-programme-view.ts'

type ReportedActivitiesProps = { year: number; names: Names; extra: ReactNode }
export type Reported = Awaited<ReturnType<typeof client.programme.reportedActivities>>[number]

const rowKey = (row: Reported) => row.id

/** What units and bodies reported as done: linked to what was planned, as suggested and confirmed, or unplanned. */
export function ReportedActivities({ year, names, extra }: ReportedActivitiesProps) {
  const { t } = useTranslation('programme')
  const [adding, setAdding] = useState(false)
  const [linking, setLinking] = useState<Reported | null>(null)
  const query = useQuery(api.programme.reportedActivities.queryOptions({ input: { year } }))
  const planned = useQuery(
    api.programme.activities.queryOptions({
      input: { year, filter: noFilter },
    }),
  )
  const byId = useMemo(() => new Map((planned.data?.rows ?? []).map((row) => [row.id, row])), [planned.data])
  const link = useMutation({
    mutationFn: ({ row, activityId }: { row: Reported; activityId: string | null }) =>
      client.programme.linkReported({ id: row.id, version: row.version, activityId }),
    onSuccess: (_done, { activityId }) => offerUndo(t(activityId ? 'reported.linked' : 'reported.unlinked')),
  })
  const { mutate } = link
  const columns = useMemo(
    (): Column<Reported>[] => [
      { key: 'date', title: t('reported.date'), width: 96, cell: ({ date }) => formatDay(date) },
      {
        key: 'who',
        title: t('reported.who'),
        width: 140,
        weight: 'strong',
        cell: ({ unitId, bodyId }) =>
          (unitId && names.unit(unitId)?.name) || (bodyId && names.short(bodyId)) || '–',
      },
      {
        key: 'content',
        title: t('column.content'),
        main: true,
        tooltip: ({ content }) => content,
        cell: ({ content, result }) => (
          <>
            {content}
            {result ? ` · ${result}` : ''}
          </>
        ),
      },
      {
        key: 'planned',
        title: t('reported.planned'),
        width: 330,
        cell: (row) => {
          const linked = row.activityId === null ? undefined : byId.get(row.activityId)
          const [best] = row.suggestions
          if (row.activityId !== null)
            return (
              <>
                <Status tone="ok">
                  {linked ? `${linked.code} ${linked.content}` : t('reported.isLinked')}
                </Status>{' '}
                <Button
                  type="text"
                  size="small"
                  icon={<Link2Off size={14} />}
                  title={t('reported.unlink')}
                  aria-label={t('reported.unlink')}
                  onClick={() => mutate({ row, activityId: null })}
                />
              </>
            )
          const other = (
            <Button
              type="text"
              size="small"
              icon={<ListPlus size={14} />}
              title={t('reported.linkOther')}
              aria-label={t('reported.linkOther')}
              onClick={() => setLinking(row)}
            />
          )
          if (!best)
            return (
              <>
                <Status tone="idle">{t('reported.unplanned')}</Status> {other}
              </>
            )
          return (
            <>
              <Button
                size="small"
                icon={<Link2 size={14} />}
                title={best.reasons.map(sentence).join('; ')}
                onClick={() => mutate({ row, activityId: best.activityId })}
              >
                {t('reported.suggest', { code: best.code, content: best.content.slice(0, 30) })}
              </Button>{' '}
              {other}
            </>
          )
        },
      },
    ],
    [t, names, byId, mutate],
  )
  const rows = query.data ?? []
  return (
    <Panel
      padded={false}
      title={t('reported.title', {
        count: rows.length,
        unplanned: rows.filter(({ activityId }) => activityId === null).length,
      })}
      extra={
        <>
          <Button size="small" icon={<Plus size={14} />} onClick={() => setAdding(true)}>
            {t('reported.add')}
          </Button>
          {extra}
        </>
      }
    >
      {query.error ? (
        <QueryError error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <DataTable
          label={t('progress.part.reported')}
          columns={columns}
          rows={rows}
          rowKey={rowKey}
          loading={query.isPending}
          autoFocus
          onOpen={(row) => {
            const [best] = row.suggestions
            if (row.activityId !== null) return
            if (best) mutate({ row, activityId: best.activityId })
            else setLinking(row)
          }}
          empty={
            <EmptyState
              title={t('reported.none')}
              detail={t('reported.noneDetail')}
              action={
                <Button type="primary" icon={<Plus size={16} />} onClick={() => setAdding(true)}>
                  {t('reported.add')}
                </Button>
              }
            />
          }
          foot={<span>{t('reported.foot')}</span>}
        />
      )}
      {linking && (
        <LinkDialog
          reported={linking}
          planned={planned.data?.rows ?? []}
          onLink={(activityId) => {
            setLinking(null)
            mutate({ row: linking, activityId })
          }}
          onClose={() => setLinking(null)}
        />
      )}
      {adding && <ReportedDialog year={year} names={names} onClose={() => setAdding(false)} />}
    </Panel>
  )
}
