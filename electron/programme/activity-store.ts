import type { Selectable } from 'kysely'
import type { Reads } from '../database/database.ts'
import type { ActivityTable, ProgrammeTables } from '../database/programme-schema.ts'

export type ActivityRecord = Selectable<ActivityTable>
/** Tables whose rows are a part of one activity and are saved with it. */
export type PartTable =
  | 'activity_objective'
  | 'activity_support'
  | 'activity_unit'
  | 'activity_target'
  | 'activity_resource'
  | 'activity_tag'
export type Part<Table extends PartTable> = Selectable<ProgrammeTables[Table]>

/** What of a filter the database answers; null means no condition. Months are of the programme's year. */
export type ActivityConditions = {
  objectiveIds: string[] | null
  bodies: { ids: string[]; role: 'lead' | 'support' | 'any' } | null
  unitIds: string[] | null
  /** Spans of days, both ends included; an activity that touches one is in. */
  spans: { from: string; to: string }[] | null
  tagIds: string[] | null
}

export const everyActivity: ActivityConditions = {
  objectiveIds: null,
  bodies: null,
  unitIds: null,
  spans: null,
  tagIds: null,
}

/** Activities of a programme that meet all conditions, in the order of their positions. */
export async function activityRecords(
  reads: Reads,
  programmeId: string,
  conditions: ActivityConditions = everyActivity,
): Promise<ActivityRecord[]> {
  const { objectiveIds, bodies, unitIds, spans, tagIds } = conditions
  return reads
    .selectFrom('activity')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .$if(objectiveIds !== null, (query) =>
      query.where(({ eb, or, exists, selectFrom }) =>
        or([
          eb('objective_id', 'in', objectiveIds!),
          exists(
            selectFrom('activity_objective')
              .select('activity_objective.id')
              .whereRef('activity_objective.activity_id', '=', 'activity.id')
              .where('activity_objective.objective_id', 'in', objectiveIds!),
          ),
        ]),
      ),
    )
    .$if(bodies !== null, (query) =>
      query.where(({ eb, or, exists, selectFrom }) => {
        const leads = eb('lead_body_id', 'in', bodies!.ids)
        const supports = exists(
          selectFrom('activity_support')
            .select('activity_support.id')
            .whereRef('activity_support.activity_id', '=', 'activity.id')
            .where('activity_support.body_id', 'in', bodies!.ids),
        )
        return { lead: leads, support: supports, any: or([leads, supports]) }[bodies!.role]
      }),
    )
    .$if(unitIds !== null, (query) =>
      query.where(({ eb, or, exists, selectFrom }) =>
        or([
          eb('all_units', '=', 1),
          exists(
            selectFrom('activity_unit')
              .select('activity_unit.id')
              .whereRef('activity_unit.activity_id', '=', 'activity.id')
              .where('activity_unit.unit_id', 'in', unitIds!),
          ),
        ]),
      ),
    )
    .$if(spans !== null, (query) =>
      query.where(({ eb, or, and }) =>
        or(spans!.map(({ from, to }) => and([eb('from_date', '<=', to), eb('to_date', '>=', from)]))),
      ),
    )
    .$if(tagIds !== null, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('activity_tag')
            .select('activity_tag.id')
            .whereRef('activity_tag.activity_id', '=', 'activity.id')
            .where('activity_tag.tag_id', 'in', tagIds!),
        ),
      ),
    )
    .orderBy('position')
    .orderBy('id')
    .execute()
}

export const activityRecord = (reads: Reads, id: string): Promise<ActivityRecord | undefined> =>
  reads.selectFrom('activity').selectAll().where('id', '=', id).executeTakeFirst()

