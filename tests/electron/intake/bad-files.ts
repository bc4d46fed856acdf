import { constants, crc32, deflateRawSync } from 'node:zlib'
import { CFB, read, write } from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'

/** One entry of an archive as written, true or not. */
export type RawEntry = {
  name: string
  packed: Uint8Array
  size: number
  crc?: number
  method?: number
  flags?: number
}

/** An archive with exactly the given claims; readers must find out for themselves what is true. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, packed, size, crc = 0, method = 8, flags = 0 } of entries) {
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(flags, 2)
    fields.writeUInt16LE(method, 4)
    fields.writeUInt32LE(crc, 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(size, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed])
    const central = Buffer.alloc(46)
    central.write('PK\x01\x02', 0, 'latin1')
    fields.copy(central, 6)
    central.writeUInt32LE(offset, 42)
    directory.push(central, Buffer.from(name))
    locals.push(local)
    offset += local.length
  }
  return Buffer.concat([
    ...locals,
    ...directory,
    endOfZip(entries.length, Buffer.concat(directory).length, offset),
  ])
}

function endOfZip(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(Math.min(count, 0xffff), 8)
  end.writeUInt16LE(Math.min(count, 0xffff), 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}

/** An honest entry. */
export function entryOf(name: string, content: string | Uint8Array): RawEntry {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return { name, packed: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes) }
}

/** Deflated zeros of any length, made without holding them. */
export function packedZeros(megabytes: number): Uint8Array {
  const chunk = deflateRawSync(Buffer.alloc(1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([...Array.from({ length: megabytes }, () => chunk), Buffer.from([3, 0])])
}

const contentTypes =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
  '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>' +
  '</Types>'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** The parts of a workbook of one sheet; `sheet` is what stands between the worksheet tags. */
export function partsOfXlsx(sheet: string): Record<string, string> {
  return {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="PL1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}">${sheet}</worksheet>`,
  }
}

export const smallSheet =
  '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Nội dung</t></is></c><c r="B1"><v>16860</v></c></row></sheetData>'

export function zipOf(parts: Record<string, string | Uint8Array>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  )
}

/** A workbook of one sheet, with other parts put in or put over. */
export function xlsxOf(
  sheet: string = smallSheet,
  others: Record<string, string | Uint8Array> = {},
): Uint8Array {
  return zipOf({ ...partsOfXlsx(sheet), ...others })
}

/** A workbook with further entries whose claims may be false. */
export function xlsxWith(...entries: RawEntry[]): Uint8Array {
  return rawZip([
    ...Object.entries(partsOfXlsx(smallSheet)).map(([name, part]) => entryOf(name, part)),
    ...entries,
  ])
}

/** A directory of a million entries, all naming the same few bytes. */
export function archiveOfMillionParts(): Uint8Array {
  const one = rawZip([entryOf('a', '')])
  const local = Buffer.from(one.subarray(0, 33))
  const central = Buffer.from(one.subarray(33, 33 + 47))
  const directory = Buffer.alloc(central.length * 1_000_000)
  directory.fill(central)
  const end64 = Buffer.alloc(56)
  end64.write('PK\x06\x06', 0, 'latin1')
  end64.writeBigUInt64LE(44n, 4)
  end64.writeBigUInt64LE(1_000_000n, 24)
  end64.writeBigUInt64LE(1_000_000n, 32)
  end64.writeBigUInt64LE(BigInt(directory.length), 40)
  end64.writeBigUInt64LE(BigInt(local.length), 48)
  const locator = Buffer.alloc(20)
  locator.write('PK\x06\x07', 0, 'latin1')
  locator.writeBigUInt64LE(BigInt(local.length + directory.length), 8)
  locator.writeUInt32LE(1, 16)
  return Buffer.concat([local, directory, end64, locator, endOfZip(0xffff, directory.length, local.length)])
}

/** An OLE file with the given streams. */
export function oleFile(streams: Record<string, Uint8Array>): Uint8Array {
  const file = CFB.utils.cfb_new()
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${name}`, content)
  return CFB.write(file, { type: 'buffer' })
}

/** A small workbook in any format SheetJS writes, its first sheet named PL1. */
export function workbookAs(
  bookType: 'xls' | 'biff5' | 'biff2' | 'xlsb' | 'xlml' | 'ods' | 'fods',
): Uint8Array {
  const book = read(xlsxOf(), { cellStyles: true })
  return write(book, { type: 'buffer', bookType })
}

/** An .xls that says right behind its beginning that the rest is encrypted. */
export function encryptedXls(): Uint8Array {
  const stream: Uint8Array = CFB.find(CFB.read(workbookAs('xls'), { type: 'buffer' }), '/Workbook').content
  const firstEnd = 4 + (stream[2]! | (stream[3]! << 8))
  const filePass = Buffer.from([0x2f, 0, 6, 0, 0, 0, 1, 2, 3, 4])
  return oleFile({ Workbook: Buffer.concat([stream.slice(0, firstEnd), filePass, stream.slice(firstEnd)]) })
}
