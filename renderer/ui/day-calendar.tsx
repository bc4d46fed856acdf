import { Button } from 'antd'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Day, formatDay, plusDays, weekdayOf } from '../../shared/domain/day-text.ts'
import css from './day-calendar.module.css'
import { mondayOf, monthAfter, monthSpan } from './month-days.ts'

type DayCalendarProps = { value: Day | null; today: Day; onPick: (day: Day) => void }

const heads = {
  vi: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
}

/** Six weeks from the Monday before a month, always as many, so that the calendar keeps its height. */
function weeksOf(month: string): Day[][] {
  const monday = mondayOf(monthSpan(month).from)
  return Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => plusDays(monday, week * 7 + day)),
  )
}

/** One month to press a day in, the week from Monday. */
export default function DayCalendar({ value, today, onPick }: DayCalendarProps) {
  const { t, i18n } = useTranslation('ui')
  const [month, setMonth] = useState((value ?? today).slice(0, 7))
  const locale = i18n.language === 'en' ? 'en' : 'vi'
  const weeks = weeksOf(month)
  return (
    <div className={css.calendar}>
      <header className={css.head}>
        <Button
          type="text"
          size="small"
          icon={<ChevronLeft size={16} />}
          aria-label="‹"
          onClick={() => setMonth(monthAfter(month, -1))}
        />
        <strong>
          {Number(month.slice(5))}/{month.slice(0, 4)}
        </strong>
        <Button
          type="text"
          size="small"
          icon={<ChevronRight size={16} />}
          aria-label="›"
          onClick={() => setMonth(monthAfter(month, 1))}
        />
      </header>
      <table className={css.days}>
        <thead>
          <tr>
            {weeks[0]?.map((day, index) => (
              <th key={day} title={weekdayOf(day, locale)}>
                {heads[locale][index]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  <button
                    type="button"
                    className={css.day}
                    data-outside={!day.startsWith(month)}
                    aria-current={day === today ? 'date' : undefined}
                    aria-pressed={day === value}
                    aria-label={formatDay(day)}
                    onClick={() => onPick(day)}
                  >
                    {Number(day.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Button type="link" size="small" onClick={() => onPick(today)}>
        {t('day.today')}
      </Button>
    </div>
  )
}
