import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Fields, fillTemplate } from '../../../../electron/documents/word/fill-template.ts'
import {
  type FieldTree,
  fieldsOf,
  type WordKind,
} from '../../../../electron/documents/word/template-fields.ts'
import { convert, hasPoppler, hasWriter, pagesOf } from '../../../libre-office.ts'

const papers = (Object.keys(fieldsOf) as WordKind[]).flatMap((kind) =>
  (['party', 'state'] as const).map((family) => ({ kind, family, name: `${family}-${kind}` })),
)
const filled = (tree: FieldTree): Fields =>
  Object.fromEntries(
    Object.entries(tree).map(([name, field]) => [name, field === 'text' ? 'Nội dung' : [filled(field)]]),
  )

describe.skipIf(!(hasWriter && hasPoppler))('LibreOffice', () => {
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hiepdong-papers-'))
    for (const { kind, family, name } of papers) {
      const template = readFileSync(`resources/templates/${family}/${kind}.docx`)
      writeFileSync(join(folder, `${name}.docx`), fillTemplate(template, filled(fieldsOf[kind])))
    }
    await convert(
      papers.map(({ name }) => join(folder, `${name}.docx`)),
      'pdf',
      folder,
    )
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(papers)('opens $name and prints it without an empty page', ({ kind, name }) => {
    const pdf = join(folder, `${name}.pdf`)
    const pages = pagesOf(pdf)
    // A page for the paper, two where it ends in a slip or in people to list; the notice has its appendix besides.
    expect(pages.length).toBeLessThanOrEqual(2)
    if (kind === 'conclusionNotice') expect(pages).toHaveLength(2)
    for (const page of pages) expect(page.trim()).not.toBe('')
  })
})
