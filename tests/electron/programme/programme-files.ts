import ExcelJS from 'exceljs'
import { indexBodies } from '../../../electron/bodies/body-index.ts'
import { shippedBodies } from '../../../electron/bodies/shipped-bodies.ts'
import { readDecoded } from '../../../electron/intake/intake-job.ts'
import { readProgramme } from '../../../electron/programme/read-programme.ts'
import { readProgrammeFile } from '../../../electron/programme/read-programme-file.ts'
import { packStored } from '../../../electron/sheets/zip-pack.ts'

const bodies = indexBodies(shippedBodies())

/** Reads a file as the command line does, in this thread. */
export async function readFile(
  bytes: Uint8Array,
  fileName = 'chuong trinh.xlsx',
  year: number | null = null,
) {
  return readProgramme(await readProgrammeFile(bytes, fileName, readDecoded), { bodies, fileName, year })
}

export type Layout = {
  rows: (string | number | Date | null)[][]
  merges?: string[]
  bold?: number[]
  name?: string
  hidden?: boolean
}

/** A workbook of these sheets; merges as "A2:A4", bold rows counted from 1. */
export async function xlsx(...layouts: Layout[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  layouts.forEach(({ rows, merges = [], bold = [], name, hidden }, at) => {
    const sheet = workbook.addWorksheet(name ?? `Sheet${at + 1}`, { state: hidden ? 'hidden' : 'visible' })
    rows.forEach((row, index) => {
      row.forEach((value, column) => {
        if (value !== null) sheet.getCell(index + 1, column + 1).value = value
      })
    })
    for (const row of bold) sheet.getRow(row).font = { bold: true }
    for (const merge of merges) sheet.mergeCells(merge)
  })
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const run = (text: string, bold = false) =>
  `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
export const paragraph = (text: string, bold = false) =>
  `<w:p>${text
    .split('\n')
    .map((line) => run(line, bold))
    .join('<w:r><w:br/></w:r>')}</w:p>`
/** A cell of a Word table; `down` begins or goes on with a vertical merge. */
export const cell = (
  text: string,
  { span = 1, down, bold = false }: { span?: number; down?: 'begin' | 'on'; bold?: boolean } = {},
) =>
  `<w:tc><w:tcPr>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${down ? `<w:vMerge${down === 'begin' ? ' w:val="restart"' : ''}/>` : ''}</w:tcPr>${paragraph(text, bold)}</w:tc>`
export const table = (...rows: string[][]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((text) => (text.startsWith('<w:tc>') ? text : cell(text))).join('')}</w:tr>`).join('')}</w:tbl>`

/** A Word document of this body. */
export const docx = (...body: string[]): Uint8Array => docxWith({}, ...body)

/** A Word document of this body with further parts. */
export function docxWith(parts: Record<string, string>, ...body: string[]): Uint8Array {
  const xml = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`
  const types =
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
  const relations =
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
  return packStored(
    new Map([
      ['[Content_Types].xml', Buffer.from(types)],
      ['_rels/.rels', Buffer.from(relations)],
      ['word/document.xml', Buffer.from(xml)],
      ...Object.entries(parts).map(([name, content]): [string, Uint8Array] => [name, Buffer.from(content)]),
    ]),
  )
}
