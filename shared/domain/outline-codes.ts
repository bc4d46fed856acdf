export type OutlineNode = { id: string; parentId: string | null; position: number }
export type OutlinePlace = { code: string; depth: number; order: number }

const romans: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** 4 → "IV"; for whole numbers from 1. */
export function romanNumeral(number: number): string {
  let rest = number
  let text = ''
  for (const [value, letters] of romans) {
    while (rest >= value) {
      text += letters
      rest -= value
    }
  }
  return text
}

/**
 * Codes of a tree in its printed order, by id: groups I, II, III, below each 1, 2, 3, below these 1.1, 1.2. They follow
 * from the positions, so that the tree renumbers itself; a node whose parent is not among the nodes has no place.
 */
export function outlineOf(nodes: readonly OutlineNode[]): Map<string, OutlinePlace> {
  const children = new Map<string | null, OutlineNode[]>()
  for (const node of nodes) {
    const siblings = children.get(node.parentId)
    if (siblings) siblings.push(node)
    else children.set(node.parentId, [node])
  }
  const places = new Map<string, OutlinePlace>()
  const place = (parentId: string | null, prefix: string, depth: number) => {
    const siblings = (children.get(parentId) ?? []).sort(
      (a, b) => a.position - b.position || (a.id < b.id ? -1 : 1),
    )
    for (const [index, { id }] of siblings.entries()) {
      const number = index + 1
      const code = depth === 0 ? romanNumeral(number) : `${prefix}${number}`
      places.set(id, { code, depth, order: places.size })
      place(id, depth === 0 ? '' : `${code}.`, depth + 1)
    }
  }
  place(null, '', 0)
  return places
}

const room = 1024

/** A position between two neighbours (null: none on that side); null when there is no room and all must be counted anew. */
export function positionBetween(before: number | null, after: number | null): number | null {
  if (before === null && after === null) return room
  if (after === null) return before! + room
  const low = before ?? after - 2 * room
  const middle = Math.floor((low + after) / 2)
  return middle > low && middle < after ? middle : null
}

/** Positions for `count` siblings counted anew, with room between them. */
export const freshPositions = (count: number): number[] =>
  Array.from({ length: count }, (_, index) => (index + 1) * room)
