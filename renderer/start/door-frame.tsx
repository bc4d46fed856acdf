import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../ui/key-hint.tsx'
import css from './start.module.css'

type DoorFrameProps = {
  title: string
  detail: string
  /** The verb of the one button. */
  verb: string
  ready: boolean
  busy: boolean
  onSubmit: () => void
  children?: ReactNode
}

/** The right side of the start page: a form with one button; Enter presses it. */
export function DoorFrame({ title, detail, verb, ready, busy, onSubmit, children }: DoorFrameProps) {
  const { t } = useTranslation('start')
  return (
    <form
      className={css.frame}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready && !busy) onSubmit()
      }}
    >
      <div className={css.fields}>
        <h2>{title}</h2>
        <p>{detail}</p>
        {children}
      </div>
      <footer className={css.foot}>
        <KeyHint keys="Enter">{t('continue')}</KeyHint>
        <Button type="primary" htmlType="submit" disabled={!ready} loading={busy}>
          {verb}
        </Button>
      </footer>
    </form>
  )
}
