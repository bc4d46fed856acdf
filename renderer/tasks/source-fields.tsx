import { useQuery } from '@tanstack/react-query'
import type { Dispatch, SetStateAction } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../app/rpc.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { formatDay } from '../ui/date-text.ts'
import { ChoiceField, TextField } from '../ui/form-fields.tsx'
import css from './form.module.css'
import { type Draft, withSource } from './task-draft.ts'
import { sourceKinds } from './types.ts'
import { useMeetings } from './use-tasks.ts'

type SourceFieldsProps = {
  draft: Draft
  setDraft: Dispatch<SetStateAction<Draft>>
  problem: string | null
}

/** Where a task comes from: a meeting and the exact sentence, a document, the programme, a leader. */
export function SourceFields({ draft, setDraft, problem }: SourceFieldsProps) {
  const { t } = useTranslation('tasks')
  const { source } = draft
  const change = (changes: Partial<Draft['source']>) =>
    setDraft((before) => ({ ...before, source: { ...before.source, ...changes } }))
  return (
    <>
      <div className={css.pair}>
        <ChoiceField
          label={t('field.source')}
          value={source.kind}
          onChange={(kind) => setDraft((before) => withSource(before, kind as Draft['source']['kind']))}
          options={sourceKinds.map((value) => ({ value, label: t(`source.${value}`) }))}
        />
        {source.kind === 'meeting' && (
          <MeetingChoice
            value={source.meetingId}
            problem={problem}
            onChange={(meetingId) => change({ meetingId, conclusionId: null, sentence: null })}
          />
        )}
        {source.kind === 'programme' && (
          <ActivityChoice value={source.activityId} onChange={(activityId) => change({ activityId })} />
        )}
        {(source.kind === 'document' || source.kind === 'leader') && (
          <TextField
            label={t(source.kind === 'document' ? 'field.document' : 'field.leader')}
            maxLength={500}
            value={source.text}
            onChange={(text) => change({ text })}
          />
        )}
      </div>
      {source.kind === 'meeting' && source.meetingId !== null && (
        <Sentence meetingId={source.meetingId} source={source} onChange={change} />
      )}
    </>
  )
}

type ChoiceProps = { value: string | null; onChange: (id: string | null) => void }

function MeetingChoice({ value, problem, onChange }: ChoiceProps & { problem: string | null }) {
  const { t } = useTranslation('tasks')
  const meetings = useMeetings()
  return (
    <ChoiceField
      label={t('field.meeting')}
      problem={problem}
      value={value ?? ''}
      onChange={(id) => onChange(id || null)}
      options={meetings.map(({ id, title, date }) => ({ value: id, label: `${formatDay(date)} ${title}` }))}
    />
  )
}

const everyActivity = {
  groupCodes: [],
  bodyIds: [],
  role: 'any' as const,
  unitIds: [],
  months: [],
  tagIds: [],
  states: [],
  text: '',
}

function ActivityChoice({ value, onChange }: ChoiceProps) {
  const { t } = useTranslation('tasks')
  const { committee } = useWorkspace()
  const input = { year: committee.currentYear, filter: everyActivity }
  const rows = useQuery(api.programme.activities.queryOptions({ input })).data?.rows ?? []
  return (
    <ChoiceField
      label={t('field.activity')}
      value={value ?? ''}
      onChange={(id) => onChange(id || null)}
      options={rows.map(({ id, code, content }) => ({ value: id, label: `${code} ${content}` }))}
    />
  )
}

type SentenceProps = {
  meetingId: string
  source: Draft['source']
  onChange: (changes: Partial<Draft['source']>) => void
}

/** The conclusion of the meeting and the words of it the task comes from, which must stand in it. */
function Sentence({ meetingId, source, onChange }: SentenceProps) {
  const { t } = useTranslation('tasks')
  const meeting = useQuery(api.meetings.meeting.queryOptions({ input: { id: meetingId } })).data
  const decisions = meeting?.decisions ?? []
  const chosen = decisions.find(({ id }) => id === source.conclusionId)
  const isElsewhere =
    chosen !== undefined && source.sentence !== null && !chosen.text.includes(source.sentence)
  return (
    <>
      <ChoiceField
        label={t('field.conclusion')}
        value={source.conclusionId ?? ''}
        onChange={(id) =>
          onChange({
            conclusionId: id || null,
            sentence: decisions.find((one) => one.id === id)?.text.slice(0, 2000) ?? null,
          })
        }
        options={decisions.map(({ id, numberText, text }) => ({
          value: id,
          label: [numberText, text].filter(Boolean).join(' '),
        }))}
      />
      {chosen && (
        <TextField
          label={t('field.sentence')}
          problem={isElsewhere ? t('sentenceElsewhere') : null}
          rows={2}
          maxLength={2000}
          value={source.sentence}
          onChange={(sentence) => onChange({ sentence })}
        />
      )}
    </>
  )
}
