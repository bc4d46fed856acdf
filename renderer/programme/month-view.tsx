import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDayMonth } from '../../shared/domain/day-text.ts'
import { grouped } from '../../shared/domain/grouped.ts'
import { api } from '../app/rpc.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { MonthCalendar, MonthItem } from '../ui/month-calendar.tsx'
import { monthOf, monthSpan } from '../ui/month-days.ts'
import { Columns, Stack } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import { CellActivities } from './cell-activities.tsx'
import css from './month-view.module.css'
import { stateTones } from './state-status.tsx'
import type { ActivityRow } from './types.ts'
import type { Activities } from './use-activities.ts'
import type { Names } from './use-names.ts'
import type { ProgrammeView } from './use-programme-view.ts'

type MonthViewProps = { activities: Activities; names: Names; view: ProgrammeView; isNarrow: boolean }

/** Up to this many days an activity stands on its days; a longer one beside the calendar. */
const longestOnDays = 7

const lengthOf = ({ time }: ActivityRow) => (Date.parse(time.to) - Date.parse(time.from)) / 86_400_000

/** A month day by day, with lunar dates and memorial days; what has no days of its own stands beside it. */
export function MonthView({ activities, names, view, isNarrow }: MonthViewProps) {
  const { t, i18n } = useTranslation('programme')
  const locale = i18n.language === 'en' ? 'en' : 'vi'
  const { today } = useWorkspace()
  const { year, month, setMonth } = view
  const span = monthSpan(monthOf(year, month))
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
    <MonthItem
      key={row.id}
      lead={names.short(row.leadBodyId)}
      tone={stateTones[row.state]}
      title={`${row.code} ${row.content} (${names.short(row.leadBodyId)}, ${t(`state.${row.state}`)})`}
      onOpen={() => view.open(row.id)}
    >
      {row.content}
    </MonthItem>
  )
  const lunarDay = (day: string, isFirst: boolean) => {
    const moon = lunarOf.get(day)
    if (!moon) return null
    const leap = moon.leap ? t('calendar.leap') : ''
    return (
      <span title={t('calendar.lunar')}>
        {moon.day === 1 || isFirst ? `${moon.day}/${moon.month}${leap}` : moon.day}
      </span>
    )
  }
  return (
    <Columns>
      <MonthCalendar<ActivityRow>
        title={t('calendar.title', { month, year })}
        month={monthOf(year, month)}
        today={today}
        onlyYear={year}
        onMonth={(next) => setMonth(Number(next.slice(5)))}
        itemsOf={onDayOf}
        item={item}
        dayWords={(day, count) => t('calendar.day', { day: formatDayMonth(day), count })}
        openDayWords={t('calendar.openDay')}
        onOpenDay={setOpenDay}
        beside={lunarDay}
        head={(day) =>
          (memorialOf.get(day) ?? []).map(({ name }) => (
            <span key={name.vi} className={css.memorial} title={name[locale]}>
              {name[locale]}
            </span>
          ))
        }
      />
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
