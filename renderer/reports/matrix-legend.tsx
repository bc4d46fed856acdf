import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../ui/key-hint.tsx'
import css from './matrix-page.module.css'

/** What the cells say, and the keys. */
export function MatrixLegend() {
  const { t } = useTranslation('reports')
  return (
    <>
      <span className={css.legend}>
        <span>
          <Check size="1.1em" aria-hidden className={css.tick} /> {t('matrix.legend.received')}
        </span>
        <span className={css.late}>{t('matrix.legend.late')}</span>
        <span>{t('matrix.legend.incomplete')}</span>
        <span>{t('matrix.legend.excused')}</span>
        <span>· {t('matrix.legend.notDue')}</span>
      </span>
      <span className={css.keys} data-screen-only>
        <KeyHint keys="↑ ↓ ← →">{t('matrix.keys.walk')}</KeyHint>
        <KeyHint keys="Enter">{t('matrix.keys.open')}</KeyHint>
        <KeyHint keys="E">{t('matrix.keys.excuse')}</KeyHint>
      </span>
    </>
  )
}
