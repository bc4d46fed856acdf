import { oc } from '@orpc/contract'
import * as z from 'zod'
import { day, id, message, requiredLine, seen, version, year } from '../primitives.ts'
import { activityDetail, activityFields, activityRow, activityTime, filter } from './activity.ts'

/** Activities as they are listed, written and moved, and what their views show beside them. */
export const activitiesContract = {
  /** Every view asks this: rows filtered at the server. */
  activities: oc
    .input(z.object({ year, filter }))
    .output(z.object({ rows: z.array(activityRow), total: z.int(), counts: z.record(z.string(), z.int()) })),
  /** How many activities each of these filters lets through. */
  activityCounts: oc.input(z.object({ year, filters: z.array(filter).max(100) })).output(z.array(z.int())),
  activity: oc.input(z.object({ id })).output(activityDetail),
  /**
   * Saves as typed: what does not hold comes back as problems and keeps its stored value, the rest is stored. A new
   * activity is stored once nothing stands against it; until then its id is null.
   */
  saveActivity: oc
    .input(z.object({ id: id.nullable(), version, programmeId: id, fields: activityFields }))
    .output(
      z.object({ id: id.nullable(), version, problems: z.array(z.object({ field: z.string(), message })) }),
    ),
  removeActivity: oc.input(seen).output(z.void()),
  moveActivity: oc.input(seen.extend({ objectiveId: id, before: id.nullable() })).output(z.void()),
  changeMany: oc
    .input(
      z.object({
        activities: z.array(seen).min(1).max(2000),
        change: z.object({
          leadBodyId: id.optional(),
          time: activityTime.optional(),
          addTagIds: z.array(id).optional(),
          removeTagIds: z.array(id).optional(),
          objectiveId: id.optional(),
        }),
        preview: z.boolean(),
      }),
    )
    .output(
      z.array(
        z.object({
          id,
          code: z.string(),
          before: z.string(),
          after: z.string(),
          problem: message.nullable(),
        }),
      ),
    ),
  memorialDays: oc.input(z.object({ year })).output(
    z.array(
      z.object({
        date: day,
        name: z.object({ vi: z.string(), en: z.string() }),
        lunar: z.boolean(),
        /** Day and month of the lunar calendar: "15/7". */
        lunarText: z.string().nullable(),
        activities: z.array(z.object({ id, year, content: z.string() })),
      }),
    ),
  ),
  /** Lunar day and month of each day of a month, for the calendar. */
  lunarMonth: oc
    .input(z.object({ year, month: z.int().min(1).max(12) }))
    .output(z.array(z.object({ date: day, day: z.int(), month: z.int(), leap: z.boolean() }))),
  savedViews: oc.output(z.array(z.object({ id, version, name: z.string(), filter }))),
  saveView: oc.input(z.object({ name: requiredLine(60), filter })).output(z.object({ id })),
  removeView: oc.input(seen).output(z.void()),
}
