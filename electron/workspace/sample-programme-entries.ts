import type { Reads } from '../database/database.ts'
import { listsOf } from '../programme/lists.ts'

/** The ids behind what the sample's data names: bodies, tags and indicators by code, units by name. */
export type SampleIds = {
  body(code: string): string
  tag(code: string): string
  indicator(code: string): string
  unit(name: string): string
}

export async function sampleIds(reads: Reads): Promise<SampleIds> {
  const { bodies, tags, indicators, units } = await listsOf(reads)
  const finder = <Entry extends { id: string }>(
    entries: ReadonlyMap<string, Entry>,
    named: (entry: Entry) => string,
  ) => {
    const ids = new Map([...entries.values()].map((entry) => [named(entry), entry.id]))
    return (name: string): string => {
      const id = ids.get(name)
      if (id === undefined) throw new Error(`the sample names ${name}, which no list holds`)
      return id
    }
  }
  return {
    body: finder(bodies, ({ code }) => code),
    tag: finder(tags, ({ code }) => code),
    indicator: finder(indicators, ({ code }) => code),
    unit: finder(units, ({ name }) => name),
  }
}
