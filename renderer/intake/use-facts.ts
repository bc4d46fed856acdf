import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { periodKinds, periodOf, periodSpan, periodsOfKind } from '../../shared/domain/period.ts'
import { api } from '../app/rpc.ts'
import { useWorkspace } from '../app/workspace.tsx'
import type { IntakeDetail } from './intake-types.ts'
import type { FactKind } from './use-review.ts'
import { useIntakeWords } from './words.ts'

/** The unit and period of a file: what can be chosen, and choosing it. */
export function useFacts(detail: IntakeDetail) {
  const words = useIntakeWords()
  const { today } = useWorkspace()
  const [open, setOpen] = useState<FactKind | null>(null)
  const setUnit = useMutation(api.intake.setUnit.mutationOptions())
  const setPeriod = useMutation(api.intake.setPeriod.mutationOptions())
  const { id, version } = detail
  const on =
    detail.period === null ? detail.receivedDate : periodSpan(periodOf(detail.period), 'calendar').cutOff
  const units = useQuery(api.committee.listUnits.queryOptions({ input: { on, all: false } }))

  const year = Number((detail.period ?? today).slice(0, 4))
  const years = [...new Set([Number(today.slice(0, 4)), year, year - 1])].sort((a, b) => b - a)
  const chooseUnit = (unitId: string) => {
    setOpen(null)
    setUnit.mutate({ id, version, unitId })
  }
  const choosePeriod = (period: string) => {
    setOpen(null)
    setPeriod.mutate({ id, version, period })
  }
  return {
    open,
    setOpen,
    units: (units.data ?? []).map((unit) => ({ value: unit.id, label: unit.name, aliases: unit.aliases })),
    periods: years.map((each) => ({
      label: String(each),
      options: [...periodKinds]
        .sort((a, b) => rank.indexOf(a) - rank.indexOf(b))
        .flatMap((kind) => periodsOfKind(each, kind))
        .map((period) => ({ value: period.id, label: words.period(period.id) })),
    })),
    chooseUnit,
    choosePeriod,
    /** Confirms what was read; false when nothing was. */
    confirm(kind: FactKind): boolean {
      if (kind === 'unit') {
        if (detail.unit === null) return false
        chooseUnit(detail.unit.id)
        return true
      }
      if (detail.period === null) return false
      choosePeriod(detail.period)
      return true
    },
  }
}

/** Quarters first: they are what is asked for. */
const rank = ['quarter', 'half', 'nineMonths', 'year', 'month']
