import { plusDays } from './day-text.ts'
import type { MessageParams } from './draft.ts'
import { fold, similarity } from './vietnamese-text.ts'

/** What of an activity decides whether it looks like another; a change of anything else does not. */
export type OverlapShape = {
  id: string
  leadBodyId: string
  from: string
  to: string
  allUnits: boolean
  unitIds: readonly string[]
  place: string | null
  /** Tags of people and of subject; postures are too wide to tell activities apart. */
  beneficiaryIds: readonly string[]
  themeIds: readonly string[]
}

export type OverlapReason = {
  code:
    | 'overlap-days'
    | 'overlap-near'
    | 'overlap-same-place'
    | 'overlap-same-units'
    | 'overlap-containing'
    | 'overlap-beneficiaries'
    | 'overlap-themes'
  points: number
  params: MessageParams
  /** Units or tags the reason speaks of; whoever shows it knows their names. */
  ids: readonly string[]
}
export type Overlap = { firstId: string; secondId: string; score: number; reasons: OverlapReason[] }

/** The most each part can give; together 100. */
const most = { days: 35, place: 30, beneficiaries: 25, themes: 10 }
/** Below it two activities are not shown: a quarter's work in all units has something in common with most others. */
export const leastScore = 50
/** Time told to the month or closer counts in full; the longer the stretch, the less a day in common says. */
const closeStretch = 31
/** Places are typed by hand: likeness from which two are one. */
const samePlace = 0.85

const dayMillis = 86_400_000

/** An activity as the comparison reads it: days as numbers, units as bits, what is compared often prepared once. */
type Prepared = {
  shape: OverlapShape
  from: number
  to: number
  units: Uint32Array
  place: string
  tags: ReadonlySet<string>
}

/**
 * Pairs of activities with different lead bodies, in the same or a containing place, at most `withinDays` apart, for the
 * same people or theme; the highest score first. Only activities that share a tag and lie near in time are compared.
 */
export function overlapsAmong(shapes: readonly OverlapShape[], withinDays: number): Overlap[] {
  const prepare = preparing()
  const byTag = new Map<string, Prepared[]>()
  const prepared = shapes.map(prepare).sort((a, b) => a.from - b.from)
  for (const one of prepared) {
    for (const tag of one.tags) {
      const bucket = byTag.get(tag)
      if (bucket) bucket.push(one)
      else byTag.set(tag, [one])
    }
  }
  const likePlaces = likenessOfPlaces()
  const found: Overlap[] = []
  for (const [tag, bucket] of byTag) {
    for (let index = 0; index < bucket.length; index++) {
      const one = bucket[index]!
      for (let later = index + 1; later < bucket.length; later++) {
        const other = bucket[later]!
        if (other.from - one.to > withinDays) break
        if (one.shape.leadBodyId === other.shape.leadBodyId) continue
        // A pair stands in the bucket of each tag it shares; it is looked at in the first.
        if (firstShared(one, other) !== tag) continue
        const overlap = compare(one, other, withinDays, likePlaces)
        if (overlap) found.push(overlap)
      }
    }
  }
  return found.sort(byScore)
}

/** Overlaps of one activity, stored or still being typed, with the others. */
export function overlapsWith(
  shape: OverlapShape,
  others: readonly OverlapShape[],
  withinDays: number,
): Overlap[] {
  const prepare = preparing()
  const one = prepare(shape)
  const likePlaces = likenessOfPlaces()
  // Days as text first: of a year few are near, and preparing the others is most of the work.
  const earliest = plusDays(shape.from, -withinDays)
  const latest = plusDays(shape.to, withinDays)
  return others
    .filter(({ id, leadBodyId }) => id !== shape.id && leadBodyId !== shape.leadBodyId)
    .filter(({ from, to }) => from <= latest && to >= earliest)
    .map(prepare)
    .flatMap((other) => compare(one, other, withinDays, likePlaces) ?? [])
    .sort(byScore)
}

/** What was found before: the shapes by id, and their overlaps. */
export type FoundOverlaps = {
  withinDays: number
  shapes: ReadonlyMap<string, OverlapShape>
  overlaps: Overlap[]
}

/** Past this many changed activities everything is compared anew; it costs as much. */
const mostChanged = 100

