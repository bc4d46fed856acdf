import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import css from './filter-chips.module.css'
import { Status, type Tone } from './status.tsx'

export type Chip<Key extends string> = { key: Key; label: string; count?: number; tone?: Tone }

type FilterChipsProps<Key extends string> = {
  chips: Chip<Key>[]
  active: ReadonlySet<Key>
  onChange: (active: ReadonlySet<Key>) => void
  /** One at a time instead of several. */
  single?: boolean
}

/** Filters as chips with counts, always in sight; an active one is filled and carries ×. */
export function FilterChips<Key extends string>({ chips, active, onChange, single }: FilterChipsProps<Key>) {
  const { t } = useTranslation('ui')
  const toggle = (key: Key) => {
    const next = new Set(single ? [] : active)
    if (active.has(key)) next.delete(key)
    else next.add(key)
    onChange(next)
  }
  return (
    <span className={css.chips}>
      {chips.map((chip) => {
        const on = active.has(chip.key)
        return (
          <button
            key={chip.key}
            type="button"
            className={css.chip}
            aria-pressed={on}
            title={on ? t('filter.remove', { label: chip.label }) : undefined}
            onClick={() => toggle(chip.key)}
          >
            {chip.tone === 'bad' && chip.count ? <Status tone="bad">{null}</Status> : null}
            {chip.label}
            {chip.count !== undefined && (
              <strong data-tone={chip.count > 0 ? chip.tone : undefined}>{chip.count}</strong>
            )}
            {on && <X size="0.9em" aria-hidden />}
          </button>
        )
      })}
    </span>
  )
}
