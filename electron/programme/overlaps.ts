import type * as z from 'zod'
import type { programmeContract } from '../../shared/contract/programme.ts'
import {
  type Overlap,
  type OverlapReason,
  type OverlapShape,
  overlapsWith,
} from '../../shared/domain/overlap.ts'
import { gapsOf } from '../../shared/domain/programme-gaps.ts'
import type { ReadConnection, Writes } from '../database/database.ts'
import { UserError } from '../user-error.ts'
import type { ActivityFields } from './activity-fields.ts'
import { partsOfActivity } from './activity-parts.ts'
import { activityRecord } from './activity-store.ts'
import { type Lists, listsOf, shortOf, unitNameOf } from './lists.ts'
import { openProgramme } from './open-programme.ts'
import { outlineOfProgramme } from './outline.ts'
import { keepAnswer } from './overlap-store.ts'
import { fingerprintOf, pairsOfYear, plainOf, readYear, shapeOf, type Year } from './overlap-year.ts'
import { idsOfProgramme } from './programme-records.ts'
import { programmeRow } from './programme-store.ts'
import { untilChanged } from './until-changed.ts'

type OverlapPage = z.output<NonNullable<(typeof programmeContract.overlaps)['~orpc']['outputSchema']>>
type ShownOverlap = OverlapPage['pairs'][number]
type ShownGap = z.output<NonNullable<(typeof programmeContract.gaps)['~orpc']['outputSchema']>>[number]

/** Days apart within which a view warns of an overlap unless it asks otherwise. */
export const usualDays = 7

/** Stands for an activity that has no id yet. */
const notStored = '00000000-0000-0000-0000-000000000000'

/**
 * Pairs of activities of a year that look like one, the highest score first and at most `most` of them, with how many
 * there are; without `answered` those nobody has decided on as they now are.
 */
export async function overlapsOfYear(
  reads: ReadConnection,
  asked: { year: number; withinDays: number; answered: boolean; most: number },
): Promise<OverlapPage> {
  const found = await pairsOfYear(reads, asked.year, asked.withinDays)
  const of = await readYear(reads, asked.year)
  const wanted = asked.answered
    ? found
    : found.filter(({ firstId, secondId }) => answerOf(of.answers, of.shapes, firstId, secondId) === null)
  return { pairs: wanted.slice(0, asked.most).map((overlap) => shown(overlap, of)), total: wanted.length }
}

/** Overlaps of an activity as it is being typed, the first of each pair, with those that are stored. */
export async function overlapsOfFields(
  reads: ReadConnection,
  asked: { year: number; id: string | null; fields: ActivityFields; withinDays: number },
): Promise<ShownOverlap[]> {
  const of = await readYear(reads, asked.year)
  const { lists, shapes, records } = of
  const id = asked.id ?? notStored
  const { fields } = asked
  const shape = shapeOf(lists, {
    id,
    leadBodyId: fields.leadBodyId,
    from: fields.time.from,
    to: fields.time.to,
    allUnits: fields.allUnits,
    unitIds: fields.unitIds,
    place: fields.place,
    tagIds: fields.tagIds,
  })
  const typed = {
    ...of,
    shapes: new Map(shapes).set(id, shape),
    typed: { id, content: fields.content, leadBodyId: fields.leadBodyId, timeText: fields.time.text },
  }
  return overlapsWith(shape, [...shapes.values()], asked.withinDays)
    .filter(({ firstId, secondId }) => records.has(firstId === id ? secondId : firstId))
    .map((overlap) => shown(overlap, typed))
    .map((overlap) =>
      overlap.first.id === id ? overlap : { ...overlap, first: overlap.second, second: overlap.first },
    )
}

