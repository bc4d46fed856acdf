import type * as z from 'zod'
import type { issuedDocumentsContract, registerRow } from '../../shared/contract/issued-documents.ts'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import { listBodies, listUnits } from '../committee/service.ts'
import type { Reads } from '../database/database.ts'
import { answersOwed, pressingTasks } from '../tasks/waiting.ts'
import { entriesOf, type IssuedRecord, registerRecords, usedNumbers } from './issued-store.ts'
import { missingReportsOn } from './missing-reports.ts'
import { lettersSince } from './unanswered.ts'
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
  const names = await recipientNames(reads)
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
    unitId: record.unit_id,
    recipient: names.get(record.body_id ?? record.unit_id ?? '') ?? null,
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

/** How those a letter can go to are called, by id: a body by its short name, a unit by its name. */
export async function recipientNames(reads: Reads): Promise<Map<string, string>> {
  const everything = { on: '2000-01-01', all: true }
  const bodies = await listBodies(reads, everything)
  const units = await listUnits(reads, everything)
  return new Map([
    ...bodies.map(({ id, short }): [string, string] => [id, short]),
    ...units.map(({ id, name }): [string, string] => [id, name]),
  ])
}

/** Bodies and units a reminder letter would have something to say to on a day: bodies first, the most overdue first. */
export async function remindable(reads: Reads, today: string): Promise<Remindable[]> {
  return [...(await remindableBodies(reads, today)), ...(await remindableUnits(reads, today))]
}

async function remindableBodies(reads: Reads, today: string): Promise<Remindable[]> {
  const pressing = await pressingTasks(reads, today)
  const owing = await answersOwed(reads, today)
  const named = [...new Map([...pressing, ...owing].map((task) => [task.id, task])).values()]
  const found: Remindable[] = []
  for (const { id, short } of await listBodies(reads, { on: today, all: true })) {
    const asked = pressedFor(named, id)
    if (Object.values(asked).every((tasks) => tasks.length === 0)) continue
    found.push({
      ...(await lettersBefore(reads, { bodyId: id, unitId: null }, today)),
      name: short,
      overdueTasks: asked.overdue.length,
      dueSoonTasks: asked.near.length,
      missingReports: asked.reports.length,
      answersOwed: asked.owing.length,
    })
  }
  return found.sort((one, other) => other.overdueTasks - one.overdueTasks)
}

async function remindableUnits(reads: Reads, today: string): Promise<Remindable[]> {
  const missing = await missingReportsOn(reads, today)
  const found: Remindable[] = []
  for (const { id, name } of await listUnits(reads, { on: today, all: true })) {
    const reports = missing.get(id)
    if (!reports) continue
    found.push({
      ...(await lettersBefore(reads, { bodyId: null, unitId: id }, today)),
      name,
      overdueTasks: 0,
      dueSoonTasks: 0,
      missingReports: reports.length,
      answersOwed: 0,
    })
  }
  return found
}

async function lettersBefore(
  reads: Reads,
  to: { bodyId: string | null; unitId: string | null },
  today: string,
) {
  const letters = await lettersSince(reads, to, today)
  return { ...to, level: letters.length + 1, lastDate: letters[0]?.date ?? null }
}
