import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatPercent } from '../../shared/domain/number-text.ts'
import { percentOf } from '../../shared/domain/progress.ts'
import { api } from '../app/rpc.ts'
import { DataTable } from '../ui/data-table.tsx'
import { DockedDetail } from '../ui/docked-detail.tsx'
import { QueryError } from '../ui/error-state.tsx'
import { Columns } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import type { Column } from '../ui/table-columns.ts'
import { sentence } from './sentence.ts'
import type { Objective, Programme } from './types.ts'
import css from './views.module.css'

type ObjectiveProgressProps = { programme: Programme; extra: ReactNode; onOpen: (id: string) => void }

const rowKey = (objective: Objective) => objective.id
const shareText = (share: number | null) => (share === null ? '–' : formatPercent(percentOf(share)))

/** How far each group and objective is, and for each what it is made of and how much each part counts. */
export function ObjectiveProgress({ programme, extra, onOpen }: ObjectiveProgressProps) {
  const { t } = useTranslation('programme')
  const [openId, setOpenId] = useState<string | null>(null)
  const query = useQuery(api.programme.objectiveProgress.queryOptions({ input: { year: programme.year } }))
  const byId = useMemo(() => new Map((query.data ?? []).map((one) => [one.objectiveId, one])), [query.data])
  const columns = useMemo(
    (): Column<Objective>[] => [
      { key: 'code', title: t('column.code'), width: 70, weight: 'quiet', cell: ({ code }) => code },
      {
        key: 'title',
        title: t('field.objectiveId'),
        main: true,
        tooltip: ({ title }) => title,
        cell: ({ title, depth }) => <span style={{ paddingLeft: `${depth}rem` }}>{title}</span>,
      },
      {
        key: 'parts',
        title: t('progress.parts'),
        width: 90,
        align: 'right',
        cell: ({ id }) => byId.get(id)?.parts.length ?? 0,
      },
      {
        key: 'progress',
        title: t('progress.percent'),
        width: 220,
        cell: ({ id }) => {
          const progress = byId.get(id)?.progress ?? null
          return progress === null ? (
            '–'
          ) : (
            <ProgressBar
              parts={[{ tone: progress >= 1 ? 'ok' : 'info', value: progress, label: t('progress.done') }]}
              total={1}
              width={130}
            >
              {shareText(progress)}
            </ProgressBar>
          )
        },
      },
    ],
    [t, byId],
  )
  const open = programme.objectives.find(({ id }) => id === openId)
  const made = openId === null ? undefined : byId.get(openId)
  return (
    <Columns>
      <Panel padded={false} title={t('progress.objectivesTitle')} extra={extra}>
        {query.error ? (
          <QueryError error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <DataTable
            label={t('progress.objectivesTitle')}
            columns={columns}
            rows={programme.objectives}
            rowKey={rowKey}
            loading={query.isPending}
            autoFocus
            active={openId}
            onActive={(key) => openId !== null && setOpenId(key)}
            onOpen={({ id }) => setOpenId(id)}
            foot={<span>{t('progress.rule')}</span>}
          />
        )}
      </Panel>
      {open && made && (
        <DockedDetail
          open
          width={400}
          label={t('progress.how')}
          title={`${open.code}. ${open.title}`}
          onClose={() => setOpenId(null)}
        >
          <p>{t('progress.sum', { progress: shareText(made.progress), parts: made.parts.length })}</p>
          <ul className={css.parts}>
            {made.parts.map(({ id, kind, code, title, share, progress, explanation }) => (
              <li key={id}>
                {kind === 'activity' ? (
                  <Button type="link" size="small" className={css.part ?? ''} onClick={() => onOpen(id)}>
                    {code} {title}
                  </Button>
                ) : (
                  `${code} ${title}`
                )}
                <span>
                  {t('progress.partSum', { share: shareText(share), progress: shareText(progress) })}{' '}
                  {sentence(explanation)}
                </span>
              </li>
            ))}
          </ul>
        </DockedDetail>
      )}
    </Columns>
  )
}
