import type { InferContractRouterOutputs } from '@orpc/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import type { TFunction } from 'i18next'
import { FileSearch, FileText, FileX, type LucideIcon } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Contract } from '../../shared/contract/index.ts'
import { api } from '../app/rpc.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { formatDayMonth } from '../ui/date-text.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { QueryError } from '../ui/error-state.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import { Panel } from '../ui/panel.tsx'
import { Status } from '../ui/status.tsx'
import css from './overview.module.css'
import { named } from './period-words.ts'

export type InboxItem = InferContractRouterOutputs<Contract>['overview']['inbox'][number]
type Filter = 'all' | 'missing' | 'files' | 'failed'

const icons: Record<InboxItem['kind'], LucideIcon> = {
  missing: FileText,
  review: FileSearch,
  ready: FileSearch,
  failed: FileX,
}
const filterOf = (item: InboxItem): Filter =>
  item.kind === 'missing' ? 'missing' : item.kind === 'failed' ? 'failed' : 'files'
const rowKey = (item: InboxItem) => item.key

/** The place that clears an item. */
function targetOf(item: InboxItem): string {
  return item.kind === 'missing'
    ? `/reports?unit=${item.unitId}&period=${item.period}`
    : `/intake?file=${item.fileId}`
}

/** All that waits for the secretary, overdue first; each row ends in the act that clears it. */
export function Inbox() {
  const { t } = useTranslation('overview')
  const { today } = useWorkspace()
  const navigate = useNavigate()
  const [filter, setFilter] = useState<Filter>('all')
  const [active, setActive] = useState<string | null>(null)
  const query = useQuery(api.overview.inbox.queryOptions())
  const items = query.data ?? []
  const shown = items.filter((item) => filter === 'all' || filterOf(item) === filter)
  const columns = useMemo(
    () => inboxColumns(t, today, (item) => void navigate(targetOf(item))),
    [t, today, navigate],
  )
  const count = (wanted: Filter) =>
    wanted === 'all' ? items.length : items.filter((item) => filterOf(item) === wanted).length
  const filters = (['all', 'missing', 'files', 'failed'] as const).filter(
    (one) => one === 'all' || one === filter || count(one) > 0,
  )
  return (
    <Panel
      title={t('inbox.title')}
      padded={false}
      extra={
        items.length > 0 && (
          <Segmented
            size="small"
            value={filter}
            onChange={setFilter}
            options={filters.map((value) => ({
              value,
              label: `${t(`inbox.filter.${value}`)} ${count(value)}`,
            }))}
          />
        )
      }
    >
      {query.error ? (
        <QueryError error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <DataTable
          label={t('inbox.title')}
          columns={columns}
          rows={shown}
          rowKey={rowKey}
          active={shown.some(({ key }) => key === active) ? active : (shown[0]?.key ?? null)}
          onActive={setActive}
          onOpen={(item) => void navigate(targetOf(item))}
          loading={query.isPending}
          autoFocus
          empty={<InboxEmpty />}
          foot={
            <>
              <KeyHint keys="↑ ↓">{t('inbox.choose')}</KeyHint>
              <KeyHint keys="Enter">{t('inbox.open')}</KeyHint>
              <span className={css.sorted}>{t('inbox.sorted')}</span>
            </>
          }
        />
      )}
    </Panel>
  )
}

function inboxColumns(
  t: TFunction<'overview'>,
  today: string,
  open: (item: InboxItem) => void,
): Column<InboxItem>[] {
  return [
    {
      key: 'kind',
      title: t('inbox.columns.kind'),
      width: 92,
      weight: 'second',
      hideBelow: 560,
      cell: (item) => {
        const Icon = icons[item.kind]
        return (
          <span className={css.kind}>
            <Icon size={15} aria-hidden /> {t(`inbox.kind.${item.kind}`)}
          </span>
        )
      },
    },
    {
      key: 'what',
      title: t('inbox.columns.what'),
      main: true,
      cell: (item) => whatText(t, item),
      tooltip: (item) => (item.kind === 'missing' ? whatText(t, item) : item.file),
    },
    {
      key: 'who',
      title: t('inbox.columns.who'),
      width: 130,
      weight: 'second',
      cell: (item) => item.unitName ?? t('inbox.nobody'),
    },
    {
      key: 'when',
      title: t('inbox.columns.when'),
      width: 132,
      cell: (item) => <When item={item} today={today} />,
    },
    {
      key: 'act',
      title: t('inbox.columns.act'),
      width: 124,
      align: 'right',
      cell: (item) => (
        <Button type="link" size="small" className={css.act ?? ''} tabIndex={-1} onClick={() => open(item)}>
          {actText(t, item)}
        </Button>
      ),
    },
  ]
}

function whatText(t: TFunction<'overview'>, item: InboxItem): string {
  if (item.kind === 'missing') return t('inbox.missing', { period: named(item.period) })
  const { file, period, check, unknown, warnings } = item
  if (item.kind === 'failed') return t('inbox.failed', { file })
  const found = [
    check > 0 && t('inbox.check', { count: check }),
    unknown > 0 && t('inbox.unknown', { count: unknown }),
    warnings > 0 && t('inbox.warnings', { count: warnings }),
  ]
    .filter((part) => part !== false)
    .join(', ')
  if (period === null || item.unitName === null) return t('inbox.reviewUnplaced', { file, found })
  if (item.kind === 'ready') return t('inbox.ready', { period: named(period) })
  return t('inbox.review', { period: named(period), found })
}

function actText(t: TFunction<'overview'>, item: InboxItem): string {
  if (item.kind === 'review' && item.unitName === null) return t('inbox.act.unit')
  return t(`inbox.act.${item.kind}`)
}

function When({ item, today }: { item: InboxItem; today: string }) {
  const { t } = useTranslation('overview')
  if (item.overdueDays > 0)
    return <Status tone="bad">{t('inbox.overdue', { count: item.overdueDays })}</Status>
  if (item.kind !== 'missing') {
    return (
      <Status tone="info" icon={null}>
        {t('inbox.received', { day: formatDayMonth(item.receivedDate) })}
      </Status>
    )
  }
  const left = Math.round((Date.parse(item.dueDate) - Date.parse(today)) / 86_400_000)
  return <Status tone="warn">{left === 0 ? t('inbox.dueToday') : t('inbox.left', { count: left })}</Status>
}

/** Nothing waits: either all is done, or the year has not begun and its first steps are named. */
function InboxEmpty() {
  const { t } = useTranslation('overview')
  const navigate = useNavigate()
  const progress = useQuery(api.overview.reportProgress.queryOptions())
  if (progress.isPending) return null
  if (progress.data) return <EmptyState title={t('inbox.empty')} detail={t('inbox.emptyDetail')} />
  const step = (key: 'units' | 'year' | 'intake', path: string, primary = false) => ({
    key,
    title: t(`inbox.steps.${key}`),
    detail: t(`inbox.steps.${key}Detail`),
    action: (
      <Button type={primary ? 'primary' : 'default'} onClick={() => void navigate(path)}>
        {t(`inbox.steps.${key}Act`)}
      </Button>
    ),
  })
  return (
    <EmptyState
      title={t('inbox.nothingExpected')}
      steps={[
        step('units', '/committee?tab=units&list=1', true),
        step('year', '/settings?tab=year'),
        step('intake', '/intake'),
      ]}
    />
  )
}
