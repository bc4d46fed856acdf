import { useEffect, useRef } from 'react'
import { useAppearance } from '../app/appearance.tsx'
import { light } from '../app/theme.ts'
import { useMedia } from '../ui/use-media.ts'
import type { ChartOption } from './chart-engine.ts'
import css from './views.module.css'

/** The colours of the theme a chart is drawn in. */
export type ChartColours = Record<
  'text' | 'text2' | 'line' | 'surface' | 'ok' | 'info' | 'warn' | 'bad' | 'idle',
  string
>

type ChartProps = {
  option: (colours: ChartColours) => ChartOption
  /** What it shows, in words; the figures stand in a table beside it or a press away. */
  label: string
  fill?: boolean
}

/** On paper the light colours, whatever the theme of the screen. */
function coloursNow(): ChartColours {
  if (window.matchMedia('print').matches) {
    const { text, text2, line, surface, okBar, infoBar, warnBar, badBar, idleBar } = light
    return { text, text2, line, surface, ok: okBar, info: infoBar, warn: warnBar, bad: badBar, idle: idleBar }
  }
  const style = getComputedStyle(document.documentElement)
  const read = (name: string) => style.getPropertyValue(name).trim()
  return {
    text: read('--text'),
    text2: read('--text-2'),
    line: read('--line'),
    surface: read('--surface'),
    ok: read('--ok-bar'),
    info: read('--info-bar'),
    warn: read('--warn-bar'),
    bad: read('--bad-bar'),
    idle: read('--idle-bar'),
  }
}

/** A chart; its engine is loaded when the first one is shown. Patterns tell its parts apart without colour. */
export function Chart({ option, label, fill = false }: ChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const { appearance } = useAppearance()
  const isPrinted = useMedia('print')
  const latest = useRef(option)
  latest.current = option
  const redraw = useRef<(() => void) | null>(null)
  useEffect(() => {
    let gone = false
    let dispose = () => {}
    void import('./chart-engine.ts').then(({ drawChart }) => {
      if (gone || !place.current) return
      const chart = drawChart(place.current)
      redraw.current = () => chart.setOption(latest.current(coloursNow()), true)
      redraw.current()
      const observer = new ResizeObserver(() => chart.resize())
      observer.observe(place.current)
      dispose = () => {
        observer.disconnect()
        chart.dispose()
      }
    })
    return () => {
      gone = true
      redraw.current = null
      dispose()
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read anew when the theme has changed, and for paper
  useEffect(() => {
    if (isPrinted) return redraw.current?.()
    const frame = requestAnimationFrame(() => redraw.current?.())
    return () => cancelAnimationFrame(frame)
  }, [option, appearance, isPrinted])
  return <div ref={place} className={css.chart} data-fill={fill} role="img" aria-label={label} />
}
