import { v7 as uuidv7 } from 'uuid'
import type { Clock } from '../../clock.ts'
import type { CommandStamp, Database, Reads, Writes } from '../../database/database.ts'
import { FileError } from '../../sheets/file-error.ts'
import type { Workbook } from '../../sheets/grid.ts'
import type { DroppedFile } from '../../sheets/unpack-drop.ts'
import { UserError } from '../../user-error.ts'
import type { Attachments } from '../../workspace/attachments.ts'
import type { WorkbookReader } from '../read-in-worker.ts'
import { type DeskRow, fileRow, openFiles, sourceOf } from '../store.ts'
import { gathering } from './gathering.ts'
import { type KeptFile, type Outcome, putOnDesk, storeOutcomes } from './reading.ts'
import type { Understanding } from './understanding.ts'

/** What a desk works with; tests give their own reader. */
export type DeskParts = {
  database: Database
  attachments: Attachments
  clock: Clock
  officer(): string
  /** Reads apart from this thread. */
  reader: Pick<WorkbookReader, 'read' | 'unpack'>
  understanding: Understanding
  /** How many files are understood at a time, as many as the reader has threads; two. */
  atOnce?: number
  /** Tells the windows that the desk has changed. */
  announce(): void
  /** Hears of an error nobody expected; the file is marked as failed and the next one is read. */
  log(reference: string, error: unknown): void
}

export type Progress = { done: number; total: number; current: string | null; startedAt: string }

export type DroppedBytes = { name: string; bytes: Uint8Array }

/** Files between the drop and the decision: keeps them, reads them in the order they came, and remembers the last opened. */
export type Desk = {
  /** Keeps what was sent and starts reading behind; gives how many were kept and refused. */
  add(sent: DroppedBytes[]): Promise<{ batchId: string; kept: number; refused: number }>
  /** Changes something as one command, then reads the files anew that `readAgain` names after it is stored. */
  change<T>(
    command: string,
    work: (writes: Writes) => Promise<T>,
    readAgain: (reads: Reads) => Promise<string[]>,
  ): Promise<T>
  /** Reads what a former run of the program left unread. */
  resume(): Promise<void>
  stop(): void
  progress(): Progress | null
  /** The grids of a file as its draft was made from. */
  workbook(row: DeskRow): Promise<Workbook>
  /** Resolves when nothing is left to read. */
  idle(): Promise<void>
  close(): void
}

const workbooksKept = 4
const keptAtOnce = 8
/** Milliseconds in which what was understood gathers to be stored together: a command a file would mostly wait for the disk. */
const gatheringTime = 100

