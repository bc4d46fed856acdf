import { readFileSync } from 'node:fs'
import PizZip from 'pizzip'
import { describe, expect, it } from 'vitest'
import { checkTemplate } from '../../../../electron/documents/word/check-template.ts'
import { type Fields, fillTemplate } from '../../../../electron/documents/word/fill-template.ts'
import {
  type FieldTree,
  fieldsOf,
  type WordKind,
} from '../../../../electron/documents/word/template-fields.ts'
import { templateBytes } from '../../../../scripts/templates/template-bytes.ts'

const kinds = Object.keys(fieldsOf) as WordKind[]
const families = ['party', 'state'] as const
const shipped = (kind: WordKind, family: (typeof families)[number] = 'party') =>
  readFileSync(`resources/templates/${family}/${kind}.docx`)

/** Every field with its own name as its text, every list with two elements. */
const named = (tree: FieldTree): Fields =>
  Object.fromEntries(
    Object.entries(tree).map(([name, field]) => [
      name,
      field === 'text' ? `«${name}»` : [named(field), named(field)],
    ]),
  )
const partOf = (file: Uint8Array, part: string) => new PizZip(file).file(part)!.asText()
const textOf = (xml: string) => [...xml.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join('')
/** Names of fields and lists that a text has no mark of. */
const missingFrom = (tree: FieldTree, text: string): string[] =>
  Object.entries(tree).flatMap(([name, field]) => {
    // Who the paper is by stands in the properties of the file.
    if (name === 'ban_chi_dao') return []
    const mark = field === 'text' ? `{${name}}` : `{#${name}}`
    return [...(text.includes(mark) ? [] : [name]), ...(field === 'text' ? [] : missingFrom(field, text))]
  })
/** A template in which somebody changed some words with Word. */
function edited(kind: WordKind, change: (xml: string) => string): Uint8Array {
  const zip = new PizZip(shipped(kind))
  zip.file('word/document.xml', change(zip.file('word/document.xml')!.asText()))
  return zip.generate({ type: 'uint8array' })
}

describe.each(families)('the %s templates', (family) => {
  it.each(kinds)('%s asks for known fields only, and prints all it asks for', (kind) => {
    const template = shipped(kind, family)
    expect(checkTemplate(kind, template, template)).toEqual([])
    const text = textOf(partOf(fillTemplate(template, named(fieldsOf[kind])), 'word/document.xml'))
    expect(text).not.toMatch(/[{}]/)
    expect(text).toContain('«so_ky_hieu»')
    expect(text).toContain('«dong»')
  })
  it.each(kinds)('%s is set as papers are: pages, font, language, numbers from page two', (kind) => {
    const filled = fillTemplate(shipped(kind, family), named(fieldsOf[kind]))
    const document = partOf(filled, 'word/document.xml')
    const styles = partOf(filled, 'word/styles.xml')
    for (const section of document.match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? []) {
      // 20, 20, 30 and 15 mm in twentieths of a point, the header 10 mm from the edge.
      expect(section).toMatch(/<w:pgMar[^>]*w:top="1134"/)
      expect(section).toMatch(/w:right="850"/)
      expect(section).toMatch(/w:bottom="1134"/)
      expect(section).toMatch(/w:left="1701"/)
      expect(section).toMatch(/w:header="567"/)
      expect(section).toContain('<w:titlePg/>')
    }
    for (const fonts of styles.match(/<w:rFonts[^>]*>/g) ?? []) {
      for (const slot of ['ascii', 'hAnsi', 'cs', 'eastAsia'])
        expect(fonts).toContain(`w:${slot}="Times New Roman"`)
    }
    expect(styles).toContain('w:val="vi-VN"')
    expect(styles).toContain('<w:widowControl/>')
    expect(styles).toMatch(/w:styleId="NoiDung".*?<w:spacing[^>]*w:line="380"[^>]*w:lineRule="exact"/s)
    expect(partOf(filled, 'word/settings.xml')).toMatch(/w:val="15" w:name="compatibilityMode"/)
    expect(partOf(filled, 'docProps/core.xml')).toContain('«ban_chi_dao»')
  })
})

it.each(kinds)('what is known for %s is printed by the templates of one side at least', (kind) => {
  const missing = families.map((family) =>
    missingFrom(fieldsOf[kind], textOf(partOf(shipped(kind, family), 'word/document.xml'))),
  )
  expect(missing[0]!.filter((name) => missing[1]!.includes(name))).toEqual([])
})

describe.each(families)('the %s templates as files', (family) => {
  it.each(kinds)('%s is what its script makes, part for part', async (kind) => {
    const made = new PizZip(await templateBytes(kind, family))
    const file = new PizZip(shipped(kind, family))
    expect(Object.keys(file.files)).toEqual(Object.keys(made.files))
    for (const part of Object.keys(made.files))
      expect(file.file(part)!.asText()).toBe(made.file(part)!.asText())
  })
  it.each(kinds)('%s has no styles but ours, no other font, and nothing that points nowhere', (kind) => {
    const zip = new PizZip(shipped(kind, family))
    const parts = Object.keys(zip.files)
    expect(parts.map((part) => zip.file(part)!.asText()).join('')).not.toMatch(/Calibri|Cambria|theme/i)
    const used = [
      ...partOf(shipped(kind, family), 'word/document.xml').matchAll(/<w:pStyle w:val="([^"]*)"/g),
    ]
    const styles = partOf(shipped(kind, family), 'word/styles.xml')
    for (const [, id] of used) expect(styles).toContain(`w:styleId="${id}"`)
    expect(styles).not.toMatch(/Heading|TOC|Hyperlink/)
    for (const [, target] of partOf(shipped(kind, family), 'word/_rels/document.xml.rels').matchAll(
      /Target="([^"]*)"/g,
    ))
      expect(parts).toContain(`word/${target}`)
    for (const [, part] of partOf(shipped(kind, family), '[Content_Types].xml').matchAll(
      /PartName="\/([^"]*)"/g,
    ))
      expect(parts).toContain(part)
  })
})

