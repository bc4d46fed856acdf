import { EyeOff } from 'lucide-react'
import { type CSSProperties, memo, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { cellAddress, columnLetters } from '../../../shared/domain/cell-address.ts'
import { cssVariables, light } from '../../app/theme.ts'
import { remPixels } from '../../ui/use-width.ts'
import type { SheetView } from '../intake-types.ts'
import type { ShownMark } from '../item-mark.ts'
import css from './sheet-canvas.module.css'
import { layOut, type PlacedCell, type PlacedRow, type SheetLayout, within } from './sheet-layout.ts'
import { measureText } from './text-width.ts'
import { useScrolled } from './use-scrolled.ts'

export type CellPlace = { cell: string; key: string | null }

type SheetCanvasProps = {
  sheet: Omit<SheetView, 'from' | 'more'>
  /** What an item looks like now; undefined for one the sheet should show as it was read. */
  markOf: (key: string) => ShownMark | undefined
  selected: string | null
  onSelect: (place: CellPlace) => void
  onEndReached?: () => void
}

const rowHead = 32
const columnHead = 20
const overscan = 240

/** A district is used to its sheet on paper, so it is shown in the light colours of paper in both themes. */
export const paper = cssVariables(light) as CSSProperties

/** A sheet as its unit laid it out, with what was understood of each cell. Only what is in sight is drawn. */
export function SheetCanvas(props: SheetCanvasProps) {
  const { sheet, selected, onSelect, onEndReached } = props
  const { t } = useTranslation('intake')
  const frame = useRef<HTMLDivElement>(null)
  const scrolled = useScrolled(frame)
  const scale = remPixels() / 16
  const room = scrolled.width === 0 ? Number.POSITIVE_INFINITY : scrolled.width / scale - rowHead - 1
  const layout = useMemo(() => layOut(sheet, room, measureText), [sheet, room])
  const place = useMemo(() => (selected === null ? null : placeOf(layout, selected)), [layout, selected])

  useEffect(() => {
    if (frame.current && place) bringIntoView(frame.current, place, layout.frozen, scale)
  }, [place, layout, scale])

  const bottom = scrolled.top + scrolled.height
  const nearEnd = layout.height * scale - bottom < 400
  useEffect(() => {
    if (nearEnd) onEndReached?.()
  }, [nearEnd, onEndReached])

  const order = sheet.columns.findIndex(({ role }) => role === 'order')
  const top = scrolled.top / scale - overscan
  const rows = within(
    layout.rows,
    (row) => [
      row.top,
      row.cells.reduce((end, cell) => Math.max(end, row.top + cell.height), row.top + row.height),
    ],
    top,
    bottom / scale + overscan,
  )
  const columns = within(
    layout.columns,
    (column) => [column.left, column.left + column.width],
    scrolled.left / scale - overscan,
    (scrolled.left + scrolled.width) / scale + overscan,
  )
  const firstColumn = columns[0]?.left ?? 0
  const lastColumn = columns.at(-1)
  const inSight = ({ left, width }: { left: number; width: number }) =>
    left + width >= firstColumn && left <= (lastColumn ? lastColumn.left + lastColumn.width : 0)

  const isFrozen = ({ left, width }: { left: number; width: number }) => left + width <= layout.frozen
  return (
    <div className={css.frame} ref={frame} style={paper}>
      {/* biome-ignore lint/a11y/useSemanticElements: only what is in sight is drawn, each cell at its place; no table can */}
      <div
        className={css.sheet}
        role="grid"
        aria-label={t('sheet.label', { name: sheet.name })}
        aria-rowcount={sheet.rowCount}
        aria-colcount={sheet.columnCount}
        style={{ width: size(layout.width + rowHead), height: size(layout.height + columnHead) }}
      >
        <div
          className={css.columnHeads}
          style={{ height: size(columnHead), width: size(layout.width + rowHead) }}
        >
          <span className={css.corner} style={{ width: size(rowHead) }} />
          <span className={css.frozen} style={{ left: size(rowHead), width: size(layout.frozen) }}>
            {layout.columns.filter(isFrozen).map((column) => (
              <ColumnHead
                key={column.index}
                column={column}
                from={0}
                current={place?.column === column.index}
              />
            ))}
          </span>
          {columns
            .filter((column) => !isFrozen(column))
            .map((column) => (
              <ColumnHead
                key={column.index}
                column={column}
                from={rowHead}
                current={place?.column === column.index}
              />
            ))}
        </div>
        {rows.map((placed) => (
          <SheetLine
            key={placed.row.index}
            placed={placed}
            cells={placed.cells.filter((cell) => inSight(cell) || isFrozen(cell))}
            empty={placed.empty.filter((column) => inSight(column) || isFrozen(column))}
            frozen={layout.frozen}
            order={order}
            selectedColumn={place?.row === placed.row.index ? place.column : null}
            markOf={props.markOf}
            onSelect={onSelect}
          />
        ))}
      </div>
    </div>
  )
}

const size = (px: number) => `${px / 16}rem`

type ColumnHeadProps = { column: SheetLayout['columns'][number]; from: number; current: boolean }

function ColumnHead({ column, from, current }: ColumnHeadProps) {
  return (
    <span
      className={css.columnHead}
      data-current={current}
      style={{ left: size(column.left + from), width: size(column.width) }}
    >
      {columnLetters(column.index)}
    </span>
  )
}

type SheetLineProps = Pick<SheetCanvasProps, 'markOf' | 'onSelect'> & {
  placed: PlacedRow
  /** Cells in sight, and columns in sight that nothing fills. */
  cells: PlacedCell[]
  empty: SheetLayout['columns']
  frozen: number
  /** The column of order numbers, which stand in the middle. */
  order: number
  selectedColumn: number | null
}

const SheetLine = memo(function SheetLine(props: SheetLineProps) {
  const { placed, empty, cells, frozen, order, selectedColumn, markOf, onSelect } = props
  const { row, top, height, ruled } = placed
  const { t } = useTranslation('intake')
  const hiddenTag = row.hidden ? cells.find(({ cell }) => !cell.number && cell.text.length > 2) : undefined
  const ruling = (column: SheetLayout['columns'][number], from: number) => (
    <span
      key={column.index}
      className={css.ruling}
      data-hidden={column.hidden}
      style={{ left: size(column.left + from), width: size(column.width), height: size(height) }}
    />
  )
  const drawn = ({ cell, left, width, height: cellHeight }: PlacedCell, from: number) => {
    const mark = (cell.item && markOf(cell.item.key)) ?? cell.item?.mark
    const address = cellAddress(row.index, cell.column)
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: every item is reached by ↑ and ↓ in the list beside the sheet
      // biome-ignore lint/a11y/useFocusableInteractive: see above
      // biome-ignore lint/a11y/useSemanticElements: a cell at its place, see the grid
      <div
        role="gridcell"
        key={cell.column}
        aria-colindex={cell.column + 1}
        aria-selected={selectedColumn === cell.column}
        className={css.cell}
        data-mark={mark}
        data-label={cell.label ?? undefined}
        data-ruled={ruled}
        data-bold={cell.bold}
        data-italic={cell.italic}
        data-align={cell.align ?? (order === cell.column ? 'center' : cell.number ? 'right' : 'left')}
        data-error={cell.error}
        data-selected={selectedColumn === cell.column}
        title={cell.text.length > 24 ? cell.text : undefined}
        style={{ left: size(left + from), width: size(width), height: size(cellHeight) }}
        onClick={() => onSelect({ cell: address, key: cell.item?.key ?? null })}
      >
        {mark && signs[mark] && (
          <span className={css.sign} aria-hidden>
            {signs[mark]}
          </span>
        )}
        {mark && <span className="sr-only">{t(`mark.${mark}`)}: </span>}
        <span className={css.text}>{cell.text}</span>
        {hiddenTag?.cell === cell && (
          <span className={css.hiddenTag}>
            <EyeOff size={11} aria-hidden /> {t('sheet.hiddenRow')}
          </span>
        )}
      </div>
    )
  }
  const isFrozen = ({ left, width }: { left: number; width: number }) => ruled && left + width <= frozen
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid is walked by the keys of the list beside it
    // biome-ignore lint/a11y/useSemanticElements: a row at its place, see the grid
    <div
      role="row"
      aria-rowindex={row.index + 1}
      className={css.row}
      data-role={row.role ?? 'none'}
      data-hidden={row.hidden}
      style={{ top: size(top + columnHead), height: size(height) }}
    >
      <span
        className={css.rowHead}
        data-current={selectedColumn !== null}
        style={{ width: size(rowHead), height: size(height) }}
      >
        {height > 12 && row.index + 1}
      </span>
      {frozen > 0 && ruled && (
        <div className={css.frozen} role="presentation" style={{ left: size(rowHead), width: size(frozen) }}>
          {empty.filter(isFrozen).map((column) => ruling(column, 0))}
          {cells.filter(isFrozen).map((placedCell) => drawn(placedCell, 0))}
        </div>
      )}
      {empty.filter((column) => !isFrozen(column)).map((column) => ruling(column, rowHead))}
      {cells.filter((cell) => !isFrozen(cell)).map((placedCell) => drawn(placedCell, rowHead))}
    </div>
  )
})

