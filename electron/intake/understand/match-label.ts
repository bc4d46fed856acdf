import { distance } from 'fastest-levenshtein'
import { isSyllable } from '../../../shared/domain/vietnamese-text.ts'
import { type LabelWords, withoutCounting } from './label-words.ts'
import { bagOf, type IndexedIndicator, type IndexedName, type ReferenceIndex } from './reference-index.ts'

/** How well a label fits an indicator by its words alone. */
export type LabelMatch = {
  indicator: IndexedIndicator
  /** The name it fits, as the catalogue writes it. */
  name: string
  viaAlias: boolean
  /**
   * `exact`: the name itself, or with marks, case, abbreviations or particles written otherwise;
   * `near`: one slip of the keys, or the same words in another order: still no other name;
   * `similar`: words in common, no more.
   */
  quality: 'exact' | 'near' | 'similar'
  /** 0 to 1; the share of meaning in common. */
  score: number
}

const LEAST_SCORE = 0.25
const MOST_CORRECTIONS = 10_000

/** Indicators whose whole name a label is, best first, each once. */
export function matchWholeName(index: ReferenceIndex, label: LabelWords): LabelMatch[] {
  if (label.words.length === 0) return []
  const whole = byWholeName(index, label)
  if (whole.length > 0) return whole
  const corrected = correctSlips(index, label)
  const slips = corrected.words.filter((word, position) => word !== label.words[position]).length
  if (slips > 0 && slips <= Math.max(1, Math.floor(corrected.words.length / 4))) {
    const near = byWholeName(index, { ...corrected, marked: false })
    if (near.length > 0)
      return near.map((match) =>
        match.quality === 'exact' ? { ...match, quality: 'near', score: 0.97 } : match,
      )
  }
  return byLetters(index, label)
}

/** "tuyên truy ền", "C â y  x a n h": words a scanner or a justified line tore apart are whole again without their spaces. */
function byLetters(index: ReferenceIndex, label: LabelWords): LabelMatch[] {
  if (label.words.every((word) => index.byWord.has(word))) return []
  const names = index.byLetters.get(label.words.join('')) ?? []
  const matches = names.map(
    (name): LabelMatch => ({
      indicator: name.indicator,
      name: name.written,
      viaAlias: name.isAlias,
      quality: 'near',
      score: 0.96,
    }),
  )
  return oncePerIndicator(matches)
}

/** Indicators a label shares words with, best first, each once; the widest net. */
export function matchSharedWords(index: ReferenceIndex, label: LabelWords): LabelMatch[] {
  return label.words.length === 0 ? [] : bySharedWords(index, correctGenerously(index, label))
}

/** Names whose words are the label's words, in the same order or (for short names) in another. */
function byWholeName(index: ReferenceIndex, label: LabelWords): LabelMatch[] {
  for (const variant of withoutCounting(label)) {
    const names = index.byWords.get(variant.words.join(' '))
    if (names) return oncePerIndicator(names.map((name) => wholeMatch(name, variant)))
  }
  for (const variant of withoutCounting(label)) {
    // In longer names order carries meaning: "tỷ lệ A trong B" is not "tỷ lệ B trong A".
    if (variant.words.length < 2 || variant.words.length > 6 || variant.words.includes('trong')) continue
    const names = index.byBag.get(bagOf(variant.words))
    if (names) return oncePerIndicator(names.map((name) => reorderedMatch(name, variant)))
  }
  return []
}

/**
 * Folded the same; whether it is the same name depends on the marks: one or two slips among many right words ("nguời")
 * are the same name, anything else is another text.
 */
function wholeMatch(name: IndexedName, label: LabelWords): LabelMatch {
  const base = { indicator: name.indicator, name: name.written, viaAlias: name.isAlias }
  if (!label.marked || !name.marked) return { ...base, quality: 'exact', score: 1 }
  const offset = Math.max(0, name.spelled.length - label.spelled.length)
  const differing = label.spelled.flatMap((word, at) => {
    const right = name.spelled[at + offset] ?? ''
    return word === right ? [] : [{ word, right }]
  })
  if (differing.length === 0) return { ...base, quality: 'exact', score: 1 }
  const areSlips = differing.every(({ word, right }) => toneOf(word) === toneOf(right))
  return areSlips && differing.length * 3 <= label.spelled.length
    ? { ...base, quality: 'near', score: 0.98 }
    : { ...base, quality: 'similar', score: 0.9 }
}

/** A hat or horn forgotten leaves the word ("nguời"); another tone makes another one ("tăng" for "tặng"). */
function toneOf(spelled: string): string {
  return /[1-5]$/.exec(spelled)?.[0] ?? ''
}

