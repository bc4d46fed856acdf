export type BrokenConstraint = 'unique' | 'reference' | 'check' | 'missing'

const kinds: [BrokenConstraint, string[]][] = [
  ['unique', ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505']],
  // A deferred reference of SQLite reports as the trigger it is checked by.
  ['reference', ['SQLITE_CONSTRAINT_FOREIGNKEY', 'SQLITE_CONSTRAINT_TRIGGER', '23503', '23001']],
  ['check', ['SQLITE_CONSTRAINT_CHECK', '23514']],
  ['missing', ['SQLITE_CONSTRAINT_NOTNULL', '23502']],
]

/**
 * Which rule of the database an error names, the same on both dialects; null when none. For the outside of a command
 * only: one that caught it and went on would store a half on SQLite and nothing on PostgreSQL.
 */
export function brokenConstraint(error: unknown): BrokenConstraint | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return kinds.find(([, codes]) => codes.includes(code))?.[0] ?? null
}
