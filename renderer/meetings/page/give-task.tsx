import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../../app/error-text.ts'
import { offerUndo } from '../../app/offer-undo.ts'
import { client } from '../../app/rpc.ts'
import type { Bodies } from '../../app/use-bodies.ts'
import { useWorkspace } from '../../app/workspace.tsx'
import { DayInput } from '../../ui/day-input.tsx'
import { Field } from '../../ui/field.tsx'
import { ChoiceField, ChoicesField, TextField } from '../../ui/form-fields.tsx'
import { FormSection } from '../../ui/form-section.tsx'
import { Status } from '../../ui/status.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import css from '../form.module.css'
import { namedBodies } from '../speakers.ts'
import { missingOfTask, taskDraftOf, taskOf } from '../task-draft.ts'
import { type Conclusion, deadlineKinds, type Meeting } from '../types.ts'

type GiveTaskProps = {
  conclusion: Conclusion
  sentence: string
  meeting: Meeting
  bodies: Bodies
  onDone: () => void
}

/** Gives a task from the exact words of a conclusion: who leads, by when, with which product; the rest folded. */
export function GiveTask({ conclusion, sentence, meeting, bodies, onDone }: GiveTaskProps) {
  const { t } = useTranslation('meetings')
  const { today } = useWorkspace()
  const [draft, setDraft] = useState(() => taskDraftOf(conclusion, sentence, meeting))
  const [isTried, setTried] = useState(false)
  const change = (changes: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...changes }))
  const missing = missingOfTask(draft)
  const problem = (field: (typeof missing)[number]) =>
    isTried && missing.includes(field) ? t(`problem.task.${field}`) : null
  const give = useMutation({
    mutationFn: async () => {
      const task = taskOf(draft)
      return task && client.meetings.giveTask({ conclusionId: conclusion.id, sentence, task })
    },
    meta: { told: true },
    onSuccess: (given) => {
      if (!given) return
      onDone()
      offerUndo(t('give.done', { code: given.code }))
    },
  })
  const refusal = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    // The form is longer than a low window; why it was not given may stand below the edge.
    if (give.error) refusal.current?.scrollIntoView({ block: 'nearest' })
  }, [give.error])
  const submit = () => {
    setTried(true)
    if (missing.length === 0 && !give.isPending) give.mutate()
  }
  useKeys(t('give.title'), [{ keys: 'Ctrl+Enter', label: t('give.verb'), run: submit, whileTyping: true }])
  const named = namedBodies(bodies, meeting.date).map(({ id, short }) => ({ value: id, label: short }))
  return (
    <section className={css.card} aria-label={t('give.title')}>
      <TextField
        label={t('field.content')}
        rows={2}
        maxLength={2000}
        problem={problem('content')}
        value={draft.content}
        onChange={(content) => change({ content: content ?? '' })}
      />
      <div className={css.pair}>
        <ChoiceField
          label={t('field.lead')}
          autoFocus
          problem={problem('leadBodyId')}
          value={draft.leadBodyId ?? ''}
          options={named}
          onChange={(id) => change({ leadBodyId: id || null })}
        />
        <ChoicesField
          label={t('field.supports')}
          value={draft.supportIds}
          options={named.filter(({ value }) => value !== draft.leadBodyId)}
          onChange={(supportIds) => change({ supportIds })}
        />
      </div>
      <div className={css.pair}>
        <ChoiceField
          label={t('field.deadlineKind')}
          value={draft.deadlineKind}
          options={deadlineKinds.map((value) => ({ value, label: t(`deadlineKind.${value}`) }))}
          onChange={(kind) => change({ deadlineKind: kind as typeof draft.deadlineKind })}
        />
        {draft.deadlineKind === 'date' && (
          <Field label={t('field.deadline')} problem={problem('deadline')}>
            {({ id }) => (
              <DayInput
                id={id}
                label={t('field.deadline')}
                today={today}
                value={draft.deadline}
                onChange={(deadline) => change({ deadline })}
              />
            )}
          </Field>
        )}
        {draft.deadlineKind === 'waiting' && (
          <TextField
            label={t('field.condition')}
            maxLength={300}
            problem={problem('condition')}
            value={draft.condition}
            onChange={(condition) => change({ condition })}
          />
        )}
      </div>
      <TextField
        label={t('field.deliverable')}
        maxLength={500}
        value={draft.deliverable}
        onChange={(deliverable) => change({ deliverable })}
      />
      <FormSection
        title={t('give.more')}
        count={[draft.leadPerson, draft.responsibility, draft.authority].filter(Boolean).length}
      >
        {(['leadPerson', 'responsibility', 'authority'] as const).map((key) => (
          <TextField
            key={key}
            label={t(`field.${key}`)}
            maxLength={key === 'leadPerson' ? 120 : 500}
            value={draft[key]}
            onChange={(value) => change({ [key]: value })}
          />
        ))}
      </FormSection>
      <div className={css.buttons}>
        <Button type="primary" size="small" title="Ctrl Enter" loading={give.isPending} onClick={submit}>
          {t('give.verb')}
        </Button>
        <Button size="small" onClick={onDone}>
          {t('giveUp')}
        </Button>
      </div>
      {give.error && (
        <span ref={refusal} role="alert">
          <Status tone="warn">{errorText(give.error)}</Status>
        </span>
      )}
    </section>
  )
}
