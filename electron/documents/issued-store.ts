import type { Expression, ExpressionBuilder, Insertable, Selectable, SqlBool } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Reads, Writes } from '../database/database.ts'
import type { IssuedDocumentTable } from '../database/meetings-schema.ts'
import type { DB } from '../database/schema.ts'

export type IssuedRecord = Selectable<IssuedDocumentTable>
export type NewIssued = Omit<Insertable<IssuedDocumentTable>, 'id' | 'version'>

/** What of the register is asked for; null means no condition. */
export type RegisterConditions = {
  kinds: IssuedRecord['kind'][] | null
  books: string[] | null
  meetingId: string | null
  bodyId: string | null
}

export async function insertIssued(writes: Writes, document: NewIssued): Promise<string> {
  const id = uuidv7()
  await writes
    .insertInto('issued_document')
    .values({ ...document, id })
    .execute()
  return id
}

export const issuedRecord = (reads: Reads, id: string): Promise<IssuedRecord | undefined> =>
  reads.selectFrom('issued_document').selectAll().where('id', '=', id).executeTakeFirst()

export const issuedRecords = (reads: Reads, ids: readonly string[]): Promise<IssuedRecord[]> =>
  reads.selectFrom('issued_document').selectAll().where('id', 'in', ids).orderBy('number').execute()

/** Documents of the register that meet the conditions, the latest first. */
export const registerRecords = (reads: Reads, conditions: RegisterConditions): Promise<IssuedRecord[]> =>
  reads
    .selectFrom('issued_document')
    .selectAll()
    .where(meets(conditions))
    .orderBy('date', 'desc')
    .orderBy('kind')
    .orderBy('number', 'desc')
    .execute()

function meets({ kinds, books, meetingId, bodyId }: RegisterConditions) {
  return ({ eb, and }: ExpressionBuilder<DB, 'issued_document'>): Expression<SqlBool> =>
    and([
      ...(kinds === null ? [] : [eb('kind', 'in', kinds)]),
      ...(books === null ? [] : [eb('book', 'in', books)]),
      ...(meetingId === null ? [] : [eb('meeting_id', '=', meetingId)]),
      ...(bodyId === null ? [] : [eb('body_id', '=', bodyId)]),
    ])
}

/** All numbers given out in a kind and book, withdrawn ones too: none is given again. */
export async function numbersIn(reads: Reads, kind: IssuedRecord['kind'], book: string): Promise<number[]> {
  const rows = await reads
    .selectFrom('issued_document')
    .select('number')
    .where('kind', '=', kind)
    .where('book', '=', book)
    .orderBy('number')
    .execute()
  return rows.map(({ number }) => number)
}

/** Kinds and books with their numbers in order. */
export async function usedNumbers(
  reads: Reads,
): Promise<{ kind: IssuedRecord['kind']; book: string; number: number }[]> {
  return reads
    .selectFrom('issued_document')
    .select(['kind', 'book', 'number'])
    .orderBy('kind')
    .orderBy('book')
    .orderBy('number')
    .execute()
}

/** Reminder letters that stand, the latest first, without what they were filled from: years of letters stay light. */
export const letterLines = (reads: Reads) =>
  reads
    .selectFrom('issued_document')
    .select([
      'id',
      'symbol',
      'subject',
      'body_id as bodyId',
      'unit_id as unitId',
      'date',
      'answered_date as answeredDate',
    ])
    .where('kind', '=', 'reminderLetter')
    .where('withdrawn_reason', 'is', null)
    .orderBy('date', 'desc')
    .orderBy('number', 'desc')
    .execute()

/** Notices of the conclusions of meetings that stand, in the order they went out. */
export const noticesOfMeetings = (reads: Reads, meetingIds: readonly string[]): Promise<IssuedRecord[]> =>
  reads
    .selectFrom('issued_document')
    .selectAll()
    .where('kind', '=', 'conclusionNotice')
    .where('meeting_id', 'in', meetingIds)
    .where('withdrawn_reason', 'is', null)
    .orderBy('date')
    .orderBy('number')
    .execute()

/** Who entered documents and when, by the id of the document. */
export async function entriesOf(
  reads: Reads,
  ids: readonly string[],
): Promise<Map<string, { actor: string; at: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await reads
    .selectFrom('history')
    .select(['entity_id', 'actor', 'at'])
    .where('entity', '=', 'issued_document')
    .where('entity_id', 'in', ids)
    .where('operation', '=', 'insert')
    .execute()
  return new Map(rows.map(({ entity_id, actor, at }) => [entity_id, { actor, at }]))
}
