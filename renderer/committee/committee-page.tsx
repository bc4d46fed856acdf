import { useQuery } from '@tanstack/react-query'
import { Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { isInForce } from '../../shared/domain/validity.ts'
import { api } from '../app/rpc.ts'
import { AliasesTab } from './aliases-tab.tsx'
import css from './committee-page.module.css'
import { EntriesTab } from './entries-tab.tsx'
import { GroupsTab } from './groups-tab.tsx'
import { MemorialDaysTab } from './memorial-days-tab.tsx'
import { PeopleTab } from './people-tab.tsx'
import {
  type CommitteeTab,
  type CommitteeView,
  committeeTabs,
  useCommitteeView,
} from './use-committee-view.ts'
import { type Lists, useLists } from './use-lists.ts'

/** The lists everything rests on: bodies, units, indicators, content groups, people, other names, memorial days. */
export default function CommitteePage() {
  const view = useCommitteeView()
  const lists = useLists()
  const tabs = <CommitteeTabs view={view} lists={lists} />
  switch (view.tab) {
    case 'bodies':
      return (
        <EntriesTab key="body" entity="body" entries={lists.bodies} lists={lists} view={view} tabs={tabs} />
      )
    case 'units':
      return (
        <EntriesTab key="unit" entity="unit" entries={lists.units} lists={lists} view={view} tabs={tabs} />
      )
    case 'indicators':
      return (
        <EntriesTab
          key="indicator"
          entity="indicator"
          entries={lists.indicators}
          lists={lists}
          view={view}
          tabs={tabs}
        />
      )
    case 'groups':
      return <GroupsTab lists={lists} view={view} tabs={tabs} />
    case 'people':
      return <PeopleTab lists={lists} view={view} tabs={tabs} />
    case 'aliases':
      return <AliasesTab tabs={tabs} />
    case 'memorialDays':
      return <MemorialDaysTab tabs={tabs} />
  }
}

function CommitteeTabs({ view, lists }: { view: CommitteeView; lists: Lists }) {
  const { t } = useTranslation('committee')
  const { day, all, tab, setTab } = view
  const people = useQuery(api.committee.listPeople.queryOptions({ input: { on: day, all } }))
  const aliases = useQuery(api.committee.listAliases.queryOptions())
  const days = useQuery(api.overview.memorialDays.queryOptions({ input: { year: Number(day.slice(0, 4)) } }))
  const listed = (entries: { validFrom: string | null; validTo: string | null }[]) =>
    entries.filter((entry) => all || isInForce(entry, day)).length
  const counts: Record<CommitteeTab, number | undefined> = {
    bodies: listed(lists.bodies),
    units: listed(lists.units),
    indicators: listed(lists.indicators),
    groups: lists.groups.length,
    people: people.data?.length,
    aliases: aliases.data?.length,
    memorialDays: days.data?.length,
  }
  return (
    <Tabs
      size="small"
      className={css.tabs ?? ''}
      activeKey={tab}
      onChange={(key) => setTab(key as CommitteeTab)}
      items={committeeTabs.map((key) => ({
        key,
        label: (
          <>
            {t(`tabs.${key}`)} <strong>{counts[key]}</strong>
          </>
        ),
      }))}
    />
  )
}
