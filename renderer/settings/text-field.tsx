import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '../ui/field.tsx'

type TextFieldProps = {
  label: string
  value: string
  onChange: (text: string) => void
  max: number
  hint?: string
  optional?: boolean
  /** Rows of a longer text. */
  rows?: number
}

/** A line or a longer text; required unless `optional`, told when it is left empty. */
export function TextField({ label, value, onChange, max, hint, optional = false, rows }: TextFieldProps) {
  const { t } = useTranslation('settings')
  const problem = !optional && value.trim() === '' ? t('required') : undefined
  return (
    <Field side="left" label={optional ? `${label} ${t('optional')}` : label} hint={hint} problem={problem}>
      {({ id, describedBy, invalid }) =>
        rows === undefined ? (
          <Input
            id={id}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            maxLength={max}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <Input.TextArea
            id={id}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            maxLength={max}
            rows={rows}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  )
}
