import { useMedia } from './use-media.ts'

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

/** Height of a row of this density in this window, px at normal text size. */
export function useRowHeight(density: Density): number {
  const isTall = useMedia('(min-height: 900px)')
  return heights[density][isTall ? 1 : 0]
}
