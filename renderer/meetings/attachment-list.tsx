import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { Paperclip, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { offerUndo } from '../app/offer-undo.ts'
import { client } from '../app/rpc.ts'
import { download } from '../ui/download.tsx'
import { chooseFiles, DropZone } from '../ui/drop-zone.tsx'
import { errorToast } from '../ui/undo-toast.tsx'
import css from './form.module.css'
import type { Meeting, Seen } from './types.ts'

type AttachmentListProps = { meeting: Meeting; agendaItemId: string | null; isFixed: boolean }

/** Files of an item, or of the meeting itself; dropped or chosen. */
export function AttachmentList({ meeting, agendaItemId, isFixed }: AttachmentListProps) {
  const { t } = useTranslation('meetings')
  const files = meeting.attachments.filter((one) => one.agendaItemId === agendaItemId)
  const attach = useMutation({
    mutationFn: async (chosen: File[]) => {
      for (const file of chosen) await client.meetings.attach({ meetingId: meeting.id, agendaItemId, file })
      return chosen.length
    },
    onSuccess: (count) => offerUndo(t('file.added', { count })),
  })
  const remove = useMutation({
    mutationFn: (seen: Seen) => client.meetings.removeAttachment(seen),
    onSuccess: () => offerUndo(t('file.removed')),
  })
  const add = (chosen: File[]) => {
    if (chosen.length > 0) attach.mutate(chosen)
  }
  return (
    <div className={css.attachments}>
      <DropZone onFiles={add} disabled={isFixed}>
        <h3 className={css.heading}>
          {t('file.title')}
          <Button
            type="link"
            size="small"
            icon={<Paperclip size={14} />}
            disabled={isFixed}
            loading={attach.isPending}
            onClick={() => void chooseFiles({ accept: '*/*' }).then(add)}
          >
            {t('file.add')}
          </Button>
        </h3>
        <ul className={css.lines}>
          {files.map(({ id, version, name }) => (
            <li key={id}>
              <span>
                <button
                  type="button"
                  className={css.link}
                  onClick={() => void client.meetings.attachmentFile({ id }).then(download).catch(errorToast)}
                >
                  {name}
                </button>
              </span>
              <Button
                type="text"
                size="small"
                icon={<Trash2 size={13} />}
                disabled={isFixed}
                title={t('file.remove', { name })}
                aria-label={t('file.remove', { name })}
                onClick={() => remove.mutate({ id, version })}
              />
            </li>
          ))}
        </ul>
      </DropZone>
    </div>
  )
}
