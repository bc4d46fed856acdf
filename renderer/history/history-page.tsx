import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { PageTabs } from '../ui/page-tabs.tsx'
import { BackupsTab } from './backups-tab.tsx'
import { HistoryTab } from './history-tab.tsx'

/** What was done, by whom, with before and after and a way back; and the backups. */
export default function HistoryPage() {
  const { t } = useTranslation('history')
  const [search, setSearch] = useSearchParams()
  const tab = search.get('tab') === 'backups' ? 'backups' : 'history'
  const tabs = (
    <PageTabs
      label={t('title')}
      active={tab}
      onChange={(key) => setSearch({ tab: key }, { replace: true })}
      tabs={[
        { key: 'history', label: t('tab.history') },
        { key: 'backups', label: t('tab.backups') },
      ]}
    />
  )
  if (tab === 'backups') return <BackupsTab tabs={tabs} />
  return <HistoryTab tabs={tabs} entity={search.get('entity')} entityId={search.get('entityId')} />
}
