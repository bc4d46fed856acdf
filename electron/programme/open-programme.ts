import type { Reads, Writes } from '../database/database.ts'
import { UserError } from '../user-error.ts'
import { programmeById, programmeRow } from './programme-store.ts'

export type StoredProgramme = NonNullable<Awaited<ReturnType<typeof programmeRow>>>

/** The programme of a year; throws when there is none. */
export async function programmeOfYear(reads: Reads, year: number): Promise<StoredProgramme> {
  const row = await programmeRow(reads, year)
  if (!row) throw new UserError('programme-missing', { year: String(year) })
  return row
}

/** A programme that may still be changed; throws when it is closed or gone. */
export async function openProgramme(writes: Writes, id: string): Promise<StoredProgramme> {
  const row = await programmeById(writes, id)
  if (!row) throw new UserError('not-found')
  if (row.closed_date !== null) throw new UserError('programme-closed', { year: String(row.year) })
  return row
}
