import { ChevronDown, ChevronRight } from 'lucide-react'
import type { MouseEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './data-table.module.css'
import { groupRowHeight } from './row-height.ts'
import type { Column, ShownColumns } from './table-columns.ts'

type Place = { id: string; index: number; current: boolean }

type GroupRowProps = Place & {
  folded: boolean
  span: number
  onFold: (fold: boolean) => void
  children: ReactNode
}

/** The head of a group of rows; a press folds it. */
export function GroupRow({ id, index, current, folded, span, onFold, children }: GroupRowProps) {
  const { t } = useTranslation('ui')
  const Arrow = folded ? ChevronRight : ChevronDown
  return (
    <tr
      id={id}
      aria-rowindex={index + 2}
      aria-expanded={!folded}
      className={css.group}
      data-current={current}
      style={{ height: `${groupRowHeight / 16}rem` }}
    >
      <td colSpan={span}>
        <button
          type="button"
          tabIndex={-1}
          className={css.fold}
          title={folded ? t('group.unfold') : t('group.fold')}
          onClick={() => onFold(!folded)}
        >
          <Arrow size="1em" aria-hidden />
          {children}
        </button>
      </td>
    </tr>
  )
}

type TableRowProps<Row> = Place & {
  row: Row
  shown: ShownColumns<Row>
  height: number
  /** Column the cell cursor is on, when it is in this row. */
  column: string | null
  cells: string[] | null
  faded: boolean
  selected: boolean | undefined
  onToggle: ((range: boolean) => void) | undefined
  onPress: (column: string | null) => void
}

/** One row; a press on a button or link inside it does only what that says. */
export function TableRow<Row>(props: TableRowProps<Row>) {
  const { id, index, row, shown, cells, selected, onToggle, onPress } = props
  const press = (event: MouseEvent<HTMLTableRowElement>) => {
    const target = event.target as Element
    if (target.closest('button, a, input, label')) return
    const column = target.closest('td')?.dataset.column ?? null
    if (cells && (column === null || !cells.includes(column))) onPress(null)
    else onPress(cells ? column : null)
  }
  return (
    <tr
      id={id}
      aria-rowindex={index + 2}
      aria-selected={selected ?? props.current}
      className={css.row}
      data-current={props.current && !cells}
      data-selected={selected}
      data-faded={props.faded}
      style={{ height: `${props.height / 16}rem` }}
      onClick={press}
    >
      {onToggle && (
        <td className={css.check}>
          <input
            type="checkbox"
            tabIndex={-1}
            checked={selected ?? false}
            aria-labelledby={`${id}-${shown.main}`}
            onChange={() => undefined}
            onClick={(event) => onToggle(event.shiftKey)}
          />
        </td>
      )}
      {shown.columns.map((column) => (
        <td
          key={column.key}
          id={`${id}-${column.key}`}
          data-column={column.key}
          data-align={column.align}
          data-weight={column.weight}
          data-ruled={column.ruled}
          data-ground={column.ground?.(row)}
          data-cursor={column.key === props.column || undefined}
          title={tooltip(column, row)}
        >
          {column.cell(row)}
          {column.key === shown.main && shown.under.length > 0 && (
            <span className={css.under}>
              {shown.under.map((under) => (
                <span key={under.key}>{under.cell(row)}</span>
              ))}
            </span>
          )}
        </td>
      ))}
    </tr>
  )
}

function tooltip<Row>(column: Column<Row>, row: Row): string | undefined {
  if (column.tooltip) return column.tooltip(row)
  const content = column.cell(row)
  return typeof content === 'string' && content.length > 24 ? content : undefined
}
