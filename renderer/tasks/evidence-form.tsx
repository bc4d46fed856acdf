import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { Paperclip } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../app/error-text.ts'
import { offerUndo } from '../app/offer-undo.ts'
import { client } from '../app/rpc.ts'
import { DayInput } from '../ui/day-input.tsx'
import { chooseFiles } from '../ui/drop-zone.tsx'
import { Field } from '../ui/field.tsx'
import { TextField } from '../ui/form-fields.tsx'
import { Status } from '../ui/status.tsx'
import { useKeys } from '../ui/use-keys.ts'
import css from './form.module.css'
import type { TaskDetail } from './types.ts'

type EvidenceFormProps = { detail: TaskDetail; today: string; onDone: () => void }

/** A piece of evidence: the number of a document, a file, or both. */
export function EvidenceForm({ detail, today, onDone }: EvidenceFormProps) {
  const { t } = useTranslation('tasks')
  const [number, setNumber] = useState('')
  const [day, setDay] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [isTried, setTried] = useState(false)
  const isEmpty = number.trim() === '' && file === null
  const save = useMutation({
    mutationFn: () =>
      client.tasks.attachEvidence({
        taskId: detail.id,
        documentNumber: number.trim() || null,
        documentDate: day,
        note: note.trim() || null,
        file,
      }),
    meta: { told: true },
    onSuccess: () => {
      onDone()
      offerUndo(t('evidence.added', { code: detail.code }))
    },
  })
  const submit = () => {
    setTried(true)
    if (!isEmpty && !save.isPending) save.mutate()
  }
  useKeys(t('evidence.add'), [
    { keys: 'Ctrl+Enter', label: t('evidence.verb'), run: submit, whileTyping: true },
    { keys: 'Escape', label: t('giveUp'), run: onDone, whileTyping: true },
  ])
  const against = save.error ? errorText(save.error) : isTried && isEmpty ? t('evidence.needed') : null
  return (
    <form
      className={css.card}
      aria-label={t('evidence.add')}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <h3>{t('evidence.add')}</h3>
      <div className={css.acting}>
        <TextField
          autoFocus
          label={t('actField.documentNumber')}
          maxLength={60}
          value={number}
          onChange={(text) => setNumber(text ?? '')}
        />
        <Field label={t('actField.documentDate')}>
          {({ id }) => (
            <DayInput
              id={id}
              label={t('actField.documentDate')}
              today={today}
              value={day}
              onChange={setDay}
            />
          )}
        </Field>
        <TextField
          label={t('actField.note')}
          maxLength={300}
          value={note}
          onChange={(text) => setNote(text ?? '')}
        />
      </div>
      <Button
        size="small"
        icon={<Paperclip size={14} />}
        onClick={() => void chooseFiles({ accept: '*' }).then(([chosen]) => chosen && setFile(chosen))}
      >
        {file?.name ?? t('evidence.chooseFile')}
      </Button>
      {against && (
        <span role="alert">
          <Status tone="warn">{against}</Status>
        </span>
      )}
      <footer>
        <Button type="primary" size="small" htmlType="submit" loading={save.isPending} title="Ctrl Enter">
          {t('evidence.verb')}
        </Button>
        <Button size="small" onClick={onDone}>
          {t('giveUp')}
        </Button>
      </footer>
    </form>
  )
}
