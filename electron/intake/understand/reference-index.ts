import { type MeasurementUnit, parseMeasurementUnit } from '../../../shared/domain/measurement-unit.ts'
import type { PeriodId } from '../../../shared/domain/period.ts'
import { type LabelWords, labelWords, withoutCounting } from './label-words.ts'
import { indexUnits, type UnitIndex } from './unit-names.ts'

export type UnitReference = { code: string; name: string; aliases: string[] }
type IndicatorReference = {
  code: string
  groupCode: string
  name: string
  unit: string
  kind: 'flow' | 'stock' | 'ratio'
  aliases: string[]
}

/** What the office knows when it opens a file; the same object for a whole batch, so that its index is built once. */
export type UnderstandContext = {
  fileName: string
  units: readonly UnitReference[]
  indicators: readonly IndicatorReference[]
  groups: readonly { code: string; name: string }[]
  /** The period the office is collecting now: settles what a file leaves open, never overrules it. */
  expectedPeriod?: PeriodId
  /** YYYY-MM-DD. */
  today: string
}

/** One name of an indicator, ready to be compared. */
export type IndexedName = LabelWords & { indicator: IndexedIndicator; written: string; isAlias: boolean }
export type IndexedIndicator = IndicatorReference & { measuredIn: MeasurementUnit; names: IndexedName[] }

export type ReferenceIndex = {
  indicators: IndexedIndicator[]
  byCode: ReadonlyMap<string, IndexedIndicator>
  /** Names by their words in order, and by their words in any order. */
  byWords: ReadonlyMap<string, IndexedName[]>
  byBag: ReadonlyMap<string, IndexedName[]>
  /** Names by their letters alone, for labels whose words were torn apart. */
  byLetters: ReadonlyMap<string, IndexedName[]>
  byWord: ReadonlyMap<string, IndexedName[]>
  /** Words put right before, by how they were typed; what is no slip of any word maps to null. */
  corrections: Map<string, string[] | null>
  /** How much a word tells: rare words more, and words of no name most. */
  weight(word: string): number
  groups: { code: string; name: string; words: ReadonlySet<string> }[]
  units: UnitIndex
}

type ReferenceLists = Pick<UnderstandContext, 'units' | 'indicators' | 'groups'>
const built = new WeakMap<readonly IndicatorReference[], { lists: ReferenceLists; index: ReferenceIndex }>()

/** The index over the reference data; kept as long as the same lists are passed. */
export function referenceIndex({ units, indicators, groups }: ReferenceLists): ReferenceIndex {
  const known = built.get(indicators)
  if (known && known.lists.units === units && known.lists.groups === groups) return known.index
  const index = buildIndex({ units, indicators, groups })
  built.set(indicators, { lists: { units, indicators, groups }, index })
  return index
}

function buildIndex({ units, indicators, groups }: ReferenceLists): ReferenceIndex {
  const indexed = indicators.map(indexIndicator)
  const byWords = new Map<string, IndexedName[]>()
  const byBag = new Map<string, IndexedName[]>()
  const byLetters = new Map<string, IndexedName[]>()
  const byWord = new Map<string, IndexedName[]>()
  const indicatorsWith = new Map<string, number>()
  for (const indicator of indexed) {
    const vocabulary = new Set<string>()
    for (const name of indicator.names) {
      for (const variant of withoutCounting(name)) {
        if (variant.words[0] === undefined) continue
        append(byWords, variant.words.join(' '), name)
        append(byBag, bagOf(variant.words), name)
        append(byLetters, variant.words.join(''), name)
      }
      for (const word of new Set(name.words)) {
        append(byWord, word, name)
        vocabulary.add(word)
      }
    }
    for (const word of vocabulary) indicatorsWith.set(word, (indicatorsWith.get(word) ?? 0) + 1)
  }
  const unknownWeight = Math.log(1 + indexed.length / 2)
  return {
    indicators: indexed,
    byCode: new Map(indexed.map((indicator) => [indicator.code, indicator])),
    byWords,
    byBag,
    byLetters,
    byWord,
    corrections: new Map(),
    weight: (word) => {
      const count = indicatorsWith.get(word)
      return count === undefined ? unknownWeight : Math.log(1 + indexed.length / count)
    },
    groups: groups.map(({ code, name }) => ({ code, name, words: new Set(labelWords(name).words) })),
    units: indexUnits(units),
  }
}

function indexIndicator(reference: IndicatorReference): IndexedIndicator {
  const measuredIn = parseMeasurementUnit(reference.unit) ?? { kind: 'count', scale: 1, name: '' }
  const indicator: IndexedIndicator = { ...reference, measuredIn, names: [] }
  indicator.names = [reference.name, ...reference.aliases].map((written, position) => ({
    ...labelWords(written),
    indicator,
    written,
    isAlias: position > 0,
  }))
  return indicator
}

/** The words in any order, as one key. */
export function bagOf(words: readonly string[]): string {
  return words.toSorted().join(' ')
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (!list) map.set(key, [value])
  else if (!list.includes(value)) list.push(value)
}
