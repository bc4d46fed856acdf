import { useMutation } from '@tanstack/react-query'
import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../../app/error-text.ts'
import { offerUndo } from '../../app/offer-undo.ts'
import { client } from '../../app/rpc.ts'
import { useWorkspace } from '../../app/workspace.tsx'
import { DayInput } from '../../ui/day-input.tsx'
import { DockedDetail } from '../../ui/docked-detail.tsx'
import { Field } from '../../ui/field.tsx'
import { ChoiceField, TextField } from '../../ui/form-fields.tsx'
import { Status } from '../../ui/status.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import css from '../form.module.css'
import { type PaperKind, paperKinds } from '../types.ts'

/** Enters a number that was taken outside the program, so that it is not given twice. */
export function EnterByHand({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('meetings')
  const { today } = useWorkspace()
  const [kind, setKind] = useState<PaperKind>('other')
  const [number, setNumber] = useState<number | null>(null)
  const [date, setDate] = useState(today)
  const [subject, setSubject] = useState('')
  const [signer, setSigner] = useState<string | null>(null)
  const isComplete = number !== null && subject.trim() !== ''
  const enter = useMutation({
    mutationFn: async () =>
      number === null ? null : client.issuedDocuments.enterByHand({ kind, number, date, subject, signer }),
    meta: { told: true },
    onSuccess: (entered) => {
      if (!entered) return
      onClose()
      offerUndo(t('paper.entered', { symbol: entered.symbol }))
    },
  })
  const submit = () => {
    if (isComplete && !enter.isPending) enter.mutate()
  }
  useKeys(t('paper.byHand'), [
    { keys: 'Ctrl+Enter', label: t('paper.enter'), run: submit, whileTyping: true },
  ])
  return (
    <DockedDetail
      open
      width={400}
      label={t('paper.byHand')}
      title={t('paper.byHand')}
      onClose={onClose}
      foot={
        <>
          <Button
            type="primary"
            size="small"
            title="Ctrl Enter"
            disabled={!isComplete}
            loading={enter.isPending}
            onClick={submit}
          >
            {t('paper.enter')}
          </Button>
          <Button size="small" onClick={onClose}>
            {t('giveUp')}
          </Button>
        </>
      }
    >
      <div className={css.pair}>
        <ChoiceField
          label={t('field.kind')}
          value={kind}
          options={paperKinds.map((value) => ({ value, label: t(`paperKind.${value}`) }))}
          onChange={(value) => setKind(value as PaperKind)}
        />
        <Field label={t('column.number')}>
          {({ id }) => (
            <InputNumber
              id={id}
              className={css.wide ?? ''}
              min={1}
              max={99_999}
              precision={0}
              value={number}
              onChange={setNumber}
            />
          )}
        </Field>
      </div>
      <Field label={t('paper.date')}>
        {({ id }) => (
          <DayInput
            id={id}
            label={t('paper.date')}
            today={today}
            required
            value={date}
            onChange={(day) => day && setDate(day)}
          />
        )}
      </Field>
      <TextField
        label={t('paper.subject')}
        rows={2}
        maxLength={300}
        value={subject}
        onChange={(words) => setSubject(words ?? '')}
      />
      <TextField label={t('paper.signer')} maxLength={120} value={signer} onChange={setSigner} />
      {enter.error && (
        <span role="alert">
          <Status tone="warn">{errorText(enter.error)}</Status>
        </span>
      )}
    </DockedDetail>
  )
}
