import { Button } from 'antd'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Day, plusDays } from '../../shared/domain/day-text.ts'
import { KeyHint } from './key-hint.tsx'
import css from './month-calendar.module.css'
import { calendarDays, monthAfter, monthSpan } from './month-days.ts'
import { Panel } from './panel.tsx'
import type { Tone } from './status.tsx'
import { useKeys } from './use-keys.ts'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const mostInDay = 3

type MonthCalendarProps<T> = {
  title: string
  /** The month shown, "2024-03". */
  month: string
  today: Day
  /** The only year that can be shown; every year without it. */
  onlyYear?: number
  onMonth: (month: string) => void
  itemsOf: (day: Day) => T[]
  item: (item: T) => ReactNode
  /** A day with how much stands on it, for those who hear the page. */
  dayWords: (day: Day, count: number) => string
  openDayWords: string
  onOpenDay: (day: Day) => void
  /** What a day bears beside its number, and what heads it. */
  beside?: (day: Day, isFirst: boolean) => ReactNode
  head?: (day: Day) => ReactNode
  /** Whether the days before and after the month bear their items too. */
  wholeWeeks?: boolean
  foot?: ReactNode
}

/** A month day by day: arrows walk the days, PgUp and PgDn turn the month, a day with more than fits opens its list. */
export function MonthCalendar<T>(props: MonthCalendarProps<T>) {
  const { title, month, today, onlyYear, onMonth, itemsOf, item, dayWords, openDayWords, onOpenDay } = props
  const { t } = useTranslation('ui')
  const span = monthSpan(month)
  const days = useMemo(() => calendarDays(month), [month])
  const [cursor, setCursor] = useState<Day | null>(null)
  const mayShow = (asked: string) => onlyYear === undefined || asked.startsWith(`${onlyYear}-`)
  const turn = (to: string) => mayShow(to) && onMonth(to)
  const [before, after] = [monthAfter(month, -1), monthAfter(month, 1)]
  const step = (by: number) => () => {
    const start = cursor ?? (today >= span.from && today <= span.to ? today : span.from)
    const next = plusDays(start, by)
    if (!mayShow(next)) return
    setCursor(next)
    if (next < span.from || next > span.to) onMonth(next.slice(0, 7))
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus())
  }
  useKeys(title, [
    { keys: 'PageUp', label: t('month.previous'), run: () => turn(before) },
    { keys: 'PageDown', label: t('month.next'), run: () => turn(after) },
    { keys: 'ArrowLeft', label: t('month.dayBefore'), run: step(-1) },
    { keys: 'ArrowRight', label: t('month.dayAfter'), run: step(1) },
    { keys: 'ArrowUp', label: t('month.weekBefore'), run: step(-7) },
    { keys: 'ArrowDown', label: t('month.weekAfter'), run: step(7) },
    { keys: 'Enter', label: openDayWords, run: () => cursor && onOpenDay(cursor), when: cursor !== null },
  ])
  return (
    <Panel
      padded={false}
      title={title}
      foot={props.foot}
      extra={
        <span className={css.turn} data-screen-only>
          <KeyHint keys="PgUp PgDn">{t('month.turn')}</KeyHint>
          <Button
            size="small"
            icon={<ChevronLeft size={15} />}
            aria-label={t('month.previous')}
            disabled={!mayShow(before)}
            onClick={() => turn(before)}
          />
          <Button size="small" disabled={!mayShow(today)} onClick={() => turn(today.slice(0, 7))}>
            {t('month.this')}
          </Button>
          <Button
            size="small"
            icon={<ChevronRight size={15} />}
            aria-label={t('month.next')}
            disabled={!mayShow(after)}
            onClick={() => turn(after)}
          />
        </span>
      }
    >
      <div className={css.month}>
        {weekdays.map((day) => (
          <div key={day} className={css.weekday}>
            {t(`weekday.${day}`)}
          </div>
        ))}
        {days.map((day, at) => {
          const isOutside = day < span.from || day > span.to
          if (isOutside && !props.wholeWeeks) return <div key={day} className={css.day} aria-hidden />
          const items = itemsOf(day)
          return (
            <section
              key={day}
              className={css.day}
              data-day={day}
              data-today={day === today}
              data-weekend={at % 7 > 4}
              data-outside={isOutside}
              tabIndex={day === (cursor ?? span.from) ? 0 : -1}
              aria-label={dayWords(day, items.length)}
              onFocus={() => setCursor(day)}
            >
              <span className={css.numbers}>
                <strong>{Number(day.slice(8))}</strong>
                {props.beside?.(day, at === 0)}
              </span>
              {props.head?.(day)}
              {items.slice(0, mostInDay).map(item)}
              {items.length > mostInDay && (
                <button
                  type="button"
                  className={css.more}
                  title={openDayWords}
                  onClick={() => onOpenDay(day)}
                >
                  {t('month.more', { count: items.length - mostInDay })}
                </button>
              )}
            </section>
          )
        })}
      </div>
    </Panel>
  )
}

type MonthItemProps = { lead: string; tone: Tone; title: string; onOpen: () => void; children: ReactNode }

/** What stands on a day, in one line: the lead body bold, then the words; its bar tells the state the title says. */
export function MonthItem({ lead, tone, title, onOpen, children }: MonthItemProps) {
  return (
    <button type="button" className={css.item} data-tone={tone} title={title} onClick={onOpen}>
      <strong>{lead}</strong> {children}
    </button>
  )
}
