import type { Insertable } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Reads, Writes } from '../database/database.ts'
import type { ProgrammeEditionTable } from '../database/programme-schema.ts'

export const programmeRow = (reads: Reads, year: number) =>
  reads.selectFrom('programme').selectAll().where('year', '=', year).executeTakeFirst()

export const programmeById = (reads: Reads, id: string) =>
  reads.selectFrom('programme').selectAll().where('id', '=', id).executeTakeFirst()

/** Every year with a programme, the newest first, with how much there is of it. */
export const yearRows = (reads: Reads) =>
  reads
    .selectFrom('programme')
    .select(({ selectFrom, fn }) => [
      'programme.year',
      'programme.closed_date',
      selectFrom('activity')
        .whereRef('activity.programme_id', '=', 'programme.id')
        .select(fn.countAll<number>().as('count'))
        .as('activities'),
      selectFrom('programme_edition')
        .whereRef('programme_edition.programme_id', '=', 'programme.id')
        .select(({ fn }) => fn.max('programme_edition.ordinal').as('last'))
        .as('lastOrdinal'),
    ])
    .orderBy('year', 'desc')
    .execute()

export async function insertProgramme(
  writes: Writes,
  { year, title }: { year: number; title: string },
): Promise<string> {
  const id = uuidv7()
  await writes.insertInto('programme').values({ id, year, title, closed_date: null }).execute()
  return id
}

/** Editions of a programme in their order, without what they froze. */
export const editionRows = (reads: Reads, programmeId: string) =>
  reads
    .selectFrom('programme_edition')
    .select(['id', 'ordinal', 'number', 'date', 'signer', 'reason'])
    .where('programme_id', '=', programmeId)
    .orderBy('ordinal')
    .execute()

/** What an edition froze, as it was written; undefined when the programme has no such edition. */
export async function editionContent(
  reads: Reads,
  programmeId: string,
  id: string,
): Promise<string | undefined> {
  const row = await reads
    .selectFrom('programme_edition')
    .select('content')
    .where('programme_id', '=', programmeId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.content
}

export async function insertEdition(
  writes: Writes,
  edition: Omit<Insertable<ProgrammeEditionTable>, 'id' | 'version'>,
): Promise<string> {
  const id = uuidv7()
  await writes
    .insertInto('programme_edition')
    .values({ ...edition, id })
    .execute()
  return id
}

/** Where the workspace's data stands: grows with every command that changed something. */
export async function lastCommand(reads: Reads): Promise<number> {
  const row = await reads
    .selectFrom('performed_command')
    .select(({ fn }) => fn.max('seq').as('last'))
    .executeTakeFirst()
  return row?.last ?? 0
}