export const activityRecordsById = (reads: Reads, ids: readonly string[]): Promise<ActivityRecord[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : reads.selectFrom('activity').selectAll().where('id', 'in', ids).execute()

export async function countActivities(reads: Reads, programmeId: string): Promise<number> {
  const { count } = await reads
    .selectFrom('activity')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('programme_id', '=', programmeId)
    .executeTakeFirstOrThrow()
  return count
}

/** The parts of one kind, of one activity or of all of a programme, by activity, in the order they were written. */
export async function partsOf<Table extends PartTable>(
  reads: Reads,
  table: Table,
  of: { programmeId: string } | { activityId: string },
): Promise<Map<string, Part<Table>[]>> {
  // The tables of parts differ in what they add; activity_id is in all of them.
  const query = reads.selectFrom(table as 'activity_tag').selectAll()
  const rows = await ('activityId' in of
    ? query.where('activity_id', '=', of.activityId)
    : query.where('activity_id', 'in', (inner) =>
        inner.selectFrom('activity').select('activity.id').where('programme_id', '=', of.programmeId),
      )
  )
    .orderBy('id')
    .execute()
  const byActivity = new Map<string, Part<Table>[]>()
  for (const row of rows) {
    const part = row as unknown as Part<Table>
    const parts = byActivity.get(row.activity_id)
    if (parts) parts.push(part)
    else byActivity.set(row.activity_id, [part])
  }
  return byActivity
}

/** Parts that are an id beside the activity's, and the column it stands in. */
const idColumns = {
  activity_objective: 'objective_id',
  activity_support: 'body_id',
  activity_unit: 'unit_id',
  activity_tag: 'tag_id',
} as const
export type IdTable = keyof typeof idColumns
export type IdsByActivity = ReadonlyMap<string, string[]>

/** What the parts of one kind name, by activity, in the order they were written: a third of the cost of whole rows. */
export async function idsByActivity(
  reads: Reads,
  table: IdTable,
  of: { programmeId: string } | { activityId: string },
): Promise<IdsByActivity> {
  // The tables differ in the name of one column.
  const query = reads
    .selectFrom(table as 'activity_tag')
    .select(['activity_id', `${idColumns[table] as 'tag_id'} as other`])
  const rows = await ('activityId' in of
    ? query.where('activity_id', '=', of.activityId)
    : query.where('activity_id', 'in', (inner) =>
        inner.selectFrom('activity').select('activity.id').where('programme_id', '=', of.programmeId),
      )
  )
    .orderBy('id')
    .execute()
  const ids = new Map<string, string[]>()
  for (const { activity_id, other } of rows) {
    const own = ids.get(activity_id)
    if (own) own.push(other)
    else ids.set(activity_id, [other])
  }
  return ids
}

/** How the activities stood that those of a programme were taken over from. */
export const originRows = (reads: Reads, programmeId: string) =>
  reads
    .selectFrom('activity as origin')
    .select(['origin.id', 'origin.code', 'origin.real_to', 'origin.decision'])
    .where('origin.id', 'in', (inner) =>
      inner
        .selectFrom('activity')
        .select('activity.origin_id')
        .where('activity.programme_id', '=', programmeId)
        .where('activity.origin_kind', '=', 'lastYear')
        .where('activity.origin_id', 'is not', null),
    )
    .execute()

/** Ids of activities by the codes people use. */
export async function activityIdsByCode(
  reads: Reads,
  codes: readonly string[],
): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map()
  const rows = await reads.selectFrom('activity').select(['id', 'code']).where('code', 'in', codes).execute()
  return new Map(rows.map(({ id, code }) => [code, id]))
}

/** Activities tied to a day of the year, of a programme's year and those before it, the newest first. */
export const tiedActivityRows = (reads: Reads, year: number) =>
  reads
    .selectFrom('activity')
    .innerJoin('programme', 'programme.id', 'activity.programme_id')
    .where('programme.year', '<=', year)
    .where('activity.day_of_year', 'is not', null)
    .select([
      'activity.id',
      'activity.content',
      'activity.day_of_year',
      'activity.time_kind',
      'programme.year',
    ])
    .orderBy('programme.year', 'desc')
    .orderBy('activity.code')
    .execute()
