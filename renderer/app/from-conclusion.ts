/** What a new activity of the programme is begun from; goes with the address to its page. */
export type FromConclusion = {
  conclusionId: string
  kind: 'directive' | 'conclusion'
  /** The exact words of the conclusion that ask for it. */
  sentence: string
}

/** What the page before handed over with the address; null when nothing was. */
export function fromConclusion(state: unknown): FromConclusion | null {
  if (typeof state !== 'object' || state === null || !('fromConclusion' in state)) return null
  return state.fromConclusion as FromConclusion
}

export const handOver = (from: FromConclusion) => ({ state: { fromConclusion: from } })
