import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'

/** Units and periods: who has reported. */
export default function MatrixPage() {
  const { t } = useTranslation('shell')
  return <Page title={t('pages.reports')}>{null}</Page>
}
