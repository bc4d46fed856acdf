import { Input, Select } from 'antd'
import { Field } from './field.tsx'
import { foldedMatch } from './folded-match.ts'
import css from './form-fields.module.css'

type Choice = { value: string; label: string }
type Common = {
  label: string
  problem?: string | null
  hint?: string
  /** The person has been in the field and goes on. */
  onLeave?: () => void
}

type TextFieldProps = Common & {
  value: string | null
  /** Null once the field is empty. */
  onChange: (value: string | null) => void
  maxLength: number
  /** More than one: a text area. */
  rows?: number
  placeholder?: string
  autoFocus?: boolean
}

/** A labelled line or text area. */
export function TextField({
  label,
  problem,
  hint,
  onLeave,
  value,
  onChange,
  rows = 1,
  ...rest
}: TextFieldProps) {
  return (
    <Field label={label} problem={problem} hint={hint}>
      {({ id, describedBy, invalid }) => {
        const common = {
          ...rest,
          id,
          'aria-describedby': describedBy,
          ...(invalid ? { status: 'warning' as const } : {}),
          value: value ?? '',
          onBlur: onLeave,
        }
        return rows > 1 ? (
          <Input.TextArea
            {...common}
            rows={rows}
            onChange={(event) => onChange(event.target.value || null)}
          />
        ) : (
          <Input {...common} onChange={(event) => onChange(event.target.value || null)} />
        )
      }}
    </Field>
  )
}

type ChoiceFieldProps = Common & {
  value: string
  options: Choice[]
  onChange: (value: string) => void
  autoFocus?: boolean
}

/** A labelled choice of one; an empty value is none. Typing finds it, marks left out. */
export function ChoiceField({ label, problem, hint, onLeave, onChange, value, ...rest }: ChoiceFieldProps) {
  return (
    <Field label={label} problem={problem} hint={hint}>
      {({ id, invalid }) => (
        <Select<string | null>
          {...rest}
          id={id}
          className={css.wide ?? ''}
          {...(invalid ? { status: 'warning' as const } : {})}
          showSearch={{ filterOption: foldedMatch }}
          value={value || null}
          onChange={(chosen) => onChange(chosen ?? '')}
          {...(onLeave ? { onBlur: onLeave } : {})}
        />
      )}
    </Field>
  )
}

type ChoicesFieldProps = Common & { value: string[]; options: Choice[]; onChange: (value: string[]) => void }

/** A labelled choice of several. */
export function ChoicesField({ label, problem, hint, onLeave, value, options, onChange }: ChoicesFieldProps) {
  return (
    <Field label={label} problem={problem} hint={hint}>
      {({ id, invalid }) => (
        <Select<string[]>
          id={id}
          mode="multiple"
          className={css.wide ?? ''}
          {...(invalid ? { status: 'warning' as const } : {})}
          showSearch={{ filterOption: foldedMatch }}
          value={value}
          onChange={onChange}
          {...(onLeave ? { onBlur: onLeave } : {})}
          options={options}
        />
      )}
    </Field>
  )
}
