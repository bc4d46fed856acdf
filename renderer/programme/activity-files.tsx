import { useMutation } from '@tanstack/react-query'
import { Button, Checkbox, Select } from 'antd'
import { Paperclip } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { offerUndo } from '../app/offer-undo.ts'
import { client } from '../app/rpc.ts'
import { download } from '../ui/download.tsx'
import { chooseFiles, DropZone } from '../ui/drop-zone.tsx'
import { errorToast } from '../ui/undo-toast.tsx'
import css from './form.module.css'
import type { ActivityDetail } from './types.ts'

type Kind = ActivityDetail['attachments'][number]['kind']
const kinds = ['document', 'picture', 'evidence'] as const

/** Documents, pictures and evidence of an activity; a picture can be a highlight of the year. */
export function ActivityFiles({ detail }: { detail: ActivityDetail }) {
  const { t } = useTranslation('programme')
  const [kind, setKind] = useState<Kind>('evidence')
  const attach = useMutation({
    mutationFn: async (files: File[]) => {
      for (const file of files)
        await client.programme.attach({
          activityId: detail.id,
          kind: file.type.startsWith('image/') && kind === 'evidence' ? 'picture' : kind,
          caption: null,
          file,
        })
      return files.length
    },
    onSuccess: (count) => offerUndo(t('file.added', { count })),
  })
  const add = (files: File[]) => {
    if (files.length > 0) attach.mutate(files)
  }
  return (
    <DropZone onFiles={add}>
      <h3 className={css.heading}>{t('file.title')}</h3>
      <ul className={css.updates}>
        {detail.attachments.map(({ id, version, name, kind: ofKind, caption, highlight }) => (
          <li key={id} className={css.file}>
            <Button
              type="link"
              size="small"
              title={name}
              onClick={() => void client.programme.attachmentFile({ id }).then(download).catch(errorToast)}
            >
              {caption ?? name}
            </Button>
            <span className={css.by}>{t(`file.kind.${ofKind}`)}</span>
            {ofKind === 'picture' && (
              <Checkbox
                checked={highlight}
                onChange={(event) =>
                  void client.programme
                    .setHighlight({ id, version, highlight: event.target.checked })
                    .catch(errorToast)
                }
              >
                {t('file.highlight')}
              </Checkbox>
            )}
          </li>
        ))}
      </ul>
      <span className={css.days}>
        <Select<Kind>
          size="small"
          aria-label={t('file.kindLabel')}
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: t(`file.kind.${value}`) }))}
        />
        <Button
          size="small"
          icon={<Paperclip size={14} />}
          loading={attach.isPending}
          onClick={() => void chooseFiles({ accept: '*/*' }).then(add)}
        >
          {t('file.add')}
        </Button>
        {t('file.dropHint')}
      </span>
    </DropZone>
  )
}