/** In how many undecided overlaps each activity of a year stands, by id. */
export async function overlapCounts(reads: ReadConnection, year: number): Promise<Map<string, number>> {
  return untilChanged(reads, `overlap counts ${year}`, async () => {
    const { shapes, answers } = await readYear(reads, year)
    const counts = new Map<string, number>()
    for (const { firstId, secondId } of await pairsOfYear(reads, year, usualDays)) {
      if (answerOf(answers, shapes, firstId, secondId)) continue
      for (const id of [firstId, secondId]) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    return counts
  })
}

/** Remembers what the secretary says of two activities, as long as both keep their shape; null asks again. */
export async function answerOverlap(
  writes: Writes,
  given: {
    firstId: string
    secondId: string
    answer: 'joint' | 'keepBoth' | 'moved' | null
    reason: string | null
  },
): Promise<void> {
  const [first_id, second_id] = [given.firstId, given.secondId].sort() as [string, string]
  const lists = await listsOf(writes)
  const [first, second] = [
    await storedShape(writes, lists, first_id),
    await storedShape(writes, lists, second_id),
  ]
  const answer = given.answer && {
    answer: given.answer,
    reason: given.reason || null,
    fingerprint: fingerprintOf(first, second),
  }
  await keepAnswer(writes, { first_id, second_id }, answer)
}

/** What the programme of a year leaves empty: units by group and quarter, tags nobody bears. */
export async function gapsOfYear(reads: ReadConnection, year: number): Promise<ShownGap[]> {
  const programme = await programmeRow(reads, year)
  if (!programme) return []
  const { lists, records } = await readYear(reads, year)
  const outline = await outlineOfProgramme(reads, programme.id, lists.groups)
  const [objectives, units, tags] = [
    await idsOfProgramme(reads, programme.id, 'activity_objective'),
    await idsOfProgramme(reads, programme.id, 'activity_unit'),
    await idsOfProgramme(reads, programme.id, 'activity_tag'),
  ]
  const groupOf = (objectiveId: string) => outline.get(objectiveId)?.groupCode ?? ''
  const gaps = gapsOf({
    year,
    units: [...lists.units.values()],
    groupCodes: [...new Set([...outline.values()].map(({ groupCode }) => groupCode))],
    tags: [...lists.tags.values()].map(({ id, valid_from, valid_to }) => ({
      id,
      validFrom: valid_from,
      validTo: valid_to,
    })),
    activities: [...records.values()]
      .filter(({ decision }) => decision !== 'cancelled')
      .map((record) => {
        const under = [record.objective_id, ...(objectives.get(record.id) ?? [])]
        return {
          from: record.from_date,
          to: record.to_date,
          allUnits: record.all_units === 1,
          unitIds: units.get(record.id) ?? [],
          groupCodes: [...new Set(under.map(groupOf))],
          tagIds: tags.get(record.id) ?? [],
        }
      }),
  })
  const none = { unitId: null, groupCode: null, quarter: null, tagId: null }
  return gaps.map((gap) => ({ ...none, ...gap }))
}

async function storedShape(writes: Writes, lists: Lists, id: string): Promise<OverlapShape> {
  const record = await activityRecord(writes, id)
  if (!record) throw new UserError('not-found')
  await openProgramme(writes, record.programme_id)
  const { activity_unit, activity_tag } = await partsOfActivity(writes, id)
  const unitIds = activity_unit.map(({ unit_id }) => unit_id)
  const tagIds = activity_tag.map(({ tag_id }) => tag_id)
  return shapeOf(lists, plainOf(record, unitIds, tagIds))
}

function answerOf(
  answers: Year['answers'],
  shapes: Year['shapes'],
  firstId: string,
  secondId: string,
): ShownOverlap['answer'] {
  if (answers.size === 0) return null
  const stored = answers.get(`${firstId} ${secondId}`)
  if (!stored) return null
  const holds = stored.fingerprint === fingerprintOf(shapes.get(firstId)!, shapes.get(secondId)!)
  return holds ? { answer: stored.answer, reason: stored.reason } : null
}

type Typed = { id: string; content: string; leadBodyId: string; timeText: string }

function shown(overlap: Overlap, of: Year & { typed?: Typed }): ShownOverlap {
  const { firstId, secondId, score, reasons } = overlap
  const side = (id: string) => {
    const record = of.records.get(id)
    const typed = of.typed?.id === id ? of.typed : undefined
    return {
      id,
      code: record?.code ?? '',
      content: typed?.content ?? record?.content ?? '',
      leadShort: shortOf(of.lists, typed?.leadBodyId ?? record?.lead_body_id ?? ''),
      timeText: typed?.timeText ?? record?.time_text ?? '',
    }
  }
  return {
    first: side(firstId),
    second: side(secondId),
    score,
    reasons: reasons.map((reason) => ({ code: reason.code, params: paramsOf(reason, of.lists) })),
    answer: answerOf(of.answers, of.shapes, firstId, secondId),
  }
}

function paramsOf({ code, params, ids }: OverlapReason, lists: Lists) {
  if (code === 'overlap-same-units') {
    return { ...params, units: ids.map((id) => unitNameOf(lists, id)).join(', ') }
  }
  if (ids.length === 0) return params
  return { ...params, names: ids.map((id) => lists.tags.get(id)?.name ?? id).join(', ') }
}
