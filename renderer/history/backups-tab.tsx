import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { HardDriveDownload } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '../../shared/domain/day-text.ts'
import { api } from '../app/rpc.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { type Backup, BackupList } from '../ui/backup-list.tsx'
import { confirm } from '../ui/confirm.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { QueryError } from '../ui/error-state.tsx'
import { LoadingRows } from '../ui/loading-rows.tsx'
import { Page } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import { toast } from '../ui/undo-toast.tsx'
import css from './history.module.css'

/** Backups, newest first: make one now, or go back to one. */
export function BackupsTab({ tabs }: { tabs: ReactNode }) {
  const { t } = useTranslation('history')
  const { folder } = useWorkspace()
  const backups = useQuery(api.safety.backups.queryOptions())
  const backUp = useMutation(
    api.safety.backUpNow.mutationOptions({
      onSuccess: (backup) => toast(t('backups.made', { time: formatInstant(backup.madeAt) })),
    }),
  )
  const restore = useMutation(
    api.safety.restore.mutationOptions({
      onSuccess: (_nothing, { file }) => {
        const chosen = backups.data?.find((backup) => backup.file === file)
        if (chosen) toast(t('backups.restored', { time: formatInstant(chosen.madeAt) }))
      },
    }),
  )
  const goBack = async (backup: Backup) => {
    const sure = await confirm({
      title: t('backups.question', { time: formatInstant(backup.madeAt) }),
      detail: t('backups.questionDetail'),
      verb: t('backups.restore'),
    })
    if (sure) restore.mutate({ file: backup.file })
  }
  return (
    <Page
      title={t('title')}
      facts={t('backups.facts', { count: backups.data?.length ?? 0 })}
      tabs={tabs}
      actions={
        <Button
          type="primary"
          icon={<HardDriveDownload size={16} />}
          loading={backUp.isPending}
          onClick={() => backUp.mutate(undefined)}
        >
          {t('backups.now')}
        </Button>
      }
    >
      <Panel label={t('tab.backups')}>
        <p className={css.note}>{t('backups.note', { folder })}</p>
        {backups.error && <QueryError error={backups.error} onRetry={() => void backups.refetch()} />}
        {backups.isPending && <LoadingRows height={36} />}
        {backups.data?.length === 0 && (
          <EmptyState title={t('backups.empty.title')} detail={t('backups.empty.detail')} />
        )}
        {backups.data && backups.data.length > 0 && (
          <BackupList
            backups={backups.data}
            verb={t('backups.restore')}
            onChoose={(backup) => void goBack(backup)}
          />
        )}
      </Panel>
    </Page>
  )
}
