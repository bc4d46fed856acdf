import { useTranslation } from 'react-i18next'
import { DockedDetail } from '../ui/docked-detail.tsx'
import { shortCode } from './groups.ts'
import css from './month-view.module.css'
import { StateStatus } from './state-status.tsx'
import type { ActivityRow } from './types.ts'
import type { Names } from './use-names.ts'

type CellActivitiesProps = {
  title: string
  rows: ActivityRow[]
  names: Names
  onOpen: (id: string) => void
  onClose: () => void
}

/** The activities a figure of a table counts, beside it. */
export function CellActivities({ title, rows, names, onOpen, onClose }: CellActivitiesProps) {
  const { t } = useTranslation('programme')
  return (
    <DockedDetail open width={380} label={title} title={title} onClose={onClose}>
      {rows.length === 0 && <p>{t('cell.none')}</p>}
      <ul className={css.list}>
        {rows.map((row) => (
          <li key={row.id}>
            <button type="button" className={css.item} onClick={() => onOpen(row.id)}>
              {shortCode(row.code)} {row.content}
            </button>
            <span className={css.sub}>
              {names.short(row.leadBodyId)} · {row.time.text} · <StateStatus row={row} />
            </span>
          </li>
        ))}
      </ul>
    </DockedDetail>
  )
}
