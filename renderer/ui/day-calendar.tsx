import { Button } from 'antd'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Day, dayOf, formatDay, plusDays, weekdayOf } from '../../shared/domain/day-text.ts'
import css from './day-calendar.module.css'

type DayCalendarProps = { value: Day | null; today: Day; onPick: (day: Day) => void }

const heads = {
  vi: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
}

const firstOf = (day: Day) => `${day.slice(0, 7)}-01`

/** Days from Monday to Sunday that cover the month of `first`. */
function weeksOf(first: Day): Day[][] {
  const monday = plusDays(first, -((new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7))
  return Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => plusDays(monday, week * 7 + day)),
  )
}

function monthAfter(first: Day, step: number): Day {
  const month = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 + step
  return dayOf(Math.floor(month / 12), (month % 12) + 1, 1) ?? first
}

/** One month to press a day in, the week from Monday. */
export default function DayCalendar({ value, today, onPick }: DayCalendarProps) {
  const { t, i18n } = useTranslation('ui')
  const [first, setFirst] = useState(firstOf(value ?? today))
  const locale = i18n.language === 'en' ? 'en' : 'vi'
  const weeks = weeksOf(first)
  return (
    <div className={css.calendar}>
      <header className={css.head}>
        <Button
          type="text"
          size="small"
          icon={<ChevronLeft size={16} />}
          aria-label="‹"
          onClick={() => setFirst(monthAfter(first, -1))}
        />
        <strong>
          {Number(first.slice(5, 7))}/{first.slice(0, 4)}
        </strong>
        <Button
          type="text"
          size="small"
          icon={<ChevronRight size={16} />}
          aria-label="›"
          onClick={() => setFirst(monthAfter(first, 1))}
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
                    data-outside={firstOf(day) !== first}
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
