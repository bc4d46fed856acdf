import { useMutation } from '@tanstack/react-query'
import { Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../app/error-text.ts'
import { offerUndo } from '../app/offer-undo.ts'
import { client } from '../app/rpc.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { Field } from '../ui/field.tsx'
import { foldedMatch } from '../ui/folded-match.ts'
import css from './page.module.css'
import type { Names } from './use-names.ts'

type ReportedDialogProps = { year: number; names: Names; onClose: () => void }

/** An activity a unit or a body reported as done, written down by hand. */
export function ReportedDialog({ year, names, onClose }: ReportedDialogProps) {
  const { t } = useTranslation('programme')
  const { today } = useWorkspace()
  const [who, setWho] = useState<string | null>(null)
  const [date, setDate] = useState<string | null>(null)
  const [content, setContent] = useState('')
  const [result, setResult] = useState('')
  const [tried, setTried] = useState(false)
  const save = useMutation({
    mutationFn: (day: string) =>
      client.programme.saveReportedActivity({
        id: null,
        version: 0,
        year,
        unitId: who && names.unit(who) ? who : null,
        bodyId: who && names.body(who) ? who : null,
        date: day,
        content: content.trim(),
        place: null,
        result: result.trim() || null,
      }),
    meta: { told: true },
  })
  const submit = async () => {
    setTried(true)
    if (who === null || date === null || content.trim() === '') return
    await save.mutateAsync(date)
    offerUndo(t('reported.added'))
    onClose()
  }
  const needed = (isEmpty: boolean) => (tried && isEmpty ? t('edition.needed') : null)
  return (
    <Modal
      open
      title={t('reported.add')}
      okText={t('reported.save')}
      cancelText={t('confirm.no', { ns: 'ui' })}
      confirmLoading={save.isPending}
      onOk={() => void submit().catch(() => undefined)}
      onCancel={onClose}
    >
      <div className={css.dialogForm}>
        <div className={css.pair}>
          <Field label={t('reported.who')} problem={needed(who === null)}>
            {({ id }) => (
              <Select
                id={id}
                autoFocus
                className={css.wide ?? ''}
                showSearch={{ filterOption: foldedMatch }}
                value={who}
                onChange={setWho}
                options={[
                  ...names.units.map((unit) => ({ value: unit.id, label: unit.name })),
                  ...names.bodies.map((body) => ({ value: body.id, label: body.short })),
                ]}
              />
            )}
          </Field>
          <Field label={t('reported.date')} problem={needed(date === null)} group>
            {() => <DayInput label={t('reported.date')} today={today} value={date} onChange={setDate} />}
          </Field>
        </div>
        <Field label={t('field.content')} problem={needed(content.trim() === '')}>
          {({ id }) => (
            <Input.TextArea
              id={id}
              rows={2}
              maxLength={500}
              value={content}
              onChange={(event) => setContent(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('reported.result')}>
          {({ id }) => (
            <Input
              id={id}
              maxLength={500}
              value={result}
              onChange={(event) => setResult(event.target.value)}
            />
          )}
        </Field>
        {save.error && <span role="alert">{errorText(save.error)}</span>}
      </div>
    </Modal>
  )
}
