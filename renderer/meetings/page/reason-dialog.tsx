import { useMutation } from '@tanstack/react-query'
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { offerUndo } from '../../app/offer-undo.ts'
import { client } from '../../app/rpc.ts'
import { Field } from '../../ui/field.tsx'
import { meetingSeenNow } from '../seen-now.ts'
import type { Meeting } from '../types.ts'

type ReasonDialogProps = { act: 'reopen' | 'cancel'; meeting: Meeting; onClose: () => void }

/** Asks why minutes are opened again or a meeting is called off. */
export function ReasonDialog({ act, meeting, onClose }: ReasonDialogProps) {
  const { t } = useTranslation('meetings')
  const [reason, setReason] = useState('')
  const isEmpty = reason.trim() === ''
  const run = useMutation({
    mutationFn: async () =>
      client.meetings[act]({ ...(await meetingSeenNow(meeting.id)), reason: reason.trim() }),
    onSuccess: () => {
      onClose()
      offerUndo(t(`${act}.done`, { title: meeting.title }))
    },
  })
  const submit = () => {
    if (!isEmpty) run.mutate()
  }
  return (
    <Modal
      open
      title={t(`${act}.title`, { title: meeting.title })}
      okText={t(`${act}.verb`)}
      cancelText={t('confirm.no', { ns: 'ui' })}
      okButtonProps={{ disabled: isEmpty }}
      confirmLoading={run.isPending}
      onOk={submit}
      onCancel={onClose}
    >
      <p>{t(`${act}.detail`)}</p>
      <Field label={t('field.reason')}>
        {({ id }) => (
          <Input
            id={id}
            autoFocus
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onPressEnter={submit}
          />
        )}
      </Field>
    </Modal>
  )
}
