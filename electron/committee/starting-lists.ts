import type * as z from 'zod'
import type { startingLists } from '../../shared/contract/workspace.ts'
import { isInForce } from '../../shared/domain/validity.ts'
import { tableOf } from './reference-table.ts'

export type StartingLists = z.output<typeof startingLists>

/** Resolution 1685/NQ-UBTVQH15: from 1 July 2025 the city has no districts. */
export const lastDayOfDistricts = '2025-06-30'

/** What a new workspace of that level finds in its lists, as they stand on the last day of the year. */
export function startingListsOf(level: 'city' | 'district', year: number): StartingLists {
  const last = `${year}-12-31`
  const districts = { validFrom: null, validTo: lastDayOfDistricts }
  const bodies = tableOf('bodies.tsv').map(({ valid_from, valid_to }) => ({
    validFrom: valid_from || null,
    validTo: valid_to || null,
  }))
  const units = level === 'city' ? tableOf('districts-2024.tsv').length : 0
  return {
    indicators: tableOf('indicators.tsv').length,
    bodies: bodies.filter((body) => isInForce(body, last)).length,
    units,
    // A district's committee enters its own wards: none of them ends.
    unitsEnd: units > 0 && !isInForce(districts, last) ? lastDayOfDistricts : null,
  }
}
