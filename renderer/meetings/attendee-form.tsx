import { InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Bodies } from '../app/use-bodies.ts'
import { Field } from '../ui/field.tsx'
import { ChoiceField, TextField } from '../ui/form-fields.tsx'
import css from './form.module.css'
import { LockedFields } from './locked-fields.tsx'
import { TimeField } from './time-field.tsx'
import {
  type Answer,
  type Attendance,
  type AttendeeFields,
  type AttendeeRole,
  answers,
  attendances,
  attendeeRoles,
} from './types.ts'

type AttendeeFormProps = {
  fields: AttendeeFields
  bodies: Bodies
  onChange: (changes: Partial<AttendeeFields>) => void
  disabled?: boolean
  strict?: boolean
  autoFocus?: boolean
}

/** Who somebody is at the meeting, what they answered, whether they came and when. */
export function AttendeeForm({ fields, bodies, onChange, disabled, strict, autoFocus }: AttendeeFormProps) {
  const { t } = useTranslation('meetings')
  return (
    <LockedFields locked={disabled ?? false}>
      <TextField
        label={t('field.name')}
        maxLength={120}
        {...(autoFocus ? { autoFocus } : {})}
        problem={strict && fields.name.trim() === '' ? t('problem.name') : null}
        value={fields.name}
        onChange={(name) => onChange({ name: name ?? '' })}
      />
      <TextField
        label={t('field.personTitle')}
        maxLength={200}
        value={fields.title}
        onChange={(title) => onChange({ title })}
      />
      <div className={css.pair}>
        <ChoiceField
          label={t('field.role')}
          value={fields.role}
          options={attendeeRoles.map((value) => ({ value, label: t(`role.${value}`) }))}
          onChange={(role) => onChange({ role: role as AttendeeRole })}
        />
        <ChoiceField
          label={t('filter.body')}
          value={fields.bodyId ?? ''}
          options={[
            { value: '', label: t('noBody') },
            ...bodies.bodies.map(({ id, short }) => ({ value: id, label: short })),
          ]}
          onChange={(id) => onChange({ bodyId: id || null })}
        />
      </div>
      <Field label={t('field.people')} hint={t('people.groupHint')}>
        {({ id, describedBy }) => (
          <InputNumber
            id={id}
            aria-describedby={describedBy}
            min={1}
            max={500}
            precision={0}
            value={fields.people}
            onChange={(people) => people !== null && onChange({ people })}
          />
        )}
      </Field>
      <h3 className={css.heading}>{t('field.answer')}</h3>
      <div className={css.pair}>
        <ChoiceField
          label={t('field.answer')}
          value={fields.answer}
          options={answers.map((value) => ({ value, label: t(`answer.${value}`) }))}
          onChange={(answer) => onChange({ answer: answer as Answer })}
        />
        <TextField
          label={t('field.answerReason')}
          maxLength={300}
          value={fields.answerReason}
          onChange={(answerReason) => onChange({ answerReason })}
        />
      </div>
      {(fields.answer === 'delegate' || fields.attendance === 'delegate') && (
        <div className={css.pair}>
          <TextField
            label={t('field.delegateName')}
            maxLength={120}
            value={fields.delegateName}
            onChange={(delegateName) => onChange({ delegateName })}
          />
          <TextField
            label={t('field.delegateTitle')}
            maxLength={200}
            value={fields.delegateTitle}
            onChange={(delegateTitle) => onChange({ delegateTitle })}
          />
        </div>
      )}
      <h3 className={css.heading}>{t('field.attendance')}</h3>
      <div className={css.three}>
        <ChoiceField
          label={t('field.attendance')}
          value={fields.attendance}
          options={attendances.map((value) => ({ value, label: t(`attendance.${value}`) }))}
          onChange={(attendance) => onChange({ attendance: attendance as Attendance })}
        />
        <TimeField
          label={t('field.arrivedAt')}
          value={fields.arrivedAt}
          onChange={(arrivedAt) => onChange({ arrivedAt })}
        />
        <TimeField
          label={t('field.leftAt')}
          value={fields.leftAt}
          onChange={(leftAt) => onChange({ leftAt })}
        />
      </div>
    </LockedFields>
  )
}
