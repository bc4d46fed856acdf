/** A line of a table body: a row, or the head of a group of rows. */
export type Line<Row> =
  | { kind: 'group'; key: string; group: string; rows: Row[]; folded: boolean }
  | { kind: 'row'; key: string; row: Row; group: string | null }

/** Rows in their order, with a head before each group; rows of folded groups are left out. */
export function tableLines<Row>(
  rows: Row[],
  rowKey: (row: Row) => string,
  groupOf: ((row: Row) => string) | undefined,
  folded: ReadonlySet<string>,
): Line<Row>[] {
  if (!groupOf) return rows.map((row) => ({ kind: 'row', key: rowKey(row), row, group: null }))
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const members = groups.get(groupOf(row))
    if (members) members.push(row)
    else groups.set(groupOf(row), [row])
  }
  return [...groups].flatMap(([group, members]): Line<Row>[] => [
    { kind: 'group', key: groupKey(group), group, rows: members, folded: folded.has(group) },
    ...(folded.has(group) ? [] : members).map(
      (row): Line<Row> => ({ kind: 'row', key: rowKey(row), row, group }),
    ),
  ])
}

/** The key of a group's line; no row key begins so. */
export const groupKey = (group: string) => `\u0000group:${group}`

/** The place a key moves the cursor to, within 0 … count − 1; null when the key does not move it. */
export function moved(at: number, code: string, count: number, page: number): number | null {
  if (count === 0) return null
  const clamp = (index: number) => Math.max(0, Math.min(count - 1, index))
  switch (code) {
    case 'ArrowUp':
      return clamp(at - 1)
    case 'ArrowDown':
      return clamp(at + 1)
    case 'PageUp':
      return clamp(at - page)
    case 'PageDown':
      return clamp(at + page)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

/** Keys of the rows between two lines, both included, whichever comes first. */
export function rangeKeys<Row>(lines: Line<Row>[], from: number, to: number): string[] {
  return lines
    .slice(Math.min(from, to), Math.max(from, to) + 1)
    .filter((line) => line.kind === 'row')
    .map((line) => line.key)
}
