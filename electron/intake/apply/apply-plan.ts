import type { DraftWarning, Measure, UnknownRow } from '../../../shared/domain/draft.ts'
import { grouped } from '../../../shared/domain/grouped.ts'
import type { Entry } from '../review/draft-entries.ts'
import type { Replaces } from './standing.ts'

/** What to do where a file differs from what stands: ask, leave what stands, put the same figures over it, or all. */
export type OnContradiction = 'ask' | 'keep' | 'overlapping' | 'whole'

/** A file ready to be applied. */
export type FileToApply = {
  fileId: string
  fileName: string
  sourceFileId: string
  period: string
  receivedDate: string
  onContradiction: OnContradiction
  reports: ReportToApply[]
}

/** What the file says of one unit. */
export type ReportToApply = {
  unitId: string
  entries: Entry[]
  warnings: DraftWarning[]
  unknownRows: UnknownRow[]
}

/** A figure that stands for a unit and period. */
export type StandingFigure = { indicatorId: string; measure: Measure; value: number; reportId: string }

export type Difference = {
  /** `waiting`: the file has the figure, but nobody accepted it yet. */
  kind: 'changed' | 'added' | 'dropped' | 'waiting'
  indicatorId: string
  measure: Measure
  stored: StandingFigure | null
  incoming: Entry | null
}

const slotOf = (figure: { indicatorId: string; measure: Measure }) =>
  `${figure.indicatorId}|${figure.measure}`

/** A figure has one decimal at most in any form; what differs less than this is the same figure. */
const isSame = (one: number, other: number) =>
  Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other))

/**
 * The accepted figures of a report beside those that stand: which change, which are new, which it no
 * longer has or nobody accepted.
 */
export function differencesOf(
  entries: readonly Entry[],
  standing: readonly StandingFigure[],
): { same: number; differences: Difference[] } {
  const stored = new Map(standing.map((figure) => [slotOf(figure), figure]))
  const said = new Set<string>()
  const differences: Difference[] = []
  let same = 0
  for (const entry of entries) {
    if (!entry.accepted) continue
    const slot = slotOf(entry)
    said.add(slot)
    const before = stored.get(slot) ?? null
    if (before && isSame(before.value, entry.value)) same++
    else
      differences.push({
        kind: before ? 'changed' : 'added',
        indicatorId: entry.indicatorId,
        measure: entry.measure,
        stored: before,
        incoming: entry,
      })
  }
  const waiting = new Map(entries.filter((entry) => !entry.accepted).map((entry) => [slotOf(entry), entry]))
  for (const figure of standing) {
    if (said.has(slotOf(figure))) continue
    const { indicatorId, measure } = figure
    const incoming = waiting.get(slotOf(figure)) ?? null
    differences.push({
      kind: incoming ? 'waiting' : 'dropped',
      indicatorId,
      measure,
      stored: figure,
      incoming,
    })
  }
  return { same, differences }
}

export type PlannedReport = ReportToApply & { file: FileToApply; replaces: Replaces }
export type Contradiction = {
  file: FileToApply
  unitId: string
  same: number
  differences: Difference[]
  /** Files of this very drop that it differs from, by id. */
  against: StandingFigure[]
}
export type ApplyPlan =
  | { kind: 'contradicts'; contradictions: Contradiction[] }
  | { kind: 'agreed'; reports: PlannedReport[] }

export const placeOf = (unitId: string, period: string) => `${unitId}|${period}`

/**
 * How several files are applied one after another. A file that contradicts nothing stands beside what is there; one
 * that does needs its answer. Files of one drop meet each other as they meet what was applied long ago.
 *
 * `standing` gives what stands now by unit and period (`placeOf`).
 */
export function planApply(
  files: readonly FileToApply[],
  standing: ReadonlyMap<string, readonly StandingFigure[]>,
): ApplyPlan {
  const now = new Map([...standing].map(([place, figures]) => [place, [...figures]]))
  const contradictions: Contradiction[] = []
  const reports: PlannedReport[] = []
  for (const file of files) {
    for (const report of file.reports) {
      const place = placeOf(report.unitId, file.period)
      const before = now.get(place) ?? []
      const { same, differences } = differencesOf(report.entries, before)
      const changed = differences.filter((difference) => difference.kind === 'changed')
      if (changed.length > 0 && file.onContradiction === 'ask') {
        const against = changed.flatMap(({ stored }) => stored ?? [])
        contradictions.push({ file, unitId: report.unitId, same, differences, against })
      }
      const replaces = replacesOf(file.onContradiction)
      reports.push({ ...report, file, replaces })
      now.set(place, standingAfter(before, report.entries, replaces, file.fileId))
    }
  }
  return contradictions.length > 0 ? { kind: 'contradicts', contradictions } : { kind: 'agreed', reports }
}

const replacesOf = (answer: OnContradiction): Replaces =>
  answer === 'overlapping' || answer === 'whole' ? answer : null

function standingAfter(
  before: readonly StandingFigure[],
  entries: readonly Entry[],
  replaces: Replaces,
  reportId: string,
): StandingFigure[] {
  const after = new Map((replaces === 'whole' ? [] : before).map((figure) => [slotOf(figure), figure]))
  for (const entry of entries) {
    if (!entry.accepted || (replaces === null && after.has(slotOf(entry)))) continue
    const { indicatorId, measure, value } = entry
    after.set(slotOf(entry), { indicatorId, measure, value, reportId })
  }
  return [...after.values()]
}

/**
 * What a file says, parted by unit. Warnings and unknown rows of a sheet that covers several units go to the unit
 * whose row they stand in, the others to the first. Null where a figure has no unit, or one that is not known.
 */
export function reportsOf(
  entries: readonly Entry[],
  warnings: readonly DraftWarning[],
  unknownRows: readonly UnknownRow[],
  unitIdOf: (unitCode: string | null) => string | null,
): ReportToApply[] | null {
  const byUnit = new Map<string, ReportToApply>()
  const rowOwner = new Map<string, ReportToApply>()
  for (const [code, group] of grouped(entries, (entry) => entry.unitCode)) {
    const unitId = unitIdOf(code)
    if (unitId === null) return null
    const report = byUnit.get(unitId) ?? { unitId, entries: [], warnings: [], unknownRows: [] }
    report.entries.push(...group)
    byUnit.set(unitId, report)
    for (const entry of group) rowOwner.set(rowKey(entry.sheet, entry.cell), report)
  }
  const own = unitIdOf(null)
  if (byUnit.size === 0 && own !== null) {
    byUnit.set(own, { unitId: own, entries: [], warnings: [], unknownRows: [] })
  }
  const first = byUnit.values().next().value
  if (!first) return null
  for (const warning of warnings) {
    const owner =
      warning.sheet && warning.cell ? rowOwner.get(rowKey(warning.sheet, warning.cell)) : undefined
    ;(owner ?? first).warnings.push(warning)
  }
  for (const row of unknownRows) (rowOwner.get(rowKey(row.sheet, row.cell)) ?? first).unknownRows.push(row)
  return [...byUnit.values()]
}

const rowKey = (sheet: string, cell: string) => `${sheet}!${cell.replace(/^[A-Z]+/, '')}`
