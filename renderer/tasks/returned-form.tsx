import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { FileInput } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../app/error-text.ts'
import { client } from '../app/rpc.ts'
import type { Bodies } from '../app/use-bodies.ts'
import { chooseFiles, DropZone } from '../ui/drop-zone.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { Page } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { FormDifferences } from './form-differences.tsx'
import { sentence } from './sentence.ts'
import type { FormReading } from './types.ts'

type ReturnedFormProps = { bodies: Bodies; today: string; onClose: () => void }

/** The form a body has filled in and sent back: read, compared with the tasks, and what is accepted taken over. */
export function ReturnedForm({ bodies, today, onClose }: ReturnedFormProps) {
  const { t } = useTranslation('tasks')
  const [file, setFile] = useState<File | null>(null)
  const read = useMutation({
    mutationFn: (given: File): Promise<FormReading> => client.tasks.readForm({ file: given }),
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
  const choose = () => void chooseFiles({ accept: '.xlsx,.xlsm,.xls,.ods' }).then(take)
  const isRead = read.data !== undefined && read.data.rows.length > 0
  useKeys(t('returned.title'), [
    { keys: 'Escape', label: t('sheet.back'), run: onClose },
    { keys: 'KeyO', label: t('sheet.choose'), run: choose, when: !isRead },
  ])
  if (file && read.data && isRead)
    return (
      <FormDifferences
        file={file}
        reading={read.data}
        bodies={bodies}
        today={today}
        onAgain={again}
        onClose={onClose}
      />
    )
  return (
    <Page title={t('returned.title')} actions={<Button onClick={onClose}>{t('sheet.back')}</Button>}>
      <DropZone onFiles={take} disabled={read.isPending}>
        <Panel label={t('returned.title')}>
          {read.error || read.data ? (
            <ErrorState
              title={t('returned.failed')}
              detail={
                read.error
                  ? errorText(read.error)
                  : read.data?.warnings.map(sentence).join(' ') || t('returned.nothing')
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
              title={t('returned.prompt')}
              detail={t('returned.detail')}
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
