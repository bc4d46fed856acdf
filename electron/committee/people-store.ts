import { v7 as uuidv7 } from 'uuid'
import type { Reads, Writes } from '../database/database.ts'
import type { MandateTable, PersonTable } from '../database/schema.ts'
import { refuseStale } from '../database/stale-version.ts'
import type { Seen } from './store.ts'

export type PersonColumns = Pick<PersonTable, 'full_name' | 'rank' | 'phone' | 'note'>
export type MandateColumns = Omit<MandateTable, 'id' | 'version'>

export const personRows = (reads: Reads) => reads.selectFrom('person').selectAll().execute()

export const mandateRows = (reads: Reads) =>
  reads
    .selectFrom('mandate')
    .innerJoin('body', 'body.id', 'mandate.body_id')
    .selectAll('mandate')
    .select(['body.short as body_short', 'body.position as body_position'])
    .orderBy('mandate.from_date')
    .orderBy('mandate.id')
    .execute()

export async function countMandates(reads: Reads, bodyId: string): Promise<number> {
  const { count } = await reads
    .selectFrom('mandate')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('body_id', '=', bodyId)
    .executeTakeFirstOrThrow()
  return count
}

export async function insertPerson(writes: Writes, person: PersonColumns): Promise<string> {
  const id = uuidv7()
  await writes
    .insertInto('person')
    .values({ ...person, id })
    .execute()
  return id
}

export async function updatePerson(
  writes: Writes,
  { id, version }: Seen,
  person: PersonColumns,
): Promise<void> {
  const { numUpdatedRows } = await writes
    .updateTable('person')
    .set(person)
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) await refuseStale(writes, 'person', id)
}

export async function deletePerson(writes: Writes, { id, version }: Seen): Promise<void> {
  const { numDeletedRows } = await writes
    .deleteFrom('person')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numDeletedRows === 0n) await refuseStale(writes, 'person', id)
}

export async function insertMandate(writes: Writes, mandate: MandateColumns): Promise<string> {
  const id = uuidv7()
  await writes
    .insertInto('mandate')
    .values({ ...mandate, id })
    .execute()
  return id
}

export async function updateMandate(
  writes: Writes,
  { id, version }: Seen,
  mandate: MandateColumns,
): Promise<void> {
  const { numUpdatedRows } = await writes
    .updateTable('mandate')
    .set(mandate)
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) await refuseStale(writes, 'mandate', id)
}

export async function deleteMandate(writes: Writes, { id, version }: Seen): Promise<void> {
  const { numDeletedRows } = await writes
    .deleteFrom('mandate')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numDeletedRows === 0n) await refuseStale(writes, 'mandate', id)
}
