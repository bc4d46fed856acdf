import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from './loading-rows.module.css'

/** True once `waiting` has lasted 300 ms: quick answers show no placeholder at all. */
export function useLate(waiting: boolean): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!waiting) return setLate(false)
    const timer = setTimeout(() => setLate(true), 300)
    return () => clearTimeout(timer)
  }, [waiting])
  return waiting && late
}

/** Grey rows of the height of those that come; nothing in the first 300 ms. `height` in px at normal text size. */
export function LoadingRows({ rows = 8, height = 32 }: { rows?: number; height?: number }) {
  const { t } = useTranslation('ui')
  const late = useLate(true)
  if (!late) return null
  return (
    <div role="status" className={css.rows}>
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
        <span key={index} className={css.row} style={{ height: `${height / 16}rem` }} />
      ))}
    </div>
  )
}
