/** What a column of a pasted table may be called, in the headings the reader knows; they are data, not words of the screen. */
export const columnHeadings = {
  group: 'Nhóm nội dung',
  content: 'Nội dung',
  lead: 'Cơ quan chủ trì',
  supports: 'Cơ quan phối hợp',
  time: 'Thời gian',
  place: 'Địa điểm',
  result: 'Kết quả',
  note: 'Ghi chú',
} as const

export type NamedColumn = keyof typeof columnHeadings

/**
 * The cells under headings the reader knows: columns without a name are left out. `hasHeading` drops the first row, which
 * held headings of its own.
 */
export function underHeadings(
  cells: string[][],
  named: readonly (NamedColumn | null)[],
  hasHeading: boolean,
): string[][] {
  const kept = named.flatMap((name, at) => (name === null ? [] : [{ name, at }]))
  return [
    kept.map(({ name }) => columnHeadings[name]),
    ...(hasHeading ? cells.slice(1) : cells).map((row) => kept.map(({ at }) => row[at] ?? '')),
  ]
}
