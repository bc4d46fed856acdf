import { useMutation } from '@tanstack/react-query'
import { Input } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { offerUndo } from '../app/offer-undo.ts'
import { api } from '../app/rpc.ts'
import { errorToast, toast } from '../ui/undo-toast.tsx'
import { comparedText, comparedUnit } from './figure-text.ts'
import css from './summary-page.module.css'
import { typedFigure } from './typed-figure.ts'
import type { SummaryRow } from './types.ts'

type TargetCellProps = {
  row: SummaryRow
  year: number
  editing: boolean
  onEdit: () => void
  onDone: () => void
}

/** The target of the year; a press or F2 edits it in place, an empty one takes it away. */
export function TargetCell({ row, year, editing, onEdit, onDone }: TargetCellProps) {
  const { t } = useTranslation('reports')
  const label = t('summary.setTarget', { name: row.name })
  if (editing) return <TargetInput row={row} year={year} label={label} onDone={onDone} />
  return (
    <button type="button" tabIndex={-1} className={css.target} title={`${label} (F2)`} onClick={onEdit}>
      {row.target === null ? '–' : comparedText(row.target, row.unit)}
    </button>
  )
}

function TargetInput({
  row,
  year,
  label,
  onDone,
}: Omit<TargetCellProps, 'editing' | 'onEdit'> & { label: string }) {
  const { t } = useTranslation('reports')
  const [typed, setTyped] = useState(row.target === null ? '' : comparedText(row.target, row.unit))
  const set = useMutation(api.reports.setTarget.mutationOptions({ meta: { told: true } }))
  const value = typed.trim() === '' ? null : typedFigure(typed, row.unit, 'triệu')
  const wrong = typed.trim() !== '' && (value === null || value < 0)
  /** Back to the table, so that the keys go on where they were. */
  const leave = (from: Element) => from.closest('table')?.focus({ preventScroll: true })
  const givenUp = useRef(false)
  const save = async () => {
    if (value !== row.target) {
      try {
        await set.mutateAsync({ indicatorId: row.indicatorId, year, value, version: row.targetVersion })
      } catch (error) {
        return errorToast(error)
      }
      const name = `${row.code} ${row.name}`
      offerUndo(
        value === null
          ? t('summary.targetGone', { name })
          : t('summary.targetSet', {
              name,
              value: `${comparedText(value, row.unit)} ${comparedUnit(row.unit)}`,
            }),
      )
    }
    onDone()
  }
  return (
    <Input
      size="small"
      autoFocus
      className={css.targetInput ?? ''}
      aria-label={label}
      status={wrong ? 'error' : ''}
      value={typed}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={(event) => (wrong ? toast(t('summary.notNumber')) : leave(event.currentTarget))}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation()
          givenUp.current = true
          leave(event.currentTarget)
        }
      }}
      onBlur={() => (wrong || givenUp.current ? onDone() : void save())}
    />
  )
}
