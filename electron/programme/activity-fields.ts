import type * as z from 'zod'
import type { activityFields } from '../../shared/contract/programme.ts'
import type { ActivityRecord, Part, PartTable } from './activity-store.ts'
import type { NewActivity, NewParts } from './activity-write-store.ts'

export type ActivityFields = z.output<typeof activityFields>
export type Parts = { [Table in PartTable]: Part<Table>[] }

type FieldColumns = Omit<
  NewActivity,
  'code' | 'programme_id' | 'position' | 'import_command_id' | keyof typeof noFollowUp
>

/** An activity nothing has been said of yet. */
export const noFollowUp = {
  real_from: null,
  real_to: null,
  preparing_from: null,
  decision: null,
  decision_reason: null,
  postponed_to: null,
  health: null,
  health_sentence: null,
  not_done_reason: null,
}

/** The columns of an activity that a form writes. */
export function columnsOf(fields: ActivityFields): FieldColumns {
  const { time, origin } = fields
  return {
    objective_id: fields.objectiveId,
    content: fields.content,
    lead_body_id: fields.leadBodyId,
    all_units: fields.allUnits ? 1 : 0,
    place: fields.place || null,
    time_kind: time.kind,
    time_text: time.text,
    from_date: time.from,
    to_date: time.to,
    day_of_year: time.dayOfYear,
    expected_result: fields.expectedResult || null,
    contact_person: fields.contactPerson || null,
    note: fields.note || null,
    origin_kind: origin.kind,
    origin_id: origin.id,
    origin_text: origin.text || null,
    weight: fields.weight ?? null,
  }
}

/** The parts of an activity that a form writes; units are kept only where not all take part. */
export function newPartsOf(fields: ActivityFields): NewParts {
  const other = [...new Set(fields.alsoUnder)].filter((id) => id !== fields.objectiveId)
  return {
    activity_objective: other.map((id) => ({ objective_id: id })),
    activity_support: fields.supports.map(({ bodyId, part }) => ({ body_id: bodyId, part: part || null })),
    activity_unit: fields.allUnits ? [] : [...new Set(fields.unitIds)].map((id) => ({ unit_id: id })),
    activity_target: fields.targets.map(({ indicatorId, planned, real }) => ({
      indicator_id: indicatorId,
      planned,
      real,
    })),
    activity_resource: fields.resources.map((resource) => ({
      stage: resource.stage,
      kind: resource.kind,
      source: resource.source || null,
      description: resource.description || null,
      quantity: resource.quantity,
      unit_text: resource.unitText || null,
      value: resource.value,
    })),
    activity_tag: [...new Set(fields.tagIds)].map((id) => ({ tag_id: id })),
  }
}

/** An activity as a form shows it. */
export function fieldsOf(record: ActivityRecord, parts: Parts): ActivityFields {
  return {
    objectiveId: record.objective_id,
    alsoUnder: parts.activity_objective.map(({ objective_id }) => objective_id),
    content: record.content,
    leadBodyId: record.lead_body_id,
    supports: parts.activity_support.map(({ body_id, part }) => ({ bodyId: body_id, part })),
    allUnits: record.all_units === 1,
    unitIds: parts.activity_unit.map(({ unit_id }) => unit_id),
    place: record.place,
    time: timeOf(record),
    expectedResult: record.expected_result,
    targets: parts.activity_target.map(({ indicator_id, planned, real }) => ({
      indicatorId: indicator_id,
      planned,
      real,
    })),
    resources: parts.activity_resource.map(
      ({ unit_text, stage, kind, source, description, quantity, value }) => ({
        stage,
        kind,
        source,
        description,
        quantity,
        unitText: unit_text,
        value,
      }),
    ),
    tagIds: parts.activity_tag.map(({ tag_id }) => tag_id),
    contactPerson: record.contact_person,
    note: record.note,
    origin: { kind: record.origin_kind, id: record.origin_id, text: record.origin_text },
    weight: record.weight,
  }
}

export const timeOf = (record: ActivityRecord): ActivityFields['time'] => ({
  kind: record.time_kind,
  text: record.time_text,
  from: record.from_date,
  to: record.to_date,
  dayOfYear: record.day_of_year,
})
