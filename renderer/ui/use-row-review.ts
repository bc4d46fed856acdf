import { useState } from 'react'

type Reviewed = { key: string; isTaken: boolean }

/**
 * Rows that were read and wait to be taken over: which lie on which pile, which are marked, which one is open.
 * A change goes to the marked rows, or to the open one when none is marked.
 */
export function useRowReview<Row extends Reviewed, Mark extends string>(
  start: () => Row[],
  markOf: (row: Row) => Mark,
) {
  const [rows, setRows] = useState(start)
  const [shownMarks, setShownMarks] = useState<ReadonlySet<Mark>>(new Set())
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [active, setActive] = useState<string | null>(rows[0]?.key ?? null)
  const acting = selected.size > 0 ? selected : new Set(active === null ? [] : [active])
  const change = (keys: ReadonlySet<string>, changes: Partial<Row>) =>
    setRows((before) => before.map((row) => (keys.has(row.key) ? { ...row, ...changes } : row)))
  return {
    rows,
    shown: rows.filter((row) => shownMarks.size === 0 || shownMarks.has(markOf(row))),
    taken: rows.filter(({ isTaken }) => isTaken),
    countOf: (mark: Mark) => rows.filter((row) => markOf(row) === mark).length,
    shownMarks,
    setShownMarks,
    selected,
    setSelected,
    active,
    setActive,
    open: rows.find(({ key }) => key === active) ?? null,
    acting,
    change,
    /** Leaves the rows acted on out, or takes them in again: all as the first of them asks. */
    toggleTaken: () =>
      change(acting, { isTaken: !rows.find(({ key }) => acting.has(key))?.isTaken } as Partial<Row>),
  }
}
