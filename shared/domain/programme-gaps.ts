import { overlap, type Validity } from './validity.ts'

export type GapActivity = {
  from: string
  to: string
  allUnits: boolean
  unitIds: readonly string[]
  groupCodes: readonly string[]
  tagIds: readonly string[]
}
export type Gap =
  | { kind: 'unit'; unitId: string; groupCode: string; quarter: number }
  | { kind: 'tag'; tagId: string }

const quarterSpans = (year: number) => [
  { quarter: 1, from: `${year}-01-01`, to: `${year}-03-31` },
  { quarter: 2, from: `${year}-04-01`, to: `${year}-06-30` },
  { quarter: 3, from: `${year}-07-01`, to: `${year}-09-30` },
  { quarter: 4, from: `${year}-10-01`, to: `${year}-12-31` },
]

/**
 * What a programme leaves empty: a unit in force without any activity of a group in a quarter, and a tag in force no
 * activity bears. In the order of the units, groups and quarters given.
 */
export function gapsOf(programme: {
  year: number
  units: readonly (Validity & { id: string })[]
  groupCodes: readonly string[]
  tags: readonly (Validity & { id: string })[]
  activities: readonly GapActivity[]
}): Gap[] {
  const { year, units, groupCodes, tags, activities } = programme
  const spans = quarterSpans(year)
  const covered = new Set<string>()
  for (const activity of activities) {
    for (const { quarter, from, to } of spans) {
      if (activity.from > to || activity.to < from) continue
      for (const group of activity.groupCodes) {
        if (activity.allUnits) covered.add(`* ${group} ${quarter}`)
        for (const unitId of activity.unitIds) covered.add(`${unitId} ${group} ${quarter}`)
      }
    }
  }
  const unitGaps = units.flatMap((unit) =>
    groupCodes.flatMap((groupCode) =>
      spans
        .filter(({ from, to }) => overlap(unit, { validFrom: from, validTo: to }))
        .filter(({ quarter }) => {
          const cell = `${groupCode} ${quarter}`
          return !covered.has(`* ${cell}`) && !covered.has(`${unit.id} ${cell}`)
        })
        .map(({ quarter }): Gap => ({ kind: 'unit', unitId: unit.id, groupCode, quarter })),
    ),
  )
  const borne = new Set(activities.flatMap(({ tagIds }) => tagIds))
  const inYear = { validFrom: `${year}-01-01`, validTo: `${year}-12-31` }
  const tagGaps = tags
    .filter((tag) => overlap(tag, inYear) && !borne.has(tag.id))
    .map((tag): Gap => ({ kind: 'tag', tagId: tag.id }))
  return [...unitGaps, ...tagGaps]
}
