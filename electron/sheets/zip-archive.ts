import { crc32, inflateRawSync } from 'node:zlib'
import { FileError } from './file-error.ts'
import { maxParts, maxRatio, ratioAppliesFrom } from './limits.ts'

/** One file in a ZIP archive, as its central directory tells; nothing of it is believed until it is unpacked. */
export type ZipEntry = {
  name: string
  /** The name as stored, for archives whose names are not in UTF-8. */
  nameBytes: Uint8Array
  nameIsUtf8: boolean
  encrypted: boolean
  method: number
  crc: number
  packedSize: number
  size: number
  offset: number
}

type UnpackLimits = { maxPartBytes: number; maxTotalBytes: number }

const endSignature = 0x06054b50
const end64Signature = 0x06064b50
const locator64Signature = 0x07064b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const endLength = 22
const longestComment = 0xffff

/**
 * Lists a ZIP archive by its central directory (ZIP64 too). Throws `truncated` where the directory is missing or
 * points outside the file, `too-many-parts` before a directory of too many entries is walked.
 */
export function listZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = findDirectory(view)
  if (directory.count > maxParts)
    throw new FileError('too-many-parts', { count: directory.count, limit: maxParts })
  const entries: ZipEntry[] = []
  let at = directory.offset
  for (let index = 0; index < directory.count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature)
      throw new FileError('truncated')
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const commentLength = view.getUint16(at + 32, true)
    const next = at + 46 + nameLength + extraLength + commentLength
    if (next > view.byteLength) throw new FileError('truncated')
    entries.push(entryAt(view, bytes, at, nameLength, extraLength, directory.shift))
    at = next
  }
  return entries
}

function entryAt(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  nameLength: number,
  extraLength: number,
  shift: number,
): ZipEntry {
  const flags = view.getUint16(at + 8, true)
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength)
  const large = zip64Sizes(view, at, at + 46 + nameLength, extraLength)
  return {
    name: new TextDecoder().decode(nameBytes),
    nameBytes,
    nameIsUtf8: (flags & 0x0800) !== 0,
    encrypted: (flags & 0x0001) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: large.packedSize,
    size: large.size,
    offset: large.offset + shift,
  }
}

function findDirectory(view: DataView): { offset: number; count: number; shift: number } {
  const earliest = Math.max(0, view.byteLength - endLength - longestComment)
  for (let at = view.byteLength - endLength; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue
    const count = view.getUint16(at + 10, true)
    const size = view.getUint32(at + 12, true)
    const offset = view.getUint32(at + 16, true)
    if (count === 0xffff || size === 0xffffffff || offset === 0xffffffff) {
      const large = findDirectory64(view, at)
      if (large) return large
    }
    // Bytes before the archive (a mail header, a self-extractor) shift everything the directory points to.
    const shift = at - size - offset
    if (shift < 0) throw new FileError('truncated')
    return { offset: offset + shift, count, shift }
  }
  throw new FileError('truncated')
}

function findDirectory64(
  view: DataView,
  end: number,
): { offset: number; count: number; shift: number } | null {
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== locator64Signature) return null
  const at = Number(view.getBigUint64(locator + 8, true))
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== end64Signature)
    throw new FileError('truncated')
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
    shift: 0,
  }
}

/** Sizes and place of an entry, from its ZIP64 field where the short fields are full. */
function zip64Sizes(view: DataView, at: number, extra: number, extraLength: number) {
  const short = {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  }
  let field = extra
  while (field + 4 <= extra + extraLength) {
    const id = view.getUint16(field, true)
    const end = field + 4 + view.getUint16(field + 2, true)
    if (id === 1 && end <= extra + extraLength) {
      let value = field + 4
      for (const key of ['size', 'packedSize', 'offset'] as const) {
        if (short[key] !== 0xffffffff || value + 8 > end) continue
        short[key] = Number(view.getBigUint64(value, true))
        value += 8
      }
    }
    field = end
  }
  return short
}

/**
 * Unpacks entries one by one, each for real and never beyond its declared size or the limits, so what a directory
 * claims costs nothing. Throws `zip-bomb` for a part larger than it says, a ratio no document has, or parts that
 * share bytes; `too-large` beyond the limits; `truncated` where bytes are missing or spoilt.
 */
export function* unpackZip(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  limits: UnpackLimits,
): Generator<{ entry: ZipEntry; content: Uint8Array }> {
  checkClaims(bytes, entries, limits)
  for (const entry of entries) {
    if (entry.name.endsWith('/')) continue
    yield { entry, content: unpackEntry(bytes, entry) }
  }
}

/** What the directory claims is checked first: an honest bomb is stopped without unpacking a byte. */
export function checkClaims(bytes: Uint8Array, entries: readonly ZipEntry[], limits: UnpackLimits): void {
  let total = 0
  let packed = 0
  for (const entry of entries) {
    if (entry.encrypted) throw new FileError('password-protected')
    total += entry.size
    packed += entry.packedSize
    const bomb = entry.size > ratioAppliesFrom && entry.size > entry.packedSize * maxRatio
    if (bomb) throw new FileError('zip-bomb', { part: entry.name })
    if (entry.size > limits.maxPartBytes) {
      throw new FileError('too-large', { part: entry.name, limit: inMegabytes(limits.maxPartBytes) })
    }
  }
  if (packed > bytes.length || (total > ratioAppliesFrom && total > packed * maxRatio))
    throw new FileError('zip-bomb')
  if (total > limits.maxTotalBytes)
    throw new FileError('too-large', { limit: inMegabytes(limits.maxTotalBytes) })
}

/** The content of one entry, never longer than the directory says; `checkClaims` comes before. */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = packedBytes(bytes, entry)
  const content = entry.method === 0 ? packed : inflate(packed, entry)
  if (content.length !== entry.size || crc32(content) !== entry.crc) {
    throw new FileError('truncated', { part: entry.name })
  }
  return content
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset + 30 > view.byteLength || view.getUint32(entry.offset, true) !== localSignature) {
    throw new FileError('truncated', { part: entry.name })
  }
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const end = start + entry.packedSize
  if (end > bytes.length) throw new FileError('truncated', { part: entry.name })
  return bytes.subarray(start, end)
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method !== 8) throw new FileError('read-failed', { part: entry.name })
  try {
    // A chunk of the declared size makes one allocation of it; a part that goes on is stopped there.
    return inflateRawSync(packed, {
      chunkSize: Math.max(64, entry.size + 1),
      maxOutputLength: Math.max(1, entry.size),
    })
  } catch (cause) {
    const goesOn = cause instanceof RangeError || (cause as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
    throw new FileError(goesOn ? 'zip-bomb' : 'truncated', { part: entry.name }, { cause })
  }
}

function inMegabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024)
}
