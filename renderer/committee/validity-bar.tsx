import { formatDay } from '../ui/date-text.ts'
import css from './validity-bar.module.css'

/** The years a column of validity bars spans, both included. */
export type YearSpan = { first: number; last: number }

type Lasting = { validFrom: string | null; validTo: string | null }

/** Years around the viewed day that hold the days at which the listed entries begin and end, eight at least. */
export function yearSpan(entries: Lasting[], day: string): YearSpan {
  const viewed = Number(day.slice(0, 4))
  const years = entries
    .flatMap(({ validFrom, validTo }) => [validFrom, validTo])
    .filter((one) => one !== null)
    .map((one) => Number(one.slice(0, 4)))
    .filter((year) => Math.abs(year - viewed) <= 15)
  return { first: Math.min(viewed - 4, ...years), last: Math.max(viewed + 4, ...years) }
}

/** The head of a column of validity bars: the first, the middle and the last year. */
export function YearScale({ first, last }: YearSpan) {
  return (
    <span className={css.scale}>
      <span>{first}</span>
      <span>{Math.round((first + last) / 2)}</span>
      <span>{last}</span>
    </span>
  )
}

const dayMs = 86_400_000
const at = (day: string, { first, last }: YearSpan) => {
  const start = Date.UTC(first, 0, 1)
  const share = (Date.parse(day) - start) / (Date.UTC(last + 1, 0, 1) - start)
  return Math.max(0, Math.min(1, share)) * 100
}

type ValidityBarProps = Lasting & { span: YearSpan; day: string; standing: string }

/** When an entry is in force, as a bar over the years, with the viewed day across it. The dates stand beside it. */
export function ValidityBar({ validFrom, validTo, span, day, standing }: ValidityBarProps) {
  const from = validFrom === null ? 0 : at(validFrom, span)
  const end = validTo === null ? null : new Date(Date.parse(validTo) + dayMs).toISOString().slice(0, 10)
  const to = end === null ? 100 : at(end, span)
  return (
    <span className={css.bar} aria-hidden>
      <span
        className={css.inForce}
        data-standing={standing}
        data-print-ground
        style={{ left: `${from}%`, width: `${Math.max(0, to - from)}%` }}
      />
      <span className={css.day} style={{ left: `${at(day, span)}%` }} />
    </span>
  )
}

/** A day of a validity, or a dash where it is open. */
export const dayOrDash = (day: string | null) => (day === null ? '–' : formatDay(day))
