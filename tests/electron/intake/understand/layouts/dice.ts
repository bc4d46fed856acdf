/** Repeatable chance: the same seed gives the same workbook. */
export type Dice = {
  /** Whole number from 0 to `sides` - 1. */
  below(sides: number): number
  /** True with the given chance. */
  chance(share: number): boolean
  pick<T>(list: readonly T[]): T
  shuffled<T>(list: readonly T[]): T[]
}

export function dice(seed: number): Dice {
  let state = (seed * 2654435761) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const self: Dice = {
    below: (sides) => Math.floor(next() * sides),
    chance: (share) => next() < share,
    pick: (list) => list[Math.floor(next() * list.length)]!,
    shuffled: (list) =>
      list
        .map((entry) => ({ entry, key: next() }))
        .sort((a, b) => a.key - b.key)
        .map(({ entry }) => entry),
  }
  return self
}
