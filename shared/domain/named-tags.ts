import { fold } from './vietnamese-text.ts'

type NamedTag = { id: string; kind: string; name: string }

/** Bodies and postures whose names end in "nhân dân" speak of no people helped. */
const notPeople = /\b(?:cong an|quan doi|an ninh|hoi dong|uy ban) nhan dan\b/g

/**
 * Movements and beneficiaries that a text names, each by its whole name or one of the names its comma parts: "Hộ nghèo,
 * hộ cận nghèo" is named by "tặng quà hộ nghèo". Postures and themes are a person's choice and never read from words.
 */
export function tagsNamedIn(text: string, tags: Iterable<NamedTag>): string[] {
  const words = ` ${fold(text).replace(notPeople, ' ')} `
  return [...tags]
    .filter(({ kind }) => kind === 'movement' || kind === 'beneficiary')
    .filter(({ name }) => namesOf(name).some((one) => words.includes(` ${one} `)))
    .map(({ id }) => id)
}

function namesOf(name: string): string[] {
  const parts = [name, ...name.split(',')].map(fold).filter(Boolean)
  // "Bà mẹ Việt Nam anh hùng" is mostly written without its first word.
  return parts.flatMap((part) => (part.startsWith('ba me ') ? [part, part.slice(3)] : [part]))
}
