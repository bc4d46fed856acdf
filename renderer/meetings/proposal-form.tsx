import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bodies } from '../app/use-bodies.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { DockedDetail } from '../ui/docked-detail.tsx'
import { Field } from '../ui/field.tsx'
import { ChoiceField, TextField } from '../ui/form-fields.tsx'
import { useKeys } from '../ui/use-keys.ts'
import css from './form.module.css'
import { type AgendaKind, agendaKinds, type Proposal, type Series } from './types.ts'

type Draft = Omit<Proposal, 'id'> & { id: string | null }
type ProposalFormProps = {
  proposal: Proposal | null
  series: Series[]
  bodies: Bodies
  saving: boolean
  onSave: (proposal: Draft) => void
  onClose: () => void
}

/** What a body asks to have on an agenda; the reason is why it was declined. */
export function ProposalForm({ proposal, series, bodies, saving, onSave, onClose }: ProposalFormProps) {
  const { t } = useTranslation('meetings')
  const { today } = useWorkspace()
  const [draft, setDraft] = useState<Draft>(
    () =>
      proposal ?? {
        id: null,
        version: 0,
        seriesId: null,
        kind: 'discussion',
        title: '',
        askedBy: null,
        presenterBodyId: null,
        minutesPlanned: 15,
        date: today,
        declinedReason: null,
      },
  )
  const [isTried, setTried] = useState(false)
  const change = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }))
  const isComplete = draft.title.trim() !== ''
  const submit = () => {
    setTried(true)
    if (isComplete && !saving) onSave(draft)
  }
  const name = t(proposal ? 'proposal.title' : 'proposal.new')
  useKeys(name, [{ keys: 'Ctrl+Enter', label: t('proposal.save'), run: submit, whileTyping: true }])
  return (
    <DockedDetail
      open
      width={420}
      label={name}
      title={name}
      onClose={onClose}
      foot={
        <>
          <Button type="primary" size="small" loading={saving} title="Ctrl Enter" onClick={submit}>
            {t('proposal.save')}
          </Button>
          <Button size="small" onClick={onClose}>
            {t('giveUp')}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <TextField
          label={t('field.matter')}
          maxLength={500}
          rows={3}
          autoFocus
          problem={isTried && !isComplete ? t('problem.matter') : null}
          value={draft.title}
          onChange={(title) => change({ title: title ?? '' })}
        />
        <div className={css.pair}>
          <ChoiceField
            label={t('field.itemKind')}
            value={draft.kind}
            options={agendaKinds.map((value) => ({ value, label: t(`agendaKind.${value}`) }))}
            onChange={(kind) => change({ kind: kind as AgendaKind })}
          />
          <Field label={t('field.minutesPlanned')}>
            {({ id }) => (
              <InputNumber
                id={id}
                className={css.wide ?? ''}
                min={0}
                max={600}
                precision={0}
                value={draft.minutesPlanned}
                onChange={(minutesPlanned) => change({ minutesPlanned: minutesPlanned ?? 0 })}
              />
            )}
          </Field>
        </div>
        <ChoiceField
          label={t('field.presenterBody')}
          value={draft.presenterBodyId ?? ''}
          options={[
            { value: '', label: t('nobody') },
            ...bodies.bodies.map(({ id, short }) => ({ value: id, label: short })),
          ]}
          onChange={(id) => change({ presenterBodyId: id || null })}
        />
        <TextField
          label={t('field.askedBy')}
          maxLength={120}
          value={draft.askedBy}
          onChange={(askedBy) => change({ askedBy })}
        />
        <ChoiceField
          label={t('field.forSeries')}
          value={draft.seriesId ?? ''}
          options={[
            { value: '', label: t('anyMeeting') },
            ...series.map(({ id, name: label }) => ({ value: id, label })),
          ]}
          onChange={(id) => change({ seriesId: id || null })}
        />
        {proposal && (
          <TextField
            label={t('field.declinedReason')}
            hint={t('proposal.declineHint')}
            maxLength={300}
            rows={2}
            value={draft.declinedReason}
            onChange={(declinedReason) => change({ declinedReason })}
          />
        )}
      </div>
    </DockedDetail>
  )
}
