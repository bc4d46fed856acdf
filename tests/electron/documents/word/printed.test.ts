import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Fields, fillTemplate } from '../../../../electron/documents/word/fill-template.ts'
import {
  type FieldTree,
  fieldsOf,
  type WordKind,
} from '../../../../electron/documents/word/template-fields.ts'

const writer = ['/usr/lib/libreoffice/program/libswlo.so', '/usr/lib64/libreoffice/program/libswlo.so'].some(
  (file) => existsSync(file),
)
const papers = (Object.keys(fieldsOf) as WordKind[]).flatMap((kind) =>
  (['party', 'state'] as const).map((family) => ({ kind, family, name: `${family}-${kind}` })),
)
const filled = (tree: FieldTree): Fields =>
  Object.fromEntries(
    Object.entries(tree).map(([name, field]) => [name, field === 'text' ? 'Nội dung' : [filled(field)]]),
  )

describe.skipIf(!writer)('LibreOffice', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hiepdong-papers-'))
    for (const { kind, family, name } of papers) {
      const template = readFileSync(`resources/templates/${family}/${kind}.docx`)
      writeFileSync(join(folder, `${name}.docx`), fillTemplate(template, filled(fieldsOf[kind])))
    }
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...papers.map(({ name }) => join(folder, `${name}.docx`)),
      ],
      { stdio: 'ignore' },
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

  function pagesOf(pdf: string): string[] {
    const text = execFileSync('pdftotext', [pdf, '-']).toString()
    return text.split('\f').slice(0, -1)
  }
})
