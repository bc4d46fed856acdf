import type { ReactNode } from 'react'
import { Link } from 'react-router'
import css from './progress-bar.module.css'
import type { Tone } from './status.tsx'

export type BarPart = {
  tone: Tone
  value: number
  label: string
  /** Address of the list the number counts. */
  to?: string
}

type ProgressBarProps = {
  parts: BarPart[]
  /** What the whole bar stands for; what the parts leave over is shown as not yet. */
  total: number
  /** The number that goes with the bar; a bar never stands without it. */
  children: ReactNode
  /** Width of the bar in px at normal text size; without it the bar takes the room there is. */
  width?: number
  height?: 5 | 8 | 10
}

/** A bar of one or several parts with its number beside it. */
export function ProgressBar({ parts, total, children, width, height = 8 }: ProgressBarProps) {
  const size = width === undefined ? { flex: 1 } : { width: `${width / 16}rem` }
  return (
    <span className={css.row}>
      <Bar parts={parts} total={total} style={{ ...size, height }} />
      <span className={css.number}>{children}</span>
    </span>
  )
}

function Bar({ parts, total, style }: { parts: BarPart[]; total: number; style: React.CSSProperties }) {
  const shown = parts.filter((part) => part.value > 0)
  return (
    <span className={css.bar} style={style} aria-hidden>
      {total > 0 &&
        shown.map((part) => (
          <span
            key={part.label}
            className={css.part}
            data-tone={part.tone}
            data-print-ground
            title={`${part.label}: ${part.value}`}
            style={{ width: `${Math.min(100, (part.value / total) * 100)}%` }}
          />
        ))}
    </span>
  )
}

/** The parts of a bar in words and numbers, for above or under it. */
export function BarLegend({ parts }: { parts: BarPart[] }) {
  return (
    <ul className={css.legend}>
      {parts.map((part) => (
        <li key={part.label} data-tone={part.tone}>
          <span className={css.dot} data-tone={part.tone} data-print-ground aria-hidden />
          {part.to && part.value > 0 ? (
            <Link to={part.to} className={css.link ?? ''}>
              {part.label} <strong>{part.value}</strong>
            </Link>
          ) : (
            <>
              {part.label} <strong>{part.value}</strong>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** A wide bar on its own line with its legend under it. */
export function StackedBar({ parts, total }: { parts: BarPart[]; total: number }) {
  return (
    <div className={css.stacked}>
      <Bar parts={parts} total={total} style={{ height: 10 }} />
      <BarLegend parts={parts} />
    </div>
  )
}
