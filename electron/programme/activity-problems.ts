import type { MessageParams } from '../../shared/domain/draft.ts'
import { overlap, type Validity } from '../../shared/domain/validity.ts'
import type { ProgrammeCode } from '../../shared/words/programme-codes.ts'
import type { ActivityFields } from './activity-fields.ts'
import type { Lists } from './lists.ts'

export type FieldProblem = {
  field: keyof ActivityFields
  message: { code: ProgrammeCode; params: MessageParams }
}
/** What an activity is judged by: the lists, and the programme it is to stand in. */
export type Judging = { lists: Lists; objectiveIds: ReadonlySet<string>; year: number }

/** Everything that stands against an activity as typed, field by field; none when it can be stored. */
export function problemsOf(fields: ActivityFields, judging: Judging): FieldProblem[] {
  return [
    ...timeProblems(fields, judging),
    ...bodyProblems(fields, judging),
    ...unitProblems(fields, judging),
    ...targetProblems(fields, judging),
    ...resourceProblems(fields),
    ...placeProblems(fields, judging),
  ]
}

const problem = (
  field: keyof ActivityFields,
  code: ProgrammeCode,
  params: MessageParams = {},
): FieldProblem => ({
  field,
  message: { code, params },
})

function timeProblems({ time }: ActivityFields, { year }: Judging): FieldProblem[] {
  const { from, to } = time
  if (to < from) return [problem('time', 'end-before-start', { from, to })]
  // Tết and year-end work runs over the year's edge; wholly outside it belongs to another programme.
  if (to < `${year}-01-01` || from > `${year}-12-31`) {
    return [problem('time', 'time-outside-programme', { year: String(year) })]
  }
  return []
}

function bodyProblems(fields: ActivityFields, { lists }: Judging): FieldProblem[] {
  const { leadBodyId, supports } = fields
  const problems: FieldProblem[] = []
  const lead = lists.bodies.get(leadBodyId)
  if (!lead) problems.push(problem('leadBodyId', 'lead-unknown'))
  else if (!isThere(lead, fields)) {
    problems.push(problem('leadBodyId', 'lead-not-in-force', spanParams(lead, fields)))
  }
  const seen = new Set<string>()
  for (const { bodyId } of supports) {
    const body = lists.bodies.get(bodyId)
    if (!body) problems.push(problem('supports', 'support-unknown'))
    else if (bodyId === leadBodyId) {
      problems.push(problem('supports', 'lead-also-supports', { name: body.short }))
    } else if (seen.has(bodyId)) problems.push(problem('supports', 'support-twice', { name: body.short }))
    else if (!isThere(body, fields)) {
      problems.push(problem('supports', 'support-not-in-force', spanParams(body, fields)))
    }
    seen.add(bodyId)
  }
  return problems
}

function unitProblems(fields: ActivityFields, { lists }: Judging): FieldProblem[] {
  if (fields.allUnits) return []
  return fields.unitIds.flatMap((id) => {
    const unit = lists.units.get(id)
    if (!unit) return [problem('unitIds', 'unit-unknown')]
    return isThere(unit, fields) ? [] : [problem('unitIds', 'unit-not-in-force', spanParams(unit, fields))]
  })
}

function targetProblems({ targets }: ActivityFields, { lists }: Judging): FieldProblem[] {
  const seen = new Set<string>()
  return targets.flatMap(({ indicatorId, planned }) => {
    const indicator = lists.indicators.get(indicatorId)
    if (!indicator) return [problem('targets', 'target-unknown')]
    const { name } = indicator
    if (seen.has(indicatorId)) return [problem('targets', 'target-twice', { name })]
    seen.add(indicatorId)
    if (indicator.unit.trim() === '') return [problem('targets', 'target-without-unit', { name })]
    return planned > 0 ? [] : [problem('targets', 'target-not-positive', { name })]
  })
}

function resourceProblems({ resources }: ActivityFields): FieldProblem[] {
  return resources.flatMap(({ kind, description, source, quantity, unitText, value }) => {
    const name = description || source || kind
    if (quantity === null && value === null) {
      return [problem('resources', 'resource-without-amount', { name })]
    }
    const counted = kind === 'inKind' && quantity !== null && !unitText
    return counted ? [problem('resources', 'resource-without-unit', { name })] : []
  })
}

function placeProblems(fields: ActivityFields, { lists, objectiveIds }: Judging): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (!objectiveIds.has(fields.objectiveId)) problems.push(problem('objectiveId', 'objective-unknown'))
  if (!fields.alsoUnder.every((id) => objectiveIds.has(id))) {
    problems.push(problem('alsoUnder', 'objective-unknown'))
  }
  if (!fields.tagIds.every((id) => lists.tags.has(id))) problems.push(problem('tagIds', 'tag-unknown'))
  return problems
}

/** In force on some day of the activity: a body that closes in the middle of a year may still have led its spring. */
const isThere = (entry: Validity, { time: { from, to } }: ActivityFields) =>
  overlap(entry, { validFrom: from, validTo: to })

const spanParams = (
  entry: { short: string } | { name: string },
  { time: { from, to } }: ActivityFields,
): MessageParams => ({ name: 'short' in entry ? entry.short : entry.name, from, to })
