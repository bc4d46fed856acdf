import { useQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import type { TFunction } from 'i18next'
import { FileSearch, FileText, FileX, type LucideIcon, Mail, PenLine, SquareCheck } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { api } from '../app/rpc.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { QueryError } from '../ui/error-state.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import { Panel } from '../ui/panel.tsx'
import { Status } from '../ui/status.tsx'
import { useKeys } from '../ui/use-keys.ts'
import {
  actAddressOf,
  actText,
  filterOf,
  fullText,
  type InboxFilter,
  type InboxItem,
  inboxFilters,
  placeOf,
  whatText,
  whenOf,
  whoText,
} from './inbox-item.ts'
import css from './overview.module.css'

const icons: Record<InboxItem['kind'], LucideIcon> = {
  missing: FileText,
  review: FileSearch,
  ready: FileSearch,
  failed: FileX,
  task: SquareCheck,
  minutes: PenLine,
  conclusions: PenLine,
  letter: Mail,
}
const rowKey = (item: InboxItem) => item.key

/** All that waits for the secretary, overdue first; each row ends in the act that clears it. */
export function Inbox() {
  const { t } = useTranslation('overview')
  const { today } = useWorkspace()
  const navigate = useNavigate()
  const [filter, setFilter] = useState<InboxFilter | 'all'>('all')
  const [active, setActive] = useState<string | null>(null)
  const query = useQuery(api.overview.inbox.queryOptions())
  const items = query.data ?? []
  const shown = items.filter((item) => filter === 'all' || filterOf[item.kind] === filter)
  const current = shown.find(({ key }) => key === active) ?? shown[0] ?? null
  const act = (item: InboxItem) => void navigate(actAddressOf(item))
  const columns = useMemo(
    () => inboxColumns(t, today, (item) => void navigate(actAddressOf(item))),
    [t, today, navigate],
  )
  useKeys(t('inbox.title'), [
    { keys: 'KeyD', label: t('inbox.doAct'), run: () => current && act(current), when: current !== null },
  ])
  const count = (wanted: InboxFilter | 'all') =>
    wanted === 'all' ? items.length : items.filter(({ kind }) => filterOf[kind] === wanted).length
  const filters = (['all', ...inboxFilters] as const).filter(
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
          active={current?.key ?? null}
          onActive={setActive}
          onOpen={(item) => void navigate(placeOf(item))}
          loading={query.isPending}
          autoFocus
          empty={<InboxEmpty />}
          foot={
            <>
              <KeyHint keys="↑ ↓">{t('inbox.choose')}</KeyHint>
              <KeyHint keys="Enter">{t('inbox.open')}</KeyHint>
              <KeyHint keys="D">{t('inbox.doAct')}</KeyHint>
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
      width: 102,
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
      tooltip: (item) => fullText(t, item),
    },
    {
      key: 'who',
      title: t('inbox.columns.who'),
      width: 126,
      weight: 'second',
      cell: (item) => whoText(t, item),
    },
    {
      key: 'when',
      title: t('inbox.columns.when'),
      width: 150,
      cell: (item) => {
        const { tone, text, isQuiet } = whenOf(t, item, today)
        return (
          <Status tone={tone} {...(isQuiet ? { icon: null } : {})}>
            {text}
          </Status>
        )
      },
    },
    {
      key: 'act',
      title: t('inbox.columns.act'),
      width: 112,
      align: 'right',
      cell: (item) => (
        <Button type="link" size="small" className={css.act ?? ''} tabIndex={-1} onClick={() => open(item)}>
          {actText(t, item)}
        </Button>
      ),
    },
  ]
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
