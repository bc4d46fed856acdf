import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../app/rpc.ts'
import { useBodies } from '../../app/use-bodies.ts'
import { useWorkspace } from '../../app/workspace.tsx'
import { formatDay } from '../../ui/date-text.ts'
import { FilterSelect } from '../../ui/filter-select.tsx'
import { Columns, FilterSpace, Page } from '../../ui/page.tsx'
import { PageTabs } from '../../ui/page-tabs.tsx'
import { SearchInput } from '../../ui/search-input.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useSeries } from '../use-meeting.ts'
import { listViews, type MeetingsView, noFilter } from '../use-meetings-view.ts'
import { ConclusionChips, ConclusionFilters } from './conclusion-filters.tsx'
import { ConclusionRegister } from './conclusion-register.tsx'
import { DocumentRegister } from './document-register.tsx'
import { MeetingFilters } from './meeting-filters.tsx'
import { MeetingList } from './meeting-list.tsx'
import { NewMeeting } from './new-meeting.tsx'
import { NextMeetings } from './next-meetings.tsx'
import { ProposalList } from './proposal-list.tsx'

/** The registers: meetings, conclusions over the years, documents that went out, proposals for the agenda. */
export function RegistersPage({ view }: { view: MeetingsView }) {
  const { t } = useTranslation('meetings')
  const { today } = useWorkspace()
  const bodies = useBodies()
  const series = useSeries()
  const [adding, setAdding] = useState(false)
  const open = useQuery(api.meetings.proposals.queryOptions()).data ?? []
  const waiting = open.filter(({ declinedReason }) => declinedReason === null).length
  const isList = view.view === 'list'
  const turn = (by: 1 | -1) => {
    const at = listViews.indexOf(view.view)
    const next = listViews[(at + by + listViews.length) % listViews.length]
    if (next) view.setView(next)
  }
  const add = () => {
    if (!isList) view.setView('list')
    setAdding(true)
  }
  useKeys(t('title'), [
    { keys: 'KeyN', label: t('new.verb'), run: add, when: isList && !adding },
    { keys: 'KeyT', label: t('viewNext'), run: () => turn(1) },
    { keys: 'Shift+KeyT', label: t('viewPrevious'), run: () => turn(-1) },
  ])
  const years = yearsBack(today)
  const clear = () => view.setFilter(noFilter)
  return (
    <Page
      landscape
      title={t('title')}
      printNote={t('printDay', { day: formatDay(today) })}
      actions={
        <Button type="primary" icon={<Plus size={16} />} title="N" onClick={add}>
          {t('new.verb')}
        </Button>
      }
      tabs={
        <PageTabs
          label={t('views')}
          active={view.view}
          onChange={view.setView}
          tabs={listViews.map((key) => ({
            key,
            label: t(`view.${key}`),
            ...(key === 'proposals' && waiting > 0 ? { count: waiting } : {}),
          }))}
        />
      }
      filters={
        (isList || view.view === 'conclusions') && (
          <>
            <FilterSelect
              label={t('filter.year')}
              value={view.filter.years.map(String)}
              options={years.map((year) => ({ value: String(year), label: String(year) }))}
              onChange={(chosen) => view.setFilter({ years: chosen.map(Number) })}
            />
            <FilterSelect
              label={t('filter.series')}
              width={140}
              value={view.filter.seriesIds}
              options={series.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(seriesIds) => view.setFilter({ seriesIds })}
            />
            {isList ? <MeetingFilters view={view} /> : <ConclusionFilters view={view} bodies={bodies} />}
            {view.isFiltered && (
              <Button type="link" size="small" onClick={clear}>
                {t('filter.clear')}
              </Button>
            )}
            <FilterSpace />
            <SearchInput
              label={t(isList ? 'filter.searchMeetings' : 'filter.searchConclusions')}
              width={200}
              value={view.filter.text}
              onChange={(text) => view.setFilter({ text })}
            />
            {!isList && <ConclusionChips view={view} />}
          </>
        )
      }
    >
      {isList && !view.isFiltered && <NextMeetings series={series} view={view} />}
      <Columns>
        {isList && <MeetingList view={view} onClear={clear} onAdd={add} />}
        {view.view === 'conclusions' && <ConclusionRegister view={view} bodies={bodies} onClear={clear} />}
        {view.view === 'documents' && <DocumentRegister view={view} bodies={bodies} />}
        {view.view === 'proposals' && <ProposalList series={series} bodies={bodies} />}
        {isList && adding && (
          <NewMeeting series={series} onCreated={(id) => view.open(id)} onClose={() => setAdding(false)} />
        )}
      </Columns>
    </Page>
  )
}

/** The years of a register: from next year back over two terms. */
function yearsBack(today: string): number[] {
  const next = Number(today.slice(0, 4)) + 1
  return Array.from({ length: 12 }, (_, back) => next - back)
}
