import { useMutation } from '@tanstack/react-query'
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../app/error-text.ts'
import { offerUndo } from '../app/offer-undo.ts'
import { client } from '../app/rpc.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { Field } from '../ui/field.tsx'
import { Status } from '../ui/status.tsx'
import css from './page.module.css'
import type { Programme } from './types.ts'

export type EditionAct = 'issue' | 'adjust' | 'close'

type EditionDialogProps = {
  act: EditionAct
  programme: Programme
  unanswered: number
  onClose: () => void
}

/** Issues the programme, adjusts it, or closes its year: number, date, signer and, for an adjustment, the reason. */
export function EditionDialog({ act, programme, unanswered, onClose }: EditionDialogProps) {
  const { t } = useTranslation('programme')
  const { today } = useWorkspace()
  const [number, setNumber] = useState('')
  const [date, setDate] = useState<string | null>(today)
  const [signer, setSigner] = useState(programme.editions.at(-1)?.signer ?? '')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const write = useMutation({
    mutationFn: async (day: string) => {
      const seen = { id: programme.id, version: programme.version }
      if (act === 'close') return client.programme.close({ ...seen, date: day })
      const paper = { ...seen, number: number.trim(), date: day, signer: signer.trim() }
      if (act === 'issue') await client.programme.issue(paper)
      else await client.programme.adjust({ ...paper, reason: reason.trim() })
    },
    meta: { told: true },
  })
  const empty = (text: string) => (tried && text.trim() === '' ? t('edition.needed') : null)
  const complete =
    date !== null &&
    (act === 'close' || (number.trim() !== '' && signer.trim() !== '')) &&
    (act !== 'adjust' || reason.trim() !== '')
  const submit = async () => {
    setTried(true)
    if (!complete || date === null) return
    await write.mutateAsync(date)
    offerUndo(t(`edition.done.${act}`, { number: number.trim(), year: programme.year }))
    onClose()
  }
  return (
    <Modal
      open
      title={t(`edition.title.${act}`, { year: programme.year })}
      okText={t(`edition.verb.${act}`, { count: programme.activities })}
      cancelText={t('confirm.no', { ns: 'ui' })}
      confirmLoading={write.isPending}
      onOk={() => void submit().catch(() => undefined)}
      onCancel={onClose}
    >
      <div className={css.dialogForm}>
        <p className={css.about}>
          {t(`edition.about.${act}`, { count: programme.activities, changes: programme.changesSinceEdition })}
        </p>
        {act !== 'close' && unanswered > 0 && (
          <Status tone="warn">{t('edition.unanswered', { count: unanswered })}</Status>
        )}
        {act !== 'close' && (
          <div className={css.pair}>
            <Field label={t('edition.number')} problem={empty(number)}>
              {({ id }) => (
                <Input
                  id={id}
                  autoFocus
                  maxLength={40}
                  placeholder={t('edition.numberHint')}
                  value={number}
                  onChange={(event) => setNumber(event.target.value)}
                />
              )}
            </Field>
            <Field label={t('edition.signer')} problem={empty(signer)}>
              {({ id }) => (
                <Input
                  id={id}
                  maxLength={80}
                  value={signer}
                  onChange={(event) => setSigner(event.target.value)}
                />
              )}
            </Field>
          </div>
        )}
        <Field label={t(act === 'close' ? 'edition.lastDay' : 'edition.date')} group>
          {() => (
            <DayInput
              required
              label={t(act === 'close' ? 'edition.lastDay' : 'edition.date')}
              today={today}
              value={date}
              onChange={setDate}
            />
          )}
        </Field>
        {act === 'adjust' && (
          <Field label={t('edition.reason')} problem={empty(reason)}>
            {({ id }) => (
              <Input.TextArea
                id={id}
                rows={3}
                maxLength={500}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
        )}
        {write.error && <span role="alert">{errorText(write.error)}</span>}
      </div>
    </Modal>
  )
}
