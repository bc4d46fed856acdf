import { aliasesOf, tableOf } from '../committee/reference-table.ts'
import type { NamedBody } from './body-index.ts'

/** The member bodies every workspace starts from, for reading a programme where no workspace is at hand. */
export function shippedBodies(): NamedBody[] {
  return tableOf('bodies.tsv').map((line) => ({
    code: line.code!,
    short: line.short!,
    name: line.name!,
    aliases: aliasesOf(line),
    validFrom: line.valid_from || null,
    validTo: line.valid_to || null,
  }))
}
