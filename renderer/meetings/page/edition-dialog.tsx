import { useQueries } from '@tanstack/react-query'
import { Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../app/rpc.ts'
import { formatDay } from '../../ui/date-text.ts'
import { QueryError } from '../../ui/error-state.tsx'
import { Field } from '../../ui/field.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { type EditionChange, editionChanges, ownFields } from '../edition-changes.ts'
import formCss from '../form.module.css'
import css from '../page.module.css'
import type { Edition } from '../types.ts'

/** Two frozen editions of the minutes side by side: only what differs, by its place. */
export function EditionDialog({ editions, onClose }: { editions: Edition[]; onClose: () => void }) {
  const { t } = useTranslation('meetings')
  const [from, setFrom] = useState(editions.at(-2)?.id ?? editions[0]?.id ?? '')
  const [to, setTo] = useState(editions.at(-1)?.id ?? '')
  const [before, after] = useQueries({
    queries: [from, to].map((id) => api.meetings.edition.queryOptions({ input: { id } })),
  })
  const options = editions.map(({ id, ordinal, stage, date }) => ({
    value: id,
    label: `${t('editions.one', { ordinal, stage: t(`stage.${stage}`) })}, ${formatDay(date)}`,
  }))
  const placeOf = ({ part, at }: EditionChange) => {
    const field = part === 'meeting' ? ownFields.find((one) => one === at) : undefined
    return field ? t(`field.${field}`) : `${t(`editions.part.${part}`)} ${at}`
  }
  const error = before?.error ?? after?.error
  const changes = before?.data && after?.data ? editionChanges(before.data.content, after.data.content) : null
  return (
    <Modal open title={t('editions.open')} footer={null} width={900} onCancel={onClose}>
      <div className={formCss.pair}>
        <Field label={t('editions.from')}>
          {({ id }) => (
            <Select
              id={id}
              className={formCss.wide ?? ''}
              value={from}
              options={options}
              onChange={setFrom}
            />
          )}
        </Field>
        <Field label={t('editions.to')}>
          {({ id }) => (
            <Select id={id} className={formCss.wide ?? ''} value={to} options={options} onChange={setTo} />
          )}
        </Field>
      </div>
      {error && (
        <QueryError error={error} onRetry={() => void Promise.all([before?.refetch(), after?.refetch()])} />
      )}
      {!changes && !error && <LoadingRows rows={4} />}
      {changes && (
        <div className={css.compare}>
          {changes.length === 0 && <p className={css.none}>{t('editions.same')}</p>}
          {changes.map((change) => (
            <div key={change.key} className={css.change}>
              <span className={css.quiet}>{placeOf(change)}</span>
              <del>{change.before ?? '–'}</del>
              <ins>{change.after ?? '–'}</ins>
            </div>
          ))}
        </div>
      )}
    </Modal>
  )
}
