import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'

/** Totals of a period. */
export default function SummaryPage() {
  const { t } = useTranslation('shell')
  return <Page title={t('pages.summary')}>{null}</Page>
}
