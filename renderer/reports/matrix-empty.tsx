import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { EmptyState } from '../ui/empty-state.tsx'

/** A year that asks for nothing: either no unit is in force, or no period was chosen. */
export function MatrixEmpty({ year }: { year: number }) {
  const { t } = useTranslation('reports')
  const navigate = useNavigate()
  return (
    <EmptyState
      title={t('matrix.empty.title', { year })}
      detail={t('matrix.empty.noUnits')}
      steps={[
        {
          key: 'units',
          title: t('matrix.empty.units'),
          detail: t('matrix.empty.unitsDetail', { year }),
          action: (
            <Button type="primary" onClick={() => void navigate('/committee?tab=units&list=1')}>
              {t('matrix.empty.openUnits')}
            </Button>
          ),
        },
        {
          key: 'year',
          title: t('matrix.empty.year'),
          detail: t('matrix.empty.yearDetail'),
          action: (
            <Button onClick={() => void navigate('/settings?tab=year')}>{t('matrix.empty.openYear')}</Button>
          ),
        },
      ]}
    />
  )
}
