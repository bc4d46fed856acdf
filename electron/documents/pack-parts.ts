import { crc32, deflateRawSync } from 'node:zlib'

/** Smaller by a hair at higher levels, at twice the time. */
const level = 4
const version = 20
const namesAreUtf8 = 0x0800
const deflated = 8
/** One moment for every part, so that equal parts give equal bytes. */
const firstOfJanuary1980 = 0x21

/** Packs named parts into a ZIP archive, compressed by Node's own zlib, in the order given. */
export function packParts(parts: Record<string, Uint8Array>): Uint8Array {
  const locals: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const [partName, content] of Object.entries(parts)) {
    const name = Buffer.from(partName)
    const packed = deflateRawSync(content, { level })
    const shared = sharedHeader(name.length, content, packed.length)
    const local = Buffer.concat([signature(0x04034b50), shared, name])
    directory.push(centralHeader(shared, offset), name)
    locals.push(local, packed)
    offset += local.length + packed.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(parts).length, 8)
  end.writeUInt16LE(Object.keys(parts).length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...locals, central, end]))
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** What the local and the central header of a part have in common: 26 bytes from version to extra length. */
function sharedHeader(nameLength: number, content: Uint8Array, packedLength: number): Buffer {
  const header = Buffer.alloc(26)
  header.writeUInt16LE(version, 0)
  header.writeUInt16LE(namesAreUtf8, 2)
  header.writeUInt16LE(deflated, 4)
  header.writeUInt16LE(firstOfJanuary1980, 8)
  header.writeUInt32LE(crc32(content), 10)
  header.writeUInt32LE(packedLength, 14)
  header.writeUInt32LE(content.length, 18)
  header.writeUInt16LE(nameLength, 22)
  return header
}

function centralHeader(shared: Buffer, offset: number): Buffer {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  return Buffer.concat([signature(0x02014b50), Buffer.from([version, 0]), shared, rest])
}
