import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDayMonth, plusDays } from '../../shared/domain/day-text.ts'
import { grouped } from '../../shared/domain/grouped.ts'
import { api } from '../app/rpc.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import { calendarDays, monthSpan } from '../ui/month-days.ts'
import { Columns, Stack } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { CellActivities } from './cell-activities.tsx'
import css from './month-view.module.css'
import { stateTones } from './state-status.tsx'
import type { ActivityRow } from './types.ts'
import type { Activities } from './use-activities.ts'
import type { Names } from './use-names.ts'
import type { ProgrammeView } from './use-programme-view.ts'

type MonthViewProps = { activities: Activities; names: Names; view: ProgrammeView; isNarrow: boolean }

const mostInDay = 3
/** Up to this many days an activity stands on its days; a longer one beside the calendar. */
const longestOnDays = 7

const lengthOf = ({ time }: ActivityRow) => (Date.parse(time.to) - Date.parse(time.from)) / 86_400_000

/** A month day by day, with lunar dates and memorial days; what has no days of its own stands beside it. */
export function MonthView({ activities, names, view, isNarrow }: MonthViewProps) {
  const { t, i18n } = useTranslation('programme')
  const locale = i18n.language === 'en' ? 'en' : 'vi'
  const { today } = useWorkspace()
  const { year, month, setMonth } = view
  const span = monthSpan(year, month)
  const days = useMemo(() => calendarDays(year, month), [year, month])
  const [cursor, setCursor] = useState<string | null>(null)
  const [openDay, setOpenDay] = useState<string | null>(null)
  const lunar = useQuery(api.programme.lunarMonth.queryOptions({ input: { year, month } })).data
  const memorial = useQuery(api.programme.memorialDays.queryOptions({ input: { year } })).data ?? []
  const lunarOf = new Map((lunar ?? []).map((one) => [one.date, one]))
  const inMonth = activities.rows.filter(({ time }) => time.from <= span.to && time.to >= span.from)
  const short = inMonth.filter((row) => lengthOf(row) < longestOnDays)
  const long = inMonth.filter((row) => lengthOf(row) >= longestOnDays)
  const onDayOf = (day: string) => short.filter(({ time }) => time.from <= day && time.to >= day)
  const memorialOf = grouped(memorial, ({ date }) => date)
  const ofMonth = memorial.filter(({ date }) => date >= span.from && date <= span.to)
  const item = (row: ActivityRow) => (
    <button
      key={row.id}
      type="button"
      className={css.item}
      data-tone={stateTones[row.state]}
      title={`${row.code} ${row.content} (${names.short(row.leadBodyId)}, ${t(`state.${row.state}`)})`}
      onClick={() => view.open(row.id)}
    >
      <strong>{names.short(row.leadBodyId)}</strong> {row.content}
    </button>
  )
  const step = (by: number) => () => {
    const from = cursor ?? (today >= span.from && today <= span.to ? today : span.from)
    const next = plusDays(from, by)
    if (next < span.from || next > span.to) {
      const toMonth = Number(next.slice(5, 7))
      if (next.slice(0, 4) !== String(year)) return
      setMonth(toMonth)
    }
    setCursor(next)
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus())
  }
  useKeys(t('view.month'), [
    { keys: 'PageUp', label: t('calendar.previous'), run: () => setMonth(Math.max(1, month - 1)) },
    { keys: 'PageDown', label: t('calendar.next'), run: () => setMonth(Math.min(12, month + 1)) },
    { keys: 'Enter', label: t('calendar.openDay'), run: () => setOpenDay(cursor), when: cursor !== null },
    { keys: 'ArrowLeft', label: t('calendar.dayBefore'), run: step(-1) },
    { keys: 'ArrowRight', label: t('calendar.dayAfter'), run: step(1) },
    { keys: 'ArrowUp', label: t('calendar.weekBefore'), run: step(-7) },
    { keys: 'ArrowDown', label: t('calendar.weekAfter'), run: step(7) },
  ])
  return (
    <Columns>
      <Panel
        padded={false}
        title={t('calendar.title', { month, year })}
        extra={
          <span className={css.head} data-screen-only>
            <KeyHint keys="PgUp PgDn">{t('calendar.turn')}</KeyHint>
            <Button
              size="small"
              icon={<ChevronLeft size={15} />}
              aria-label={t('calendar.previous')}
              disabled={month === 1}
              onClick={() => setMonth(month - 1)}
            />
            <Button
              size="small"
              disabled={!today.startsWith(String(year))}
              onClick={() => setMonth(Number(today.slice(5, 7)))}
            >
              {t('calendar.thisMonth')}
            </Button>
            <Button
              size="small"
              icon={<ChevronRight size={15} />}
              aria-label={t('calendar.next')}
              disabled={month === 12}
              onClick={() => setMonth(month + 1)}
            />
          </span>
        }
      >
        <div className={css.month}>
          {(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const).map((day) => (
            <div key={day} className={css.weekday}>
              {t(`weekday.${day}`)}
            </div>
          ))}
          {days.map((day, at) => {
            if (day < span.from || day > span.to) return <div key={day} className={css.day} aria-hidden />
            const onDay = onDayOf(day)
            const moon = lunarOf.get(day)
            return (
              <section
                key={day}
                className={css.day}
                data-day={day}
                data-today={day === today}
                data-weekend={at % 7 > 4}
                tabIndex={day === (cursor ?? span.from) ? 0 : -1}
                aria-label={t('calendar.day', { day: formatDayMonth(day), count: onDay.length })}
              >
                <span className={css.numbers}>
                  <strong>{Number(day.slice(8))}</strong>
                  {moon && (
                    <span title={t('calendar.lunar')}>
                      {moon.day === 1 || at === 0
                        ? `${moon.day}/${moon.month}${moon.leap ? t('calendar.leap') : ''}`
                        : moon.day}
                    </span>
                  )}
                </span>
                {(memorialOf.get(day) ?? []).map(({ name }) => (
                  <span key={name.vi} className={css.memorial} title={name[locale]}>
                    {name[locale]}
                  </span>
                ))}
                {onDay.slice(0, mostInDay).map(item)}
                {onDay.length > mostInDay && (
                  <button
                    type="button"
                    className={css.more}
                    title={t('calendar.openDay')}
                    onClick={() => setOpenDay(day)}
                  >
                    {t('calendar.more', { count: onDay.length - mostInDay })}
                  </button>
                )}
              </section>
            )
          })}
        </div>
      </Panel>
      {openDay !== null && (
        <CellActivities
          title={t('calendar.day', { day: formatDayMonth(openDay), count: onDayOf(openDay).length })}
          rows={onDayOf(openDay)}
          names={names}
          onOpen={view.open}
          onClose={() => setOpenDay(null)}
        />
      )}
      {!isNarrow && openDay === null && (
        <Stack width={300}>
          <Panel title={t('calendar.long', { count: long.length })}>
            <ul className={css.list}>
              {long.map((row) => (
                <li key={row.id}>
                  {item(row)}
                  <span className={css.sub}>{row.time.text}</span>
                </li>
              ))}
            </ul>
          </Panel>
          <Panel title={t('calendar.memorial')} fit="content">
            <ul className={css.list}>
              {ofMonth.map(({ date, name, lunarText, activities: before }) => (
                <li key={`${date} ${name.vi}`}>
                  <strong>{formatDayMonth(date)}</strong> {name[locale]}
                  {lunarText && <span className={css.sub}>{t('calendar.lunarDay', { day: lunarText })}</span>}
                  {before.slice(0, 3).map(({ id, year: ofYear, content }) => (
                    <span key={id} className={css.sub}>
                      {ofYear}: {content}
                    </span>
                  ))}
                </li>
              ))}
              {ofMonth.length === 0 && <li>{t('calendar.noMemorial')}</li>}
            </ul>
          </Panel>
        </Stack>
      )}
    </Columns>
  )
}
