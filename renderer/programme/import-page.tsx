import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { ClipboardPaste, FileInput } from 'lucide-react'
import { type ClipboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../app/error-text.ts'
import { client } from '../app/rpc.ts'
import { chooseFiles, DropZone } from '../ui/drop-zone.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { Page } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import { undoToast } from '../ui/undo-toast.tsx'
import { useKeys } from '../ui/use-keys.ts'
import css from './import.module.css'
import { ImportReview } from './import-review.tsx'
import { NameColumns } from './name-columns.tsx'
import { pastedCells } from './pasted-cells.ts'
import { importSentence } from './sentence.ts'
import type { ImportReading, Programme } from './types.ts'
import type { Names } from './use-names.ts'

type ImportPageProps = { programme: Programme; names: Names; onClose: () => void }

/** A programme table from Excel or Word, or pasted: read, reviewed row by row, then stored as one act. */
export function ImportPage({ programme, names, onClose }: ImportPageProps) {
  const { t } = useTranslation('programme')
  const { year } = programme
  const [reading, setReading] = useState<ImportReading | null>(null)
  /** What was pasted, until it is read with all its columns known. */
  const [pasted, setPasted] = useState<string[][] | null>(null)
  const read = useMutation({
    mutationFn: (given: File | string[][]) =>
      given instanceof File
        ? client.programme.readImport({ year, file: given })
        : client.programme.readPaste({ year, cells: given }),
    onSuccess: setReading,
    meta: { told: true },
  })
  const take = ([file]: File[]) => {
    if (!file) return
    setPasted(null)
    read.mutate(file)
  }
  const again = () => {
    read.reset()
    setReading(null)
    setPasted(null)
  }
  const paste = (event: ClipboardEvent) => {
    const cells = pastedCells(
      event.clipboardData.getData('text/html'),
      event.clipboardData.getData('text/plain'),
    )
    if (cells.length === 0) return
    event.preventDefault()
    setPasted(cells)
    read.mutate(cells)
  }
  const choose = () => void chooseFiles({ accept: '.xlsx,.xlsm,.xls,.docx' }).then(take)
  useKeys(t('import.title', { year }), [
    { keys: 'Escape', label: t('import.back'), run: onClose },
    { keys: 'KeyO', label: t('import.choose'), run: choose },
  ])
  if (reading && reading.rows.length > 0)
    return (
      <ImportReview
        reading={reading}
        programme={programme}
        names={names}
        onAgain={again}
        onColumns={pasted ? () => setReading({ ...reading, rows: [] }) : null}
        onClose={onClose}
        onApplied={(commandId, added) => {
          undoToast(t('import.applied', { count: added }), () => client.safety.undo({ commandId }))
          onClose()
        }}
      />
    )
  return (
    <Page title={t('import.title', { year })} actions={<Button onClick={onClose}>{t('import.back')}</Button>}>
      <DropZone onFiles={take} disabled={read.isPending}>
        <Panel label={t('import.title', { year })}>
          {pasted && reading && !read.error ? (
            <NameColumns
              cells={pasted}
              reading={read.isPending}
              onRead={(cells) => read.mutate(cells)}
              onAgain={again}
            />
          ) : read.error || reading ? (
            <ErrorState
              title={t('import.failed')}
              detail={read.error ? errorText(read.error) : reading?.warnings.map(importSentence).join(' ')}
              ways={[
                {
                  key: 'again',
                  title: t('import.otherFile'),
                  action: <Button onClick={again}>{t('import.again')}</Button>,
                },
              ]}
            />
          ) : (
            <EmptyState
              title={t('import.prompt')}
              detail={t('import.detail')}
              steps={[
                {
                  key: 'file',
                  title: t('import.file'),
                  detail: t('import.fileDetail'),
                  action: (
                    <Button
                      type="primary"
                      autoFocus
                      icon={<FileInput size={16} />}
                      loading={read.isPending}
                      onClick={choose}
                    >
                      {t('import.choose')}
                    </Button>
                  ),
                },
                {
                  key: 'paste',
                  title: t('import.paste'),
                  detail: t('import.pasteDetail'),
                  action: (
                    <span className={css.paste}>
                      <ClipboardPaste size={16} aria-hidden />
                      <textarea
                        rows={2}
                        aria-label={t('import.paste')}
                        placeholder={t('import.pasteHere')}
                        value=""
                        onChange={() => undefined}
                        onPaste={paste}
                      />
                    </span>
                  ),
                },
              ]}
            />
          )}
        </Panel>
      </DropZone>
    </Page>
  )
}
