import { useMutation } from '@tanstack/react-query'
import { Button, Input, Modal } from 'antd'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../ui/field.tsx'
import { offerUndo } from './offer-undo.ts'

type SavedView = { id: string; version: number; name: string }
type RemoveViewProps = {
  view: SavedView
  remove: (view: { id: string; version: number }) => Promise<unknown>
}

/** Takes the saved filters that are shown out of the tabs; "Hoàn tác" brings them back. */
export function RemoveView({ view: { id, version, name }, remove }: RemoveViewProps) {
  const { t } = useTranslation('ui')
  const removal = useMutation({
    mutationFn: () => remove({ id, version }),
    onSuccess: () => offerUndo(t('savedView.removed')),
  })
  const words = t('savedView.remove', { name })
  return (
    <Button
      type="text"
      size="small"
      icon={<Trash2 size={14} />}
      title={words}
      aria-label={words}
      onClick={() => removal.mutate()}
    />
  )
}

type SaveViewDialogProps = {
  /** What is filtered, in words; proposed as the name. */
  words: string
  save: (name: string) => Promise<unknown>
  onClose: () => void
}

/** Keeps the filters that are set under a name. */
export function SaveViewDialog({ words, save, onClose }: SaveViewDialogProps) {
  const { t } = useTranslation('ui')
  const [text, setText] = useState(words.slice(0, 60))
  const name = text.trim()
  const saving = useMutation({
    mutationFn: () => save(name),
    onSuccess: () => {
      onClose()
      offerUndo(t('savedView.saved', { name }))
    },
  })
  const submit = () => {
    if (name !== '') saving.mutate()
  }
  return (
    <Modal
      open
      title={t('savedView.save')}
      okText={t('savedView.verb')}
      cancelText={t('confirm.no')}
      okButtonProps={{ disabled: name === '' }}
      confirmLoading={saving.isPending}
      onOk={submit}
      onCancel={onClose}
    >
      <Field label={t('savedView.name')} hint={words}>
        {({ id }) => (
          <Input
            id={id}
            autoFocus
            maxLength={60}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onPressEnter={submit}
          />
        )}
      </Field>
    </Modal>
  )
}
