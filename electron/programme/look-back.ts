import type * as z from 'zod'
import type { programmeContract } from '../../shared/contract/programme.ts'
import { isFinished } from '../../shared/domain/activity-state.ts'
import { grouped } from '../../shared/domain/grouped.ts'
import { compareUnits } from '../../shared/domain/unit-order.ts'
import { overlap } from '../../shared/domain/validity.ts'
import type { ReadConnection } from '../database/database.ts'
import { conclusionsOfProgramme } from '../meetings/origin.ts'
import { type ActivityRow, allActivities } from './activities.ts'
import { type Part, partsOf } from './activity-store.ts'
import { highlightRows } from './follow-up-store.ts'
import { type Lists, listsOf, shortOf } from './lists.ts'
import { programmeOfYear } from './open-programme.ts'
import { outlineOfProgramme } from './outline.ts'
import { recordsOfProgramme } from './programme-records.ts'
import { progressOf } from './progress.ts'
import { tagKinds } from './tags.ts'

export type LookBack = z.output<NonNullable<(typeof programmeContract.lookBack)['~orpc']['outputSchema']>>
type ResourceKind = LookBack['resources'][number]['kind']

/** The year as its end conference looks back on it: planned and done by group, body, unit and tag, figures, resources. */
export async function lookBack(reads: ReadConnection, year: number, today: string): Promise<LookBack> {
  const programme = await programmeOfYear(reads, year)
  const lists = await listsOf(reads)
  const rows = await allActivities(reads, year, today)
  const outline = await outlineOfProgramme(reads, programme.id, lists.groups)
  const records = new Map(
    (await recordsOfProgramme(reads, programme.id)).map((record) => [record.id, record]),
  )
  const resources = await partsOf(reads, 'activity_resource', { programmeId: programme.id })
  const highlights = await highlightRows(reads, programme.id)
  const concluded = await conclusionsOfProgramme(reads, programme.id)
  const groupNames = new Map([...outline.values()].map((entry) => [entry.groupCode, entry.groupName]))
  return {
    byGroup: [...grouped(rows, (row) => row.groupCode)].map(([code, own]) => ({
      code,
      name: groupNames.get(code) ?? code,
      planned: own.length,
      done: countOf(own, 'done'),
      late: countOf(own, 'late'),
      postponed: countOf(own, 'postponed'),
      cancelled: countOf(own, 'cancelled'),
    })),
    byBody: byBody(rows, lists),
    byUnit: byUnit(rows, lists, year),
    byTag: byTag(rows, lists),
    figures: await progressOf(reads, { year, asOf: today < `${year}-12-31` ? today : `${year}-12-31` }),
    resources: resourcesBySource([...resources.values()].flat()),
    beneficiaries: byBeneficiary(rows, resources, lists),
    highlights: highlights.map(({ id, activity_id, content, caption }) => ({
      activityId: activity_id,
      content,
      attachmentId: id,
      caption,
    })),
    notDone: rows
      .filter(({ state }) => state === 'cancelled' || !isFinished(state))
      .map(({ id, code, content, leadBodyId, state }) => {
        const record = records.get(id)!
        const reason = record.not_done_reason ?? record.decision_reason ?? record.health_sentence
        return { id, code, content, leadShort: shortOf(lists, leadBodyId), state, reason }
      }),
    directives: rows.flatMap(({ id, content, state }) => {
      const { origin_kind, origin_text } = records.get(id)!
      const isAsked = origin_kind === 'directive' || origin_kind === 'conclusion'
      const texts = new Set([...(isAsked && origin_text ? [origin_text] : []), ...(concluded.get(id) ?? [])])
      return [...texts].map((text) => ({ activityId: id, text, content, state }))
    }),
  }
}

const collator = new Intl.Collator('vi', { numeric: true })

const countOf = (rows: readonly ActivityRow[], state: ActivityRow['state']) =>
  rows.filter((row) => row.state === state).length

function byBody(rows: readonly ActivityRow[], lists: Lists): LookBack['byBody'] {
  return [...lists.bodies.values()]
    .map(({ id, short }) => {
      const led = rows.filter(({ leadBodyId }) => leadBodyId === id)
      const supported = rows.filter(({ supportIds }) => supportIds.includes(id)).length
      return { bodyId: id, short, led: led.length, ledDone: countOf(led, 'done'), supported }
    })
    .filter(({ led, supported }) => led + supported > 0)
}

/** Every unit of the year, also those nothing was planned for: that is what the table is read for. */
function byUnit(rows: readonly ActivityRow[], lists: Lists, year: number): LookBack['byUnit'] {
  const inYear = { validFrom: `${year}-01-01`, validTo: `${year}-12-31` }
  return [...lists.units.values()]
    .filter((unit) => overlap(unit, inYear))
    .sort(compareUnits)
    .map(({ id, name }) => {
      const own = rows.filter(({ allUnits, unitIds }) => allUnits || unitIds.includes(id))
      return { unitId: id, name, planned: own.length, done: countOf(own, 'done') }
    })
}

function byTag(rows: readonly ActivityRow[], lists: Lists): LookBack['byTag'] {
  return tagKinds
    .flatMap((wanted) => [...lists.tags.values()].filter(({ kind }) => kind === wanted))
    .map(({ id, name, kind }) => {
      const own = rows.filter(({ tagIds }) => tagIds.includes(id))
      return { tagId: id, name, kind, planned: own.length, done: countOf(own, 'done') }
    })
    .filter(({ planned }) => planned > 0)
}

/** Money and what has a value in đồng; people and vehicles without one are counted. */
const amountOf = ({ value, quantity }: Part<'activity_resource'>) => value ?? quantity ?? 0

function resourcesBySource(resources: readonly Part<'activity_resource'>[]): LookBack['resources'] {
  const bySource = grouped(resources, ({ source, kind }) => JSON.stringify([source ?? '', kind]))
  const sources = [...bySource].sort(([one], [other]) => collator.compare(one, other))
  return sources.map(([key, own]) => {
    const [source, kind] = JSON.parse(key) as [string, ResourceKind]
    const total = (stage: 'planned' | 'real') =>
      own
        .filter((resource) => resource.stage === stage)
        .reduce((sum, resource) => sum + amountOf(resource), 0)
    return { source, kind, planned: total('planned'), real: total('real') }
  })
}

/** Real resources in đồng by whom they reached; an activity for two groups gives each its equal part. */
function byBeneficiary(
  rows: readonly ActivityRow[],
  resources: ReadonlyMap<string, Part<'activity_resource'>[]>,
  lists: Lists,
): LookBack['beneficiaries'] {
  const found = new Map<string, { activities: number; value: number }>()
  for (const { id, tagIds } of rows) {
    const reached = tagIds.filter((tagId) => lists.tags.get(tagId)?.kind === 'beneficiary')
    const real = (resources.get(id) ?? [])
      .filter(({ stage }) => stage === 'real')
      .reduce((sum, { value }) => sum + (value ?? 0), 0)
    for (const tagId of reached) {
      const sum = found.get(tagId) ?? { activities: 0, value: 0 }
      found.set(tagId, { activities: sum.activities + 1, value: sum.value + real / reached.length })
    }
  }
  return [...found].map(([tagId, sum]) => ({
    tagId,
    name: lists.tags.get(tagId)!.name,
    activities: sum.activities,
    value: Math.round(sum.value),
  }))
}
