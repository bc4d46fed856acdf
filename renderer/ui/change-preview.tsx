import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './change-preview.module.css'
import { Status } from './status.tsx'

export type Change = {
  id: string
  code: string
  before: string
  after: string
  /** Why the change is not made; null when it is. */
  problem: string | null
}

/** What a change of many would do to each: before, after, or what stands against it. */
export function ChangePreview({ changes }: { changes: Change[] }) {
  return (
    <ChangeTable>
      {changes.map(({ id, code, before, after, problem }) => (
        <tr key={id}>
          <td>{code}</td>
          <td>{before || '–'}</td>
          <td>{problem === null ? after || '–' : <Status tone="warn">{problem}</Status>}</td>
        </tr>
      ))}
    </ChangeTable>
  )
}

/** Changes in a dialog: code, what changes when that has a column of its own, before, after. */
export function ChangeTable({ what, children }: { what?: string; children: ReactNode }) {
  const { t } = useTranslation('ui')
  return (
    <div className={css.changes}>
      <table>
        <thead>
          <tr>
            <th>{t('change.code')}</th>
            {what && <th>{what}</th>}
            <th>{t('change.before')}</th>
            <th>{t('change.after')}</th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
