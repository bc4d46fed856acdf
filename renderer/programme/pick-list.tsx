import type { KeyboardEvent, ReactNode } from 'react'
import css from './pick-list.module.css'

export type PickItem = {
  id: string
  text: string
  /** A code before the text. */
  code?: string
  /** How far it is set in. */
  depth?: number
  note?: ReactNode
  faded?: boolean
}

type PickListProps = {
  label: string
  items: PickItem[]
  chosen: string | null
  onChoose: (id: string) => void
  /** One place up (−1) or down (+1). */
  onStep: (id: string, by: -1 | 1) => void
}

/** The entries of a dialog, one chosen: `↑ ↓ Home End` walk them, `Alt ↑ ↓` moves the chosen one. */
export function PickList({ label, items, chosen, onChoose, onStep }: PickListProps) {
  const walk = (event: KeyboardEvent<HTMLUListElement>) => {
    const at = items.findIndex(({ id }) => id === chosen)
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? items.length - 1 : by === 0 ? null : at + by
    if (to === null) return
    event.preventDefault()
    if (event.altKey) {
      if (by !== 0 && chosen !== null) onStep(chosen, by)
      return
    }
    const next = items[to]
    if (!next) return
    onChoose(next.id)
    event.currentTarget.querySelectorAll('button')[to]?.focus()
  }
  const focusable = items.some(({ id }) => id === chosen) ? chosen : items[0]?.id
  return (
    <ul className={css.list} aria-label={label} onKeyDown={walk}>
      {items.map(({ id, text, code, depth = 0, note, faded = false }) => (
        <li key={id} style={{ paddingLeft: `${depth}rem` }} data-faded={faded}>
          <button
            type="button"
            aria-current={id === chosen}
            tabIndex={id === focusable ? 0 : -1}
            onClick={() => onChoose(id)}
          >
            {code && <span className={css.code}>{code}</span>}
            <span className={css.text}>{text}</span>
            {note && <span className={css.note}>{note}</span>}
          </button>
        </li>
      ))}
    </ul>
  )
}
