import { InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import { useWorkspace } from '../app/workspace.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { Field } from '../ui/field.tsx'
import { ChoiceField, TextField } from '../ui/form-fields.tsx'
import css from './form.module.css'
import { LockedFields } from './locked-fields.tsx'
import { missingOfMeeting, ofSeries } from './meeting-draft.ts'
import { TimeField } from './time-field.tsx'
import { type MeetingFields, type MeetingKind, meetingKinds, type Series } from './types.ts'

type MeetingFormProps = {
  fields: MeetingFields
  series: Series[]
  onChange: (changes: Partial<MeetingFields>) => void
  disabled?: boolean
  /** What is missing is told at once, not only when the field is left. */
  strict?: boolean
  /** A new meeting shows what it cannot do without; its page shows everything. */
  whole?: boolean
}

/** What a meeting is, when and where; with `whole` also what its invitation says. */
export function MeetingForm(props: MeetingFormProps) {
  const { fields, series, onChange, disabled = false, strict = false, whole = false } = props
  const { t } = useTranslation('meetings')
  const { today } = useWorkspace()
  const missing = strict ? missingOfMeeting(fields) : []
  const titleOf = (kind: MeetingKind) => t(`defaultTitle.${kind}`)
  const dayField = (key: 'answerBy' | 'commentBy') => (
    <Field label={t(`field.${key}`)}>
      {({ id }) => (
        <DayInput
          id={id}
          label={t(`field.${key}`)}
          today={today}
          disabled={disabled}
          value={fields[key]}
          onChange={(value) => onChange({ [key]: value })}
        />
      )}
    </Field>
  )
  return (
    <LockedFields locked={disabled}>
      <div className={css.pair}>
        <ChoiceField
          label={t('field.series')}
          value={fields.seriesId ?? ''}
          options={[
            { value: '', label: t('noSeries') },
            ...series.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) =>
            onChange(
              ofSeries(
                fields,
                series.find((one) => one.id === id),
                titleOf,
              ),
            )
          }
        />
        <ChoiceField
          label={t('field.kind')}
          value={fields.kind}
          options={meetingKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(kind) => onChange({ kind: kind as MeetingKind })}
        />
      </div>
      <TextField
        label={t('field.title')}
        maxLength={300}
        rows={2}
        problem={missing.includes('title') ? t('problem.title') : null}
        value={fields.title}
        onChange={(title) => onChange({ title: title ?? '' })}
      />
      <div className={css.three}>
        <Field label={t('field.date')}>
          {({ id }) => (
            <DayInput
              id={id}
              label={t('field.date')}
              today={today}
              required
              disabled={disabled}
              value={fields.date}
              onChange={(date) => date && onChange({ date })}
            />
          )}
        </Field>
        <TimeField
          label={t('field.startTime')}
          required
          value={fields.startTime}
          onChange={(startTime) => startTime && onChange({ startTime })}
        />
        <TimeField
          label={t('field.endTime')}
          value={fields.endTime}
          onChange={(endTime) => onChange({ endTime })}
        />
      </div>
      <div className={css.place}>
        <TextField
          label={t('field.place')}
          maxLength={200}
          problem={missing.includes('place') ? t('problem.place') : null}
          value={fields.place}
          onChange={(place) => onChange({ place: place ?? '' })}
        />
        <Field label={t('field.numberInTerm')}>
          {({ id }) => (
            <InputNumber
              id={id}
              className={css.wide ?? ''}
              min={1}
              max={999}
              precision={0}
              value={fields.numberInTerm}
              onChange={(numberInTerm) => onChange({ numberInTerm })}
            />
          )}
        </Field>
      </div>
      {whole && (
        <>
          <div className={css.pair}>
            {dayField('answerBy')}
            {dayField('commentBy')}
          </div>
          <TextField
            label={t('field.documents')}
            maxLength={1000}
            rows={2}
            value={fields.documents}
            onChange={(documents) => onChange({ documents })}
          />
          <TextField
            label={t('field.otherInformation')}
            maxLength={1000}
            rows={2}
            value={fields.otherInformation}
            onChange={(otherInformation) => onChange({ otherInformation })}
          />
        </>
      )}
    </LockedFields>
  )
}
