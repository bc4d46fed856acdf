import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../app/rpc.ts'
import { DataTable } from '../ui/data-table.tsx'
import { formatInstant } from '../ui/date-text.ts'
import { QueryError } from '../ui/error-state.tsx'
import { Status } from '../ui/status.tsx'
import type { Column } from '../ui/table-columns.ts'
import { toast } from '../ui/undo-toast.tsx'
import type { ImportRun } from './intake-types.ts'
import css from './runs-dialog.module.css'
import { useIntakeWords } from './words.ts'

/** The import runs, newest first, each to be taken back as a whole. */
export function RunsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('intake')
  const words = useIntakeWords()
  const runs = useQuery(api.intake.runs.queryOptions())
  const { mutate: takeBack, isPending } = useMutation({
    mutationFn: (run: ImportRun) => client.intake.takeBack({ importRunId: run.id }),
    onSuccess: ({ values }, run) => toast(t('runs.done', { count: values, number: run.number })),
  })
  const columns = useMemo<Column<ImportRun>[]>(
    () => [
      { key: 'number', title: t('runs.number'), width: 56, align: 'right', cell: (run) => run.number },
      { key: 'at', title: t('runs.at'), width: 156, cell: (run) => formatInstant(run.appliedAt) },
      {
        key: 'files',
        title: t('runs.files'),
        main: true,
        tooltip: (run) => run.files.join(', '),
        cell: (run) => (
          <>
            {run.units.length > 2 ? t('list.units', { count: run.units.length }) : run.units.join(', ')}
            {', '}
            {run.periods.map((period) => words.period(period)).join(', ')}
            <span className={css.second}>
              {run.files.length > 2
                ? t('runs.filesCount', { count: run.files.length })
                : run.files.join(', ')}
            </span>
          </>
        ),
      },
      { key: 'values', title: t('runs.values'), width: 64, align: 'right', cell: (run) => run.values },
      { key: 'by', title: t('runs.by'), width: 120, weight: 'second', cell: (run) => run.appliedBy },
      {
        key: 'back',
        title: '',
        width: 232,
        align: 'right',
        cell: (run) =>
          run.takenBackAt ? (
            <Status tone="idle">{t('runs.takenBack', { at: formatInstant(run.takenBackAt) })}</Status>
          ) : (
            <Button size="small" disabled={isPending} onClick={() => takeBack(run)}>
              {t('runs.back')}
            </Button>
          ),
      },
    ],
    [t, words.period, isPending, takeBack],
  )
  return (
    <Modal
      open
      centered
      width={940}
      title={t('runs.title')}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t('runs.close')}</Button>}
    >
      <p className={css.detail}>{t('runs.detail')}</p>
      {runs.error ? (
        <QueryError error={runs.error} onRetry={() => void runs.refetch()} />
      ) : (
        <div className={css.table}>
          <DataTable
            label={t('runs.label')}
            columns={columns}
            rows={runs.data ?? []}
            rowKey={(run) => run.id}
            density="twoLine"
            faded={(run) => run.takenBackAt !== null}
            loading={runs.isPending}
            empty={<p className={css.detail}>{t('runs.empty')}</p>}
            autoFocus
          />
        </div>
      )}
    </Modal>
  )
}
