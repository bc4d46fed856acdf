import type * as z from 'zod'
import type { issuedDocumentsContract, registerRow } from '../../shared/contract/issued-documents.ts'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import { listBodies } from '../committee/service.ts'
import type { Reads } from '../database/database.ts'
import { answersOwed, pressingTasks } from '../tasks/waiting.ts'
import { lettersSince } from './issued.ts'
import { entriesOf, type IssuedRecord, registerRecords, usedNumbers } from './issued-store.ts'
import { pressedFor } from './word/body-fields.ts'

export type RegisterRow = z.output<typeof registerRow>
type Query = z.output<NonNullable<(typeof issuedDocumentsContract.register)['~orpc']['inputSchema']>>
type Register = z.output<NonNullable<(typeof issuedDocumentsContract.register)['~orpc']['outputSchema']>>
type Remindable = z.output<
  NonNullable<(typeof issuedDocumentsContract.remindable)['~orpc']['outputSchema']>
>[number]

const orNull = <Element>(list: readonly Element[]) => (list.length > 0 ? [...list] : null)

/** The register of papers that left the house: a page of it, and the numbers nothing has. */
export async function registerOf(reads: Reads, query: Query): Promise<Register> {
  const { kinds, books, meetingId, bodyId, text, offset, limit } = query
  const records = await registerRecords(reads, {
    kinds: orNull(kinds),
    books: orNull(books),
    meetingId,
    bodyId,
  })
  const words = fold(text).split(' ').filter(Boolean)
  const found = records.filter(({ symbol, subject }) => {
    const folded = ` ${fold(`${symbol} ${subject}`)}`
    return words.every((word) => folded.includes(` ${word}`))
  })
  const shown = found.slice(offset, offset + limit)
  const used = await usedNumbers(reads)
  return {
    rows: await rowsOf(reads, shown),
    total: found.length,
    gaps: gapsIn(used),
    books: [...new Set(used.map(({ book }) => book))].sort().reverse(),
  }
}

async function rowsOf(reads: Reads, records: readonly IssuedRecord[]): Promise<RegisterRow[]> {
  const entries = await entriesOf(
    reads,
    records.map(({ id }) => id),
  )
  return records.map((record) => ({
    id: record.id,
    version: record.version,
    kind: record.kind,
    book: record.book,
    number: record.number,
    symbol: record.symbol,
    date: record.date,
    subject: record.subject,
    signer: record.signer,
    meetingId: record.meeting_id,
    bodyId: record.body_id,
    level: record.level,
    fileName: record.name,
    answeredDate: record.answered_date,
    withdrawnReason: record.withdrawn_reason,
    author: entries.get(record.id)?.actor ?? '',
    // Every document is entered by a command, and so stands in history.
    at: entries.get(record.id)?.at ?? `${record.date}T00:00:00.000Z`,
  }))
}

/** Numbers between 1 and the last of a kind and book that nothing has: shown, never filled by themselves. */
export function gapsIn(
  used: readonly { kind: IssuedRecord['kind']; book: string; number: number }[],
): Register['gaps'] {
  const books = new Map<string, { kind: IssuedRecord['kind']; book: string; numbers: Set<number> }>()
  for (const { kind, book, number } of used) {
    const key = `${kind} ${book}`
    const known = books.get(key) ?? { kind, book, numbers: new Set() }
    books.set(key, known)
    known.numbers.add(number)
  }
  return [...books.values()].flatMap(({ kind, book, numbers }) => {
    const missing = Array.from({ length: Math.max(...numbers) }, (_, index) => index + 1).filter(
      (number) => !numbers.has(number),
    )
    return missing.length > 0 ? [{ kind, book, numbers: missing }] : []
  })
}

/** Bodies a reminder letter would have something to say to on a day, the most overdue first. */
export async function remindableBodies(reads: Reads, today: string): Promise<Remindable[]> {
  const pressing = await pressingTasks(reads, today)
  const owing = await answersOwed(reads, today)
  const named = [...new Map([...pressing, ...owing].map((task) => [task.id, task])).values()]
  const bodies = await listBodies(reads, { on: today, all: true })
  const remindable: Remindable[] = []
  for (const { id } of bodies) {
    const asked = pressedFor(named, id)
    if (Object.values(asked).every((tasks) => tasks.length === 0)) continue
    const letters = await lettersSince(reads, id)
    remindable.push({
      bodyId: id,
      overdueTasks: asked.overdue.length,
      dueSoonTasks: asked.near.length,
      missingReports: asked.reports.length,
      answersOwed: asked.owing.length,
      level: letters.length + 1,
      lastDate: letters[0]?.date ?? null,
    })
  }
  return remindable.sort((one, other) => other.overdueTasks - one.overdueTasks)
}
