import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'

/** Says honestly that a page comes in a later version, and where work can go on now. */
export function LaterPage({ page }: { page: 'meetings' | 'tasks' }) {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  return (
    <Page title={t(`pages.${page}`)}>
      <Panel label={t(`pages.${page}`)}>
        <EmptyState
          title={t(`later.${page}.title`)}
          detail={t(`later.${page}.detail`)}
          action={<Button onClick={() => void navigate('/reports')}>{t('later.now')}</Button>}
        />
      </Panel>
    </Page>
  )
}
