import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import css from './data-table.module.css'
import { LoadingRows } from './loading-rows.tsx'
import { PanelFoot } from './panel.tsx'
import { type Density, groupRowHeight, useRowHeight } from './row-height.ts'
import { type Column, shownColumns } from './table-columns.ts'
import { tableLines } from './table-lines.ts'
import { GroupRow, TableRow } from './table-row.tsx'
import { type Selection, useTableCursor } from './use-table-cursor.ts'
import { remPixels, useWidth } from './use-width.ts'

export type { Column } from './table-columns.ts'
export type { Selection } from './use-table-cursor.ts'

/** More lines than this are drawn only where they are seen. */
const virtualFrom = 200

export type DataTableProps<Row> = {
  /** Accessible name. */
  label: string
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  density?: Density
  /** Collapsible groups, in the order their rows come. */
  groups?: { of: (row: Row) => string; title: (group: string, rows: Row[]) => ReactNode }
  /** The totals row, by column key; it stays in sight. */
  totals?: Partial<Record<string, ReactNode>>
  /** Key of the row the cursor is on; without it the table keeps its own. */
  active?: string | null
  onActive?: (key: string | null, column: string | null) => void
  /** Enter, or a click on the row (or cell, with `cursor="cell"`). */
  onOpen?: (row: Row, column: string | null) => void
  cursor?: 'row' | 'cell'
  /** Columns the cell cursor skips, as names and totals. */
  cursorSkips?: string[]
  selection?: Selection
  /** Rows that are out of force or do not count stand back. */
  faded?: (row: Row) => boolean
  foot?: ReactNode
  /** In place of the rows when there are none. */
  empty?: ReactNode
  loading?: boolean
  /** How many rows there are on the server when `rows` is a part of them. */
  rowCount?: number
  /** Called when the last rows come into sight, to fetch more. */
  onEndReached?: () => void
  /** Takes the focus when it is first drawn. */
  autoFocus?: boolean
}

