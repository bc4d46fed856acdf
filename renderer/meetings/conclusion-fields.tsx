import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { conclusionKinds } from '../../shared/domain/conclusion-state.ts'
import { Field } from '../ui/field.tsx'
import { ChoiceField } from '../ui/form-fields.tsx'
import css from './form.module.css'
import { LockedFields } from './locked-fields.tsx'
import type { ConclusionFields, ConclusionKind, Meeting } from './types.ts'

type ConclusionTextProps = {
  text: string
  onChange: (text: string) => void
  /** Gets the words that are marked, exactly as they stand there. */
  onMark?: (words: string) => void
  isFixed?: boolean
  strict?: boolean
  autoFocus?: boolean
}

/** The words of record of a conclusion; fixed, they can still be marked. */
export function ConclusionText({
  text,
  onChange,
  onMark,
  isFixed = false,
  strict,
  autoFocus,
}: ConclusionTextProps) {
  const { t } = useTranslation('meetings')
  return (
    <Field
      label={t('column.text')}
      problem={strict && text.trim() === '' ? t('problem.conclusion') : null}
      {...(onMark ? { hint: t('conclusions.markHint') } : {})}
    >
      {({ id, describedBy, invalid }) => (
        <Input.TextArea
          id={id}
          aria-describedby={describedBy}
          {...(invalid ? { status: 'warning' as const } : {})}
          {...(autoFocus ? { autoFocus } : {})}
          readOnly={isFixed}
          rows={4}
          maxLength={4000}
          value={text}
          onChange={(event) => onChange(event.target.value)}
          onSelect={({ currentTarget: { value, selectionStart, selectionEnd } }) =>
            onMark?.(value.slice(selectionStart, selectionEnd))
          }
        />
      )}
    </Field>
  )
}

type ConclusionAboutProps = {
  fields: ConclusionFields
  meeting: Meeting
  onChange: (changes: Partial<ConclusionFields>) => void
  isFixed?: boolean
}

/** Which kind a conclusion is of, at which item and by whom it was said. */
export function ConclusionAbout({ fields, meeting, onChange, isFixed = false }: ConclusionAboutProps) {
  const { t } = useTranslation('meetings')
  return (
    <LockedFields locked={isFixed}>
      <div className={css.pair}>
        <ChoiceField
          label={t('field.kind')}
          value={fields.kind}
          options={conclusionKinds.map((value) => ({ value, label: t(`conclusionKind.${value}`) }))}
          onChange={(kind) => onChange({ kind: kind as ConclusionKind })}
        />
        <ChoiceField
          label={t('field.saidBy')}
          value={fields.attendeeId ?? ''}
          options={[
            { value: '', label: t('nobody') },
            ...meeting.people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) => onChange({ attendeeId: id || null })}
        />
      </div>
      <ChoiceField
        label={t('item.one')}
        value={fields.agendaItemId ?? ''}
        options={[
          { value: '', label: t('wholeMeeting') },
          ...meeting.agenda.map(({ id, ordinal, title }) => ({ value: id, label: `${ordinal}. ${title}` })),
        ]}
        onChange={(id) => onChange({ agendaItemId: id || null })}
      />
    </LockedFields>
  )
}