/**
 * The overlaps of a year, given those found before some activities changed their shape, came or went: only what changed
 * is compared again. Gives the same as `overlapsAmong`.
 */
export function overlapsSince(
  before: FoundOverlaps | undefined,
  shapes: readonly OverlapShape[],
  withinDays: number,
): FoundOverlaps {
  const now = new Map(shapes.map((shape) => [shape.id, shape]))
  const known = before?.withinDays === withinDays ? before : undefined
  const changed = known && shapes.filter((shape) => !isSame(known.shapes.get(shape.id), shape))
  if (!changed || changed.length > mostChanged) {
    return { withinDays, shapes: now, overlaps: overlapsAmong(shapes, withinDays) }
  }
  const past = new Set([...known.shapes.keys()].filter((id) => !now.has(id)))
  for (const { id } of changed) past.add(id)
  const kept =
    past.size === 0
      ? known.overlaps
      : known.overlaps.filter(({ firstId, secondId }) => !past.has(firstId) && !past.has(secondId))
  const fresh = new Map(
    changed
      .flatMap((shape) => overlapsWith(shape, shapes, withinDays))
      .map((overlap) => [`${overlap.firstId} ${overlap.secondId}`, overlap]),
  )
  if (fresh.size === 0) return { withinDays, shapes: now, overlaps: kept }
  return { withinDays, shapes: now, overlaps: [...kept, ...fresh.values()].sort(byScore) }
}

/** The shape as text: two activities whose shapes are what they were need not be asked about again. */
export function shapeText(shape: OverlapShape): string {
  const sorted = (ids: readonly string[]) => [...ids].sort()
  const { leadBodyId, from, to, allUnits, unitIds, place, beneficiaryIds, themeIds } = shape
  return JSON.stringify([
    leadBodyId,
    from,
    to,
    allUnits,
    sorted(unitIds),
    fold(place ?? ''),
    sorted(beneficiaryIds),
    sorted(themeIds),
  ])
}

/** Whether nothing of a shape changed; lists in another order count as changed, which only costs a comparison. */
function isSame(before: OverlapShape | undefined, now: OverlapShape): boolean {
  return (
    before !== undefined &&
    before.leadBodyId === now.leadBodyId &&
    before.from === now.from &&
    before.to === now.to &&
    before.allUnits === now.allUnits &&
    before.place === now.place &&
    sameList(before.unitIds, now.unitIds) &&
    sameList(before.beneficiaryIds, now.beneficiaryIds) &&
    sameList(before.themeIds, now.themeIds)
  )
}

const sameList = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((id, at) => id === other[at])

const byScore = (a: Overlap, b: Overlap) =>
  b.score - a.score || compareText(a.firstId, b.firstId) || compareText(a.secondId, b.secondId)
const compareText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

function preparing(): (shape: OverlapShape) => Prepared {
  const bits = new Map<string, number>()
  return (shape) => {
    for (const id of shape.unitIds) if (!bits.has(id)) bits.set(id, bits.size)
    const places = shape.unitIds.map((id) => bits.get(id)!)
    const units = new Uint32Array(places.length === 0 ? 0 : (Math.max(...places) >> 5) + 1)
    for (const bit of places) units[bit >> 5]! |= 1 << (bit & 31)
    return {
      shape,
      from: Date.parse(shape.from) / dayMillis,
      to: Date.parse(shape.to) / dayMillis,
      units,
      place: fold(shape.place ?? ''),
      tags: new Set([...shape.beneficiaryIds, ...shape.themeIds]),
    }
  }
}

function firstShared(one: Prepared, other: Prepared): string | undefined {
  for (const tag of one.tags) if (other.tags.has(tag)) return tag
  return undefined
}

type Reasoned = { points: number; tell: () => OverlapReason }

/** The points first: most pairs fall short, and nobody reads their reasons. */
function compare(one: Prepared, other: Prepared, withinDays: number, likePlaces: LikePlaces): Overlap | null {
  const days = daysPart(one, other, withinDays)
  if (!days) return null
  const place = placePart(one, other, likePlaces)
  if (!place) return null
  const people = sharedPart('overlap-beneficiaries', one.shape.beneficiaryIds, other.shape.beneficiaryIds)
  const themes = sharedPart('overlap-themes', one.shape.themeIds, other.shape.themeIds)
  if (!people && !themes) return null
  const score = days.points + place.points + (people?.points ?? 0) + (themes?.points ?? 0)
  if (score < leastScore) return null
  const [firstId, secondId] = [one.shape.id, other.shape.id].sort() as [string, string]
  const reasons = [days, place, people, themes].flatMap((part) => part?.tell() ?? [])
  return { firstId, secondId, score, reasons }
}

