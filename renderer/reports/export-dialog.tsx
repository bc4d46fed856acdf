import { useMutation } from '@tanstack/react-query'
import { Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { periodOf } from '../../shared/domain/period.ts'
import { periodName } from '../../shared/words/period-names.ts'
import { client } from '../app/rpc.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { download } from '../ui/download.tsx'
import { Field } from '../ui/field.tsx'
import { Status } from '../ui/status.tsx'
import css from './dialog.module.css'
import { ErrorWords } from './error-words.tsx'
import { usePeriodLocale } from './period-select.tsx'
import type { Summary } from './types.ts'

type ExportDialogProps = {
  summary: Summary
  /** The group the page is filtered by; the workbook takes what is filtered, and says so. */
  group: string | null
  checks: number
  onClose: () => void
}

/** Asks what the meeting workbook goes with, and saves it. */
export function ExportDialog({ summary, group, checks, onClose }: ExportDialogProps) {
  const { t } = useTranslation('reports')
  const locale = usePeriodLocale()
  const { today } = useWorkspace()
  const [groupCode, setGroupCode] = useState(group)
  const [number, setNumber] = useState('')
  const [day, setDay] = useState<string | null>(null)
  const period = summary.period.id
  const half = (number.trim() === '') !== (day === null)
  const write = useMutation({
    mutationFn: () =>
      client.documents.meetingWorkbook({
        period,
        groupCode,
        coveringReport: day === null || number.trim() === '' ? null : { number: number.trim(), date: day },
      }),
    meta: { told: true },
  })
  const submit = async () => {
    const file = await write.mutateAsync()
    if (await download(file)) onClose()
  }
  return (
    <Modal
      open
      title={t('export.title')}
      okText={write.isPending ? t('export.working') : t('export.submit')}
      cancelText={t('export.cancel')}
      okButtonProps={{ disabled: half, autoFocus: true }}
      confirmLoading={write.isPending}
      onOk={() => void submit().catch(() => undefined)}
      onCancel={onClose}
    >
      <p className={css.about}>{t('export.about')}</p>
      <ul className={css.warnings}>
        {summary.unitsMissing.length > 0 && (
          <li>
            <Status tone="warn">{t('export.warning.missing', { count: summary.unitsMissing.length })}</Status>
          </li>
        )}
        {checks > 0 && (
          <li>
            <Status tone="warn">{t('export.warning.checks', { count: checks })}</Status>
          </li>
        )}
      </ul>
      <div className={css.fields}>
        <div className={css.pair}>
          <Field label={t('export.period')}>
            {({ id }) => <Input id={id} readOnly value={periodName(periodOf(period), locale)} />}
          </Field>
          <Field label={t('export.groups')}>
            {({ id }) => (
              <Select
                id={id}
                className={css.wide ?? ''}
                value={groupCode ?? ''}
                onChange={(code) => setGroupCode(code === '' ? null : code)}
                options={[
                  { value: '', label: t('summary.allGroups') },
                  ...summary.groups.map(({ code, name }) => ({ value: code, label: `${code}. ${name}` })),
                ]}
              />
            )}
          </Field>
        </div>
        <Field
          label={t('export.covering')}
          hint={t('export.numberHint')}
          problem={write.error ? <ErrorWords error={write.error} /> : half ? t('export.both') : null}
          group
        >
          {() => (
            <div className={css.pair}>
              <Input
                aria-label={t('export.number')}
                placeholder={t('export.number')}
                maxLength={40}
                value={number}
                onChange={(event) => setNumber(event.target.value)}
              />
              <DayInput label={t('export.date')} value={day} onChange={setDay} today={today} />
            </div>
          )}
        </Field>
      </div>
    </Modal>
  )
}
