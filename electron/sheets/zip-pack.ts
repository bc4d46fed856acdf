import { crc32 } from 'node:zlib'

/**
 * An archive of the given parts, stored without compression. Readers are handed this instead of the file that was
 * sent: they see exactly the bytes the gate measured, and nothing is unpacked twice.
 */
export function packStored(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = [...parts].map(([name, content]) => ({
    name: Buffer.from(name),
    content,
    crc: crc32(content),
  }))
  const length = entries.reduce(
    (sum, { name, content }) => sum + 30 + 46 + 2 * name.length + content.length,
    22,
  )
  const archive = Buffer.alloc(length)
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, crc } of entries) {
    const header = describe(name, content, crc)
    directory.push(centralHeader(header, name, at))
    at = archive.writeUInt32LE(0x04034b50, at)
    at += header.copy(archive, at)
    at += name.copy(archive, at)
    archive.set(content, at)
    at += content.length
  }
  const directoryStart = at
  for (const entry of directory) at += entry.copy(archive, at)
  archive.writeUInt32LE(0x06054b50, at)
  archive.writeUInt16LE(entries.length, at + 8)
  archive.writeUInt16LE(entries.length, at + 10)
  archive.writeUInt32LE(at - directoryStart, at + 12)
  archive.writeUInt32LE(directoryStart, at + 16)
  return archive
}

const version = 20
const namesAreUtf8 = 0x0800
const firstOfJanuary1980 = 0x21

/** What the local and the central header of a part have in common: 26 bytes from version to extra length. */
function describe(name: Buffer, content: Uint8Array, crc: number): Buffer {
  const header = Buffer.alloc(26)
  header.writeUInt16LE(version, 0)
  header.writeUInt16LE(namesAreUtf8, 2)
  header.writeUInt16LE(firstOfJanuary1980, 8)
  header.writeUInt32LE(crc, 10)
  header.writeUInt32LE(content.length, 14)
  header.writeUInt32LE(content.length, 18)
  header.writeUInt16LE(name.length, 22)
  return header
}

function centralHeader(header: Buffer, name: Buffer, offset: number): Buffer {
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(version, 4)
  header.copy(entry, 6)
  entry.writeUInt32LE(offset, 42)
  return Buffer.concat([entry, name])
}