function reorderedMatch(name: IndexedName, label: LabelWords): LabelMatch {
  const base = { indicator: name.indicator, name: name.written, viaAlias: name.isAlias }
  const isSpeltAlike =
    !label.marked || !name.marked || label.spelled.every((word) => name.spelled.includes(word))
  return isSpeltAlike
    ? { ...base, quality: 'near', score: 0.95 }
    : { ...base, quality: 'similar', score: 0.88 }
}

/**
 * Words no Vietnamese could have meant, put right: one letter off a word of the catalogue, or two words run together.
 * What is a syllable of its own stays, however near: "nhạc" is not "nhận" misspelt.
 */
function correctSlips(index: ReferenceIndex, label: LabelWords): LabelWords {
  const isRight = (word: string) => index.byWord.has(word) || isSyllable(word) || /^\d+$/.test(word)
  if (label.words.every(isRight)) return label
  const words = label.words.flatMap((word) =>
    isRight(word) ? [word] : (nearestWords(index, word) ?? [word]),
  )
  return { words, spelled: words, marked: false }
}

/** The same where likeness is all that is asked: there a strange syllable may be a known word with two letters exchanged. */
function correctGenerously(index: ReferenceIndex, label: LabelWords): LabelWords {
  const words = correctSlips(index, label).words.map((word) =>
    index.byWord.has(word) || word.length < 4 ? word : (onlyOne(swappedOf(index, word)) ?? word),
  )
  return { ...label, words }
}

function nearestWords(index: ReferenceIndex, word: string): string[] | null {
  const known = index.corrections.get(word)
  if (known !== undefined) return known
  const found = findNearest(index, word)
  if (index.corrections.size < MOST_CORRECTIONS) index.corrections.set(word, found)
  return found
}

function findNearest(index: ReferenceIndex, word: string): string[] | null {
  for (let at = 2; at <= word.length - 2; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)]
    if (index.byWord.has(left) && index.byWord.has(right)) return [left, right]
  }
  const swapped = onlyOne(swappedOf(index, word))
  if (swapped) return [swapped]
  if (word.length < 4) return null
  const near = [...index.byWord.keys()].filter(
    (known) => Math.abs(known.length - word.length) <= 1 && distance(known, word) === 1,
  )
  const [only] = near
  return near.length === 1 && only !== undefined ? [only] : null
}

function swappedOf(index: ReferenceIndex, word: string): string[] {
  return [...index.byWord.keys()].filter((known) => isSwapped(known, word))
}

function onlyOne(words: readonly string[]): string | null {
  return words.length === 1 ? words[0]! : null
}

/** Two neighbouring letters exchanged: "tuyne" for "tuyen". */
function isSwapped(known: string, word: string): boolean {
  if (known.length !== word.length) return false
  for (let at = 0; at < word.length - 1; at++) {
    if (known[at] === word[at]) continue
    return (
      known[at] === word[at + 1] && known[at + 1] === word[at] && known.slice(at + 2) === word.slice(at + 2)
    )
  }
  return false
}

/** Names that share words with the label, by the weight of what they share against the weight of both. */
function bySharedWords(index: ReferenceIndex, label: LabelWords): LabelMatch[] {
  const words = new Set(label.words)
  const shared = new Map<IndexedName, number>()
  let labelWeight = 0
  for (const word of words) {
    const weight = index.weight(word)
    labelWeight += weight
    for (const name of index.byWord.get(word) ?? []) shared.set(name, (shared.get(name) ?? 0) + weight)
  }
  const matches: LabelMatch[] = []
  for (const [name, weight] of shared) {
    const nameWeight = [...new Set(name.words)].reduce((sum, word) => sum + index.weight(word), 0)
    const likeness = Math.min(0.94, (2 * weight) / (labelWeight + nameWeight))
    const score = saysNothingElse(words, name) ? Math.max(likeness, 0.9) : likeness
    if (score < LEAST_SCORE) continue
    matches.push({
      indicator: name.indicator,
      name: name.written,
      viaAlias: name.isAlias,
      quality: 'similar',
      score,
    })
  }
  return oncePerIndicator(matches)
}

/** "Xây mới nhà tình thương": one whole name, and beside it words the indicator's other names have. */
function saysNothingElse(label: ReadonlySet<string>, name: IndexedName): boolean {
  return (
    name.words.length > 1 &&
    name.words.every((word) => label.has(word)) &&
    [...label].every((word) => name.indicator.names.some((other) => other.words.includes(word)))
  )
}

function oncePerIndicator(matches: LabelMatch[]): LabelMatch[] {
  const best = new Map<string, LabelMatch>()
  for (const match of matches) {
    const known = best.get(match.indicator.code)
    if (!known || match.score > known.score) best.set(match.indicator.code, match)
  }
  return [...best.values()].sort((a, b) => b.score - a.score)
}