it('every field stands in the page the office reads', () => {
  const page = readFileSync('docs/word-documents.md', 'utf8')
  const names = (tree: FieldTree): string[] =>
    Object.entries(tree).flatMap(([name, field]) => [name, ...(field === 'text' ? [] : names(field))])
  const all = new Set(kinds.flatMap((kind) => names(fieldsOf[kind])))
  expect([...all].filter((name) => !page.includes(`\`${name}\``) && name !== 'dong')).toEqual([])
})

describe('a table in a paper', () => {
  it('repeats its head, never splits a row, and fills the width of the text', () => {
    const filled = fillTemplate(shipped('conclusionNotice'), named(fieldsOf.conclusionNotice))
    const appendix = partOf(filled, 'word/document.xml')
      .match(/<w:tbl>.*?<\/w:tbl>/gs)!
      .at(-1)!
    const rows = appendix.match(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs)!
    expect(rows[0]).toContain('<w:tblHeader/>')
    expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(1)
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
    const widths = [...appendix.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
    // 252 mm on a landscape page.
    expect(Math.round((widths.reduce((sum, width) => sum + width, 0) / 1440) * 25.4)).toBe(252)
    // Two groups of two tasks: a head, and for each group its name and its rows.
    expect(rows).toHaveLength(1 + 2 * 3)
  })
  it('of the appendix stands on landscape pages numbered from one', () => {
    const sections = partOf(shipped('conclusionNotice'), 'word/document.xml').match(
      /<w:sectPr.*?<\/w:sectPr>/gs,
    )!
    expect(sections).toHaveLength(2)
    expect(sections[1]).toContain('w:orient="landscape"')
    expect(sections[1]).toMatch(/<w:pgNumType[^>]*w:start="1"/)
  })
})

describe("an office's own template", () => {
  const check = (template: Uint8Array) => checkTemplate('minutes', template, shipped('minutes'))
  it('is told of a misspelt field, with the nearest there is', () => {
    const template = edited('minutes', (xml) => xml.replace('{dia_diem}', '{dia_dim}'))
    expect(check(template)).toContainEqual({
      code: 'template-field-unknown',
      params: { field: 'dia_dim', near: 'dia_diem' },
    })
  })
  it('is told of a field inside a list by the list', () => {
    const template = edited('minutes', (xml) => xml.replace('{nguoi}', '{ho_ten_day_du}'))
    expect(check(template)).toContainEqual({
      code: 'template-field-unknown',
      params: { field: 'ho_ten_day_du', list: 'dien_bien › y_kien' },
    })
  })
  it('is told of what it does not print any more', () => {
    const template = edited('minutes', (xml) => xml.replace('{chu_tri}', 'đồng chí Trưởng Ban'))
    expect(check(template)).toEqual([{ code: 'template-field-missing', params: { field: 'chu_tri' } }])
  })
  it('is told of marks and lists left open', () => {
    expect(
      check(edited('minutes', (xml) => xml.replace('{dia_diem}', '{dia_diem'))).map(({ code }) => code),
    ).toContain('template-mark-open')
    expect(check(edited('minutes', (xml) => xml.replace('{/khach_moi}', '')))).toContainEqual({
      code: 'template-list-open',
      params: { field: 'khach_moi' },
    })
  })
  it('is told when it is no Word file at all', () => {
    expect(check(new TextEncoder().encode('biên bản'))).toEqual([{ code: 'template-unreadable', params: {} }])
  })
})
