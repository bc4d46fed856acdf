import type { ReadConnection } from '../database/database.ts'
import {
  type ActivityRecord,
  activityRecords,
  type IdsByActivity,
  type IdTable,
  idsByActivity,
  type Part,
  partsOf,
} from './activity-store.ts'
import { untilChanged } from './until-changed.ts'

// Several views and the overlaps ask for the same rows of a year; each table is read once until something changes.

/** Every activity of a programme, in the order of positions. */
export const recordsOfProgramme = (
  reads: ReadConnection,
  programmeId: string,
): Promise<readonly ActivityRecord[]> =>
  untilChanged(reads, `records ${programmeId}`, () => activityRecords(reads, programmeId))

/** The bodies that support, units, tags or further objectives of a programme's activities, by activity. */
export const idsOfProgramme = (
  reads: ReadConnection,
  programmeId: string,
  table: IdTable,
): Promise<IdsByActivity> =>
  untilChanged(reads, `${table} ${programmeId}`, () => idsByActivity(reads, table, { programmeId }))

/** What a programme's activities are to reach, by activity. */
export const targetsOfProgramme = (
  reads: ReadConnection,
  programmeId: string,
): Promise<ReadonlyMap<string, readonly Part<'activity_target'>[]>> =>
  untilChanged(reads, `activity_target ${programmeId}`, () =>
    partsOf(reads, 'activity_target', { programmeId }),
  )
