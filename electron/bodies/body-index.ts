import type { Day } from '../../shared/domain/day-text.ts'
import { grouped } from '../../shared/domain/grouped.ts'
import { cityLength, type Parting, type Word, withoutCity, wordsOf } from './body-names.ts'

/** A member body as a table may name it. `validFrom` and `validTo` are its first and last day. */
export type NamedBody = {
  code: string
  short: string
  name: string
  aliases: readonly string[]
  validFrom: Day | null
  validTo: Day | null
}

/** A way to name bodies. `isTheCitys` tells that it means the city's even without the city behind it. */
export type BodyName = { words: Word[]; bodies: NamedBody[]; namesCity: boolean; isTheCitys: boolean }
export type BodyIndex = { byFirstWord: ReadonlyMap<string, BodyName[]>; all: readonly BodyName[] }

/** Prepares the names, short forms and aliases of bodies for matching. */
export function indexBodies(bodies: readonly NamedBody[]): BodyIndex {
  const names = new Map<string, BodyName>()
  const add = (words: Word[], body: NamedBody, isTheCitys: boolean) => {
    if (words.length === 0) return
    const key = words.map(({ word, parted }) => (parted === null ? word : `,${word}`)).join(' ')
    const known = names.get(key)
    if (!known) names.set(key, { words, bodies: [body], namesCity: namesCity(words), isTheCitys })
    else {
      known.isTheCitys ||= isTheCitys
      if (!known.bodies.includes(body)) known.bodies.push(body)
    }
  }
  for (const body of bodies) {
    for (const text of [body.name, body.short, ...body.aliases]) {
      const written = wordsOf(text)
      // Kept without the city, so that "BĐBP" and "BĐBP TP" mean the same bodies. An alias that needs the city
      // ("LLVT Thành phố") may mean more without it.
      const words = withoutCity(written)
      const isBare = words.length === written.length || text === body.name || /^[\p{L}\p{N}]+$/u.test(text)
      add(words, body, isBare || isHigh(words))
      // "HLHPNTP": the city glued to a short form.
      if (words.length === 1 && !words[0]!.word.endsWith('tp')) {
        for (const city of ['tp', 'tphcm']) add([{ ...words[0]!, word: words[0]!.word + city }], body, true)
      }
    }
  }
  const all = [...names.values()].toSorted((one, other) => other.words.length - one.words.length)
  return { byFirstWord: grouped(all, ({ words }) => words[0]!.word), all }
}

/** Short forms are the city's by agreement; a name in words is only with the city or the Party committee behind it. */
function namesCity(words: readonly Word[]): boolean {
  return words.length === 1 || isHigh(words)
}

/** No district has such a body. */
function isHigh(words: readonly Word[]): boolean {
  const text = words.map(({ word }) => word).join(' ')
  return /thanh pho|ho chi minh$|thanh uy|thanh doan|bo tu lenh|bo chi huy|\btu\b/.test(text)
}

export type NameInText = { name: BodyName; length: number; namesCity: boolean; isTheCitys: boolean }

/** The longest name that stands at a word and ends where `isEnd` lets it, with the city behind it. */
export function nameAt(
  words: readonly Word[],
  at: number,
  index: BodyIndex,
  isEnd: (at: number) => boolean,
): NameInText | null {
  for (const name of index.byFirstWord.get(words[at]!.word) ?? []) {
    const matches = name.words.every(({ word, parted }, offset) => {
      const own = words[at + offset]
      // A name's own comma may be left out, but no comma of the list may stand within a name.
      return own?.word === word && (offset === 0 || parted !== null || !partsNames(own.parted))
    })
    if (!matches) continue
    const behind = at + name.words.length
    const city = words[behind] && partsNames(words[behind].parted) ? 0 : cityLength(words, behind)
    if (isEnd(behind + city))
      return {
        name,
        length: name.words.length + city,
        namesCity: name.namesCity || city > 0,
        isTheCitys: name.isTheCitys || city > 0,
      }
  }
  return null
}

/** Whether what stands before a word never stands within a name; a name may go on in the next line. */
function partsNames(parted: Parting | null): boolean {
  return parted !== null && parted !== 'line' && parted !== 'hyphen'
}
