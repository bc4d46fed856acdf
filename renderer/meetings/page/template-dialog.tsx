import { useMutation } from '@tanstack/react-query'
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../app/rpc.ts'
import { Field } from '../../ui/field.tsx'
import type { Meeting } from '../types.ts'

type TemplateDialogProps = { meeting: Meeting; onSaved: (name: string) => void; onClose: () => void }

/** Keeps the agenda of this meeting under a name, for new meetings to begin with. */
export function TemplateDialog({ meeting, onSaved, onClose }: TemplateDialogProps) {
  const { t } = useTranslation('meetings')
  const [name, setName] = useState(() => t(`kind.${meeting.kind}`))
  const save = useMutation({
    mutationFn: () => client.meetings.saveTemplate({ meetingId: meeting.id, name: name.trim() }),
    onSuccess: () => {
      onClose()
      onSaved(name.trim())
    },
  })
  const submit = () => {
    if (name.trim() !== '') save.mutate()
  }
  return (
    <Modal
      open
      title={t('template.title')}
      okText={t('template.save')}
      cancelText={t('confirm.no', { ns: 'ui' })}
      okButtonProps={{ disabled: name.trim() === '' }}
      confirmLoading={save.isPending}
      onOk={submit}
      onCancel={onClose}
    >
      <Field label={t('field.templateName')}>
        {({ id }) => (
          <Input
            id={id}
            autoFocus
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onPressEnter={submit}
          />
        )}
      </Field>
    </Modal>
  )
}
