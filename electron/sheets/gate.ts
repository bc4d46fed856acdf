import { biff, biffRecords } from './biff-records.ts'
import { workbookStream } from './compound-file.ts'
import { FileError } from './file-error.ts'
import { maxFileBytes, maxPartBytes, maxTextBytes, maxUnpackedBytes } from './limits.ts'
import { sniffFormat } from './sniff-format.ts'
import { htmlOfWebArchive } from './web-archive.ts'
import { safeXml } from './xml-safety.ts'
import { listZip, unpackZip, type ZipEntry } from './zip-archive.ts'

/** A file that passed the gate, in the form its reader takes: unpacked once, measured, free of declarations. */
export type Admitted =
  | { kind: 'ooxml'; format: 'xlsx' | 'xlsm' | 'xlsb'; parts: PackageParts }
  | { kind: 'ods'; parts: PackageParts }
  | { kind: 'xls'; stream: Uint8Array }
  | { kind: 'html' | 'spreadsheetml' | 'flat-ods' | 'text'; bytes: Uint8Array }

/** Parts of a package by their names with forward slashes, in the order of the archive. */
export type PackageParts = ReadonlyMap<string, Uint8Array>

/**
 * What stands before every reader: tells the format by content and holds the limits, so that no reader ever meets
 * a bomb, an encrypted file, an entity or half a file. Throws a FileError that says which.
 */
export function admit(bytes: Uint8Array): Admitted {
  const format = sniffFormat(bytes)
  // The list of an archive is counted first: "too many parts" says more than "too large".
  const entries = format === 'zip' ? listZip(bytes) : []
  if (bytes.length > maxFileBytes) throw tooLarge(maxFileBytes)
  switch (format) {
    case 'empty':
      throw new FileError('empty-file')
    case 'zip':
      return admitPackage(bytes, entries)
    case 'ole':
      return admitXls(workbookStream(bytes))
    case 'biff':
      return admitXls(bytes)
    case 'spreadsheetml':
    case 'flat-ods':
      return { kind: format, bytes: safeXml(withinText(bytes), 'workbook.xml') }
    case 'html':
    case 'text': {
      const pages = htmlOfWebArchive(withinText(bytes))
      return pages ? { kind: 'html', bytes: pages } : { kind: format, bytes }
    }
    case 'other-xml':
      safeXml(withinText(bytes), 'xml')
      throw new FileError('not-a-workbook')
    case 'unknown':
      throw new FileError('not-a-workbook')
  }
}

function withinText(bytes: Uint8Array): Uint8Array {
  if (bytes.length > maxTextBytes) throw tooLarge(maxTextBytes)
  return bytes
}

function tooLarge(limit: number): FileError {
  return new FileError('too-large', { limit: Math.round(limit / 1024 / 1024) })
}

function admitPackage(bytes: Uint8Array, entries: readonly ZipEntry[]): Admitted {
  if (!isOfficePackage(entries)) {
    if (entries.some((entry) => archiveName.test(entry.name))) throw new FileError('nested-archive')
    throw new FileError(entries.length === 0 ? 'empty-file' : 'not-a-workbook')
  }
  const parts = new Map<string, Uint8Array>()
  for (const { entry, content } of unpackSheets(bytes, entries)) {
    const name = partName(entry.name)
    if (isArchive(content) && !/\/(?:embeddings|media)\//i.test(name))
      throw new FileError('nested-archive', { part: name })
    if (!isRead(name) || parts.has(name)) continue
    parts.set(name, content)
  }
  // Told first: the parts of an encrypted package are no XML at all.
  const format = formatOfPackage(parts)
  for (const [name, content] of parts) if (isXml(name)) parts.set(name, safeXml(content, name))
  return format
}

/** Sheets larger than a part may be are too many cells, mostly rows formatted to the end of the sheet. */
function* unpackSheets(bytes: Uint8Array, entries: readonly ZipEntry[]) {
  try {
    yield* unpackZip(bytes, entries, { maxPartBytes, maxTotalBytes: maxUnpackedBytes })
  } catch (error) {
    const isSheet =
      error instanceof FileError && /worksheets\/|content\.xml$/i.test(String(error.params.part ?? ''))
    if (isSheet && error.code === 'too-large') throw new FileError('too-many-cells', {}, { cause: error })
    throw error
  }
}

/** Whether an archive is an office document and not a bundle of files. */
export function isOfficePackage(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => /^\/?\[content_types\]\.xml$/i.test(name) || name === 'mimetype')
}

const archiveName = /\.(?:zip|rar|7z|gz|tgz|tar|bz2|xz|xls[xmb]?|ods|docx|pptx)$/i

const archiveSignatures = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b, 0x08],
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a, 0x58],
]

function isArchive(content: Uint8Array): boolean {
  return archiveSignatures.some((signature) => signature.every((byte, index) => content[index] === byte))
}

function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '')
}

/** Pictures, embedded documents, macros and printer settings were measured; no reader needs them. */
function isRead(name: string): boolean {
  return !/(?:^|\/)(?:media|embeddings|printerSettings|customXml|Thumbnails|Pictures)\/|vbaProject|calcChain/i.test(
    name,
  )
}

function isXml(name: string): boolean {
  return /\.(?:xml|rels|vml)$/i.test(name)
}

/** Throws `password-protected` for an encrypted package, `not-a-workbook` for another kind of document. */
function formatOfPackage(parts: PackageParts): Admitted {
  const mimetype = textOf(parts.get('mimetype'))
  if (mimetype.startsWith('application/vnd.oasis.opendocument.spreadsheet')) {
    if (textOf(parts.get('META-INF/manifest.xml')).includes('encryption-data')) {
      throw new FileError('password-protected')
    }
    if (!parts.has('content.xml')) throw new FileError('truncated')
    return { kind: 'ods', parts }
  }
  const types = textOf([...parts].find(([name]) => name.toLowerCase() === '[content_types].xml')?.[1])
  if (types.includes('ms-excel.sheet.binary.macroEnabled.main'))
    return { kind: 'ooxml', format: 'xlsb', parts }
  if (/ms-excel\.(?:sheet|template)\.macroEnabled\.main\+xml/.test(types)) {
    return { kind: 'ooxml', format: 'xlsm', parts }
  }
  if (/spreadsheetml\.(?:sheet|template)\.main\+xml/.test(types))
    return { kind: 'ooxml', format: 'xlsx', parts }
  throw new FileError('not-a-workbook')
}

function textOf(part: Uint8Array | undefined): string {
  return part === undefined ? '' : new TextDecoder().decode(part)
}

function admitXls(stream: Uint8Array): Admitted {
  for (const { type } of biffRecords(stream)) {
    if (type === biff.filePass) throw new FileError('password-protected')
  }
  return { kind: 'xls', stream }
}
