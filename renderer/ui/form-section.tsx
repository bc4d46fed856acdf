import type { ReactNode } from 'react'
import css from './form-section.module.css'
import { Status } from './status.tsx'

type FormSectionProps = {
  title: string
  /** How much is written in it. */
  count?: number
  problem?: string | null
  onToggle?: (isOpen: boolean) => void
  children: ReactNode
}

/** A part of a form that is folded away until it is needed or something stands against it. */
export function FormSection({ title, count = 0, problem = null, onToggle, children }: FormSectionProps) {
  return (
    <details
      className={css.section}
      open={problem !== null || undefined}
      onToggle={(event) => onToggle?.(event.currentTarget.open)}
    >
      <summary>
        {title} {count > 0 && <span>({count})</span>}
      </summary>
      <div className={css.inside}>
        {problem && (
          <span role="alert">
            <Status tone="warn">{problem}</Status>
          </span>
        )}
        {children}
      </div>
    </details>
  )
}
