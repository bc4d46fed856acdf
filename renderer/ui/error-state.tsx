import { Button } from 'antd'
import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { errorReference, useErrorText } from '../app/error-text.ts'
import css from './error-state.module.css'

export type WayOut = { key: string; title: ReactNode; detail?: ReactNode; action: ReactNode }

type ErrorStateProps = {
  /** What happened. */
  title: ReactNode
  /** What is safe. */
  detail: ReactNode
  /** Ways out, the best first. */
  ways: WayOut[]
  foot?: ReactNode
}

/** What happened, what is safe, the ways out with the best first, a reference. */
export function ErrorState({ title, detail, ways, foot }: ErrorStateProps) {
  return (
    <div className={css.place}>
      <section className={css.error} role="alert">
        <header className={css.head}>
          <CircleAlert size={24} aria-hidden className={css.icon} />
          <div>
            <h2 className={css.title}>{title}</h2>
            <p className={css.detail}>{detail}</p>
          </div>
        </header>
        {ways.map((way) => (
          <div key={way.key} className={css.way}>
            <span className={css.words}>
              <strong>{way.title}</strong>
              {way.detail}
            </span>
            {way.action}
          </div>
        ))}
        {foot && <footer className={css.foot}>{foot}</footer>}
      </section>
    </div>
  )
}

/** A failed query inside a panel: its sentence, "Thử lại" and the reference to copy. */
export function QueryError({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('ui')
  const text = useErrorText(error)
  return (
    <ErrorState
      title={t('error.title')}
      detail={text}
      ways={[
        {
          key: 'again',
          title: t('error.again'),
          action: (
            <Button type="primary" onClick={onRetry}>
              {t('error.again')}
            </Button>
          ),
        },
      ]}
      foot={<ErrorFoot reference={errorReference(error)} text={text} />}
    />
  )
}

/** Reference and "Chép nội dung lỗi", for the person who is asked for help. */
export function ErrorFoot({ reference, text }: { reference: string | null; text: string }) {
  const { t } = useTranslation('ui')
  const copy = () => navigator.clipboard.writeText([text, reference].filter(Boolean).join('\n'))
  return (
    <>
      {reference && <span>{t('error.reference', { reference })}</span>}
      <Button type="link" size="small" onClick={() => void copy()}>
        {t('error.copy')}
      </Button>
    </>
  )
}
