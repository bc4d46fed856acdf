import { useQuery } from '@tanstack/react-query'
import { Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../app/rpc.ts'
import { ChangeTable } from '../ui/change-preview.tsx'
import { formatDay } from '../ui/date-text.ts'
import { QueryError } from '../ui/error-state.tsx'
import { Field } from '../ui/field.tsx'
import { LoadingRows } from '../ui/loading-rows.tsx'
import { Status } from '../ui/status.tsx'
import css from './page.module.css'
import type { Programme } from './types.ts'

const tones = { added: 'ok', removed: 'idle', changed: 'info' } as const
const now = 'now'

/** Two editions, or one and the live programme, activity by activity: what was added, taken out, changed. */
export function CompareDialog({ programme, onClose }: { programme: Programme; onClose: () => void }) {
  const { t, i18n } = useTranslation('programme')
  const { editions } = programme
  const [from, setFrom] = useState(editions.at(-1)?.id ?? '')
  const [to, setTo] = useState<string>(now)
  const query = useQuery(
    api.programme.compare.queryOptions({
      input: { programmeId: programme.id, from, to: to === now ? null : to },
    }),
  )
  const choices = editions.map(({ id, ordinal, number, date }) => ({
    value: id,
    label: t(ordinal === 0 ? 'compare.issued' : 'compare.adjusted', {
      ordinal,
      number,
      date: formatDay(date),
    }),
  }))
  const fieldName = (field: string) => {
    const key = `programme:compareField.${field}`
    return i18n.exists(key) ? t(`compareField.${field as 'content'}`) : field
  }
  return (
    <Modal open width={860} title={t('compare.title')} footer={null} onCancel={onClose}>
      <div className={css.dialogForm}>
        <div className={css.pair}>
          <Field label={t('compare.from')}>
            {({ id }) => (
              <Select id={id} className={css.wide ?? ''} value={from} onChange={setFrom} options={choices} />
            )}
          </Field>
          <Field label={t('compare.to')}>
            {({ id }) => (
              <Select
                id={id}
                className={css.wide ?? ''}
                value={to}
                onChange={setTo}
                options={[...choices, { value: now, label: t('compare.now') }]}
              />
            )}
          </Field>
        </div>
        {query.error && <QueryError error={query.error} onRetry={() => void query.refetch()} />}
        {query.isPending && <LoadingRows rows={4} />}
        {query.data?.length === 0 && <p className={css.about}>{t('compare.same')}</p>}
        {query.data && query.data.length > 0 && (
          <ChangeTable what={t('compare.what')}>
            {query.data.flatMap(({ activityId, code, content, change, fields }) => [
              <tr key={activityId}>
                <td>{code}</td>
                <td colSpan={3}>
                  <Status tone={tones[change]}>{t(`compare.${change}`)}</Status> {content}
                </td>
              </tr>,
              ...fields.map(({ field, before, after }) => (
                <tr key={`${activityId} ${field}`}>
                  <td />
                  <td>{fieldName(field)}</td>
                  <td>{before ?? '–'}</td>
                  <td>{after ?? '–'}</td>
                </tr>
              )),
            ])}
          </ChangeTable>
        )}
      </div>
    </Modal>
  )
}
