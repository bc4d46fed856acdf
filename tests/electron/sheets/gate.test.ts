import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FileError } from '../../../electron/sheets/file-error.ts'
import { admit } from '../../../electron/sheets/gate.ts'
import { readWorkbook } from '../../../electron/sheets/read-workbook.ts'
import type { FileErrorCode } from '../../../shared/domain/draft.ts'
import {
  archiveOfMillionParts,
  encryptedXls,
  entryOf,
  oleFile,
  packedZeros,
  partsOfXlsx,
  rawZip,
  workbookAs,
  xlsxOf,
  xlsxWith,
  zipOf,
} from '../intake/bad-files.ts'

const sample = (name: string) => readFileSync(`tests/fixtures/district-workbooks/${name}`)
const sheet2 = 'xl/worksheets/sheet2.xml'
const entities = '<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY x "y">]><sst>&x;</sst>'
const strings = (content: string | Uint8Array) => xlsxOf(undefined, { 'xl/sharedStrings.xml': content })
const utf16 = (text: string) => Buffer.from(text, 'utf16le')

function refusal(bytes: Uint8Array): FileErrorCode | 'admitted' {
  try {
    admit(bytes)
    return 'admitted'
  } catch (error) {
    if (error instanceof FileError) return error.code
    throw error
  }
}

describe('the gate refuses', () => {
  it.each<[string, FileErrorCode, () => Uint8Array]>([
    ['an empty file', 'empty-file', () => new Uint8Array(0)],
    ['an archive of nothing', 'empty-file', () => zipOf({})],
    ['a picture', 'not-a-workbook', () => Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
    [
      'a Word document',
      'not-a-workbook',
      () => zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }),
    ],
    ['an old Word document', 'not-a-workbook', () => oleFile({ WordDocument: new Uint8Array(5000) })],
    ['half an .xlsx', 'truncated', () => sample('PL1-HuyenNhaBe.xlsx').subarray(0, 4000)],
    ['an .xlsx without its last bytes', 'truncated', () => xlsxOf().slice(0, -5)],
    ['half an .xls', 'truncated', () => sample('Quan7.xls').subarray(0, 5000)],
    ['an .xlsx with a spoilt byte', 'truncated', () => spoilt(xlsxWith(entryOf('xl/a.xml', '<a/>')))],
    [
      'an .xlsx with a password',
      'password-protected',
      () => oleFile({ EncryptionInfo: new Uint8Array(100), EncryptedPackage: new Uint8Array(5000) }),
    ],
    ['an .xls with a password', 'password-protected', encryptedXls],
    [
      'an .ods with a password',
      'password-protected',
      () =>
        zipOf({
          mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
          'META-INF/manifest.xml': '<manifest:manifest><manifest:encryption-data/></manifest:manifest>',
          'content.xml': 'x'.repeat(9),
        }),
    ],
    [
      'an archive with a password',
      'password-protected',
      () => xlsxWith({ ...entryOf('xl/a.xml', '<a/>'), flags: 1 }),
    ],
    [
      'a gigabyte of zeros',
      'zip-bomb',
      () => xlsxWith({ name: sheet2, packed: packedZeros(1024), size: 2 ** 30 }),
    ],
    [
      'a gigabyte of zeros that says it is 1 KB',
      'zip-bomb',
      () => xlsxWith({ name: sheet2, packed: packedZeros(1024), size: 1000 }),
    ],
    [
      'a gigabyte of zeros that says it is nothing',
      'zip-bomb',
      () => xlsxWith({ name: sheet2, packed: packedZeros(1024), size: 0 }),
    ],
    ['parts that share their bytes', 'zip-bomb', () => overlapping()],
    ['a million parts', 'too-many-parts', archiveOfMillionParts],
    [
      'a part beyond the limit',
      'too-large',
      () => xlsxWith({ name: 'xl/big.xml', packed: new Uint8Array(8e6), size: 160e6 }),
    ],
    [
      'a sheet beyond the limit',
      'too-many-cells',
      () => xlsxWith({ name: sheet2, packed: new Uint8Array(8e6), size: 160e6 }),
    ],
    ['a workbook within a workbook', 'nested-archive', () => xlsxOf(undefined, { 'xl/a.xml': xlsxOf() })],
    ['an archive of archives', 'nested-archive', () => zipOf({ 'a.zip': zipOf({ 'b.txt': 'b' }) })],
    ['entities', 'xml-not-allowed', () => strings(entities)],
    ['entities in UTF-16', 'xml-not-allowed', () => strings(utf16(`\uFEFF${entities}`))],
    ['entities in UTF-16 without a mark', 'xml-not-allowed', () => strings(utf16(entities))],
    [
      'entities in UTF-16, big end first',
      'xml-not-allowed',
      () => strings(utf16(`\uFEFF${entities}`).swap16()),
    ],
    [
      'entities behind a comment',
      'xml-not-allowed',
      () => strings(`<!-- <!DOCTYPE --><!DOCTYPE a SYSTEM "b"><a/>`),
    ],
    ['XML in UTF-7', 'xml-not-allowed', () => strings('<?xml version="1.0" encoding="UTF-7"?>+ADw-a/+AD4-')],
    ['XML in UTF-32', 'xml-not-allowed', () => strings(Buffer.from([0x3c, 0, 0, 0, 0x61, 0, 0, 0]))],
    [
      'entities in Excel 2003 XML',
      'xml-not-allowed',
      () =>
        Buffer.from(
          `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>${Buffer.from(workbookAs('xlml')).toString()}`,
        ),
    ],
    ['XML that is no workbook', 'not-a-workbook', () => Buffer.from('<?xml version="1.0"?><report/>')],
  ])('%s: %s', (_, code, make) => {
    expect(refusal(make())).toBe(code)
  })
})

