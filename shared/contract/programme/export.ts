import { oc } from '@orpc/contract'
import * as z from 'zod'
import { id, year } from '../primitives.ts'
import { filter } from './activity.ts'

/** What leaves the programme as a file. */
export const exportContract = {
  exportWorkbook: oc.input(z.object({ year, filter: filter.nullable() })).output(z.file()),
  exportLookBack: oc.input(z.object({ year })).output(z.file()),
  calendarFeed: oc.input(z.object({ year, bodyId: id })).output(z.file()),
}
