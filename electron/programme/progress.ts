import type * as z from 'zod'
import type { programmeContract } from '../../shared/contract/programme.ts'
import { grouped } from '../../shared/domain/grouped.ts'
import { type Period, periodId, periodOf, periodsOfKind } from '../../shared/domain/period.ts'
import {
  activityProgressOf,
  forecastOf,
  percentOf,
  type QuarterFigures,
  weightedProgress,
} from '../../shared/domain/progress.ts'
import type { Indicator } from '../committee/service.ts'
import type { ReadConnection } from '../database/database.ts'
import { type CityFigure, cityFigures, cityLastYear } from '../reports/service.ts'
import { stateOf } from './activities.ts'
import type { ActivityRecord, Part } from './activity-store.ts'
import { listsOf } from './lists.ts'
import { type ObjectiveTargetRow, objectiveTargetRows } from './objective-store.ts'
import { outlineOfProgramme } from './outline.ts'
import { idsOfProgramme, recordsOfProgramme, targetsOfProgramme } from './programme-records.ts'
import { programmeRow } from './programme-store.ts'

export type ProgressRow = z.output<
  NonNullable<(typeof programmeContract.progress)['~orpc']['outputSchema']>
>[number]
type ObjectiveProgress = z.output<
  NonNullable<(typeof programmeContract.objectiveProgress)['~orpc']['outputSchema']>
>

/** `withUnits`: units took part in the activity, so their reports count its result as well. */
type BodyFigure = { planned: number; real: number | null; quarter: number; withUnits: boolean }
type Figures = Map<string, CityFigure>

/**
 * Plan against done up to a day, one row an indicator that has a target: objectives' targets where there are any, else
 * those of its activities added up. Done is what units report plus what lead bodies report of activities no unit took
 * part in: of the others the units' reports count the same results, so there a body's figure stands in only for a
 * quarter the units say nothing of. A level (stock or ratio) does not add up, there the units' figure comes first.
 */
export async function progressOf(
  reads: ReadConnection,
  { year, asOf }: { year: number; asOf: string },
): Promise<ProgressRow[]> {
  const programme = await programmeRow(reads, year)
  if (!programme) return []
  const { indicators } = await listsOf(reads)
  const targets = grouped(await objectiveTargetRows(reads, programme.id), (row) => row.indicator_id)
  const bodies = await bodyFigures(reads, programme.id, year)
  const asked = [...indicators.values()].filter(({ id }) => targets.has(id) || bodies.has(id))
  const ids = asked.map(({ id }) => id)
  const quarters = periodsOfKind(year, 'quarter').slice(0, quarterOf(asOf, year))
  const byQuarter: Figures[] = []
  for (const quarter of quarters) byQuarter.push(await cityFigures(reads, quarter, asked, ids))
  const covered = lastCovered(byQuarter)
  const upTo: Period | undefined = quarters[covered - 1]
  const before = upTo ? await cityLastYear(reads, upTo, asked, ids) : new Map<string, CityFigure>()
  const lastYear = await cityFigures(reads, periodOf(periodId('year', year - 1)), asked, ids)
  return asked.map((indicator) =>
    rowOf(indicator, {
      targets: targets.get(indicator.id) ?? [],
      bodies: bodies.get(indicator.id) ?? [],
      byQuarter,
      before: before.get(indicator.id)?.cumulative ?? null,
      lastYear: lastYear.get(indicator.id)?.cumulative ?? null,
      final: asOf > `${year}-12-31` || (asOf === `${year}-12-31` && covered === 4),
    }),
  )
}

type Known = {
  targets: ObjectiveTargetRow[]
  bodies: BodyFigure[]
  byQuarter: Figures[]
  before: number | null
  lastYear: number | null
  final: boolean
}

function rowOf(indicator: Indicator, known: Known): ProgressRow {
  const { id, code, name, unit, kind } = indicator
  const { targets, bodies, byQuarter } = known
  const level = kind !== 'flow'
  const add = (values: (number | null)[]) => (level ? lastKnown(values) : sumKnown(values))
  const target =
    targets.length > 0
      ? add(targets.map((row) => row.target))!
      : (add(bodies.map(({ planned }) => planned)) ?? 0)
  const planned = [1, 2, 3, 4].map((quarter) =>
    plannedIn(quarter, targets, bodies, add),
  ) as unknown as QuarterFigures
  const figures = byQuarter.map((each) => each.get(id))
  const saidByUnits = (quarter: number) => (figures[quarter - 1]?.thisPeriod ?? null) !== null
  const real = (quarter: number) =>
    add(
      bodies
        .filter((each) => each.quarter === quarter && (level || !each.withUnits || !saidByUnits(quarter)))
        .map((each) => each.real),
    )
  const doneByQuarter = [1, 2, 3, 4].map((quarter) => {
    const units = figures[quarter - 1]?.thisPeriod ?? null
    if (quarter > byQuarter.length) return null
    return level ? (units ?? real(quarter)) : sumKnown([units, real(quarter)])
  })
  const covered = doneByQuarter.findLastIndex((figure) => figure !== null) + 1
  const now = figures.findLast((figure) => figure !== undefined && figure.cumulative !== null)
  const { done, percent, forecast, formula } = forecastOf({
    kind,
    target,
    planned,
    units: now?.cumulative ?? null,
    bodies: add([1, 2, 3, 4].slice(0, byQuarter.length).map(real)),
    covered,
    final: known.final,
  })
  return {
    indicatorId: id,
    code,
    name,
    unit,
    baseline: add(targets.map((row) => row.baseline)),
    target,
    plannedByQuarter: [...planned],
    doneByQuarter,
    done,
    percent,
    forecast,
    samePeriodLastYear: known.before,
    lastYear: known.lastYear,
    formula,
  }
}