/** Colour never stands alone: what needs eyes or was decided bears a sign. */
const signs: Record<ShownMark, string> = {
  sure: '',
  check: '?',
  unknown: '–',
  hidden: '',
  taken: '✓',
  ignored: '×',
}

type Place = { row: number; column: number; top: number; bottom: number; left: number; right: number }

function placeOf(layout: SheetLayout, address: string): Place | null {
  const match = /^([A-Z]+)(\d+)$/.exec(address)
  if (!match) return null
  const row = layout.rows.find((placed) => placed.row.index === Number(match[2]) - 1)
  const column = layout.columns.find((placed) => columnLetters(placed.index) === match[1])
  if (!row || !column) return null
  const { left, width } = column
  return {
    row: row.row.index,
    column: column.index,
    top: row.top,
    bottom: row.top + row.height,
    left,
    right: left + width,
  }
}

/** Scrolls only when the cell is not in sight: down to where its surroundings are too, to the side no more than needed. */
function bringIntoView(frame: HTMLElement, place: Place, frozen: number, scale: number): void {
  const top = place.top * scale
  const bottom = (place.bottom + columnHead) * scale
  if (top < frame.scrollTop || bottom > frame.scrollTop + frame.clientHeight) {
    frame.scrollTop = Math.max(0, (top + bottom) / 2 - frame.clientHeight / 2)
  }
  const left = place.left * scale
  const right = (place.right + rowHead) * scale
  if (place.right <= frozen) return
  if (left < frame.scrollLeft + frozen * scale) frame.scrollLeft = left - frozen * scale
  else if (right > frame.scrollLeft + frame.clientWidth) frame.scrollLeft = right - frame.clientWidth
}
