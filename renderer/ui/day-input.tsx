import { Button, Input, Popover } from 'antd'
import { CalendarDays } from 'lucide-react'
import { lazy, Suspense, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Day, formatDay } from '../../shared/domain/day-text.ts'
import { parseTypedDay } from '../../shared/domain/typed-day.ts'
import css from './day-input.module.css'

const DayCalendar = lazy(() => import('./day-calendar.tsx'))

type DayInputProps = {
  value: Day | null
  onChange: (day: Day | null) => void
  /** The business day, for `mai`, `+7` and years left out. */
  today: Day
  label: string
  required?: boolean
  disabled?: boolean
  size?: 'small' | 'middle'
  autoFocus?: boolean
  id?: string
}

/** A day as the office types it: 4/10, 4.10.24, mai, +7; checked on leaving the field, message under it. */
export function DayInput({ value, onChange, today, label, required = false, ...rest }: DayInputProps) {
  const { t } = useTranslation('ui')
  const [typed, setTyped] = useState<string | null>(null)
  const [picking, setPicking] = useState(false)
  const [problem, setProblem] = useState<'invalid' | 'missing' | null>(null)
  const messageId = useId()

  const take = (day: Day | null) => {
    setTyped(null)
    setProblem(null)
    if (day !== value) onChange(day)
  }
  const finish = () => {
    if (typed === null) return
    if (typed.trim() === '') return required ? setProblem('missing') : take(null)
    const day = parseTypedDay(typed, today)
    if (day) take(day)
    else setProblem('invalid')
  }

  return (
    <span className={css.field}>
      <Input
        {...rest}
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={problem ? messageId : undefined}
        {...(problem ? { status: 'warning' as const } : {})}
        placeholder={t('day.placeholder')}
        value={typed ?? (value === null ? '' : formatDay(value))}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={finish}
        onPressEnter={finish}
        suffix={
          <Popover
            open={picking}
            onOpenChange={setPicking}
            trigger="click"
            destroyOnHidden
            content={
              <Suspense>
                <DayCalendar
                  value={value}
                  today={today}
                  onPick={(day) => {
                    setPicking(false)
                    take(day)
                  }}
                />
              </Suspense>
            }
          >
            <Button
              type="text"
              size="small"
              className={css.pick ?? ''}
              tabIndex={-1}
              disabled={rest.disabled ?? false}
              aria-label={`${t('day.pick')}: ${label}`}
              icon={<CalendarDays size={16} />}
            />
          </Popover>
        }
      />
      {problem && (
        <span className={css.problem} id={messageId} role="alert">
          {t(`day.${problem}`)}
        </span>
      )}
    </span>
  )
}
