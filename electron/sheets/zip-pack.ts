import { crc32, deflateRawSync } from 'node:zlib'

/**
 * An archive of the given parts, stored without compression. Readers are handed this instead of the file that was
 * sent: they see exactly the bytes the gate measured, and nothing is unpacked twice.
 */
export const packStored = (parts: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  archiveOf([...parts].map(([name, content]) => partOf(name, content, { method: stored, packed: content })))

/** An archive of the given parts, compressed by Node's own zlib, in their order: a workbook or document to be sent. */
export const packDeflated = (parts: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  archiveOf(
    [...parts].map(([name, content]) =>
      partOf(name, content, { method: deflated, packed: deflateRawSync(content, { level }) }),
    ),
  )

const stored = 0
const deflated = 8
/** Smaller by a hair at higher levels, at twice the time. */
const level = 4
const version = 20
const namesAreUtf8 = 0x0800
/** One moment for every part, so that equal parts give equal bytes. */
const firstOfJanuary1980 = 0x21

type Part = { name: Buffer; packed: Uint8Array; header: Buffer }

/** The header is what the local and the central one have in common: 26 bytes from version to extra length. */
function partOf(
  partName: string,
  content: Uint8Array,
  { method, packed }: { method: number; packed: Uint8Array },
): Part {
  const name = Buffer.from(partName)
  const header = Buffer.alloc(26)
  header.writeUInt16LE(version, 0)
  header.writeUInt16LE(namesAreUtf8, 2)
  header.writeUInt16LE(method, 4)
  header.writeUInt16LE(firstOfJanuary1980, 8)
  header.writeUInt32LE(crc32(content), 10)
  header.writeUInt32LE(packed.length, 14)
  header.writeUInt32LE(content.length, 18)
  header.writeUInt16LE(name.length, 22)
  return { name, packed, header }
}

/** Written into one buffer of the right length: parts of a workbook are large, and joining copies costs as much again. */
function archiveOf(parts: readonly Part[]): Uint8Array {
  const length = parts.reduce(
    (sum, { name, packed }) => sum + 30 + 46 + 2 * name.length + packed.length,
    endLength,
  )
  const archive = Buffer.alloc(length)
  const directory: Buffer[] = []
  let at = 0
  for (const { name, packed, header } of parts) {
    directory.push(centralHeader(header, name, at))
    at = archive.writeUInt32LE(0x04034b50, at)
    at += header.copy(archive, at)
    at += name.copy(archive, at)
    archive.set(packed, at)
    at += packed.length
  }
  const directoryStart = at
  for (const entry of directory) at += entry.copy(archive, at)
  archive.writeUInt32LE(0x06054b50, at)
  archive.writeUInt16LE(parts.length, at + 8)
  archive.writeUInt16LE(parts.length, at + 10)
  archive.writeUInt32LE(at - directoryStart, at + 12)
  archive.writeUInt32LE(directoryStart, at + 16)
  return archive
}

const endLength = 22

function centralHeader(header: Buffer, name: Buffer, offset: number): Buffer {
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(version, 4)
  header.copy(entry, 6)
  entry.writeUInt32LE(offset, 42)
  return Buffer.concat([entry, name])
}
