import { createHash } from 'node:crypto'
import {
  type FoundOverlaps,
  type Overlap,
  type OverlapShape,
  overlapsSince,
  shapeText,
} from '../../shared/domain/overlap.ts'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import type { ReadConnection } from '../database/database.ts'
import type { ActivityRecord } from './activity-store.ts'
import { type Lists, listsOf } from './lists.ts'
import { programmeOfYear } from './open-programme.ts'
import { type AnswerRow, answerRows } from './overlap-store.ts'
import { idsOfProgramme, recordsOfProgramme } from './programme-records.ts'
import { untilChanged } from './until-changed.ts'

/** What the overlaps of a year are told from. */
export type Year = {
  lists: Lists
  shapes: Map<string, OverlapShape>
  records: Map<string, ActivityRecord>
  answers: Map<string, AnswerRow>
}

/** Shapes, answers and lists of a year's programme, read once until something changes. */
export function readYear(reads: ReadConnection, year: number): Promise<Year> {
  return untilChanged(reads, `overlap year ${year}`, async () => {
    const programme = await programmeOfYear(reads, year)
    const lists = await listsOf(reads)
    const records = await recordsOfProgramme(reads, programme.id)
    const units = await idsOfProgramme(reads, programme.id, 'activity_unit')
    const tags = await idsOfProgramme(reads, programme.id, 'activity_tag')
    const answers = await answerRows(reads, programme.id)
    const unitNames = unitsByName(lists)
    const shapes = records
      // What is over or will not be cannot get in the way of anything any more.
      .filter(({ real_to, decision }) => real_to === null && decision !== 'cancelled')
      .map((record) =>
        shapeOf(lists, plainOf(record, units.get(record.id) ?? [], tags.get(record.id) ?? []), unitNames),
      )
    return {
      lists,
      records: new Map(records.map((record) => [record.id, record])),
      shapes: new Map(shapes.map((shape) => [shape.id, shape])),
      answers: new Map(answers.map((answer) => [`${answer.first_id} ${answer.second_id}`, answer])),
    }
  })
}

const foundOf = new WeakMap<ReadConnection, Map<number, FoundOverlaps>>()

/** Overlaps of a year; what a command did not touch is not compared again. */
export const pairsOfYear = (reads: ReadConnection, year: number, withinDays: number): Promise<Overlap[]> =>
  untilChanged(reads, `overlaps ${year} ${withinDays}`, async () => {
    const { shapes } = await readYear(reads, year)
    const found = foundOf.get(reads) ?? new Map<number, FoundOverlaps>()
    foundOf.set(reads, found)
    const now = overlapsSince(found.get(year), [...shapes.values()], withinDays)
    found.set(year, now)
    return now.overlaps
  })

type PlainShape = Pick<
  OverlapShape,
  'id' | 'leadBodyId' | 'from' | 'to' | 'allUnits' | 'unitIds' | 'place'
> & {
  tagIds: readonly string[]
}

export const plainOf = (
  record: Pick<ActivityRecord, 'id' | 'lead_body_id' | 'from_date' | 'to_date' | 'all_units' | 'place'>,
  unitIds: readonly string[],
  tagIds: readonly string[],
): PlainShape => ({
  id: record.id,
  leadBodyId: record.lead_body_id,
  from: record.from_date,
  to: record.to_date,
  allUnits: record.all_units === 1,
  unitIds,
  place: record.place,
  tagIds,
})

/** Tags by what they tell; a place that names a unit stands for it where no unit is ticked. */
export function shapeOf(
  lists: Lists,
  { tagIds, ...plain }: PlainShape,
  unitNames = unitsByName(lists),
): OverlapShape {
  const ofKind = (...kinds: string[]) => tagIds.filter((id) => kinds.includes(lists.tags.get(id)?.kind ?? ''))
  return {
    ...plain,
    unitIds: plain.allUnits || plain.unitIds.length > 0 ? plain.unitIds : unitNames(plain.place),
    beneficiaryIds: ofKind('beneficiary'),
    themeIds: ofKind('movement', 'theme'),
  }
}

/** Finds the units a text names, as "Nhà văn hóa Quận 8" names one. */
function unitsByName(lists: Lists): (text: string | null) => string[] {
  const names = [...lists.units.values()].map(({ id, name }) => ({ id, name: ` ${fold(name)} ` }))
  const known = new Map<string, string[]>()
  return (text) => {
    if (!text) return []
    let found = known.get(text)
    if (!found) {
      const folded = ` ${fold(text)} `
      found = names.filter(({ name }) => folded.includes(name)).map(({ id }) => id)
      known.set(text, found)
    }
    return found
  }
}

/** Tells whether two activities are still what they were when somebody answered. */
export const fingerprintOf = (first: OverlapShape, second: OverlapShape) =>
  createHash('sha256')
    .update(`${shapeText(first)}\n${shapeText(second)}`)
    .digest('hex')
