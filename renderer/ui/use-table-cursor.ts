import { type KeyboardEvent, useRef, useState } from 'react'
import { type Line, moved, rangeKeys } from './table-lines.ts'

export type Selection = { keys: ReadonlySet<string>; onChange: (keys: ReadonlySet<string>) => void }

type CursorOptions<Row> = {
  lines: Line<Row>[]
  /** Column keys, in order, where the cursor walks over cells; null where it walks over rows. */
  cells: string[] | null
  active: string | null | undefined
  onActive: ((key: string | null, column: string | null) => void) | undefined
  onOpen: ((row: Row, column: string | null) => void) | undefined
  onFold: (group: string, folded: boolean) => void
  selection: Selection | undefined
  page: () => number
}

export type TableCursor = {
  /** Key of the line the cursor is on, and the column in a table of cells. */
  line: string | null
  column: string | null
  index: number
  onKeyDown: (event: KeyboardEvent) => void
  place: (key: string, column: string | null) => void
  toggle: (key: string, range: boolean) => void
}

/** The cursor of a table: arrows, Home, End, page keys, Enter, Space, ranges with Shift, folding with ← →. */
export function useTableCursor<Row>(options: CursorOptions<Row>): TableCursor {
  const { lines, cells, active, onActive, onOpen, onFold, selection, page } = options
  const [own, setOwn] = useState<string | null>(null)
  const [onGroup, setOnGroup] = useState<string | null>(null)
  const [column, setColumn] = useState<string | null>(cells?.[0] ?? null)
  const anchor = useRef<number | null>(null)

  const wanted = onGroup ?? (active === undefined ? own : active)
  const index = lines.findIndex((line) => line.key === wanted)
  const current = lines[index]
  const activeColumn = cells && (column !== null && cells.includes(column) ? column : (cells[0] ?? null))

  const place = (key: string, toColumn: string | null) => {
    const line = lines.find((candidate) => candidate.key === key)
    if (!line) return
    if (toColumn !== null) setColumn(toColumn)
    setOnGroup(line.kind === 'group' ? key : null)
    if (line.kind === 'group') return
    setOwn(key)
    onActive?.(key, toColumn ?? activeColumn)
  }

  const toggle = (key: string, range: boolean) => {
    if (!selection) return
    const at = lines.findIndex((line) => line.key === key)
    const next = new Set(selection.keys)
    if (range && anchor.current !== null)
      for (const each of rangeKeys(lines, anchor.current, at)) next.add(each)
    else if (!next.delete(key)) next.add(key)
    if (!range) anchor.current = at
    selection.onChange(next)
  }

  const walk = (event: KeyboardEvent): boolean => {
    const to = moved(index, event.code, lines.length, page())
    const line = to === null ? undefined : lines[to]
    if (to === null || !line) return false
    if (event.shiftKey && selection) {
      anchor.current ??= Math.max(0, index)
      selection.onChange(new Set(rangeKeys(lines, anchor.current, to)))
    } else anchor.current = null
    place(line.key, null)
    return true
  }

  const sideways = (event: KeyboardEvent): boolean => {
    const step = event.code === 'ArrowLeft' ? -1 : event.code === 'ArrowRight' ? 1 : 0
    if (step === 0 || !current) return false
    if (cells && current.kind === 'row') {
      const next = cells[cells.indexOf(activeColumn ?? '') + step]
      if (next !== undefined) place(current.key, next)
      return true
    }
    const group = current.group
    if (group === null) return false
    if (current.kind === 'group') onFold(group, step < 0)
    else if (step < 0)
      place(lines.findLast((line, at) => at < index && line.kind === 'group')?.key ?? '', null)
    return true
  }

  const act = (event: KeyboardEvent): boolean => {
    if (!current) return false
    if (event.code === 'Enter' || event.code === 'NumpadEnter') {
      if (current.kind === 'group') onFold(current.group, !current.folded)
      else if (onOpen) onOpen(current.row, activeColumn)
      else return false
      return true
    }
    if (event.code !== 'Space' || !selection || current.kind !== 'row') return false
    toggle(current.key, event.shiftKey)
    return true
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    if (walk(event) || sideways(event) || act(event)) event.preventDefault()
  }

  return { line: current?.key ?? null, column: activeColumn, index, onKeyDown, place, toggle }
}
