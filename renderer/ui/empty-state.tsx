import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './empty-state.module.css'

export type EmptyStep = { key: string; title: ReactNode; detail: ReactNode; action?: ReactNode }

type EmptyStateProps = {
  /** What is missing. */
  title: ReactNode
  detail?: ReactNode
  /** The steps in order, each with its button. */
  steps?: EmptyStep[]
  /** One button, where there is only one step. */
  action?: ReactNode
}

/** Says what is missing and gives the first step. */
export function EmptyState({ title, detail, steps = [], action }: EmptyStateProps) {
  return (
    <div className={css.place}>
      <div className={css.empty}>
        <h2 className={css.title}>{title}</h2>
        {detail && <p className={css.detail}>{detail}</p>}
        {steps.length > 0 && (
          <ol className={css.steps}>
            {steps.map((step, index) => (
              <li key={step.key} className={css.step}>
                <span className={css.number}>{index + 1}</span>
                <span className={css.words}>
                  <strong>{step.title}</strong>
                  <span>{step.detail}</span>
                </span>
                {step.action}
              </li>
            ))}
          </ol>
        )}
        {action && <div>{action}</div>}
      </div>
    </div>
  )
}

/** What a list shows when the filters leave nothing. */
export function FilteredEmpty({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation('ui')
  return (
    <EmptyState
      title={t('filter.nothing')}
      detail={t('filter.nothingDetail')}
      action={<Button onClick={onClear}>{t('filter.clear')}</Button>}
    />
  )
}
