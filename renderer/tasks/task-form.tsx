import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isInForce } from '../../shared/domain/validity.ts'
import { errorText } from '../app/error-text.ts'
import { offerUndo } from '../app/offer-undo.ts'
import { client } from '../app/rpc.ts'
import type { Bodies } from '../app/use-bodies.ts'
import { DayInput } from '../ui/day-input.tsx'
import { DockedDetail } from '../ui/docked-detail.tsx'
import { Field } from '../ui/field.tsx'
import { ChoiceField, ChoicesField, TextField } from '../ui/form-fields.tsx'
import { Status } from '../ui/status.tsx'
import { useKeys } from '../ui/use-keys.ts'
import css from './form.module.css'
import { SourceFields } from './source-fields.tsx'
import { SupportLines } from './support-lines.tsx'
import { blankTask, type Draft, type DraftField, isBegun, missingOf, sentTask } from './task-draft.ts'
import { deadlineKinds, type TaskDetail, urgencies } from './types.ts'

type TaskFormProps = {
  /** Null for a new one. */
  detail: TaskDetail | null
  bodies: Bodies
  today: string
  /** With the id of what was given or changed. */
  onDone: (id: string) => void
  onClose: () => void
}

/** The form of a task: the six clarities, where it comes from, and exactly one lead. */
export function TaskForm({ detail, bodies, today, onDone, onClose }: TaskFormProps) {
  const { t } = useTranslation('tasks')
  const [draft, setDraft] = useState<Draft>(() => detail?.fields ?? blankTask(today))
  const [left, setLeft] = useState<ReadonlySet<DraftField>>(new Set())
  const [isTried, setTried] = useState(false)
  const change = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }))
  const missing = missingOf(draft)
  const leave = (field: DraftField) => () => setLeft((before) => new Set(before).add(field))
  const problemOf = (field: DraftField) =>
    missing.includes(field) && (isTried || left.has(field)) ? t(`lacks.${field}`) : null
  const save = useMutation({
    mutationFn: async () => {
      const fields = sentTask(draft)
      if (fields === null) return null
      if (detail === null) return client.tasks.create(fields)
      await client.tasks.save({ id: detail.id, version: detail.version, fields })
      return { id: detail.id, code: detail.code }
    },
    meta: { told: true },
    onSuccess: (saved) => {
      if (saved === null) return
      onDone(saved.id)
      offerUndo(t(detail === null ? 'given' : 'saved', { code: saved.code }))
    },
  })
  const submit = () => {
    setTried(true)
    if (missing.length === 0 && !save.isPending) save.mutate()
  }
  const verb = detail === null ? t('give') : t('save')
  const name = detail === null ? t('newTask') : `${t('edit')} ${detail.code}`
  useKeys(name, [{ keys: 'Ctrl+Enter', label: verb, run: submit, whileTyping: true }])
  const begun = detail !== null && isBegun(detail)
  const day = draft.issuedDate ?? today
  const inForce = bodies.bodies
    .filter(
      (body) =>
        isInForce(body, day) ||
        body.id === draft.leadBodyId ||
        draft.supports.some(({ bodyId }) => bodyId === body.id),
    )
    .map(({ id, short }) => ({ value: id, label: short }))
  return (
    <DockedDetail
      open
      width={520}
      label={name}
      title={name}
      onClose={onClose}
      foot={
        <>
          <Button type="primary" size="small" loading={save.isPending} title="Ctrl Enter" onClick={submit}>
            {verb}
          </Button>
          <Button size="small" onClick={onClose}>
            {t('giveUp')}
          </Button>
          {save.error && (
            <span role="alert">
              <Status tone="warn">{errorText(save.error)}</Status>
            </span>
          )}
        </>
      }
    >
      <div className={css.form}>
        <TextField
          label={t('field.content')}
          problem={problemOf('content')}
          onLeave={leave('content')}
          rows={3}
          autoFocus
          maxLength={2000}
          value={draft.content}
          onChange={(content) => change({ content: content ?? '' })}
        />
        <div className={css.pair}>
          {begun ? (
            <Field label={t('field.lead')} hint={t('leadByAct')}>
              {() => <strong>{bodies.short(draft.leadBodyId)}</strong>}
            </Field>
          ) : (
            <ChoiceField
              label={t('field.lead')}
              problem={problemOf('leadBodyId')}
              onLeave={leave('leadBodyId')}
              value={draft.leadBodyId ?? ''}
              onChange={(id) => change({ leadBodyId: id || null })}
              options={inForce}
            />
          )}
          <TextField
            label={t('field.leadPerson')}
            maxLength={120}
            value={draft.leadPerson}
            onChange={(leadPerson) => (begun ? undefined : change({ leadPerson }))}
          />
        </div>
        <DeadlineFields
          draft={draft}
          change={change}
          begun={begun}
          today={today}
          problemOf={problemOf}
          leave={leave}
        />
        <TextField
          label={t('field.deliverable')}
          maxLength={500}
          value={draft.deliverable}
          onChange={(deliverable) => change({ deliverable })}
        />
        <ChoicesField
          label={t('field.supports')}
          value={draft.supports.map(({ bodyId }) => bodyId)}
          onChange={(ids) =>
            change({
              supports: ids.map(
                (bodyId) =>
                  draft.supports.find((one) => one.bodyId === bodyId) ?? {
                    bodyId,
                    part: null,
                    deadline: null,
                  },
              ),
            })
          }
          options={inForce.filter(({ value }) => value !== draft.leadBodyId)}
        />
        <SupportLines
          supports={draft.supports}
          bodies={bodies}
          today={today}
          onChange={(supports) => change({ supports })}
        />
        <div className={css.pair}>
          <TextField
            label={t('field.responsibility')}
            maxLength={500}
            value={draft.responsibility}
            onChange={(responsibility) => change({ responsibility })}
          />
          <TextField
            label={t('field.authority')}
            maxLength={500}
            value={draft.authority}
            onChange={(authority) => change({ authority })}
          />
        </div>
        <SourceFields draft={draft} setDraft={setDraft} problem={problemOf('source')} />
        <ChoiceField
          label={t('field.urgency')}
          value={draft.urgency}
          onChange={(urgency) => change({ urgency: urgency as Draft['urgency'] })}
          options={urgencies.map((value) => ({ value, label: t(`urgency.${value}`) }))}
        />
      </div>
    </DockedDetail>
  )
}

