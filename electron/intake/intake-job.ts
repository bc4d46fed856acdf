import type { FileErrorCode, MessageParams } from '../../shared/domain/draft.ts'
import { decodeWorkbook } from '../sheets/decode-workbook.ts'
import { FileError } from '../sheets/file-error.ts'
import type { Workbook } from '../sheets/grid.ts'
import { readWorkbook } from '../sheets/read-workbook.ts'
import { type DroppedFile, unpackDrop } from '../sheets/unpack-drop.ts'
import {
  type OfficeLists,
  type UnderstandingTerms,
  type Understood,
  understandInItsTime,
} from './understand/understand-in-its-time.ts'

/** What a worker is asked to do. */
export type IntakeJob =
  | { kind: 'warm' }
  | { kind: 'read'; bytes: Uint8Array; fileName: string }
  | {
      kind: 'understand'
      file: { bytes: Uint8Array; name: string }
      lists: OfficeLists | 'as before'
      terms: UnderstandingTerms
    }
  | { kind: 'unpack'; files: { name: string; bytes: Uint8Array }[] }

/** What it answers. Errors lose their class between threads, so they travel as what they say. */
export type IntakeAnswer =
  | { kind: 'warm' }
  | { kind: 'read'; workbook: Workbook }
  | { kind: 'understand'; understood: Understood }
  | { kind: 'unpack'; files: SentFile[] }
  | { kind: 'refused'; error: SentError }
  | { kind: 'failed'; message: string; stack: string | undefined }

type SentError = { code: FileErrorCode; params: MessageParams }
export type SentFile = { name: string; bytes: Uint8Array | null; error: SentError | null }

/** The lists this thread was given last: they are large beside a file, and the same for all files of a drop. */
let listsBefore: OfficeLists | null = null

/** Does a job; never throws. A refused file is an answer, and so is a fault of the program. */
export async function doIntakeJob(job: IntakeJob): Promise<IntakeAnswer> {
  try {
    switch (job.kind) {
      case 'warm':
        await Promise.all([import('../sheets/read-ooxml.ts'), import('../sheets/read-xls.ts')])
        return { kind: 'warm' }
      case 'read':
        return { kind: 'read', workbook: await readDecoded(job.bytes, job.fileName) }
      case 'understand': {
        if (job.lists !== 'as before') listsBefore = job.lists
        if (listsBefore === null) throw new Error('no lists were sent before')
        return { kind: 'understand', understood: await readAndUnderstand(job.file, listsBefore, job.terms) }
      }
      case 'unpack':
        return { kind: 'unpack', files: unpackDrop(job.files).map(sentFile) }
    }
  } catch (error) {
    if (error instanceof FileError) return { kind: 'refused', error: sentError(error) }
    const fault = error instanceof Error ? error : new Error(String(error))
    return { kind: 'failed', message: fault.message, stack: fault.stack }
  }
}

/** A file as the rules take it: read, legacy encodings decoded, text tidied. Throws a FileError. */
export async function readDecoded(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  return decodeWorkbook(await readWorkbook(bytes, fileName)).workbook
}

/** Reads a file and understands it. Throws a FileError. */
export async function readAndUnderstand(
  { bytes, name }: { bytes: Uint8Array; name: string },
  lists: OfficeLists,
  terms: UnderstandingTerms,
): Promise<Understood> {
  const workbook = await readDecoded(bytes, name)
  return { format: workbook.format, draft: understandInItsTime(workbook, lists, terms) }
}

function sentFile({ name, bytes, error }: DroppedFile): SentFile {
  return { name, bytes, error: error && sentError(error) }
}

function sentError({ code, params }: FileError): SentError {
  return { code, params }
}
