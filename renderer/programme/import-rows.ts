import { fold } from '../../shared/domain/vietnamese-text.ts'
import type { ImportReading, ImportRow, Programme } from './types.ts'
import type { Names } from './use-names.ts'

/** A row of the review with what the person chose for it. */
export type ReviewRow = ImportRow & {
  leadBodyId: string | null
  objectiveId: string | null
  isTaken: boolean
}

/**
 * The objective a heading of the table means: the one of the same title, its number left out. A number alone says nothing,
 * since the groups of a file and of the programme are numbered apart.
 */
export function objectiveNamed(heading: string | null, programme: Programme): string | null {
  const wanted = fold((heading ?? '').replace(/^\s*([IVXLC]+|[A-Z]|\d+(\.\d+)*)[.)\s:-]+/, ''))
  if (wanted === '') return null
  return programme.objectives.find(({ title }) => fold(title) === wanted)?.id ?? null
}

/** The rows as they start in the review, those to look at first. */
export function reviewRows(reading: ImportReading, names: Names, programme: Programme): ReviewRow[] {
  const rows = reading.rows.map(
    (row): ReviewRow => ({
      ...row,
      leadBodyId: names.bodies.find(({ code }) => code === row.lead)?.id ?? null,
      // Two groups may have an objective of the same title; a row with details knows which it is.
      objectiveId: row.details ? null : objectiveNamed(row.group, programme),
      isTaken: !isKnown(row),
    }),
  )
  return rows.toSorted((a, b) => Number(hasNeed(b)) - Number(hasNeed(a)))
}

/** Whether the programme has the activity already: it starts left out, so that a file read twice is not stored twice. */
const isKnown = ({ problems }: ImportRow): boolean => problems.some(({ code }) => code === 'activity-known')

/** Whether a row wants a look: something is missing or was not sure. */
export const hasNeed = (row: ReviewRow): boolean =>
  row.problems.length > 0 || row.unknownBodies.length > 0 || row.leadBodyId === null

type Lack = 'lead' | 'time' | 'content' | 'shorter'

/** What keeps a taken row from being stored as it is. */
export const lacks = (row: ReviewRow): Lack[] => {
  const missing: Lack[] = []
  if (row.content.trim() === '') missing.push('content')
  if (row.leadBodyId === null) missing.push('lead')
  if (row.from === null && row.to === null && !row.regular) missing.push('time')
  if (row.content.length > 1000 || (row.result?.length ?? 0) > 500 || (row.note?.length ?? 0) > 1000)
    missing.push('shorter')
  return missing
}
