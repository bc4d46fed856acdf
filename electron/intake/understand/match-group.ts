import { labelWords } from './label-words.ts'
import type { ReferenceIndex } from './reference-index.ts'

const LEAST_SHARE = 0.6

/**
 * Content groups a section heading may stand for. Several for "Quốc phòng - an ninh"; none where the heading says
 * something else. Measured by the weight of the shared words against the shorter of the two.
 */
export function matchGroups(index: ReferenceIndex, heading: string): ReadonlySet<string> {
  const words = new Set(labelWords(heading).words)
  const weigh = (list: Iterable<string>) => [...list].reduce((sum, word) => sum + index.weight(word), 0)
  const headingWeight = weigh(words)
  const shares = index.groups
    .map(({ code, words: groupWords }) => {
      const shared = weigh([...groupWords].filter((word) => words.has(word)))
      return { code, share: shared / Math.max(1, Math.min(headingWeight, weigh(groupWords))) }
    })
    .filter(({ share }) => share >= LEAST_SHARE)
  const best = Math.max(0, ...shares.map(({ share }) => share))
  return new Set(shares.filter(({ share }) => share >= best * 0.75).map(({ code }) => code))
}
