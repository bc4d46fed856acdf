import { Worker } from 'node:worker_threads'
import { FileError } from '../sheets/file-error.ts'
import type { Workbook } from '../sheets/grid.ts'
import { maxReadingMilliseconds } from '../sheets/limits.ts'
import type { DroppedFile } from '../sheets/unpack-drop.ts'
import { workerFile } from '../worker-file.ts'
import type { IntakeAnswer, IntakeJob, SentFile } from './intake-job.ts'
import type { OfficeLists, UnderstandingTerms, Understood } from './understand/understand-in-its-time.ts'

/** Readers apart from the thread that answers the window: what a file does to one of them ends with that file. */
export type WorkbookReader = {
  /**
   * Reads a file into decoded grids. Rejects with a FileError: what is wrong with the file, `reading-too-long` past
   * the time limit, `reading-stopped` when `signal` aborts, `read-failed` when the file brought the reader down.
   */
  read(bytes: Uint8Array, fileName: string, signal?: AbortSignal): Promise<Workbook>
  /** Reads a file and understands it in its own time, see `understandInItsTime`; the same limits and rejections. */
  understand(
    file: { bytes: Uint8Array; name: string },
    lists: OfficeLists,
    terms: UnderstandingTerms,
    signal?: AbortSignal,
  ): Promise<Understood>
  /** Opens the archives of a drop; the same limits and rejections. */
  unpack(files: { name: string; bytes: Uint8Array }[], signal?: AbortSignal): Promise<DroppedFile[]>
  /** Starts the readers before the first file comes. */
  warm(): Promise<void>
  /** Ends all readers; what they were at is rejected with `reading-stopped`. */
  close(): Promise<void>
}

export type ReaderOptions = {
  workers?: number
  /** Milliseconds a file may take, the start of the reader included. */
  timeLimit?: number
  /** The second wall behind the gate: a reader that needs a larger heap is ended. Buffers do not count here. */
  heapMegabytes?: number
  /** The worker's file; tests give one that misbehaves. */
  file?: URL
}

type Task = {
  job: IntakeJob
  signal: AbortSignal | undefined
  resolve(answer: IntakeAnswer): void
  reject(error: unknown): void
}

/** A thread and what it is at; `settle` ends the task, with its answer or with an error. */
type Reader = {
  worker: Worker
  settle: ((outcome: IntakeAnswer | FileError) => void) | null
  /** The lists it has. */
  lists: OfficeLists | null
}

/** Opens a pool of readers. They start with the first file (or `warm`) and are used again for the next ones. */
export function openReader(options: ReaderOptions = {}): WorkbookReader {
  const { workers = 2, timeLimit = maxReadingMilliseconds, heapMegabytes = 320 } = options
  const file = options.file ?? workerFile('intake-worker')
  const resourceLimits = { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 32 }
  const waiting: Task[] = []
  const readers = new Set<Reader>()
  let closed = false

  function ask(job: IntakeJob, signal?: AbortSignal): Promise<IntakeAnswer> {
    return new Promise((resolve, reject) => {
      if (closed || signal?.aborted) return reject(new FileError('reading-stopped'))
      waiting.push({ job, signal, resolve, reject })
      next()
    })
  }

  function next(): void {
    while (waiting.length > 0) {
      const reader = [...readers].find(({ settle }) => settle === null) ?? start()
      if (reader === null) return
      const task = waiting.shift()!
      if (task.signal?.aborted) task.reject(new FileError('reading-stopped'))
      else run(reader, task)
    }
  }

  function start(): Reader | null {
    if (readers.size >= workers) return null
    const reader: Reader = { worker: new Worker(file, { resourceLimits }), settle: null, lists: null }
    const lose = (cause: unknown) => end(reader, new FileError('read-failed', {}, { cause }))
    reader.worker.on('message', (answer: IntakeAnswer) => {
      reader.settle?.(answer)
      next()
    })
    reader.worker.on('error', lose)
    reader.worker.on('exit', (code) => lose(new Error(`the reader ended with ${code}`)))
    readers.add(reader)
    return reader
  }

  /** What a thread is at cannot be interrupted, so the thread itself is ended; the next file gets a new one. */
  function end(reader: Reader, error: FileError): Promise<unknown> {
    readers.delete(reader)
    reader.settle?.(error)
    const ended = reader.worker.terminate()
    if (!closed) next()
    return ended
  }

  function run(reader: Reader, task: Task): void {
    const stop = () => void end(reader, new FileError('reading-stopped'))
    const tooLong = () => void end(reader, new FileError('reading-too-long', { seconds: timeLimit / 1000 }))
    const timer = setTimeout(tooLong, timeLimit)
    reader.settle = (outcome) => {
      clearTimeout(timer)
      task.signal?.removeEventListener('abort', stop)
      reader.settle = null
      // An idle reader must not keep the program from ending.
      reader.worker.unref()
      if (outcome instanceof FileError) task.reject(outcome)
      else task.resolve(outcome)
    }
    task.signal?.addEventListener('abort', stop)
    reader.worker.ref()
    reader.worker.postMessage(withoutKnownLists(reader, task.job))
  }

  return {
    async read(bytes, fileName, signal) {
      const answer = expected(await ask({ kind: 'read', bytes, fileName }, signal))
      if (answer.kind !== 'read') throw new TypeError(`a reader answered ${answer.kind}`)
      return answer.workbook
    },
    async understand(file, lists, terms, signal) {
      const answer = expected(await ask({ kind: 'understand', file, lists, terms }, signal))
      if (answer.kind !== 'understand') throw new TypeError(`a reader answered ${answer.kind}`)
      return answer.understood
    },
    async unpack(files, signal) {
      const answer = expected(await ask({ kind: 'unpack', files }, signal))
      if (answer.kind !== 'unpack') throw new TypeError(`a reader answered ${answer.kind}`)
      return receivedFiles(answer.files)
    },
    async warm() {
      await Promise.all(Array.from({ length: workers }, () => ask({ kind: 'warm' })))
    },
    async close() {
      closed = true
      const stopped = () => new FileError('reading-stopped')
      for (const task of waiting.splice(0)) task.reject(stopped())
      await Promise.all([...readers].map((reader) => end(reader, stopped())))
    },
  }
}

/** The job as this reader needs it: lists it already has are not sent again. */
function withoutKnownLists(reader: Reader, job: IntakeJob): IntakeJob {
  if (job.kind !== 'understand' || job.lists === 'as before') return job
  if (reader.lists === job.lists) return { ...job, lists: 'as before' }
  reader.lists = job.lists
  return job
}

/** An answer that is no complaint. A fault of the program is thrown as it happened, with the stack of its thread. */
function expected(answer: IntakeAnswer): IntakeAnswer {
  if (answer.kind === 'refused') throw new FileError(answer.error.code, answer.error.params)
  if (answer.kind !== 'failed') return answer
  const fault = new Error(answer.message)
  if (answer.stack !== undefined) fault.stack = answer.stack
  throw fault
}

/** The files of an unpacked drop as the other thread sees them. */
function receivedFiles(files: readonly SentFile[]): DroppedFile[] {
  return files.map(({ name, bytes, error }): DroppedFile => {
    if (bytes !== null) return { name, bytes, error: null }
    return { name, bytes: null, error: new FileError(error?.code ?? 'read-failed', error?.params) }
  })
}
