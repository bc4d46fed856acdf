import { type ReactNode, useId } from 'react'
import css from './field.module.css'

type FieldProps = {
  label: ReactNode
  /** Small words under the control. */
  hint?: ReactNode
  /** What is wrong, under the control; checked when the field is left. */
  problem?: ReactNode
  /** `left`: label beside the control, in wizards and settings; `top`: above it, in panels. */
  side?: 'left' | 'top'
  /** For a group of controls, such as radio buttons. */
  group?: boolean
  /** Gets the id its control must carry. */
  children: (ids: { id: string; describedBy: string | undefined; invalid: boolean }) => ReactNode
}

/** A labelled control with its hint and its problem. */
export function Field({ label, hint, problem, side = 'top', group = false, children }: FieldProps) {
  const id = useId()
  const noteId = `${id}-note`
  const note = problem || hint
  const Label = group ? 'span' : 'label'
  return (
    <div
      className={css.field}
      data-side={side}
      {...(group ? { role: 'group', 'aria-labelledby': `${id}-label` } : {})}
    >
      <Label className={css.label} id={`${id}-label`} {...(group ? {} : { htmlFor: id })}>
        {label}
      </Label>
      <div className={css.control}>
        {children({ id, describedBy: note ? noteId : undefined, invalid: Boolean(problem) })}
        {note && (
          <span
            id={noteId}
            className={problem ? css.problem : css.hint}
            {...(problem ? { role: 'alert' } : {})}
          >
            {note}
          </span>
        )}
      </div>
    </div>
  )
}
