import { formatTime } from '../../shared/domain/day-text.ts'
import { findBody, type NamedBody } from '../../shared/domain/quick-bodies.ts'
import { isInForce } from '../../shared/domain/validity.ts'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import type { Bodies } from '../app/use-bodies.ts'
import type { Attendee, Item, Meeting } from './types.ts'

/** Bodies that can be named at a meeting: those in force on its day. */
export const namedBodies = ({ bodies }: Bodies, day: string): NamedBody[] =>
  bodies.filter((body) => isInForce(body, day))

/** The time of day now in Ho Chi Minh City, HH:MM. */
export const clockNow = (): string => formatTime(new Date().toISOString())

/** How minutes name a speaker: the body, with the name where several sit for it; who chairs by their own name. */
export function speakerLabel(person: Attendee, bodies: Bodies): string {
  const short = person.bodyId === null ? null : bodies.short(person.bodyId)
  return short === null || short === '–' || person.role === 'chair'
    ? person.name
    : `${short} – ${person.name}`
}

/** Who is most likely to speak to an item: who presents it, else who chairs. */
export function defaultSpeaker({ people }: Meeting, item: Item | null): Attendee | undefined {
  const presenter = people.find(
    ({ bodyId, name }) =>
      (item?.presenterBodyId && bodyId === item.presenterBodyId) ||
      (item?.presenter && fold(name) === fold(item.presenter)),
  )
  return presenter ?? people.find(({ role }) => role === 'chair') ?? people[0]
}

/** Those of the list whom what was typed may mean: by body, name, title or role word, the likeliest first. */
export function findSpeakers(
  typed: string,
  people: readonly Attendee[],
  bodies: readonly NamedBody[],
): Attendee[] {
  const words = fold(typed)
  if (words === '') return [...people]
  const { candidates } = findBody(typed, bodies)
  const rank = (person: Attendee): number => {
    const names = [person.name, person.title ?? ''].map(fold)
    if (names.some((name) => name === words)) return 0
    const body = person.bodyId === null ? -1 : candidates.indexOf(person.bodyId)
    if (body >= 0) return 1 + body
    if (names.some((name) => name.startsWith(words) || name.includes(` ${words}`))) return 200
    return Number.POSITIVE_INFINITY
  }
  return people
    .map((person) => ({ person, at: rank(person) }))
    .filter(({ at }) => at !== Number.POSITIVE_INFINITY)
    .toSorted((one, other) => one.at - other.at)
    .map(({ person }) => person)
}
