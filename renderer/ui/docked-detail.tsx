import { Button, Drawer } from 'antd'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useRailWish } from '../app/rail.ts'
import css from './docked-detail.module.css'
import { useKeys } from './use-keys.ts'
import { useMedia } from './use-media.ts'

type DockedDetailProps = {
  open: boolean
  onClose: () => void
  title: ReactNode
  /** Beside the title, mostly a `<Status tag>`. */
  status?: ReactNode
  /** Walks the list with the panel open: −1 up, +1 down. Buttons appear when given. */
  onStep?: (step: -1 | 1) => void
  /** 352 to 560 px at normal text size. */
  width?: number
  /** Buttons at the bottom, the main one first. */
  foot?: ReactNode
  /** Accessible name. */
  label: string
  children: ReactNode
}

/** Whether the window is too narrow for a panel beside the list. */
export function useNarrow(): boolean {
  return useMedia('(max-width: 1299px)')
}

/** The detail beside the list, in `<Columns>`; a drawer in windows under 1300 px. Esc closes it. */
export function DockedDetail(props: DockedDetailProps) {
  const { open, onClose, width = 352 } = props
  const { t } = useTranslation('ui')
  const isNarrow = useNarrow()
  useKeys(props.label, [
    { keys: 'Escape', label: t('detail.close'), run: onClose, when: open, whileTyping: true },
  ])
  useRailWish(open && !isNarrow)
  if (!open) return null
  const size = `${width / 16}rem`
  if (isNarrow) {
    return (
      <Drawer
        open
        mask={false}
        closable={false}
        keyboard={false}
        size={size}
        rootStyle={{ top: 44 }}
        onClose={onClose}
        styles={{ body: { padding: 0, display: 'flex' } }}
        aria-label={props.label}
        // The list beside it stays in use; as a modal it would keep its own keys from acting.
        aria-modal={false}
      >
        <DetailBody {...props} />
      </Drawer>
    )
  }
  return (
    <section className={css.docked} style={{ width: size }} aria-label={props.label} data-panel tabIndex={-1}>
      <DetailBody {...props} />
    </section>
  )
}

function DetailBody({ title, status, onStep, onClose, foot, children }: DockedDetailProps) {
  const { t } = useTranslation('ui')
  return (
    <div className={css.detail}>
      <header className={css.head}>
        <h2 className={css.title}>{title}</h2>
        {status}
        <span className={css.tools}>
          {onStep && (
            <>
              <Button
                type="text"
                size="small"
                title={`${t('detail.previous')} (↑)`}
                aria-label={t('detail.previous')}
                icon={<ChevronUp size={16} />}
                onClick={() => onStep(-1)}
              />
              <Button
                type="text"
                size="small"
                title={`${t('detail.next')} (↓)`}
                aria-label={t('detail.next')}
                icon={<ChevronDown size={16} />}
                onClick={() => onStep(1)}
              />
            </>
          )}
          <Button
            type="text"
            size="small"
            title={`${t('detail.close')} (Esc)`}
            aria-label={t('detail.close')}
            icon={<X size={16} />}
            onClick={onClose}
          />
        </span>
      </header>
      <div className={css.body}>{children}</div>
      {foot && <footer className={css.foot}>{foot}</footer>}
    </div>
  )
}

/** Name and value, line by line, in a detail. */
export function Facts({ facts }: { facts: { key: string; label: ReactNode; value: ReactNode }[] }) {
  return (
    <dl className={css.facts}>
      {facts.map((fact) => (
        <div key={fact.key} className={css.fact}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
