import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { FileInput } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../app/error-text.ts'
import { offerUndo } from '../app/offer-undo.ts'
import { client } from '../app/rpc.ts'
import type { Bodies } from '../app/use-bodies.ts'
import { chooseFiles, DropZone } from '../ui/drop-zone.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { Page } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { sentence } from './sentence.ts'
import { SheetReview } from './sheet-review.tsx'
import type { SheetReading } from './types.ts'

const sheetTypes = '.xlsx,.xlsm,.xls,.xlsb,.ods,.csv,.docx'

type SheetPageProps = { bodies: Bodies; onClose: () => void }

/** A tracking sheet the office has kept so far: read, reviewed row by row, then stored as one act. */
export function SheetPage({ bodies, onClose }: SheetPageProps) {
  const { t } = useTranslation('tasks')
  const [file, setFile] = useState<File | null>(null)
  const read = useMutation({
    mutationFn: (given: File): Promise<SheetReading> => client.tasks.readSheet({ file: given }),
    meta: { told: true },
  })
  const take = ([given]: File[]) => {
    if (!given) return
    setFile(given)
    read.mutate(given)
  }
  const again = () => {
    read.reset()
    setFile(null)
  }
  const choose = () => void chooseFiles({ accept: sheetTypes }).then(take)
  const isRead = read.data !== undefined && read.data.rows.length > 0
  useKeys(t('sheet.title'), [
    { keys: 'Escape', label: t('sheet.back'), run: onClose },
    { keys: 'KeyO', label: t('sheet.choose'), run: choose, when: !isRead },
  ])
  if (file && read.data && isRead)
    return (
      <SheetReview
        file={file.name}
        reading={read.data}
        bodies={bodies}
        onAgain={again}
        onClose={onClose}
        onApplied={async ({ created, updated, skipped }) => {
          onClose()
          await offerUndo(t('sheet.applied', { created, updated, skipped }))
        }}
      />
    )
  return (
    <Page title={t('sheet.title')} actions={<Button onClick={onClose}>{t('sheet.back')}</Button>}>
      <DropZone onFiles={take} disabled={read.isPending}>
        <Panel label={t('sheet.title')}>
          {read.error || read.data ? (
            <ErrorState
              title={t('sheet.failed')}
              detail={
                read.error
                  ? errorText(read.error)
                  : read.data?.warnings.map(sentence).join(' ') || t('sheet.nothing')
              }
              ways={[
                {
                  key: 'again',
                  title: t('sheet.otherFile'),
                  action: <Button onClick={again}>{t('sheet.choose')}</Button>,
                },
              ]}
            />
          ) : (
            <EmptyState
              title={t('sheet.prompt')}
              detail={t('sheet.detail')}
              action={
                <Button
                  type="primary"
                  autoFocus
                  icon={<FileInput size={16} />}
                  loading={read.isPending}
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
