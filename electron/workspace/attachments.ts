import { createHash } from 'node:crypto'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../user-error.ts'
import { writeDurably } from './durable-write.ts'

/** The files a committee received, kept as they came, each under the hash of its content. */
export type Attachments = {
  /** Stores the bytes, once however often they come. */
  put(bytes: Uint8Array): Promise<{ sha256: string; size: number }>
  /** The bytes, proved to be the ones that were stored; `name` is what the user is told when they are not. */
  read(sha256: string, name?: string): Promise<Uint8Array>
  /** Forgets a file nothing refers to; not there is good enough. */
  remove(sha256: string): Promise<void>
  path(sha256: string): string
}

/** Attachments in a folder, as `ab/ab12…`. */
export function attachmentsIn(folder: string): Attachments {
  const path = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)
  return {
    path,
    async put(bytes) {
      const sha256 = hashOf(bytes)
      if (!(await isThere(path(sha256), sha256))) {
        await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true })
        await writeDurably(path(sha256), bytes)
      }
      return { sha256, size: bytes.length }
    },
    async remove(sha256) {
      await rm(path(sha256), { force: true })
    },
    async read(sha256, name = sha256) {
      let bytes: Uint8Array
      try {
        bytes = await readFile(path(sha256))
      } catch (cause) {
        throw keptFileDamaged(name, cause)
      }
      if (hashOf(bytes) !== sha256) throw keptFileDamaged(name, new Error(`${sha256} has other content`))
      return bytes
    },
  }
}

function keptFileDamaged(name: string, cause: unknown) {
  const error = new UserError('kept-file-damaged', { file: name })
  error.cause = cause
  return error
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** A file that was damaged since is not there: storing it again heals it. */
async function isThere(path: string, sha256: string): Promise<boolean> {
  try {
    return hashOf(await readFile(path)) === sha256
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}
