import { type RawBuilder, sql } from 'kysely'

/** Null as the type every figure has; an aggregate of nothing. */
export const nothing = sql<number | null>`cast(null as double precision)`

/**
 * That a row's period is one of these. Months alone, and quarters alone, follow each other as text with nothing
 * between, and two comparisons are much quicker than a search in a list.
 */
export function isOneOf(ids: readonly string[]): RawBuilder<boolean> {
  if (ids.length === 0) return sql`1 = 0`
  if (ids.length === 1) return sql`period = ${ids[0]}`
  const sorted = [...ids].sort()
  const named = sorted.map((id) => /^\d{4}-(Q?)(\d+)$/.exec(id))
  const consecutive = named.every(
    (name, index) =>
      name !== null && name[1] === named[0]?.[1] && Number(name[2]) === Number(named[0]?.[2]) + index,
  )
  return consecutive
    ? sql`period between ${sorted[0]} and ${sorted.at(-1)}`
    : sql`period in (${sql.join(ids)})`
}
