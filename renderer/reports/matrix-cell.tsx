import { Check, CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { formatPercent } from '../../shared/domain/number-text.ts'
import css from './matrix-cell.module.css'
import type { MatrixCell } from './types.ts'

export const cellMarks = ['missing', 'waiting', 'late', 'incomplete'] as const
export type CellMark = (typeof cellMarks)[number]

/** What a cell asks attention for; null where it asks for none. */
export function markOf(cell: MatrixCell): CellMark | null {
  if (cell.receivedDate === null && cell.waitingFileId !== null) return 'waiting'
  if (cell.status === 'missing' || cell.status === 'late' || cell.status === 'incomplete') return cell.status
  return null
}

/** All it asks attention for: what came late may be incomplete too. */
export function marksOf(cell: MatrixCell): CellMark[] {
  const mark = markOf(cell)
  if (mark === null) return []
  return mark === 'late' && cell.reported < cell.expected ? ['late', 'incomplete'] : [mark]
}

/** Ground of the cell in the table. */
export const groundOf = (cell: MatrixCell | undefined) => {
  const mark = cell && markOf(cell)
  return mark === 'missing' ? 'bad' : mark === 'late' ? 'warn' : mark === 'waiting' ? 'info' : undefined
}

const share = (cell: MatrixCell) => (cell.expected === 0 ? 100 : (cell.reported / cell.expected) * 100)

/** One unit and period: a pale tick where all is well, so that the eye meets only the exceptions. */
export function MatrixCellView({ cell, wide }: { cell: MatrixCell | undefined; wide: boolean }) {
  const { t } = useTranslation('reports')
  if (!cell) return <span className={css.none} title={t('matrix.cell.notAsked')} />
  const mark = markOf(cell)
  if (mark === 'waiting') return <span className={css.waiting}>{t('matrix.cell.waiting')}</span>
  if (mark === 'missing') {
    return (
      <span className={css.missing}>
        {wide && <CircleAlert size="1em" aria-hidden />}
        {t('matrix.cell.missing')}
      </span>
    )
  }
  if (mark === 'late') {
    return (
      <>
        <span className={css.late}>
          {wide
            ? t('matrix.cell.lateDays', { count: cell.lateDays })
            : t('matrix.cell.late', { days: cell.lateDays })}
        </span>
        {cell.reported < cell.expected && <ShareBar cell={cell} />}
      </>
    )
  }
  if (mark === 'incomplete') {
    return (
      <>
        <span className={css.share}>{formatPercent(Math.floor(share(cell)))}</span>
        <ShareBar cell={cell} />
      </>
    )
  }
  if (cell.status === 'excused') return <span className={css.excused}>{t('matrix.cell.excused')}</span>
  if (cell.status === 'received') {
    return (
      <span className={css.received}>
        <Check size="1.1em" aria-hidden />
        <span className={css.words}>{t('matrix.cell.received')}</span>
      </span>
    )
  }
  return (
    <span className={css.notDue}>
      ·<span className={css.words}>{t('matrix.cell.notDue')}</span>
    </span>
  )
}

function ShareBar({ cell }: { cell: MatrixCell }) {
  return (
    <span
      className={css.bar}
      aria-hidden
      data-print-ground
      style={{ width: `calc(${share(cell)}% - 8px)` }}
    />
  )
}
