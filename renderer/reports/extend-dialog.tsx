import { useMutation } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { periodOf } from '../../shared/domain/period.ts'
import { periodName } from '../../shared/words/period-names.ts'
import { offerUndo } from '../app/offer-undo.ts'
import { api } from '../app/rpc.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { formatDay } from '../ui/date-text.ts'
import { DayInput } from '../ui/day-input.tsx'
import { Field } from '../ui/field.tsx'
import css from './dialog.module.css'
import { ErrorWords } from './error-words.tsx'
import { usePeriodLocale } from './period-select.tsx'
import type { CellDetail } from './types.ts'

/** Gives a unit a later day for its report, or the period's own day again. */
export function ExtendDialog({ cell, onClose }: { cell: CellDetail; onClose: () => void }) {
  const { t } = useTranslation('reports')
  const locale = usePeriodLocale()
  const { today } = useWorkspace()
  const [day, setDay] = useState(cell.extendedDueDate)
  const extend = useMutation(api.reports.extend.mutationOptions({ meta: { told: true } }))
  const { expectedReportId, version, dueDate, unitName } = cell
  if (expectedReportId === null || version === null || dueDate === null) return null
  const period = periodName(periodOf(cell.period), locale)
  const tooEarly = day !== null && day < dueDate
  const save = async (extendedDueDate: string | null) => {
    await extend.mutateAsync({ id: expectedReportId, version, extendedDueDate })
    onClose()
    const words = { period, unit: unitName, day: formatDay(extendedDueDate ?? dueDate) }
    offerUndo(extendedDueDate === null ? t('extend.restored', words) : t('extend.done', words))
  }
  return (
    <Modal
      open
      title={t('extend.title')}
      okText={t('extend.submit')}
      cancelText={t('excuse.cancel')}
      okButtonProps={{ disabled: day === null || tooEarly }}
      confirmLoading={extend.isPending}
      onOk={() => void save(day).catch(() => undefined)}
      onCancel={onClose}
    >
      <p className={css.about}>{t('extend.about', { unit: unitName, period, day: formatDay(dueDate) })}</p>
      <Field
        label={t('extend.day')}
        problem={
          extend.error ? (
            <ErrorWords error={extend.error} />
          ) : tooEarly ? (
            t('extend.tooEarly', { day: formatDay(dueDate) })
          ) : null
        }
      >
        {({ id }) => <DayInput id={id} label={t('extend.day')} value={day} onChange={setDay} today={today} />}
      </Field>
      {cell.extendedDueDate !== null && (
        <Button
          type="link"
          className={css.aside ?? ''}
          onClick={() => void save(null).catch(() => undefined)}
        >
          {t('extend.restore')}
        </Button>
      )}
    </Modal>
  )
}
