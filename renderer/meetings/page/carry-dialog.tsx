import { useMutation } from '@tanstack/react-query'
import { Checkbox, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { offerUndo } from '../../app/offer-undo.ts'
import { client } from '../../app/rpc.ts'
import { formatDay } from '../../ui/date-text.ts'
import css from '../form.module.css'
import type { Meeting } from '../types.ts'

type Carryable = { id: string; meetingTitle: string; meetingDate: string; title: string }
type CarryDialogProps = { meeting: Meeting; items: Carryable[]; onClose: () => void }

/** Takes items of earlier meetings that were not treated into this one; they stay where they were, tied by a link. */
export function CarryDialog({ meeting, items, onClose }: CarryDialogProps) {
  const { t } = useTranslation('meetings')
  const [chosen, setChosen] = useState<string[]>(() => items.map(({ id }) => id))
  const carry = useMutation({
    mutationFn: () => client.meetings.carryOver({ meetingId: meeting.id, itemIds: chosen }),
    onSuccess: () => {
      onClose()
      offerUndo(t('carry.done', { count: chosen.length }))
    },
  })
  return (
    <Modal
      open
      title={t('carry.title')}
      okText={t('carry.these', { count: chosen.length })}
      cancelText={t('confirm.no', { ns: 'ui' })}
      okButtonProps={{ disabled: chosen.length === 0 }}
      confirmLoading={carry.isPending}
      onOk={() => carry.mutate()}
      onCancel={onClose}
    >
      <p>{t('carry.detail')}</p>
      <Checkbox.Group className={css.form ?? ''} value={chosen} onChange={(values) => setChosen(values)}>
        {items.map(({ id, title, meetingTitle, meetingDate }) => (
          <Checkbox key={id} value={id}>
            {title}{' '}
            <span className={css.quiet}>
              {meetingTitle}, {formatDay(meetingDate)}
            </span>
          </Checkbox>
        ))}
      </Checkbox.Group>
    </Modal>
  )
}