function plannedIn(
  quarter: number,
  targets: ObjectiveTargetRow[],
  bodies: BodyFigure[],
  add: (values: (number | null)[]) => number | null,
): number | null {
  if (targets.length > 0) return add(targets.map((row) => row[`quarter_${quarter}` as 'quarter_1']))
  return add(bodies.filter((each) => each.quarter === quarter).map(({ planned }) => planned))
}

/** Targets of activities and what their lead bodies report, by indicator, in the quarter the activity ends. */
async function bodyFigures(
  reads: ReadConnection,
  programmeId: string,
  year: number,
): Promise<Map<string, BodyFigure[]>> {
  const records = (await recordsOfProgramme(reads, programmeId)).filter(
    ({ decision }) => decision !== 'cancelled',
  )
  const targets = await targetsOfProgramme(reads, programmeId)
  const units = await idsOfProgramme(reads, programmeId, 'activity_unit')
  const figures = records.flatMap((record) =>
    (targets.get(record.id) ?? []).map(({ indicator_id, planned, real }) => ({
      indicator_id,
      planned,
      real,
      quarter: quarterOf(record.real_to ?? record.to_date, year),
      withUnits: record.all_units === 1 || units.has(record.id),
    })),
  )
  return grouped(figures, ({ indicator_id }) => indicator_id)
}

const lastCovered = (byQuarter: Figures[]) => byQuarter.findLastIndex((figures) => figures.size > 0) + 1

/** The quarter of a day in a year; before it 1, after it 4. */
function quarterOf(day: string, year: number): number {
  if (day < `${year}-01-01`) return 1
  return day > `${year}-12-31` ? 4 : Math.ceil(Number(day.slice(5, 7)) / 3)
}

const sumKnown = (values: (number | null)[]): number | null =>
  values.reduce<number | null>((sum, value) => (value === null ? sum : (sum ?? 0) + value), null)
const lastKnown = (values: (number | null)[]): number | null =>
  values.findLast((value) => value !== null) ?? null

/** Progress of every group and objective, each with the parts and shares it was made of. */
export async function objectiveProgress(
  reads: ReadConnection,
  year: number,
  today: string,
): Promise<ObjectiveProgress> {
  const programme = await programmeRow(reads, year)
  if (!programme) return []
  const { groups } = await listsOf(reads)
  const outline = [...(await outlineOfProgramme(reads, programme.id, groups)).values()]
  const targets = await targetsOfProgramme(reads, programme.id)
  const records = await recordsOfProgramme(reads, programme.id)
  const activities = grouped(records, (record) => record.objective_id)
  const done = new Map<string, ObjectiveProgress[number] & { weight: number }>()
  // Children stand after their parents in the printed order.
  for (const entry of outline.toReversed()) {
    const below = outline.filter(({ parent_id }) => parent_id === entry.id)
    const own = (activities.get(entry.id) ?? []).map((record) => activityPart(record, targets, today))
    const parts = [
      // An objective weighs what stands under it, so that a small one does not count like a large one.
      ...below.flatMap((child) => {
        const { progress, weight, parts: its } = done.get(child.id)!
        if (weight === 0) return []
        const explanation = {
          code: 'progress-of-parts',
          params: { percent: percentOf(progress ?? 0), parts: its.length },
        }
        return [
          {
            kind: 'objective' as const,
            id: child.id,
            code: child.code,
            title: child.title,
            weight,
            progress,
            explanation,
          },
        ]
      }),
      ...own,
    ]
    const { progress, shares } = weightedProgress(parts)
    done.set(entry.id, {
      objectiveId: entry.id,
      progress,
      weight: parts.reduce((sum, part) => sum + (part.weight ?? 1), 0),
      parts: parts.map(({ weight, ...part }, index) => ({ ...part, share: shares[index]! })),
    })
  }
  return outline.map(({ id }) => {
    const { weight, ...progress } = done.get(id)!
    return progress
  })
}

function activityPart(
  record: ActivityRecord,
  targets: ReadonlyMap<string, readonly Part<'activity_target'>[]>,
  today: string,
) {
  const { state } = stateOf(record, today)
  const { progress, explanation } = activityProgressOf(state, targets.get(record.id) ?? [])
  // A cancelled activity is shown with no share: it neither helps nor hinders.
  const weight = state === 'cancelled' ? 0 : (record.weight ?? 1)
  const { id, code, content } = record
  return { kind: 'activity' as const, id, code, title: content, weight, progress, explanation }
}
