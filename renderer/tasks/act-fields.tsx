import { InputNumber, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isInForce } from '../../shared/domain/validity.ts'
import type { Bodies } from '../app/use-bodies.ts'
import { formatDay } from '../ui/date-text.ts'
import { DayInput } from '../ui/day-input.tsx'
import { Field } from '../ui/field.tsx'
import { ChoiceField, TextField } from '../ui/form-fields.tsx'
import { type ActDraft, type ActField, actFields } from './act-draft.ts'
import css from './form.module.css'
import { useMeetings } from './use-tasks.ts'

type ActFieldsProps = {
  draft: ActDraft
  change: (change: Partial<ActDraft>) => void
  /** Fields left empty. */
  lacks: ActField[]
  /** The form was sent once: what is missing is said everywhere. */
  isTried: boolean
  bodies: Bodies
  /** Bodies of the task that may be pressed or may answer, the lead first; empty for many tasks at once. */
  asked: string[]
  today: string
}

const longTexts: ActField[] = ['text', 'reason']
const lengths: Partial<Record<ActField, number>> = {
  text: 1000,
  reason: 500,
  allowedBy: 120,
  leadPerson: 120,
  askedBy: 120,
  decidedBy: 120,
  documentNumber: 60,
  note: 300,
}

/** The fields of an act, each checked when it is left. */
export function ActFields({ draft, change, lacks, isTried, bodies, asked, today }: ActFieldsProps) {
  const { t } = useTranslation('tasks')
  const meetings = useMeetings()
  const [left, setLeft] = useState<ReadonlySet<ActField>>(new Set())
  const { kind } = draft
  const fields = actFields[kind].filter((field) => field !== 'bodyId' || asked.length > 1)
  const labelOf = (field: ActField) => {
    const own = `actField.${kind}_${field}`
    return t([own, `actField.${field}`] as unknown as 'actField.date')
  }
  const fieldOf = (field: ActField, isFirst: boolean) => {
    const leave = () => setLeft((before) => new Set(before).add(field))
    const isTold = lacks.includes(field) && (isTried || left.has(field))
    const problem = isTold ? t('missing', { field: labelOf(field).toLowerCase() }) : null
    const common = { key: field, label: labelOf(field), problem, onLeave: leave }
    switch (field) {
      case 'date':
      case 'answerBy':
      case 'deadline':
      case 'doneDate':
      case 'documentDate':
        return (
          <Field key={field} label={labelOf(field)} problem={problem}>
            {({ id }) => (
              <DayInput
                id={id}
                autoFocus={isFirst}
                label={labelOf(field)}
                today={today}
                value={draft[field]}
                onChange={(day) => change({ [field]: day })}
              />
            )}
          </Field>
        )
      case 'percent':
        return (
          <Field key={field} label={labelOf(field)} problem={problem}>
            {({ id }) => (
              <InputNumber
                id={id}
                autoFocus={isFirst}
                min={0}
                max={100}
                precision={0}
                suffix="%"
                value={draft.percent}
                onChange={(percent) => change({ percent })}
                onBlur={leave}
              />
            )}
          </Field>
        )
      case 'accepted':
        return (
          <Field key={field} label={labelOf(field)} group>
            {() => (
              <Segmented<'yes' | 'no'>
                value={draft.accepted ? 'yes' : 'no'}
                onChange={(value) => change({ accepted: value === 'yes' })}
                options={[
                  { value: 'yes', label: t('correction.accept') },
                  { value: 'no', label: t('correction.refuse') },
                ]}
              />
            )}
          </Field>
        )
      case 'bodyId':
        return (
          <ChoiceField
            {...common}
            key={field}
            value={draft.bodyId ?? asked[0] ?? ''}
            onChange={(id) => change({ bodyId: id === asked[0] ? null : id })}
            options={asked.map((id) => ({ value: id, label: bodies.short(id) }))}
          />
        )
      case 'leadBodyId':
        return (
          <ChoiceField
            {...common}
            key={field}
            autoFocus={isFirst}
            value={draft.leadBodyId}
            onChange={(leadBodyId) => change({ leadBodyId })}
            options={bodies.bodies
              .filter((body) => isInForce(body, draft.date ?? today))
              .map(({ id, short }) => ({ value: id, label: short }))}
          />
        )
      case 'meetingId':
        return (
          <ChoiceField
            {...common}
            key={field}
            value={draft.meetingId ?? ''}
            onChange={(id) => change({ meetingId: id || null })}
            options={[
              { value: '', label: t('noMeeting') },
              ...meetings.map(({ id, title, date }) => ({ value: id, label: `${formatDay(date)} ${title}` })),
            ]}
          />
        )
      default:
        return (
          <TextField
            {...common}
            key={field}
            autoFocus={isFirst}
            maxLength={lengths[field] ?? 300}
            rows={longTexts.includes(field) ? 2 : 1}
            value={draft[field] as string}
            onChange={(value) => change({ [field]: value ?? '' })}
          />
        )
    }
  }
  return <div className={css.acting}>{fields.map((field, at) => fieldOf(field, at === 0))}</div>
}