/** The dense table of lists, figures and matrices: sticky head and totals, groups, a cursor, rows drawn as needed. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, density = 'list', groups, totals, onOpen, selection, onEndReached } = props
  const scroll = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  const id = useId()
  const shown = shownColumns(columns, useWidth(scroll))
  const rowHeight = useRowHeight(density === 'list' && shown.under.length > 0 ? 'twoLine' : density)
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const groupOf = groups?.of
  const lines = useMemo(() => tableLines(rows, rowKey, groupOf, folded), [rows, rowKey, groupOf, folded])

  const fold = (group: string, fold: boolean) =>
    setFolded((before) => {
      const after = new Set(before)
      if (fold) after.add(group)
      else after.delete(group)
      return after
    })

  const cells = useMemo(() => {
    if (props.cursor !== 'cell') return null
    return shown.columns.map((column) => column.key).filter((key) => !props.cursorSkips?.includes(key))
  }, [props.cursor, props.cursorSkips, shown.columns])
  const cursor = useTableCursor({
    lines,
    cells,
    active: props.active,
    onActive: props.onActive,
    onOpen,
    onFold: fold,
    selection,
    page: () =>
      Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / (rowHeight * (remPixels() / 16))) - 3),
  })

  const virtual = lines.length > virtualFrom
  const unit = remPixels() / 16
  const virtualizer = useVirtualizer({
    count: virtual ? lines.length : 0,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (lines[index]?.kind === 'group' ? groupRowHeight : rowHeight) * unit,
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 12,
    scrollPaddingStart: 44 * unit,
    scrollPaddingEnd: 32 * unit,
    rangeExtractor: (range) => {
      const around = defaultRangeExtractor(range)
      return cursor.index < 0 ? around : [...new Set([...around, cursor.index])].sort((a, b) => a - b)
    },
  })
  const drawn = virtual ? virtualizer.getVirtualItems() : null

  const cursorId = cursor.line === null ? null : `${id}-${cursor.index}`
  useEffect(() => {
    if (cursor.index < 0) return
    if (virtual) virtualizer.scrollToIndex(cursor.index, { align: 'auto' })
    else
      document
        .getElementById(`${id}-${cursor.index}`)
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [cursor.index, virtual, virtualizer, id])

  const lastDrawn = drawn ? (drawn.at(-1)?.index ?? 0) : lines.length - 1
  useEffect(() => {
    if (onEndReached && lines.length > 0 && lastDrawn >= lines.length - 20) onEndReached()
  }, [onEndReached, lastDrawn, lines.length])

  useEffect(() => {
    if (props.autoFocus) grid.current?.focus({ preventScroll: true })
  }, [props.autoFocus])

  const span = shown.columns.length + (selection ? 1 : 0)
  const drawLine = (index: number) => {
    const line = lines[index]
    if (!line) return null
    const place = { id: `${id}-${index}`, index, current: line.key === cursor.line }
    if (line.kind === 'group') {
      return (
        <GroupRow
          key={line.key}
          {...place}
          folded={line.folded}
          span={span}
          onFold={(to) => fold(line.group, to)}
        >
          {groups?.title(line.group, line.rows)}
        </GroupRow>
      )
    }
    return (
      <TableRow
        key={line.key}
        {...place}
        row={line.row}
        shown={shown}
        height={rowHeight}
        column={place.current ? cursor.column : null}
        faded={props.faded?.(line.row) ?? false}
        selected={selection?.keys.has(line.key)}
        onToggle={selection && ((range) => cursor.toggle(line.key, range))}
        onPress={(column) => {
          cursor.place(line.key, column)
          grid.current?.focus({ preventScroll: true })
          onOpen?.(line.row, column)
        }}
        cells={cells}
      />
    )
  }

  const gap = (height: number) => height > 0 && <tr aria-hidden style={{ height }} />
  const nothing = !props.loading && rows.length === 0
  return (
    <div className={css.table}>
      <div ref={scroll} className={css.scroll}>
        <table
          ref={grid}
          className={css.grid}
          data-density={density}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows and cells get the roles of a grid with it
          role="grid"
          tabIndex={0}
          onKeyDown={cursor.onKeyDown}
          aria-label={props.label}
          aria-rowcount={(props.rowCount ?? lines.length) + 1}
          aria-colcount={span}
          aria-activedescendant={
            cursorId === null ? undefined : cells && cursor.column ? `${cursorId}-${cursor.column}` : cursorId
          }
          aria-multiselectable={selection ? true : undefined}
        >
          <colgroup>
            {selection && <col style={{ width: '2rem' }} />}
            {shown.columns.map((column) => (
              <col key={column.key} style={column.width ? { width: `${column.width / 16}rem` } : undefined} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {selection && <th aria-label={props.label} />}
              {shown.columns.map((column) => (
                <th key={column.key} data-align={column.align} data-ruled={column.ruled}>
                  {column.title}
                  {column.subtitle !== undefined && <span className={css.subtitle}>{column.subtitle}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {drawn ? (
              <>
                {gap(drawn[0]?.start ?? 0)}
                {drawn.map((item) => drawLine(item.index))}
                {gap(virtualizer.getTotalSize() - (drawn.at(-1)?.end ?? 0))}
              </>
            ) : (
              lines.map((_, index) => drawLine(index))
            )}
          </tbody>
          {totals && rows.length > 0 && (
            <tfoot>
              <tr>
                {selection && <td />}
                {shown.columns.map((column) => (
                  <td key={column.key} data-align={column.align} data-ruled={column.ruled}>
                    {totals[column.key]}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
        {props.loading && <LoadingRows height={rowHeight} />}
        {nothing && props.empty}
      </div>
      {props.foot && <PanelFoot>{props.foot}</PanelFoot>}
    </div>
  )
}
