import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import { api } from '../app/rpc.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { formatDay, formatDayMonth, weekdayOf } from '../ui/date-text.ts'
import { FilteredEmpty } from '../ui/empty-state.tsx'
import { QueryError } from '../ui/error-state.tsx'
import { FilterSpace, Page } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import { SearchInput } from '../ui/search-input.tsx'

type Day = {
  key: string
  day: string
  name: { vi: string; en: string }
  since: number | null
  lunar: boolean
}

const rowKey = (row: Day) => row.key

/** The memorial days of the year that themes of the programme go by. */
export function MemorialDaysTab({ tabs }: { tabs: ReactNode }) {
  const { t, i18n } = useTranslation('committee')
  const locale = i18n.language === 'en' ? 'en' : 'vi'
  const year = Number(useWorkspace().today.slice(0, 4))
  const [typed, setTyped] = useState('')
  const query = useQuery(api.overview.memorialDays.queryOptions({ input: { year } }))
  const shown = (query.data ?? []).filter((row) => fold(row.name[locale]).includes(fold(typed)))
  const columns = useMemo(
    (): Column<Day>[] => [
      {
        key: 'day',
        title: t('columns.day'),
        width: 90,
        weight: 'strong',
        cell: (row) => formatDayMonth(row.day),
        tooltip: (row) => formatDay(row.day),
      },
      {
        key: 'weekday',
        title: String(year),
        width: 110,
        weight: 'second',
        cell: (row) => weekdayOf(row.day, locale),
      },
      { key: 'name', title: t('columns.occasion'), main: true, cell: (row) => row.name[locale] },
      {
        key: 'since',
        title: t('columns.since'),
        width: 110,
        weight: 'second',
        cell: (row) => (row.lunar ? t('memorial.lunar') : (row.since ?? '–')),
      },
    ],
    [t, locale, year],
  )
  return (
    <Page
      title={t('pages.committee', { ns: 'shell' })}
      tabs={tabs}
      filters={
        <>
          <FilterSpace />
          <SearchInput value={typed} onChange={setTyped} label={t('search.days')} width={230} />
        </>
      }
    >
      <Panel padded={false} label={t('tabs.memorialDays')}>
        {query.error ? (
          <QueryError error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <DataTable
            label={t('tabs.memorialDays')}
            columns={columns}
            rows={shown}
            rowKey={rowKey}
            loading={query.isPending}
            autoFocus
            empty={<FilteredEmpty onClear={() => setTyped('')} />}
            foot={t('count.day', { count: shown.length })}
          />
        )}
      </Panel>
    </Page>
  )
}
