import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { isInForce } from '../../shared/domain/validity.ts'
import { api } from '../app/rpc.ts'
import { PageTabs } from '../ui/page-tabs.tsx'
import { AliasesTab } from './aliases-tab.tsx'
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
    <PageTabs
      label={t('pages.committee', { ns: 'shell' })}
      active={tab}
      onChange={setTab}
      tabs={committeeTabs.map((key) => {
        const count = counts[key]
        return { key, label: t(`tabs.${key}`), ...(count === undefined ? {} : { count }) }
      })}
    />
  )
}
