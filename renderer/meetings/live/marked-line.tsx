import type { ReactNode } from 'react'
import type { DecisionLine } from './composer-line.ts'
import css from './live.module.css'

/** The line drawn behind what is typed, so that each part shows as what it was read as and what is not known is underlined. */
export function MarkedLine({ line, decision }: { line: string; decision: DecisionLine }) {
  const drawn: ReactNode[] = []
  let at = 0
  for (const part of decision.parts) {
    if (part.from > at) drawn.push(line.slice(at, part.from))
    drawn.push(
      <mark key={part.from} data-part={part.kind} data-unknown={part.problem !== null && part.typed !== ''}>
        {line.slice(part.from, part.to)}
      </mark>,
    )
    at = part.to
  }
  drawn.push(line.slice(at))
  return (
    <div className={css.marked} aria-hidden>
      {drawn}
    </div>
  )
}
