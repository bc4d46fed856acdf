// node scripts/make-templates.ts: writes the Word templates the product ships, resources/templates/<family>/<kind>.docx.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { papers, type WordKind } from './templates/papers.ts'
import { families, templateBytes } from './templates/template-bytes.ts'

const folder = join(import.meta.dirname, '../resources/templates')
for (const family of families) {
  mkdirSync(join(folder, family), { recursive: true })
  for (const kind of Object.keys(papers) as WordKind[])
    writeFileSync(join(folder, family, `${kind}.docx`), await templateBytes(kind, family))
}
