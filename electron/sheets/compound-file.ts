import { CFB } from '@e965/xlsx'
import { FileError } from './file-error.ts'

type CompoundEntry = { name: string; size: number; content?: Uint8Array }
type CompoundFile = { FileIndex: CompoundEntry[] }

/** SheetJS has no types for its reader of OLE files; this is the part of it used here. */
const compoundFiles: { read(bytes: Uint8Array, options: { type: 'buffer' }): CompoundFile } = CFB

/**
 * The workbook stream of an OLE file. Throws `password-protected` for an encrypted .xlsx, `not-a-workbook` for a Word
 * document or the like, `truncated` where the file is cut.
 */
export function workbookStream(bytes: Uint8Array): Uint8Array {
  const entries = readEntries(bytes)
  const find = (name: string) => entries.find((entry) => entry.name.toLowerCase() === name)
  if (find('encryptedpackage') || find('encryptioninfo')) throw new FileError('password-protected')
  const stream = find('workbook') ?? find('book')
  if (!stream) throw new FileError('not-a-workbook')
  if (!stream.content || stream.content.length < stream.size || stream.size === 0)
    throw new FileError('truncated')
  return Uint8Array.from(stream.content)
}

/** Whether an OLE file is a document of Word 97 to 2003. Throws `truncated` where the file is cut. */
export function wordDocumentInside(bytes: Uint8Array): boolean {
  return readEntries(bytes).some(({ name }) => name.toLowerCase() === 'worddocument')
}

function readEntries(bytes: Uint8Array): CompoundEntry[] {
  try {
    return compoundFiles.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { type: 'buffer' })
      .FileIndex
  } catch (cause) {
    throw new FileError('truncated', {}, { cause })
  }
}
