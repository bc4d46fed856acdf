import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'

/** What waits for the secretary. */
export default function OverviewPage() {
  const { t } = useTranslation('shell')
  return <Page title={t('pages.overview')}>{null}</Page>
}
