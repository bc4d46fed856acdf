import type { ReactNode } from 'react'

export type Column<Row> = {
  key: string
  title: ReactNode
  /** Second line of the head: a unit, a due date. */
  subtitle?: ReactNode
  /** In px at normal text size; a column without it shares what is left. */
  width?: number
  align?: 'left' | 'right' | 'center'
  /** `strong` is what the eye should find, `quiet` is codes and sources, `normal` the rest. */
  weight?: 'strong' | 'normal' | 'second' | 'quiet'
  /** Table width, px at normal text size, under which the column goes away … */
  hideBelow?: number
  /** … or, with this, stands as second line under the main column. */
  whenHidden?: 'drop' | 'under'
  /** The column a row is named by; the first one when none says so. */
  main?: boolean
  /** Full text for the tooltip where the cell may be cut; not needed for plain strings. */
  tooltip?: (row: Row) => string
  cell: (row: Row) => ReactNode
  /** Ground of the cell: states of a matrix, the current period. */
  ground?: (row: Row) => 'warn' | 'bad' | 'info' | 'ok' | 'primary' | undefined
  /** A vertical rule after the column, to part the quarters of a year. */
  ruled?: boolean
}

export type ShownColumns<Row> = { columns: Column<Row>[]; under: Column<Row>[]; main: string }

/** Which columns a table of this width shows, and which of them stand under the main one. */
export function shownColumns<Row>(columns: Column<Row>[], width: number): ShownColumns<Row> {
  const hidden = columns.filter((column) => column.hideBelow !== undefined && width < column.hideBelow)
  const shown = columns.filter((column) => !hidden.includes(column))
  return {
    columns: shown,
    under: hidden.filter((column) => column.whenHidden === 'under'),
    main: (shown.find((column) => column.main) ?? shown[0])?.key ?? '',
  }
}