type DeadlineFieldsProps = {
  draft: Draft
  change: (changes: Partial<Draft>) => void
  begun: boolean
  today: string
  problemOf: (field: DraftField) => string | null
  leave: (field: DraftField) => () => void
}

/** The kind of a deadline and what that kind needs: a day, a day of issue, or what is waited for. */
function DeadlineFields({ draft, change, begun, today, problemOf, leave }: DeadlineFieldsProps) {
  const { t } = useTranslation('tasks')
  const dayField = (field: 'issuedDate' | 'deadline', locked: boolean) => (
    <Field label={t(`field.${field}`)} problem={problemOf(field)} {...(locked ? { hint: t('byAct') } : {})}>
      {({ id }) => (
        <DayInput
          id={id}
          label={t(`field.${field}`)}
          today={today}
          disabled={locked}
          value={draft[field]}
          onChange={(value) => change({ [field]: value })}
        />
      )}
    </Field>
  )
  return (
    <>
      <div className={css.pair}>
        <ChoiceField
          label={t('field.deadlineKind')}
          value={draft.deadlineKind}
          {...(begun ? { hint: t('byAct') } : {})}
          onChange={(kind) => (begun ? undefined : change({ deadlineKind: kind as Draft['deadlineKind'] }))}
          options={deadlineKinds.map((value) => ({ value, label: t(`deadlineKind.${value}`) }))}
        />
        {draft.deadlineKind === 'date' && dayField('deadline', begun)}
        {draft.deadlineKind === 'waiting' && (
          <TextField
            label={t('field.condition')}
            problem={problemOf('condition')}
            onLeave={leave('condition')}
            maxLength={300}
            value={draft.condition}
            onChange={(condition) => change({ condition })}
          />
        )}
      </div>
      <div className={css.pair}>{dayField('issuedDate', begun)}</div>
    </>
  )
}
