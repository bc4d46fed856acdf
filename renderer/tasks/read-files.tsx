import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { FileInput } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type * as z from 'zod'
import type { message } from '../../shared/contract/primitives.ts'
import { errorText } from '../app/error-text.ts'
import { chooseFiles, DropZone } from '../ui/drop-zone.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { Page } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { sentence } from './sentence.ts'

type Reading = { rows: unknown[]; warnings: z.infer<typeof message>[] }
export type ReadFile<R> = {
  file: File
  reading: R
  /** Which of the chosen files this is, "2/5"; null when it is the only one. */
  place: string | null
  /** To the next of the chosen files; after the last one the page closes. */
  onDone: () => void
  onAgain: () => void
}
type ReadFilesProps<R> = {
  /** Under which key of the tasks' words the page speaks. */
  words: 'sheet' | 'returned'
  /** Endings for the file dialog. */
  accept: string
  read: (file: File) => Promise<R>
  /** The review of one file in which something was found. */
  review: (one: ReadFile<R>) => ReactNode
  onClose: () => void
}

/** Files that are chosen or dropped together are read and reviewed one after another; one that cannot be read is told and passed by. */
export function ReadFiles<R extends Reading>({ words, accept, read, review, onClose }: ReadFilesProps<R>) {
  const { t } = useTranslation('tasks')
  const [files, setFiles] = useState<File[]>([])
  const [at, setAt] = useState(0)
  const reading = useMutation({ mutationFn: read, meta: { told: true } })
  const readAt = (chosen: File[], place: number) => {
    const file = chosen[place]
    if (!file) return
    setFiles(chosen)
    setAt(place)
    reading.mutate(file)
  }
  const again = () => {
    reading.reset()
    setFiles([])
  }
  const next = () => (at + 1 < files.length ? readAt(files, at + 1) : onClose())
  const choose = () => void chooseFiles({ accept }).then((chosen) => readAt(chosen, 0))
  const file = files[at]
  const isRead = reading.data !== undefined && reading.data.rows.length > 0
  useKeys(t(`${words}.title`), [
    { keys: 'Escape', label: t('sheet.back'), run: onClose },
    { keys: 'KeyO', label: t('sheet.choose'), run: choose, when: !isRead },
  ])
  const place = files.length > 1 ? `${at + 1}/${files.length}` : null
  if (file && reading.data && isRead)
    return review({ file, reading: reading.data, place, onDone: next, onAgain: again })
  const otherFile = {
    key: 'again',
    title: t('sheet.otherFile'),
    action: <Button onClick={again}>{t('sheet.choose')}</Button>,
  }
  const passBy = {
    key: 'next',
    title: t('sheet.nextDetail', { name: files[at + 1]?.name }),
    action: (
      <Button type="primary" autoFocus onClick={next}>
        {t('sheet.next')}
      </Button>
    ),
  }
  return (
    <Page
      title={t(`${words}.title`)}
      facts={file && [place, file.name].filter(Boolean).join(' · ')}
      actions={<Button onClick={onClose}>{t('sheet.back')}</Button>}
    >
      <DropZone onFiles={(chosen) => readAt(chosen, 0)} disabled={reading.isPending}>
        <Panel label={t(`${words}.title`)}>
          {reading.error || reading.data ? (
            <ErrorState
              title={t(`${words}.failed`)}
              detail={
                reading.error
                  ? errorText(reading.error)
                  : reading.data?.warnings.map(sentence).join(' ') || t(`${words}.nothing`)
              }
              ways={at + 1 < files.length ? [passBy, otherFile] : [otherFile]}
            />
          ) : (
            <EmptyState
              title={t(`${words}.prompt`)}
              detail={t(`${words}.detail`)}
              action={
                <Button
                  type="primary"
                  autoFocus
                  icon={<FileInput size={16} />}
                  loading={reading.isPending}
                  onClick={choose}
                >
                  {t('sheet.choose')}
                </Button>
              }
            />
          )}
        </Panel>
      </DropZone>
    </Page>
  )
}
