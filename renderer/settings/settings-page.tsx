import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { Page } from '../ui/page.tsx'
import { PageTabs } from '../ui/page-tabs.tsx'
import { AboutTab } from './about-tab.tsx'
import { AppearanceTab } from './appearance-tab.tsx'
import { CommitteeTab } from './committee-tab.tsx'
import { DocumentsTab } from './documents-tab.tsx'
import { MeetingsTab } from './meetings-tab.tsx'
import { YearTab } from './year-tab.tsx'

const bodies = {
  committee: CommitteeTab,
  documents: DocumentsTab,
  meetings: MeetingsTab,
  year: YearTab,
  appearance: AppearanceTab,
  about: AboutTab,
}
type SettingsTab = keyof typeof bodies
const tabs = Object.keys(bodies) as SettingsTab[]

/** What the committee is called, how its papers look, which reports a year expects, and how the window looks. */
export default function SettingsPage() {
  const { t } = useTranslation('settings')
  const [search, setSearch] = useSearchParams()
  const active = tabs.find((tab) => tab === search.get('tab')) ?? 'committee'
  const Body = bodies[active]
  return (
    <Page
      title={t('title')}
      tabs={
        <PageTabs
          label={t('title')}
          tabs={tabs.map((key) => ({ key, label: t(`tab.${key}`) }))}
          active={active}
          onChange={(tab) => setSearch({ tab }, { replace: true })}
        />
      }
    >
      <Body />
    </Page>
  )
}
