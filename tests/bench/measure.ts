import { setTimeout } from 'node:timers/promises'

/** One side of a comparison: `begin` makes what is needed and gives what is timed and what ends it. */
export type Side = {
  name: string
  begin(): Promise<{ run(): Promise<unknown>; end(): Promise<void> }>
}

/** A side from its steps; what `prepare` makes is handed to the others, and only `run` is timed. */
export function side<T = undefined>(
  name: string,
  steps: {
    prepare?: () => Promise<T>
    run: (prepared: T) => Promise<unknown>
    tidyUp?: (prepared: T) => Promise<void>
  },
): Side {
  return {
    name,
    async begin() {
      const prepared = (await steps.prepare?.()) as T
      return {
        run: () => steps.run(prepared),
        end: async () => steps.tidyUp?.(prepared),
      }
    },
  }
}

/** Milliseconds of each repetition: on the clock, and of all processors together in this process. */
export type Timing = { wall: number[]; processor: number[] }
/** By the name of the side. */
export type Timings = Map<string, Timing>

/**
 * Runs the sides in turn, `rounds` times after `warmUps` that do not count, so that whatever else the machine does
 * falls on all of them alike. The garbage of one is collected before the next begins.
 */
export async function inTurn(
  sides: readonly Side[],
  { rounds = 7, warmUps = 3 }: { rounds?: number; warmUps?: number } = {},
): Promise<Timings> {
  const timings: Timings = new Map(sides.map(({ name }) => [name, { wall: [], processor: [] }]))
  for (let round = -warmUps; round < rounds; round++) {
    for (const side of sides) {
      const { run, end } = await side.begin()
      globalThis.gc?.()
      await setTimeout(5)
      const spent = process.cpuUsage()
      const begun = performance.now()
      await run()
      const took = performance.now() - begun
      const { user, system } = process.cpuUsage(spent)
      await end()
      if (round < 0) continue
      const timing = timings.get(side.name)!
      timing.wall.push(took)
      timing.processor.push((user + system) / 1000)
    }
  }
  return timings
}

/** The middle of the figures, of an even number the mean of the middle two. */
export function median(figures: readonly number[]): number {
  return quantile(figures, 0.5)
}

/** The figure below which a share of them lies, between two neighbours in proportion. */
export function quantile(figures: readonly number[], share: number): number {
  if (figures.length === 0) throw new Error('nothing was measured')
  const sorted = [...figures].sort((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!]
  return low + (high - low) * (place - Math.floor(place))
}
