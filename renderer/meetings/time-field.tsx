import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../ui/field.tsx'
import { parseTimeOfDay } from './meeting-draft.ts'

type TimeFieldProps = {
  label: string
  value: string | null
  onChange: (time: string | null) => void
  required?: boolean
}

/** A time of day as it is typed ("8h30"), checked on leaving the field. */
export function TimeField({ label, value, onChange, required = false }: TimeFieldProps) {
  const { t } = useTranslation('meetings')
  const [typed, setTyped] = useState<string | null>(null)
  const [isWrong, setWrong] = useState(false)
  const finish = () => {
    if (typed === null) return
    const time = parseTimeOfDay(typed)
    const isEmpty = typed.trim() === ''
    if (time === null && (required || !isEmpty)) return setWrong(true)
    setWrong(false)
    setTyped(null)
    if (time !== value) onChange(time)
  }
  return (
    <Field label={label} problem={isWrong ? t('problem.time') : null}>
      {({ id, describedBy, invalid }) => (
        <Input
          id={id}
          aria-describedby={describedBy}
          {...(invalid ? { status: 'warning' as const } : {})}
          value={typed ?? value ?? ''}
          placeholder="8h30"
          onChange={(event) => setTyped(event.target.value)}
          onBlur={finish}
          onPressEnter={finish}
        />
      )}
    </Field>
  )
}