export function openDesk(parts: DeskParts): Desk {
  const { database, attachments, clock, officer, announce, atOnce = 2 } = parts
  const waiting: string[] = []
  const underway = new Set<string>()
  const kept = new Map<string, Workbook>()
  let stopping = new AbortController()
  let progress: Progress | null = null
  let working: Promise<void> = Promise.resolve()
  let closed = false

  const command = <T>(name: string, work: (writes: Writes) => Promise<T>): Promise<T> => {
    const stamp: CommandStamp = {
      command: `intake.${name}`,
      commandId: uuidv7(),
      actor: officer(),
      at: clock.now(),
    }
    return database.command(stamp, work)
  }

  async function contentOf(row: DeskRow) {
    if (row.source_file_id === null) throw new FileError('file-gone')
    const { sha256, name } = await sourceOf(database.reads, row.source_file_id)
    return { sha256, name, read: () => attachments.read(sha256, name) }
  }

  async function workbook(row: DeskRow): Promise<Workbook> {
    const { sha256, name, read } = await contentOf(row)
    const grids =
      kept.get(sha256) ?? (await parts.reader.read(await read(), name, AbortSignal.timeout(60_000)))
    kept.delete(sha256)
    kept.set(sha256, grids)
    if (kept.size > workbooksKept) kept.delete(kept.keys().next().value!)
    return grids
  }

  async function understand(id: string, signal: AbortSignal): Promise<Outcome | null> {
    const row = await fileRow(database.reads, id)
    if (row.state !== 'reading' && row.state !== 'review') return null
    if (progress) progress.current = row.name
    announce()
    try {
      signal.throwIfAborted()
      const { name, read } = await contentOf(row)
      const file = { bytes: await read(), name }
      const understood = await parts.understanding(database.reads, file, row, clock.today(), signal)
      return { id, understood, failure: null }
    } catch (error) {
      return closed ? null : { id, understood: null, failure: failureOf(error, signal) }
    }
  }

  /** An archive that brings its reader down takes only itself along. */
  async function unpack(sent: DroppedBytes[]): Promise<DroppedFile[]> {
    try {
      return await parts.reader.unpack(sent)
    } catch (error) {
      if (!(error instanceof FileError)) throw error
      if (sent.length === 1) return [{ name: sent[0]!.name, bytes: null, error }]
      const each: DroppedFile[] = []
      for (const file of sent) each.push(...(await unpack([file])))
      return each
    }
  }

  /** Several at a time: what takes long is the disk, which is asked to have each of them for good. */
  async function keepAll(files: readonly DroppedFile[]): Promise<KeptFile[]> {
    const stored: KeptFile[] = []
    for (let from = 0; from < files.length; from += keptAtOnce) {
      const some = files.slice(from, from + keptAtOnce)
      stored.push(
        ...(await Promise.all(
          some.map(
            async ({ name, bytes, error }): Promise<KeptFile> =>
              error ? { name, error } : { name, error, ...(await attachments.put(bytes)) },
          ),
        )),
      )
    }
    return stored
  }

  function failureOf(error: unknown, signal: AbortSignal): FileError {
    if (signal.aborted) return new FileError('reading-stopped')
    if (error instanceof FileError) return error
    // The kept file is gone or has other content than it came with.
    if (error instanceof UserError) return new FileError('file-gone')
    const reference = uuidv7().slice(-8).toUpperCase()
    parts.log(reference, error)
    return new FileError('read-failed', { reference })
  }

  /** One that cannot be stored must not take the others along. */
  async function store(outcomes: readonly Outcome[], signal: AbortSignal): Promise<void> {
    try {
      const removed = await command('read', (writes) => storeOutcomes(writes, outcomes))
      for (const sha256 of removed) await attachments.remove(sha256)
    } catch (error) {
      if (closed) return
      const [only] = outcomes
      if (outcomes.length > 1) for (const outcome of outcomes) await store([outcome], signal)
      else if (only?.understood) {
        await store([{ id: only.id, understood: null, failure: failureOf(error, signal) }], signal)
      } else throw error
    }
  }

  /** A file asked for again while it is read waits: what was understood of it later must be stored later. */
  function takeNext(): string | undefined {
    const place = waiting.findIndex((id) => !underway.has(id))
    return place < 0 ? undefined : waiting.splice(place, 1)[0]
  }

  async function work(): Promise<void> {
    const { signal } = stopping
    const outcomes = gathering<Outcome>(gatheringTime, async (some) => {
      if (!closed) await store(some, signal)
      if (progress) progress.done += some.length
    })
    const readOn = async () => {
      for (let id = takeNext(); id !== undefined && !closed; id = takeNext()) {
        underway.add(id)
        const outcome = await understand(id, signal)
        underway.delete(id)
        if (outcome) outcomes.add(outcome)
        else if (progress) progress.done++
      }
    }
    while (waiting.length > 0 && !closed) {
      await Promise.all(Array.from({ length: atOnce }, readOn))
      await outcomes.finish()
    }
    progress = null
    if (!closed) announce()
  }

  function read(ids: readonly string[]): void {
    const added = ids.filter((id) => !waiting.includes(id))
    if (added.length === 0 || closed) return
    waiting.push(...added)
    if (progress) {
      progress.total += added.length
      return
    }
    progress = { done: 0, total: added.length, current: null, startedAt: clock.now() }
    stopping = new AbortController()
    working = work().catch((error: unknown) => {
      progress = null
      if (!closed) parts.log('desk', error)
    })
  }

  return {
    async add(sent) {
      const batchId = uuidv7()
      const stored = await keepAll(await unpack(sent))
      const added = { batchId, addedAt: clock.now(), receivedDate: clock.today() }
      const ids = await command('add', (writes) => putOnDesk(writes, stored, added))
      announce()
      read(ids.kept)
      return { batchId, kept: ids.kept.length, refused: ids.refused.length }
    },
    async change(name, work, readAgain) {
      const result = await command(name, work)
      announce()
      read(await readAgain(database.reads))
      return result
    },
    async resume() {
      const open = await openFiles(database.reads)
      read(open.filter((row) => row.state === 'reading').map((row) => row.id))
    },
    stop: () => stopping.abort(),
    progress: () => progress && { ...progress },
    workbook,
    idle: () => working,
    close() {
      closed = true
      waiting.length = 0
      stopping.abort()
    },
  }
}
