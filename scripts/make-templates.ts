// node scripts/make-templates.ts: writes the Word templates the product ships, resources/templates/<family>/<kind>.docx.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Packer } from 'docx'
import { papers, type WordKind } from './templates/papers.ts'

const folder = join(import.meta.dirname, '../resources/templates')
for (const family of ['party', 'state'] as const) {
  mkdirSync(join(folder, family), { recursive: true })
  for (const kind of Object.keys(papers) as WordKind[]) {
    const bytes = await Packer.toBuffer(papers[kind](family))
    writeFileSync(join(folder, family, `${kind}.docx`), bytes)
  }
}
