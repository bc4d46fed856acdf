import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'

/** Reading what districts sent in. */
export default function IntakePage() {
  const { t } = useTranslation('shell')
  return <Page title={t('pages.intake')}>{null}</Page>
}
