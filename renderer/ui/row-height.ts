import { useSyncExternalStore } from 'react'

/** How high rows are, by what they hold. */
export type Density = 'matrix' | 'figures' | 'list' | 'twoLine'

/** In px at normal text size, in a usual and in a tall window: taller rows first, then more rows. */
const heights: Record<Density, [usual: number, tall: number]> = {
  matrix: [23, 35],
  figures: [27, 30],
  list: [32, 36],
  twoLine: [44, 45],
}
export const groupRowHeight = 25

const tall = window.matchMedia('(min-height: 900px)')

function subscribe(listener: () => void): () => void {
  tall.addEventListener('change', listener)
  return () => tall.removeEventListener('change', listener)
}

/** Height of a row of this density in this window, px at normal text size. */
export function useRowHeight(density: Density): number {
  const isTall = useSyncExternalStore(subscribe, () => tall.matches)
  return heights[density][isTall ? 1 : 0]
}
