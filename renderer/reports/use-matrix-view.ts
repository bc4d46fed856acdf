import { useSearchParams } from 'react-router'
import { parsePeriod } from '../../shared/domain/period.ts'
import { useWorkspace } from '../app/workspace.tsx'

export type OpenCell = { unitId: string; period: string }

export type MatrixView = {
  year: number
  setYear: (year: number) => void
  /** The cell that is open beside the matrix. */
  open: OpenCell | null
  setOpen: (cell: OpenCell | null) => void
}

/** What the page shows stands in its address: `/reports?year=2024`, `/reports?unit=…&period=2024-Q1`. */
export function useMatrixView(): MatrixView {
  const { committee } = useWorkspace()
  const [params, setParams] = useSearchParams()
  const period = parsePeriod(params.get('period') ?? '')
  const unitId = params.get('unit')
  const asked = Number(params.get('year'))
  const year = period?.year ?? (Number.isInteger(asked) && asked >= 2000 ? asked : committee.currentYear)
  return {
    year,
    setYear: (next) => setParams({ year: String(next) }, { replace: true }),
    open: unitId !== null && period ? { unitId, period: period.id } : null,
    setOpen: (cell) =>
      setParams(cell ? { unit: cell.unitId, period: cell.period } : { year: String(year) }, {
        replace: true,
      }),
  }
}
