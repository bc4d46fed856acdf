import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../app/rpc.ts'
import css from './decoded-text.module.css'
import type { IntakeDetail } from './intake-types.ts'

type DecodedTextProps = { detail: IntakeDetail; onSelectCell: (sheet: string, cell: string) => void }

const shownAtFirst = 4

/** What was decoded from a legacy encoding, before and after side by side, with "Để nguyên". */
export function DecodedText({ detail, onSelectCell }: DecodedTextProps) {
  const { t } = useTranslation('intake')
  const [all, setAll] = useState(false)
  const { id, version, keepEncoding, encoding } = detail
  const keep = useMutation(api.intake.setKeepEncoding.mutationOptions())
  const { data } = useQuery(api.intake.decoded.queryOptions({ input: { id } }))
  const canChange = detail.state === 'review'
  if (keepEncoding) {
    return (
      <div className={css.bar}>
        <strong>{t('decoded.kept')}</strong>
        <span className={css.space} />
        {canChange && (
          <Button
            size="small"
            loading={keep.isPending}
            onClick={() => keep.mutate({ id, version, keepEncoding: false })}
          >
            {t('decoded.decodeAgain')}
          </Button>
        )}
      </div>
    )
  }
  const cells = data?.cells ?? []
  const shown = all ? cells : cells.slice(0, shownAtFirst)
  return (
    <section className={css.decoded} data-all={all}>
      <div className={css.bar}>
        <strong>{t('decoded.title', { encoding: encoding ?? '' })}</strong>
        <span className={css.rows}>{data && t('decoded.rows', { count: data.total })}</span>
        <span className={css.space} />
        {canChange && (
          <Button
            size="small"
            title={t('decoded.keepHint')}
            loading={keep.isPending}
            onClick={() => keep.mutate({ id, version, keepEncoding: true })}
          >
            {t('decoded.keep')}
          </Button>
        )}
        {cells.length > shownAtFirst && (
          <Button size="small" onClick={() => setAll(!all)}>
            {all ? t('decoded.fewer') : t('decoded.all', { count: cells.length })}
          </Button>
        )}
      </div>
      <div className={css.scroll}>
        <table className={css.table} aria-label={t('decoded.label')}>
          <thead>
            <tr>
              <th>{t('decoded.cell')}</th>
              <th>{t('decoded.before')}</th>
              <th>{t('decoded.after')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ sheet, cell, before, after }) => (
              <tr key={`${sheet}!${cell}`}>
                <td>
                  <button type="button" className={css.cell} onClick={() => onSelectCell(sheet, cell)}>
                    {cell}
                  </button>
                </td>
                <td className={css.before}>{before}</td>
                <td>{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
