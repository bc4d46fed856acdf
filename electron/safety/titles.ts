import type { ChangeRow, Row } from './store.ts'

/** Columns that name another row a reader knows by name. */
const naming = [
  'activity_id',
  'objective_id',
  'unit_id',
  'indicator_id',
  'person_id',
  'body_id',
  'tag_id',
  'entity_id',
  'intake_file_id',
] as const

/** Columns by which a row itself is known, the first that is there. */
const own = ['full_name', 'name', 'file_name', 'text', 'title', 'content', 'role', 'number', 'code'] as const

/** A figure is known by its indicator and unit, not by its text in the cell; a decision by the file it is about. */
const nameless = new Set(['reported_value', 'intake_decision'])

/** Ids whose names `titleOf` needs. */
export function idsToName(changes: ChangeRow[]): string[] {
  const ids = changes.flatMap(({ before, after }) => {
    const row = after ?? before ?? {}
    return naming.flatMap((column) => (typeof row[column] === 'string' ? [row[column]] : []))
  })
  return [...new Set(ids)]
}

/** What a change was made to, in words the reader knows: "Quận 1, 2024-Q1, bao cao.xlsx". */
export function titleOf({ entity, after, before }: ChangeRow, names: Map<string, string>): string {
  const row: Row = after ?? before ?? {}
  const parts = naming.map((column) => names.get(String(row[column])))
  const self = nameless.has(entity)
    ? undefined
    : own.map((column) => row[column]).find((value) => typeof value === 'string' && value !== '')
  const year = self?.toString().includes(String(row.year)) ? undefined : row.year
  const all = [self, ...parts, row.period, year]
  return all.filter((part) => part !== undefined && part !== null).join(', ')
}
