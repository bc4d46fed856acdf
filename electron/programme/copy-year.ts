import { isFinished } from '../../shared/domain/activity-state.ts'
import { periodId, periodOf } from '../../shared/domain/period.ts'
import { movedToYear } from '../../shared/domain/programme-year.ts'
import { inForceFrom, type Validity } from '../../shared/domain/validity.ts'
import type { Writes } from '../database/database.ts'
import { cityFigures } from '../reports/service.ts'
import { stateOf } from './activities.ts'
import { type ActivityFields, fieldsOf } from './activity-fields.ts'
import { partsOfProgramme } from './activity-parts.ts'
import { activityRecords } from './activity-store.ts'
import { type Lists, listsOf } from './lists.ts'
import {
  insertObjective,
  insertTargets,
  type NewTarget,
  objectiveRows,
  objectiveTargetRows,
} from './objective-store.ts'
import { programmeOfYear } from './open-programme.ts'
import { outlineOfProgramme } from './outline.ts'
import { startProgramme } from './programmes.ts'
import { addActivities } from './save-activity.ts'

export type Begun = { id: string; copied: number; unfinished: number }

/**
 * Begins the programme of a year; from another year it takes the tree and the activities that were not cancelled, with
 * their dates moved, bodies and units by whoever follows them, and targets proposed from that year's result. Each
 * activity remembers where it came from; how many were not finished is told.
 */
export async function createProgramme(
  writes: Writes,
  { year, title, copyFromYear }: { year: number; title: string; copyFromYear: number | null },
  today: string,
): Promise<Begun> {
  const from = copyFromYear === null ? null : await programmeOfYear(writes, copyFromYear)
  const id = await startProgramme(writes, { year, title })
  if (!from) return { id, copied: 0, unfinished: 0 }
  const lists = await listsOf(writes)
  const objectives = await copyTree(writes, from, { id, year }, lists)
  const parts = await partsOfProgramme(writes, from.id)
  const order = await outlineOfProgramme(writes, from.id, lists.groups)
  const records = (await activityRecords(writes, from.id))
    .filter(({ decision }) => decision !== 'cancelled')
    .sort((a, b) => order.get(a.objective_id)!.order - order.get(b.objective_id)!.order)
  const activities = records.map((record) => ({
    fields: nextYearsFields(fieldsOf(record, parts(record.id)), {
      originId: record.id,
      fromYear: from.year,
      year,
      objectives,
      lists,
    }),
    importCommandId: null,
  }))
  await addActivities(writes, { id, year }, activities)
  const unfinished = records.filter((record) => !isFinished(stateOf(record, today).state))
  return { id, copied: records.length, unfinished: unfinished.length }
}

/** Copies groups and objectives; gives the new id of each old one. */
async function copyTree(
  writes: Writes,
  from: { id: string; year: number },
  to: { id: string; year: number },
  lists: Lists,
): Promise<Map<string, string>> {
  const copies = new Map<string, string>()
  const rows = await objectiveRows(writes, from.id)
  const outline = await outlineOfProgramme(writes, from.id, lists.groups)
  for (const { id } of outline.values()) {
    const { parent_id, content_group_id, title, purpose, position } = rows.find((row) => row.id === id)!
    const copy = await insertObjective(writes, {
      programme_id: to.id,
      parent_id: parent_id === null ? null : copies.get(parent_id)!,
      content_group_id,
      title,
      purpose,
      position,
    })
    copies.set(id, copy)
  }
  const targets = await objectiveTargetRows(writes, from.id)
  const results = await cityFigures(writes, periodOf(periodId('year', from.year)), [
    ...lists.indicators.values(),
  ])
  await insertTargets(
    writes,
    targets.map((target) => {
      const kind = lists.indicators.get(target.indicator_id)?.kind ?? 'flow'
      const result = results.get(target.indicator_id)?.cumulative ?? null
      return { ...proposedTarget(target, result, kind), objective_id: copies.get(target.objective_id)! }
    }),
  )
  return copies
}

/**
 * Next year's target as proposed: last year's result, or its target where nothing was reported. The result is the
 * baseline too; quarters keep their share of the year.
 */
export function proposedTarget(
  last: NewTarget,
  result: number | null,
  kind: 'flow' | 'stock' | 'ratio',
): NewTarget {
  const target = result ?? last.target
  const scale = kind === 'flow' && last.target !== 0 ? target / last.target : null
  const scaled = (quarter: number | null | undefined) =>
    scale === null || quarter === null || quarter === undefined ? null : Math.round(quarter * scale)
  return {
    indicator_id: last.indicator_id,
    baseline: result,
    target,
    quarter_1: scaled(last.quarter_1),
    quarter_2: scaled(last.quarter_2),
    quarter_3: scaled(last.quarter_3),
    quarter_4: scaled(last.quarter_4),
  }
}

type NextYear = {
  originId: string
  fromYear: number
  year: number
  objectives: ReadonlyMap<string, string>
  lists: Lists
}

function nextYearsFields(fields: ActivityFields, next: NextYear): ActivityFields {
  const { originId, fromYear, year, objectives, lists } = next
  const time = movedToYear(fields.time, fromYear, year)
  // What has no successor stays named: the form then says that it is not there any more.
  const follow = (
    entries: ReadonlyMap<string, Validity & { id: string; successorId: string | null }>,
    id: string,
  ) => inForceFrom(entries, id, time.to)?.id ?? id
  const leadBodyId = follow(lists.bodies, fields.leadBodyId)
  const supports = new Map(
    fields.supports.map(({ bodyId, part }) => {
      const follower = follow(lists.bodies, bodyId)
      return [follower, { bodyId: follower, part }]
    }),
  )
  supports.delete(leadBodyId)
  return {
    ...fields,
    objectiveId: objectives.get(fields.objectiveId)!,
    alsoUnder: fields.alsoUnder.map((id) => objectives.get(id)!),
    leadBodyId,
    supports: [...supports.values()],
    unitIds: [...new Set(fields.unitIds.map((id) => follow(lists.units, id)))],
    time,
    targets: fields.targets.map(({ indicatorId, planned, real }) => ({
      indicatorId,
      planned: real ?? planned,
      real: null,
    })),
    resources: fields.resources.filter(({ stage }) => stage === 'planned'),
    origin: { kind: 'lastYear', id: originId, text: null },
  }
}
