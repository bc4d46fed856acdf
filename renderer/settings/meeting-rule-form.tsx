import { useMutation } from '@tanstack/react-query'
import { InputNumber, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { offerUndo } from '../app/offer-undo.ts'
import { client } from '../app/rpc.ts'
import { useWorkspace } from '../app/workspace.tsx'
import type { Rule } from '../meetings/types.ts'
import { DayInput } from '../ui/day-input.tsx'
import { Field } from '../ui/field.tsx'
import css from './settings.module.css'
import { SettingsForm } from './settings-form.tsx'
import { TextField } from './text-field.tsx'

const days = [
  { key: 'unsentMinutesDays', min: 0, max: 365 },
  { key: 'dueSoonDays', min: 0, max: 60 },
  { key: 'onIssueDays', min: 1, max: 365 },
  { key: 'reminderAnswerDays', min: 0, max: 60 },
] as const
const numberings = ['term', 'year'] as const
const documentNumberings = ['profile', 'term', 'year'] as const
const quorums = ['members', 'bodies'] as const

/** The rules of the office: its term, how it numbers, when a meeting may decide, after how many days it presses. */
export function MeetingRuleForm({ rule }: { rule: Rule }) {
  const { t } = useTranslation('meetings')
  const { today } = useWorkspace()
  const [edits, setEdits] = useState<Partial<Rule>>({})
  const draft = { ...rule, ...edits }
  const edit = (part: Partial<Rule>) => setEdits((before) => ({ ...before, ...part }))
  const save = useMutation({
    mutationFn: () => client.meetings.saveRule(draft),
    onSuccess: () => {
      setEdits({})
      offerUndo(t('rule.saved'))
    },
  })
  const choice = <Value extends string>(
    key: 'conclusionNumbering' | 'documentNumbering' | 'quorumOf',
    values: readonly Value[],
    words: (value: Value) => string,
  ) => (
    <Field side="left" label={t(`rule.${key}`)} group>
      {() => (
        <Radio.Group
          className={css.column ?? ''}
          value={draft[key]}
          onChange={(event) => edit({ [key]: event.target.value })}
          options={values.map((value) => ({ value, label: words(value) }))}
        />
      )}
    </Field>
  )
  return (
    <SettingsForm
      label={t('rule.title')}
      dirty={Object.keys(edits).length > 0}
      valid={draft.termName.trim() !== ''}
      saving={save.isPending}
      onSave={() => save.mutate()}
      onReset={() => setEdits({})}
    >
      <TextField
        label={t('rule.termName')}
        max={20}
        value={draft.termName}
        onChange={(termName) => edit({ termName })}
      />
      <Field side="left" label={t('rule.termFrom')}>
        {({ id }) => (
          <DayInput
            id={id}
            label={t('rule.termFrom')}
            today={today}
            required
            value={draft.termFrom}
            onChange={(termFrom) => termFrom && edit({ termFrom })}
          />
        )}
      </Field>
      {choice('conclusionNumbering', numberings, (value) => t(`rule.numbering.${value}`))}
      {choice('documentNumbering', documentNumberings, (value) => t(`rule.numbering.${value}`))}
      {choice('quorumOf', quorums, (value) => t(`rule.quorum.${value}`))}
      <Field side="left" label={t('rule.quorumShare')} hint={t('rule.quorumShareHint')}>
        {({ id, describedBy }) => (
          <InputNumber
            id={id}
            aria-describedby={describedBy}
            min={0}
            max={100}
            suffix="%"
            value={Math.round(draft.quorumShare * 10_000) / 100}
            onChange={(percent) => percent !== null && edit({ quorumShare: percent / 100 })}
          />
        )}
      </Field>
      {days.map(({ key, min, max }) => (
        <Field key={key} side="left" label={t(`rule.${key}`)}>
          {({ id }) => (
            <InputNumber
              id={id}
              min={min}
              max={max}
              precision={0}
              suffix={t('rule.days')}
              value={draft[key]}
              onChange={(count) => count !== null && edit({ [key]: count })}
            />
          )}
        </Field>
      ))}
    </SettingsForm>
  )
}
