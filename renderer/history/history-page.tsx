import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'

/** What was done, and the backups. */
export default function HistoryPage() {
  const { t } = useTranslation('shell')
  return <Page title={t('pages.history')}>{null}</Page>
}
