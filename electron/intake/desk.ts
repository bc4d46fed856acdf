import { v7 as uuidv7 } from 'uuid'
import type { Clock } from '../clock.ts'
import type { CommandStamp, Database, Reads, Writes } from '../database/database.ts'
import { UserError } from '../user-error.ts'
import type { Attachments } from '../workspace/attachments.ts'
import { FileError } from './file-error.ts'
import type { Workbook } from './grid.ts'
import type { WorkbookReader } from './read-in-worker.ts'
import { type KeptFile, putOnDesk, storeFailure, storeReading } from './reading.ts'
import { type DeskRow, fileRow, openFiles, sourceOf } from './store.ts'
import type { Understanding } from './understanding.ts'
import type { DroppedFile } from './unpack-drop.ts'

/** What a desk works with; tests give their own reader. */
export type DeskParts = {
  database: Database
  attachments: Attachments
  clock: Clock
  officer(): string
  /** Reads apart from this thread. */
  reader: Pick<WorkbookReader, 'read' | 'unpack'>
  understanding: Understanding
  /** Tells the windows that the desk has changed. */
  announce(): void
  /** Hears of an error nobody expected; the file is marked as failed and the next one is read. */
  log(reference: string, error: unknown): void
}

export type Progress = { done: number; total: number; current: string | null; startedAt: string }

export type DroppedBytes = { name: string; bytes: Uint8Array }

/** Files between the drop and the decision: keeps them, reads them one after another, and remembers the last opened. */
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

export function openDesk(parts: DeskParts): Desk {
  const { database, attachments, clock, officer, announce } = parts
  const waiting: string[] = []
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

  async function workbook(row: DeskRow, signal: AbortSignal): Promise<Workbook> {
    if (row.source_file_id === null) throw new FileError('file-gone')
    const { sha256, name } = await sourceOf(database.reads, row.source_file_id)
    const known = kept.get(sha256)
    const read = known ?? (await parts.reader.read(await attachments.read(sha256, row.name), name, signal))
    kept.delete(sha256)
    kept.set(sha256, read)
    if (kept.size > workbooksKept) kept.delete(kept.keys().next().value!)
    return read
  }

  async function readOne(id: string, signal: AbortSignal): Promise<void> {
    const row = await fileRow(database.reads, id)
    if (row.state !== 'reading' && row.state !== 'review') return
    if (progress) progress.current = row.name
    announce()
    try {
      signal.throwIfAborted()
      const grids = await workbook(row, signal)
      const draft = await parts.understanding(database.reads, grids, row, clock.today())
      await command('read', (writes) => storeReading(writes, id, grids.format, draft))
    } catch (error) {
      if (closed) return
      const failure = failureOf(error, signal)
      const { remove } = await command('read', (writes) => storeFailure(writes, id, failure))
      if (remove !== null) await attachments.remove(remove)
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

  function failureOf(error: unknown, signal: AbortSignal): FileError {
    if (signal.aborted) return new FileError('reading-stopped')
    if (error instanceof FileError) return error
    // The kept file is gone or has other content than it came with.
    if (error instanceof UserError) return new FileError('file-gone')
    const reference = uuidv7().slice(-8).toUpperCase()
    parts.log(reference, error)
    return new FileError('read-failed', { reference })
  }

  async function work(): Promise<void> {
    const { signal } = stopping
    while (waiting.length > 0 && !closed) {
      const id = waiting.shift()!
      await readOne(id, signal)
      if (progress) progress.done++
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
      const stored: KeptFile[] = []
      for (const { name, bytes, error } of await unpack(sent)) {
        stored.push(error ? { name, error } : { name, error, ...(await attachments.put(bytes)) })
      }
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
    workbook: (row) => workbook(row, AbortSignal.timeout(60_000)),
    idle: () => working,
    close() {
      closed = true
      waiting.length = 0
      stopping.abort()
    },
  }
}
