import { formatMillions, formatNumber } from '../../shared/domain/number-text.ts'
import type { ChartColours } from './chart.tsx'
import type { ChartOption } from './chart-engine.ts'

const font = { fontFamily: "'Inter Variable', 'Segoe UI', sans-serif", fontSize: 12 }

/** What all charts share; floating words are drawn on the canvas, since the page allows no styled markup. */
const base = (colours: ChartColours): ChartOption => ({
  animation: false,
  textStyle: { ...font, color: colours.text },
  aria: { enabled: true },
  tooltip: {
    renderMode: 'richText',
    backgroundColor: colours.surface,
    borderColor: colours.line,
    textStyle: { ...font, color: colours.text },
  },
})

const axisText = (colours: ChartColours) => ({
  axisLabel: { color: colours.text2, fontSize: 11 },
  axisLine: { lineStyle: { color: colours.line } },
  axisTick: { show: false },
  splitLine: { lineStyle: { color: colours.line } },
})

/** How many activities each body has in each month: the darker, the more; the number stands in every cell. */
export function bodyLoad(
  load: { name: string; months: number[] }[],
  label: string,
  colours: ChartColours,
): ChartOption {
  const lines = load.toReversed()
  const most = Math.max(1, ...lines.flatMap(({ months }) => months))
  return {
    ...base(colours),
    grid: { left: 96, right: 16, top: 28, bottom: 12 },
    xAxis: {
      type: 'category',
      position: 'top',
      data: Array.from({ length: 12 }, (_, index) => String(index + 1)),
      ...axisText(colours),
    },
    yAxis: { type: 'category', data: lines.map(({ name }) => name), ...axisText(colours) },
    visualMap: { show: false, min: 0, max: most, inRange: { color: [colours.surface, colours.info] } },
    series: [
      {
        type: 'heatmap',
        name: label,
        data: lines.flatMap(({ months }, line) => months.map((count, month) => [month, line, count])),
        label: {
          show: true,
          color: colours.text,
          formatter: ({ value }) => (Array.isArray(value) && value[2] ? String(value[2]) : ''),
        },
        itemStyle: { borderColor: colours.line, borderWidth: 1 },
      },
    ],
  }
}

/** Signs over the colour of a part, faint enough for its number to be read. */
const decals = {
  plain: undefined,
  lines: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: Math.PI / 4 },
  dots: {
    symbol: 'circle',
    symbolSize: 0.4,
    dashArrayX: [
      [6, 6],
      [0, 6, 6, 0],
    ],
    dashArrayY: [6, 0],
  },
}
const decalOf = (sign: keyof typeof decals, { text }: ChartColours) => {
  const decal = decals[sign]
  return decal ? { decal: { ...decal, color: `${text}38` } } : {}
}

export type BarSeries = {
  name: string
  colour: keyof ChartColours
  sign: keyof typeof decals
  values: number[]
}

/** Bars lying one after another in a line for each name, as how many are done, late, still to come. */
export function stackedBars(names: string[], series: BarSeries[], colours: ChartColours): ChartOption {
  return {
    ...base(colours),
    grid: { left: 8, right: 24, top: 32, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, textStyle: { ...font, color: colours.text } },
    xAxis: { type: 'value', minInterval: 1, ...axisText(colours) },
    yAxis: {
      type: 'category',
      inverse: true,
      data: names,
      ...axisText(colours),
      axisLabel: { color: colours.text, fontSize: 12, width: 180, overflow: 'truncate' },
    },
    series: series.map(({ name, colour, sign, values }) => ({
      type: 'bar' as const,
      name,
      stack: 'all',
      barMaxWidth: 18,
      data: values,
      itemStyle: { color: colours[colour], ...decalOf(sign, colours) },
      label: {
        show: true,
        color: colours.text,
        fontSize: 11,
        formatter: ({ value }: { value: unknown }) => (Number(value) > 0 ? formatNumber(Number(value)) : ''),
      },
    })),
  }
}

/** Planned beside real for each source, in triệu đồng. */
export function plannedAndReal(
  names: string[],
  planned: { name: string; values: number[] },
  real: { name: string; values: number[] },
  colours: ChartColours,
): ChartOption {
  const series = (part: { name: string; values: number[] }, colour: keyof ChartColours) => ({
    type: 'bar' as const,
    name: part.name,
    barMaxWidth: 14,
    data: part.values,
    itemStyle: { color: colours[colour] },
    label: {
      show: true,
      position: 'right' as const,
      color: colours.text,
      fontSize: 11,
      formatter: ({ value }: { value: unknown }) => formatMillions(Number(value)),
    },
  })
  return {
    ...base(colours),
    grid: { left: 8, right: 48, top: 32, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, textStyle: { ...font, color: colours.text } },
    xAxis: {
      type: 'value',
      ...axisText(colours),
      axisLabel: { color: colours.text2, fontSize: 11, formatter: (value: number) => formatMillions(value) },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: names,
      ...axisText(colours),
      axisLabel: { color: colours.text, fontSize: 12, width: 160, overflow: 'truncate' },
    },
    series: [series(planned, 'idle'), series(real, 'ok')],
  }
}