function daysPart(one: Prepared, other: Prepared, withinDays: number): Reasoned | null {
  const later = one.from > other.from ? one : other
  const earlier = one.to < other.to ? one : other
  const longer = Math.max(one.to - one.from, other.to - other.from) + 1
  const closeness = Math.min(1, closeStretch / longer)
  const common = earlier.to - later.from + 1
  if (common > 0) {
    const points = Math.round((15 + (most.days - 15) * (common / longer)) * closeness)
    return part('overlap-days', points, { from: later.shape.from, to: earlier.shape.to, days: common })
  }
  const apart = 1 - common
  if (apart > withinDays) return null
  const points = Math.round((10 + 10 * (1 - apart / (withinDays + 1))) * closeness)
  return part('overlap-near', points, { days: apart })
}

function placePart(one: Prepared, other: Prepared, likePlaces: LikePlaces): Reasoned | null {
  if (one.place !== '' && other.place !== '' && likePlaces(one.place, other.place)) {
    return part('overlap-same-place', most.place, { place: one.shape.place ?? '' })
  }
  if (one.shape.allUnits || other.shape.allUnits) {
    const both = one.shape.allUnits && other.shape.allUnits
    const placed = both || one.shape.unitIds.length > 0 || other.shape.unitIds.length > 0
    return placed ? part('overlap-containing', both ? 8 : 12, {}) : null
  }
  if (!shareBit(one.units, other.units)) return null
  const ids = shared(one.shape.unitIds, other.shape.unitIds)
  const widest = Math.max(one.shape.unitIds.length, other.shape.unitIds.length)
  return part('overlap-same-units', Math.round(15 + 10 * (ids.length / widest)), { count: ids.length }, ids)
}

function shareBit(one: Uint32Array, other: Uint32Array): boolean {
  for (let word = Math.min(one.length, other.length) - 1; word >= 0; word--) {
    if ((one[word]! & other[word]!) !== 0) return true
  }
  return false
}

const forFirstShared = { 'overlap-beneficiaries': 20, 'overlap-themes': 10 }
const atMost = { 'overlap-beneficiaries': most.beneficiaries, 'overlap-themes': most.themes }

function sharedPart(
  code: 'overlap-beneficiaries' | 'overlap-themes',
  one: readonly string[],
  other: readonly string[],
): Reasoned | null {
  const ids = shared(one, other)
  if (ids.length === 0) return null
  return part(code, Math.min(atMost[code], forFirstShared[code] + 5 * (ids.length - 1)), {}, ids)
}

const nothing: readonly string[] = []
const shared = (one: readonly string[], other: readonly string[]): readonly string[] =>
  one.some((id) => other.includes(id)) ? one.filter((id) => other.includes(id)) : nothing

const part = (
  code: OverlapReason['code'],
  points: number,
  params: MessageParams,
  ids: readonly string[] = nothing,
): Reasoned => ({ points, tell: () => ({ code, points, params: { ...params, points }, ids }) })

type LikePlaces = (one: string, other: string) => boolean

/** Whether two folded places are one: alike, or one named within the other. Remembers: places are few, pairs many. */
function likenessOfPlaces(): LikePlaces {
  const known = new Map<string, boolean>()
  return (one, other) => {
    if (one === other) return true
    const key = one < other ? `${one}|${other}` : `${other}|${one}`
    let like = known.get(key)
    if (like === undefined) {
      like =
        isWithin(one, other) ||
        isWithin(other, one) ||
        (sameNumbers(one, other) && similarity(one, other) >= samePlace)
      known.set(key, like)
    }
    return like
  }
}

const isWithin = (inner: string, outer: string) => ` ${outer} `.includes(` ${inner} `)
/** "phuong 1" and "phuong 11" are a letter apart and two places. */
const sameNumbers = (one: string, other: string) => numbersOf(one) === numbersOf(other)
const numbersOf = (text: string) => (text.match(/\d+/g) ?? []).join(' ')
