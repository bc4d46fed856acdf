import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './selection-bar.module.css'

type SelectionBarProps = { words: string; onClear: () => void; children: ReactNode }

/** What is selected, what can be done with all of it at once, and the way back. */
export function SelectionBar({ words, onClear, children }: SelectionBarProps) {
  const { t } = useTranslation('ui')
  return (
    <div className={css.bar} data-screen-only>
      <strong>{words}</strong>
      {children}
      <Button size="small" type="link" onClick={onClear}>
        {t('selection.clear')}
      </Button>
    </div>
  )
}
