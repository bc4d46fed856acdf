import { fold, hasMarks, spelling } from './vietnamese-text.ts'

type NamedTag = { id: string; kind: string; name: string }

/** Bodies and postures whose names end in "nhân dân" speak of no people helped. */
const notPeople = [
  'Công an nhân dân',
  'Quân đội nhân dân',
  'An ninh nhân dân',
  'Hội đồng nhân dân',
  'Ủy ban nhân dân',
]

/**
 * Movements and beneficiaries that a text names, each by its whole name or one of the names its comma parts: "Hộ nghèo,
 * hộ cận nghèo" is named by "tặng quà hộ nghèo". Marks tell words apart ("công nhận" is no "công nhân") unless the text
 * was typed without any. Postures and themes are a person's choice and never read from words.
 */
export function tagsNamedIn(text: string, tags: Iterable<NamedTag>): string[] {
  const plain = hasMarks(text) ? spelling : fold
  const words = notPeople.reduce(
    (rest, name) => rest.replaceAll(` ${plain(name)} `, ' · '),
    ` ${plain(text)} `,
  )
  return [...tags]
    .filter(({ kind }) => kind === 'movement' || kind === 'beneficiary')
    .filter(({ name }) => namesOf(name).some((one) => words.includes(` ${plain(one)} `)))
    .map(({ id }) => id)
}

function namesOf(name: string): string[] {
  const parts = [name, ...name.split(',')].map((part) => part.trim()).filter(Boolean)
  // "Bà mẹ Việt Nam anh hùng" is mostly written without its first word.
  return parts.flatMap((part) => (/^bà mẹ /i.test(part) ? [part, part.slice(3)] : [part]))
}
