import iconv from 'iconv-lite'
import { FileError } from './file-error.ts'
import { isLeftByTheSystem, safeFileName } from './file-names.ts'
import { isOfficePackage } from './gate.ts'
import { maxDropBytes, maxFileBytes, maxFilesInDrop } from './limits.ts'
import { sniffFormat } from './sniff-format.ts'
import { checkClaims, listZip, unpackEntry, type ZipEntry } from './zip-archive.ts'

/** One file of a drop: its safe name with its bytes, or with the reason it is refused. */
export type DroppedFile =
  | { name: string; bytes: Uint8Array; error: null }
  | { name: string; bytes: null; error: FileError }

/** A file with its path in the folder or archive it came in. */
type FoundFile = { path: string; bytes: Uint8Array | FileError }

/**
 * The files of a drop one by one: archives opened one level deep, names made safe, files no one means to send left
 * out. One file refused does not stop the others. `name` may be a path in a dropped folder.
 */
export function unpackDrop(files: readonly { name: string; bytes: Uint8Array }[]): DroppedFile[] {
  const found = files.filter(({ name }) => !isLeftByTheSystem(name)).flatMap(openArchive)
  const names = distinctNames(found.map(({ path }) => path))
  let size = 0
  return found.map(({ bytes }, index): DroppedFile => {
    const name = names[index]!
    const refuse = (error: FileError): DroppedFile => ({ name: name ?? '?', bytes: null, error })
    if (name === null) return refuse(new FileError('file-name-invalid'))
    if (bytes instanceof FileError) return refuse(bytes)
    if (index >= maxFilesInDrop) return refuse(new FileError('too-many-parts', { limit: maxFilesInDrop }))
    size += bytes.length
    if (size > maxDropBytes) return refuse(new FileError('too-large', { limit: maxDropBytes / 1024 / 1024 }))
    return { name, bytes, error: null }
  })
}

/** An archive gives its files; a workbook, though it is one by its bytes, gives itself. */
function openArchive({ name, bytes }: { name: string; bytes: Uint8Array }): FoundFile[] {
  if (sniffFormat(bytes) !== 'zip') return [{ path: name, bytes }]
  try {
    const entries = listZip(bytes)
    if (isOfficePackage(entries)) return [{ path: name, bytes }]
    const wanted = entries.filter((entry) => !entry.name.endsWith('/') && !isLeftByTheSystem(entry.name))
    if (wanted.length === 0) throw new FileError('empty-file')
    if (wanted.length > maxFilesInDrop) {
      throw new FileError('too-many-parts', { count: wanted.length, limit: maxFilesInDrop })
    }
    checkClaims(bytes, wanted, { maxPartBytes: maxFileBytes, maxTotalBytes: maxDropBytes })
    return wanted.map((entry) => ({ path: nameOf(entry), bytes: unpackWanted(bytes, entry) }))
  } catch (error) {
    if (error instanceof FileError) return [{ path: name, bytes: error }]
    throw error
  }
}

function unpackWanted(archive: Uint8Array, entry: ZipEntry): Uint8Array | FileError {
  try {
    const content = unpackEntry(archive, entry)
    const isArchive = sniffFormat(content) === 'zip' && !isOfficePackage(listZip(content))
    return isArchive ? new FileError('nested-archive') : content
  } catch (error) {
    if (error instanceof FileError) return error
    throw error
  }
}

/** Archives made on macOS and Linux write UTF-8 without saying so, those of Vietnamese Windows its own code page. */
function nameOf({ name, nameBytes, nameIsUtf8 }: ZipEntry): string {
  if (nameIsUtf8) return name
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(nameBytes)
  } catch {
    return iconv.decode(Buffer.from(nameBytes), 'windows1258')
  }
}

/** Names that occur twice get the folder they lie in: "Quận 1/PL1.xlsx" and "Quận 3/PL1.xlsx" are two reports. */
function distinctNames(paths: readonly string[]): (string | null)[] {
  const names = paths.map(safeFileName)
  const counts = new Map<string, number>()
  for (const name of names) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1)
  return names.map((name, index) => {
    if (name === null || counts.get(name) === 1) return name
    const folder = safeFileName(paths[index]!.split(/[\\/]/).slice(0, -1).join('/'))
    return folder === null ? name : safeFileName(`${folder} - ${name}`)
  })
}
