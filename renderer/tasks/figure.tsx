import css from './report.module.css'

type FigureProps = {
  value: number
  /** What it counts, for the tooltip and for a screen reader. */
  label: string
  isRed?: boolean
  onOpen?: (() => void) | undefined
}

/** A figure of the report; it opens the list it counts. */
export function Figure({ value, label, isRed = false, onOpen }: FigureProps) {
  const red = isRed && value > 0
  if (!onOpen || value === 0) return <span data-red={red}>{value}</span>
  return (
    <button
      type="button"
      className={css.figure}
      data-red={red}
      title={label}
      aria-label={`${label}: ${value}`}
      onClick={onOpen}
    >
      {value}
    </button>
  )
}
