import { useTranslation } from 'react-i18next'
import css from './list.module.css'
import { type Clarity, clarities } from './types.ts'

/** The six clarities as squares; a hollow one is named. */
export function SixSquares({ missing }: { missing: Clarity[] }) {
  const { t } = useTranslation('tasks')
  const names = missing.map((clarity) => t(`clarityShort.${clarity}`)).join(', ')
  const words = missing.length === 0 ? t('six.all') : t('six.lacks', { names })
  return (
    <span className={css.six} title={words}>
      <span className={css.squares} role="img" aria-label={words}>
        {clarities.map((clarity) =>
          missing.includes(clarity) ? (
            <span key={clarity} data-hollow />
          ) : (
            <span key={clarity} data-print-ground />
          ),
        )}
      </span>
      {missing.length > 0 && <span className={css.lacking}>{words}</span>}
    </span>
  )
}
