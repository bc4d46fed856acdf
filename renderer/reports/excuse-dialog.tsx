import { useMutation } from '@tanstack/react-query'
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { periodOf } from '../../shared/domain/period.ts'
import { periodName } from '../../shared/words/period-names.ts'
import { offerUndo } from '../app/offer-undo.ts'
import { api } from '../app/rpc.ts'
import { Field } from '../ui/field.tsx'
import css from './dialog.module.css'
import { ErrorWords } from './error-words.tsx'
import { usePeriodLocale } from './period-select.tsx'
import type { MatrixCell } from './types.ts'

type ExcuseDialogProps = { cell: MatrixCell | undefined; unitName: string; onClose: () => void }

/** Excuses a unit from a report, with the reason. */
export function ExcuseDialog({ cell, unitName, onClose }: ExcuseDialogProps) {
  const { t } = useTranslation('reports')
  const locale = usePeriodLocale()
  const [reason, setReason] = useState(cell?.excusedReason ?? '')
  const [asked, setAsked] = useState(false)
  const excuse = useMutation(api.reports.excuse.mutationOptions({ meta: { told: true } }))
  if (cell?.expectedReportId == null || cell.version === null) return null
  const seen = { id: cell.expectedReportId, version: cell.version }
  const period = periodName(periodOf(cell.period), locale)
  const submit = async () => {
    setAsked(true)
    if (reason.trim() === '') return
    await excuse.mutateAsync({ cells: [seen], reason })
    onClose()
    offerUndo(t('excuse.done', { period, unit: unitName }))
  }
  return (
    <Modal
      open
      title={t('excuse.title')}
      okText={t('excuse.submit')}
      cancelText={t('excuse.cancel')}
      confirmLoading={excuse.isPending}
      onOk={() => void submit().catch(() => undefined)}
      onCancel={onClose}
    >
      <p className={css.about}>{t('excuse.about', { unit: unitName, period })}</p>
      <Field
        label={t('excuse.reason')}
        problem={
          excuse.error ? (
            <ErrorWords error={excuse.error} />
          ) : asked && reason.trim() === '' ? (
            t('excuse.needed')
          ) : null
        }
      >
        {({ id, describedBy }) => (
          <Input
            id={id}
            aria-describedby={describedBy}
            autoFocus
            maxLength={300}
            value={reason}
            placeholder={t('excuse.placeholder')}
            onChange={(event) => setReason(event.target.value)}
            onPressEnter={() => void submit().catch(() => undefined)}
          />
        )}
      </Field>
    </Modal>
  )
}
