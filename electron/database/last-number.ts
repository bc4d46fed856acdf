import type { Writes } from './database.ts'

/**
 * The highest number given out among codes that begin with `prefix`, also to rows that are gone: a code people have
 * written down is never given out again. 0 for none.
 */
export async function lastNumber(
  writes: Writes,
  table: 'activity' | 'task',
  prefix: string,
): Promise<number> {
  const standing = await writes
    .selectFrom(table as 'task')
    .select('code')
    .where('code', '>=', prefix)
    .where('code', '<', `${prefix}:`)
    // Codes of five figures follow those of four.
    .orderBy(({ fn }) => fn<number>('length', ['code']), 'desc')
    .orderBy('code', 'desc')
    .limit(1)
    .execute()
  const gone = await writes
    .selectFrom('history')
    .select('before')
    .where('entity', '=', table)
    .where('operation', '=', 'delete')
    .execute()
  const codes = [
    ...standing.map(({ code }) => code),
    ...gone.map(({ before }) => (JSON.parse(before ?? '{}') as { code?: string }).code ?? ''),
  ]
  return codes
    .filter((code) => code.startsWith(prefix))
    .reduce((last, code) => Math.max(last, Number(code.slice(prefix.length))), 0)
}
