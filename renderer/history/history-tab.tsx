import { Button } from 'antd'
import { Undo2 } from 'lucide-react'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { type Day, dayAt, formatDay, formatTime, weekdayOf } from '../../shared/domain/day-text.ts'
import { titleWords } from '../app/change-words.ts'
import { commandName } from '../app/command-name.ts'
import type { HistoryEntry } from '../app/record-history.tsx'
import { client } from '../app/rpc.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { EmptyState, FilteredEmpty } from '../ui/empty-state.tsx'
import { QueryError } from '../ui/error-state.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import { Columns, FilterSpace, Page } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import { SearchInput } from '../ui/search-input.tsx'
import { errorToast, toast } from '../ui/undo-toast.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { EntryDetail } from './entry-detail.tsx'
import css from './history.module.css'
import { useHistory } from './use-history.ts'

const entryKey = (entry: HistoryEntry) => entry.commandId
const dayOfEntry = (entry: HistoryEntry) => dayAt(new Date(entry.at))

type HistoryTabProps = { tabs: ReactNode; entity: string | null; entityId: string | null }

/** Commands by day, each with what it touched; the panel beside shows before and after. */
export function HistoryTab({ tabs, entity, entityId }: HistoryTabProps) {
  const { t, i18n } = useTranslation('history')
  const { today } = useWorkspace()
  const navigate = useNavigate()
  const [search, setSearch] = useState('')
  const [from, setFrom] = useState<Day | null>(null)
  const [to, setTo] = useState<Day | null>(null)
  const [active, setActive] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const { query, entries } = useHistory({ search, from, to, entity, entityId })
  const current = entries.find((entry) => entry.commandId === active)
  const filtered = search !== '' || from !== null || to !== null || entity !== null
  const locale = i18n.language === 'en' ? 'en' : 'vi'

  const undo = async (entry: HistoryEntry) => {
    await client.safety.undo({ commandId: entry.commandId })
    toast(t('undone', { command: commandName(entry.command) }))
  }
  const takeBack = (entry: HistoryEntry) => void undo(entry).catch(errorToast)
  const clear = () => {
    setSearch('')
    setFrom(null)
    setTo(null)
    if (entity !== null) void navigate('/history', { replace: true })
  }
  const step = (by: -1 | 1) => {
    const next = entries[entries.findIndex((entry) => entry.commandId === active) + by]
    if (next) setActive(next.commandId)
  }
  useKeys(t('tab.history'), [
    {
      keys: 'KeyU',
      label: t('undo'),
      when: current?.canUndo === true,
      run: () => current && takeBack(current),
    },
  ])

  const columns = useColumns()
  const groups = useMemo(
    () => ({
      of: dayOfEntry,
      title: (day: string, rows: HistoryEntry[]) => (
        <>
          {weekdayOf(day, locale)}, {formatDay(day)}
          <span className={css.quiet}>{t('count', { count: rows.length })}</span>
        </>
      ),
    }),
    [t, locale],
  )
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])

  return (
    <Page
      title={t('title')}
      facts={t('facts')}
      tabs={tabs}
      landscape
      printNote={[from && `${t('from')} ${formatDay(from)}`, to && `${t('to')} ${formatDay(to)}`, search]
        .filter(Boolean)
        .join(' · ')}
      filters={
        <>
          <span>{t('from')}</span>
          <DayInput size="small" label={t('from')} value={from} onChange={setFrom} today={today} />
          <span>{t('to')}</span>
          <DayInput size="small" label={t('to')} value={to} onChange={setTo} today={today} />
          {entity !== null && (
            <Button size="small" onClick={clear}>
              {t('onlyOne')} ×
            </Button>
          )}
          <FilterSpace />
          <SearchInput label={t('search')} value={search} onChange={setSearch} width={240} />
        </>
      }
    >
      <Columns>
        <Panel label={t('tab.history')} padded={false}>
          {query.error ? (
            <QueryError error={query.error} onRetry={() => void query.refetch()} />
          ) : (
            <DataTable
              label={t('tab.history')}
              columns={columns}
              rows={entries}
              rowKey={entryKey}
              groups={groups}
              active={active}
              onActive={setActive}
              onOpen={() => setOpen(true)}
              loading={query.isPending}
              onEndReached={more}
              empty={
                filtered ? (
                  <FilteredEmpty onClear={clear} />
                ) : (
                  <EmptyState title={t('empty.title')} detail={t('empty.detail')} />
                )
              }
              foot={
                <>
                  <span>{t('count', { count: entries.length })}</span>
                  <KeyHint keys="Enter">{t('open')}</KeyHint>
                  <KeyHint keys="U">{t('undo')}</KeyHint>
                  <span className={css.end}>{t('sorted')}</span>
                </>
              }
            />
          )}
        </Panel>
        {current && (
          <EntryDetail
            entry={current}
            open={open}
            onClose={() => setOpen(false)}
            onStep={step}
            foot={
              <Button
                icon={<Undo2 size={16} />}
                disabled={!current.canUndo}
                title={current.canUndo ? undefined : t('cannotUndo')}
                onClick={() => takeBack(current)}
              >
                {t('undo')}
              </Button>
            }
          />
        )}
      </Columns>
    </Page>
  )
}

function useColumns(): Column<HistoryEntry>[] {
  const { t } = useTranslation('history')
  return useMemo(
    () => [
      {
        key: 'time',
        title: t('column.time'),
        width: 64,
        weight: 'quiet',
        cell: (entry) => formatTime(entry.at),
      },
      {
        key: 'what',
        title: t('column.what'),
        width: 240,
        main: true,
        cell: (entry) => commandName(entry.command),
      },
      {
        key: 'where',
        title: t('column.where'),
        weight: 'second',
        cell: touched,
        tooltip: touched,
      },
      {
        key: 'rows',
        title: t('column.rows'),
        width: 72,
        align: 'right',
        weight: 'second',
        hideBelow: 640,
        cell: (entry) => entry.rowCount,
      },
      {
        key: 'who',
        title: t('column.who'),
        width: 170,
        weight: 'second',
        hideBelow: 760,
        cell: (entry) => entry.actor,
      },
    ],
    [t],
  )
}

const namesShown = 3

/** The names of what a command touched, each once, the first few of many. */
function touched(entry: HistoryEntry): string {
  const names = [...new Set(entry.rows.map((row) => titleWords(row.title)).filter(Boolean))]
  const rest = names.length > namesShown ? '; …' : ''
  return names.slice(0, namesShown).join('; ') + rest
}
