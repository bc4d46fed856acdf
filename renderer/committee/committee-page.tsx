import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'

/** Bodies, units, indicators, people. */
export default function CommitteePage() {
  const { t } = useTranslation('shell')
  return <Page title={t('pages.committee')}>{null}</Page>
}
