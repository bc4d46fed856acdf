import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { DayInput } from '../ui/day-input.tsx'
import { Field } from '../ui/field.tsx'
import type { Draft } from './activity-draft.ts'
import css from './form.module.css'
import { spanText, timeOfText } from './year-scale.ts'

type TimeFieldProps = {
  draft: Draft
  change: (changes: Partial<Draft>) => void
  year: number
  today: string
  problem: string | null
  onLeave: () => void
}

/** The time in the office's words, with the days it was understood as; either can be typed. */
export function TimeField({ draft, change, year, today, problem, onLeave }: TimeFieldProps) {
  const { t } = useTranslation('programme')
  const { time, timeText } = draft
  const type = (text: string) => change({ timeText: text, time: timeOfText(text, year) })
  const setDay = (end: 'from' | 'to', day: string | null) => {
    if (day === null) return
    const span = { from: time?.from ?? day, to: time?.to ?? day, [end]: day }
    const text = span.from <= span.to ? spanText(span) : timeText || spanText(span)
    change({ timeText: text, time: { kind: 'dates', text, ...span, dayOfYear: null } })
  }
  const notUnderstood = timeText.trim() !== '' && time === null ? t('time.unclear') : null
  return (
    <Field
      label={t('field.time')}
      hint={time ? t(`timeKind.${time.kind}`) : t('time.hint')}
      problem={notUnderstood ?? problem}
    >
      {({ id, describedBy }) => (
        <>
          <Input
            id={id}
            maxLength={120}
            aria-describedby={describedBy}
            placeholder={t('time.placeholder')}
            value={timeText}
            onChange={(event) => type(event.target.value)}
            onBlur={onLeave}
          />
          <span className={css.days}>
            {t('time.from')}
            <span>
              <DayInput
                size="small"
                label={t('time.fromDay')}
                today={`${year}${today.slice(4)}`}
                value={time?.from ?? null}
                onChange={(day) => setDay('from', day)}
              />
            </span>
            {t('time.to')}
            <span>
              <DayInput
                size="small"
                label={t('time.toDay')}
                today={`${year}${today.slice(4)}`}
                value={time?.to ?? null}
                onChange={(day) => setDay('to', day)}
              />
            </span>
          </span>
        </>
      )}
    </Field>
  )
}
