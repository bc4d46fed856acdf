import { type PointerEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDayMonth } from '../ui/date-text.ts'
import { stateTones } from './state-status.tsx'
import type { ActivityRow } from './types.ts'
import css from './year-bar.module.css'
import { placeInYear, shareOfYear, spanText } from './year-scale.ts'

const percent = (share: number) => `${share * 100}%`

const isInYear = (day: string, year: number) => day.startsWith(String(year))

/** Quarters and months over the bars of a column. */
export function YearHead() {
  const { t } = useTranslation('programme')
  return (
    <>
      <span className={css.quarters}>
        {['I', 'II', 'III', 'IV'].map((quarter) => (
          <span key={quarter}>{t('quarter', { quarter })}</span>
        ))}
      </span>
      <span className={css.months}>
        {Array.from({ length: 12 }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the months of a year are always the same
          <span key={index}>{index + 1}</span>
        ))}
      </span>
    </>
  )
}

type YearBarProps = {
  row: ActivityRow
  year: number
  today: string
  /** Dragging the bar asks to move the activity by so many days. */
  onMove?: ((days: number) => void) | undefined
}

/** When an activity is planned (grey), what of it is done (coloured), and today (dashed), over the months of its year. */
export function YearBar({ row, year, today, onMove }: YearBarProps) {
  const { t } = useTranslation('programme')
  const [moving, setMoving] = useState<{ start: number; by: number; width: number } | null>(null)
  const wasMoved = useRef(false)
  const planned = placeInYear(row.time, year)
  const done = doneSpan(row, today)
  const real = done && placeInYear(done, year)
  const days = moving ? Math.round((moving.by / moving.width) * 365) : 0
  const take = (event: PointerEvent<HTMLSpanElement>) => {
    const width = event.currentTarget.parentElement?.clientWidth ?? 0
    if (!onMove || event.button !== 0 || width === 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    wasMoved.current = false
    setMoving({ start: event.clientX, by: 0, width })
  }
  const drop = () => {
    setMoving(null)
    wasMoved.current = days !== 0
    if (days !== 0) onMove?.(days)
  }
  return (
    <span className={css.year} data-regular={row.time.kind === 'regular'} title={barTitle(row, done, t)}>
      {[0.25, 0.5, 0.75].map((at) => (
        <span key={at} className={css.rule} style={{ left: percent(at) }} />
      ))}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dragged by the mouse; the keyboard has Alt ← → */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: it only keeps the press that ends a move from opening the row */}
      <span
        className={css.planned}
        data-print-ground
        data-overlap={row.overlaps > 0}
        data-moving={days !== 0}
        data-movable={onMove !== undefined}
        style={{ left: percent(planned.left + days / 365), width: percent(planned.width) }}
        onPointerDown={take}
        onPointerMove={(event) => moving && setMoving({ ...moving, by: event.clientX - moving.start })}
        onPointerUp={moving ? drop : undefined}
        onPointerCancel={() => setMoving(null)}
        // The press that ends a move opens nothing.
        onClick={(event) => wasMoved.current && event.stopPropagation()}
      />
      {real && (
        <span
          className={css.real}
          data-print-ground
          data-tone={stateTones[row.state]}
          style={{ left: percent(real.left), width: percent(real.width) }}
        />
      )}
      {isInYear(today, year) && (
        <span className={css.today} style={{ left: percent(shareOfYear(today, year)) }} />
      )}
    </span>
  )
}

/** What the coloured part stands for: from the real start to the real end, or to today while it goes on. */
function doneSpan(row: ActivityRow, today: string): { from: string; to: string } | null {
  if (row.realTo !== null) return { from: row.realFrom ?? row.time.from, to: row.realTo }
  if (row.state === 'late') return { from: row.realFrom ?? row.time.from, to: row.time.to }
  return row.realFrom !== null && row.realFrom <= today ? { from: row.realFrom, to: today } : null
}

function barTitle(
  row: ActivityRow,
  done: { from: string; to: string } | null,
  t: ReturnType<typeof useTranslation<'programme'>>['t'],
): string {
  const planned = t('bar.planned', { time: row.time.text, days: spanText(row.time) })
  return done && row.state !== 'late' ? `${planned}\n${t('bar.real', { days: spanText(done) })}` : planned
}

/** What the signs of the bars mean, for the foot of a table. */
export function BarSigns({ today, year }: { today: string; year: number }) {
  const { t } = useTranslation('programme')
  return (
    <>
      {isInYear(today, year) && (
        <span className={css.legend}>
          <span className={css.swatch} data-kind="today" /> {t('bar.today', { day: formatDayMonth(today) })}
        </span>
      )}
      <span className={css.legend}>
        <span className={css.swatch} data-print-ground /> {t('bar.plannedSign')}
      </span>
      <span className={css.legend}>
        <span className={css.swatch} data-kind="done" data-print-ground /> {t('bar.doneSign')}
      </span>
    </>
  )
}
