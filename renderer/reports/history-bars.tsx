import { periodOf } from '../../shared/domain/period.ts'
import { tinyPeriodName } from '../../shared/words/period-names.ts'
import css from './charts.module.css'

type HistoryBarsProps = {
  history: { period: string; value: number | null }[]
  /** How a value is written over its bar. */
  text: (value: number) => string
  label: string
}

const [step, bar, top, bottom, height] = [38, 29, 14, 15, 84]

/** Figures of the last periods as bars with their numbers; this period is dark. */
export function HistoryBars({ history, text, label }: HistoryBarsProps) {
  const highest = Math.max(...history.map(({ value }) => value ?? 0), 0)
  const room = height - top - bottom
  const width = history.length * step
  return (
    <svg
      className={css.bars}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {history.map(({ period, value }, index) => {
        const tall = value === null || highest === 0 ? 0 : Math.max(1, (value / highest) * room)
        const left = index * step + (step - bar) / 2
        const middle = index * step + step / 2
        return (
          <g key={period} data-current={index === history.length - 1}>
            <rect x={left} y={top + room - tall} width={bar} height={tall} data-print-ground />
            <text x={middle} y={top + room - tall - 3}>
              {value === null ? '–' : text(value)}
            </text>
            <text x={middle} y={height - 3}>
              {tinyPeriodName(periodOf(period))}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
