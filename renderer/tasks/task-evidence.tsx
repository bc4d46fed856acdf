import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { FileText, Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { offerUndo } from '../app/offer-undo.ts'
import { client } from '../app/rpc.ts'
import { formatDay } from '../ui/date-text.ts'
import { download } from '../ui/download.tsx'
import { errorToast } from '../ui/undo-toast.tsx'
import css from './panel.module.css'
import type { TaskDetail } from './types.ts'

/** What shows that a task was done: numbers of documents and files. */
export function TaskEvidence({ detail, onAdd }: { detail: TaskDetail; onAdd: () => void }) {
  const { t } = useTranslation('tasks')
  const remove = useMutation({
    mutationFn: ({ id, version }: { id: string; version: number }) =>
      client.tasks.removeEvidence({ id, version }),
    onSuccess: () => offerUndo(t('evidence.removed', { code: detail.code })),
  })
  const save = async (id: string) => {
    await download(await client.tasks.evidenceFile({ id }))
  }
  return (
    <section className={css.part} aria-label={t('evidence.title')}>
      <h4>
        {t('evidence.title')}
        <Button type="link" size="small" icon={<Plus size={13} />} onClick={onAdd}>
          {t('evidence.add')}
        </Button>
      </h4>
      {detail.doneText !== null && <p className={css.result}>{t('result', { text: detail.doneText })}</p>}
      {detail.evidences.length === 0 ? (
        <p className={css.sub}>{t('evidence.none')}</p>
      ) : (
        <ul>
          {detail.evidences.map(({ id, version, documentNumber, documentDate, note, fileName }) => (
            <li key={id} className={css.line}>
              <FileText size={14} aria-hidden />
              <span>
                {[
                  documentNumber,
                  documentDate === null ? null : t('evidence.of', { day: formatDay(documentDate) }),
                  note,
                ]
                  .filter(Boolean)
                  .join(', ')}
                {fileName !== null && (
                  <Button type="link" size="small" onClick={() => void save(id).catch(errorToast)}>
                    {fileName}
                  </Button>
                )}
              </span>
              <Button
                type="text"
                size="small"
                icon={<Trash2 size={13} />}
                title={t('evidence.remove')}
                aria-label={t('evidence.remove')}
                onClick={() => remove.mutate({ id, version })}
              />
            </li>
          ))}
        </ul>
      )}
      {detail.entryDelayDays !== null && detail.entryDelayDays > 0 && (
        <p className={css.sub}>{t('enteredLate', { count: detail.entryDelayDays })}</p>
      )}
    </section>
  )
}
