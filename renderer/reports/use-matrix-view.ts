import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { parsePeriod } from '../../shared/domain/period.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { type CellMark, cellMarks } from './matrix-cell.tsx'

export type OpenCell = { unitId: string; period: string }

export type MatrixView = {
  year: number
  setYear: (year: number) => void
  /** What the units shown ask attention for; none shows all. */
  marks: ReadonlySet<CellMark>
  setMarks: (marks: ReadonlySet<CellMark>) => void
  /** The one period that is asked about; null for the year. */
  of: string | null
  clearPeriod: () => void
  /** The cell that is open beside the matrix. */
  open: OpenCell | null
  setOpen: (cell: OpenCell | null) => void
}

/**
 * What the page shows stands in its address: `/reports?year=2024`, `/reports?of=2024-Q1&mark=late`,
 * `/reports?unit=…&period=2024-Q1`.
 */
export function useMatrixView(): MatrixView {
  const { committee } = useWorkspace()
  const [params, setParams] = useSearchParams()
  const period = parsePeriod(params.get('period') ?? '')
  const of = parsePeriod(params.get('of') ?? '')
  const unitId = params.get('unit')
  const asked = Number(params.get('year'))
  const year =
    period?.year ?? of?.year ?? (Number.isInteger(asked) && asked >= 2000 ? asked : committee.currentYear)
  const marked = params.get('mark') ?? ''
  const marks = useMemo(() => new Set(cellMarks.filter((mark) => marked.split(',').includes(mark))), [marked])
  const change = (to: Record<string, string | null>) => {
    const next = new URLSearchParams(params)
    for (const [key, value] of Object.entries(to)) {
      if (value === null) next.delete(key)
      else next.set(key, value)
    }
    setParams(next, { replace: true })
  }
  return {
    year,
    setYear: (next) => change({ year: String(next), of: null, unit: null, period: null }),
    marks,
    setMarks: (next) => change({ mark: next.size === 0 ? null : [...next].join(',') }),
    of: of?.id ?? null,
    clearPeriod: () => change({ year: String(year), of: null }),
    open: unitId !== null && period ? { unitId, period: period.id } : null,
    setOpen: (cell) =>
      change({ year: String(year), unit: cell?.unitId ?? null, period: cell?.period ?? null }),
  }
}
