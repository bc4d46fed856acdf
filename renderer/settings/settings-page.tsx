import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'

/** Settings of the committee and of the window. */
export default function SettingsPage() {
  const { t } = useTranslation('shell')
  return <Page title={t('pages.settings')}>{null}</Page>
}
