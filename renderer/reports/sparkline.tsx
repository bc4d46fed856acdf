import css from './charts.module.css'

const [width, height, edge] = [68, 18, 3]

/** The course of a figure over its last periods as a line, the last one as a dot; gaps where there was none. */
export function Sparkline({ values, label }: { values: (number | null)[]; label: string }) {
  const known = values.filter((value) => value !== null)
  if (known.length < 2) return null
  const [lowest, highest] = [Math.min(...known), Math.max(...known)]
  const x = (index: number) => edge + (index * (width - 2 * edge)) / (values.length - 1)
  const y = (value: number) =>
    highest === lowest
      ? height / 2
      : height - edge - ((value - lowest) / (highest - lowest)) * (height - 2 * edge)
  const path = values
    .map((value, index) => {
      if (value === null) return ''
      const begins = index === 0 || values[index - 1] === null
      return `${begins ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`
    })
    .join('')
  const last = values.at(-1)
  return (
    <svg
      className={css.spark}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <path d={path} />
      {last != null && <circle cx={x(values.length - 1)} cy={y(last)} r={2} />}
    </svg>
  )
}
