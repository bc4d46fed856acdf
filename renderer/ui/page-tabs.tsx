import type { KeyboardEvent } from 'react'
import css from './page-tabs.module.css'

export type PageTab<Key extends string> = { key: Key; label: string; count?: number }

type PageTabsProps<Key extends string> = {
  label: string
  tabs: PageTab<Key>[]
  active: Key
  onChange: (key: Key) => void
}

/** The tabs under the head of a page, with live counts; arrows walk them. */
export function PageTabs<Key extends string>({ label, tabs, active, onChange }: PageTabsProps<Key>) {
  const walk = (event: KeyboardEvent<HTMLButtonElement>, at: number) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = step === 0 ? undefined : tabs[(at + step + tabs.length) % tabs.length]
    if (!next) return
    event.preventDefault()
    const sibling =
      step > 0 ? event.currentTarget.nextElementSibling : event.currentTarget.previousElementSibling
    if (sibling instanceof HTMLElement) sibling.focus()
    onChange(next.key)
  }
  return (
    <div role="tablist" aria-label={label} className={css.tabs}>
      {tabs.map((tab, index) => (
        <button
          key={tab.key}
          type="button"
          role="tab"
          className={css.tab}
          aria-selected={tab.key === active}
          tabIndex={tab.key === active ? 0 : -1}
          onClick={() => onChange(tab.key)}
          onKeyDown={(event) => walk(event, index)}
        >
          {tab.label}
          {tab.count !== undefined && <strong>{tab.count}</strong>}
        </button>
      ))}
    </div>
  )
}
