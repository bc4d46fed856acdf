import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../shared/domain/number-text.ts'
import { offerUndo } from '../app/offer-undo.ts'
import { api } from '../app/rpc.ts'
import { Field } from '../ui/field.tsx'
import { ErrorWords } from './error-words.tsx'
import css from './sources-panel.module.css'
import { typedFigure } from './typed-figure.ts'
import type { SummaryRow, ValueSource } from './types.ts'

type CorrectFormProps = { value: ValueSource; unitName: string; row: SummaryRow; onDone: () => void }

/** Puts another figure in place of one that was read, with the reason. */
export function CorrectForm({ value, unitName, row, onDone }: CorrectFormProps) {
  const { t } = useTranslation('reports')
  const [typed, setTyped] = useState(formatNumber(value.value, { most: 6 }))
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const correct = useMutation(api.reports.correctValue.mutationOptions({ meta: { told: true } }))
  const figure = typedFigure(typed, row.unit, 'đồng')
  const figureText = (shown: number) => `${formatNumber(shown)} ${row.unit}`
  const submit = async () => {
    setAsked(true)
    if (figure === null || note.trim() === '') return
    await correct.mutateAsync({ id: value.valueId, version: value.valueVersion, value: figure, note })
    onDone()
    offerUndo(t('sources.correctedDone', { unit: unitName, value: figureText(figure) }))
  }
  const save = () => void submit().catch(() => undefined)
  return (
    <div className={css.form}>
      <Field
        label={t('sources.correctValue')}
        hint={figure === null ? null : t('sources.readAs', { value: figureText(figure) })}
        problem={
          correct.error ? (
            <ErrorWords error={correct.error} />
          ) : figure === null ? (
            t('sources.notNumber')
          ) : null
        }
      >
        {({ id, describedBy }) => (
          <Input
            id={id}
            autoFocus
            aria-describedby={describedBy}
            value={typed}
            onFocus={(event) => event.target.select()}
            onChange={(event) => setTyped(event.target.value)}
            onPressEnter={save}
          />
        )}
      </Field>
      <Field
        label={t('sources.correctNote')}
        hint={t('sources.correctKeep')}
        problem={asked && note.trim() === '' ? t('sources.noteNeeded') : null}
      >
        {({ id, describedBy }) => (
          <Input
            id={id}
            aria-describedby={describedBy}
            maxLength={300}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            onPressEnter={save}
          />
        )}
      </Field>
      <FormActs pending={correct.isPending} onSave={save} onCancel={onDone} />
    </div>
  )
}

/** Writes a note to a figure; an empty one takes it away. */
export function NoteForm({ value, onDone }: { value: ValueSource; onDone: () => void }) {
  const { t } = useTranslation('reports')
  const [note, setNote] = useState(value.note ?? '')
  const write = useMutation(api.reports.noteValue.mutationOptions({ meta: { told: true } }))
  const submit = async () => {
    await write.mutateAsync({ id: value.valueId, version: value.valueVersion, note: note.trim() || null })
    onDone()
    offerUndo(t('sources.notedDone'))
  }
  const save = () => void submit().catch(() => undefined)
  return (
    <div className={css.form}>
      <Field label={t('sources.note')} problem={write.error ? <ErrorWords error={write.error} /> : null}>
        {({ id, describedBy }) => (
          <Input
            id={id}
            autoFocus
            aria-describedby={describedBy}
            maxLength={300}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            onPressEnter={save}
          />
        )}
      </Field>
      <FormActs pending={write.isPending} onSave={save} onCancel={onDone} />
    </div>
  )
}

function FormActs({
  pending,
  onSave,
  onCancel,
}: {
  pending: boolean
  onSave: () => void
  onCancel: () => void
}) {
  const { t } = useTranslation('reports')
  return (
    <span className={css.acts}>
      <Button type="primary" size="small" loading={pending} onClick={onSave}>
        {t('sources.save')}
      </Button>
      <Button size="small" onClick={onCancel}>
        {t('sources.cancel')}
      </Button>
    </span>
  )
}
