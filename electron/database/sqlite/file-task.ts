import { statSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { workerFile } from '../../worker-file.ts'
import { connect } from './connect.ts'
import { sqliteProblem } from './sqlite-problem.ts'

/** Work over a whole database file: too long for the thread that answers the window. */
export type FileTask =
  /** Copies a file that may be open and in use; then checks the copy. */
  { kind: 'copy'; from: string; to: string } | { kind: 'check'; file: string }

/** What is wrong with the file (with the copy), in SQLite's words; nothing when it is sound. */
export type FileFindings = string[]

/** What the worker sends: an error loses its code on the way between threads. */
export type FileTaskAnswer = { findings: FileFindings } | { failed: string; code: string }

/**
 * Does the task in a worker. Damage found is an answer; a full disk, a folder that cannot be written to and the like
 * reject with their user error.
 */
export function runFileTask(task: FileTask): Promise<FileFindings> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile('database-file'), { workerData: task })
    worker.once('message', (answer: FileTaskAnswer) => {
      if ('findings' in answer) return resolve(answer.findings)
      const error = Object.assign(new Error(answer.failed), { code: answer.code })
      reject(sqliteProblem(error) ?? error)
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the worker over the database file ended with ${code}`)))
  })
}

/** The task itself; blocks until it is done. */
export function doFileTask(task: FileTask): FileFindings {
  if (task.kind === 'check') return integrityOf(task.file)
  return damageAsFinding(() => {
    const source = connect(task.from, { readonly: true, fileMustExist: true })
    try {
      source.prepare('vacuum into ?').run(task.to)
    } finally {
      source.close()
    }
    return integrityOf(task.to)
  })
}

/** SQLite stops with an error where the damage is too great to go on. */
function damageAsFinding(work: () => FileFindings): FileFindings {
  try {
    return work()
  } catch (error) {
    if (sqliteProblem(error)?.code === 'damaged') return [String(error)]
    throw error
  }
}

function integrityOf(file: string): FileFindings {
  return damageAsFinding(() => {
    const connection = connect(file, { readonly: true, fileMustExist: true })
    try {
      const rows = connection.pragma('integrity_check(20)') as { integrity_check: string }[]
      const findings = rows.map((row) => row.integrity_check).filter((finding) => finding !== 'ok')
      const broken = connection.pragma('foreign_key_check') as { table: string }[]
      return [...findings, ...broken.slice(0, 20).map((row) => `broken reference in ${row.table}`)]
    } finally {
      connection.close()
    }
  })
}

/** Larger files are read through when they are backed up, by a worker. */
const lookedThroughUpTo = 100 * 1024 * 1024

/**
 * A quick look over a file's pages, without its indexes: about 0.3 s for 100 MB. True when nothing is wrong, or when
 * the file is too large for the person who waits.
 */
export function looksSound(file: string): boolean {
  if (statSync(file).size > lookedThroughUpTo) return true
  const connection = connect(file, { fileMustExist: true })
  try {
    const rows = connection.pragma('quick_check(1)') as { quick_check: string }[]
    return rows.every((row) => row.quick_check === 'ok')
  } finally {
    connection.close()
  }
}