describe('the gate admits', () => {
  it('a workbook with embedded documents, pictures and XML in UTF-16', () => {
    const sst = '<?xml version="1.0" encoding="UTF-16"?><sst xmlns="x"><si><t>Đơn vị</t></si></sst>'
    const bytes = xlsxOf(undefined, {
      'xl/embeddings/a.docx': xlsxOf(),
      'xl/media/a.emz': Buffer.from([0x1f, 0x8b, 8, 0]),
      'xl/sharedStrings.xml': utf16(`\uFEFF${sst}`),
    })
    const admitted = admit(bytes)
    expect(admitted.kind).toBe('ooxml')
    if (admitted.kind !== 'ooxml') return
    expect([...admitted.parts.keys()]).not.toContain('xl/embeddings/a.docx')
    expect(Buffer.from(admitted.parts.get('xl/sharedStrings.xml')!).toString()).toContain('<t>Đơn vị</t>')
  })

  it('declarations in comments and CDATA, which are text', () => {
    expect(refusal(strings('<sst><!-- <!DOCTYPE a> --><t><![CDATA[<!ENTITY]]></t></sst>'))).toBe('admitted')
  })

  it('an archive with bytes before it', () => {
    expect(refusal(Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(50), xlsxOf()]))).toBe(
      'admitted',
    )
  })

  it('an .xls named .xlsx and an .xlsx named .xls', async () => {
    expect((await readWorkbook(workbookAs('xls'), 'a.xlsx')).format).toBe('xls')
    expect((await readWorkbook(xlsxOf(), 'a.xls')).format).toBe('xlsx')
  })
})

it('answers any cut or spoilt workbook with an error of its own or with a workbook', async () => {
  const files = [sample('PL1-HuyenNhaBe.xlsx'), sample('Quan7.xls'), workbookAs('xlsb'), workbookAs('ods')]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
      async (file, kept, changes) => {
        const bytes = Uint8Array.from(
          file.subarray(0, changes.length === 0 ? Math.floor(file.length * kept) : undefined),
        )
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte
        const error = await readWorkbook(bytes, 'a.xlsx').then(
          () => null,
          (reason: unknown) => reason,
        )
        if (error !== null) expect(error).toBeInstanceOf(FileError)
      },
    ),
    { numRuns: 300 },
  )
})

/** A bit of the packed bytes turned over: the length stays right, the checksum does not. */
function spoilt(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes)
  const at = Buffer.from(copy).indexOf('xl/a.xml') + 'xl/a.xml'.length + 2
  copy[at] = copy[at]! ^ 0x10
  return copy
}

function overlapping(): Uint8Array {
  const one = Buffer.from(rawZip([entryOf('xl/a.xml', '<a/>'.repeat(99))]))
  const parts = Object.entries(partsOfXlsx('')).map(([name, part]) => entryOf(name, part))
  const many = Array.from({ length: 200 }, (_, index) => entryOf(`xl/${index}.xml`, '<a/>'.repeat(99)))
  const archive = Buffer.from(rawZip([...parts, ...many]))
  // Every entry of the directory claims as many packed bytes as the whole file has.
  for (
    let at = archive.indexOf('PK\x01\x02', 0, 'latin1');
    at !== -1;
    at = archive.indexOf('PK\x01\x02', at + 4, 'latin1')
  ) {
    archive.writeUInt32LE(one.length * 100, at + 20)
  }
  return archive
}
