const parts = ['meeting', 'people', 'agenda', 'remarks', 'conclusions'] as const
export type EditionPart = (typeof parts)[number]
export type EditionChange = {
  key: string
  part: EditionPart
  /** Which one of its part: a name, a number; of the meeting itself, the field. */
  at: string
  before: string | null
  after: string | null
}

type Content = Record<string, unknown>
type Entry = { at: string; text: string }

const record = (value: unknown): Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Content) : {}
const listOf = (content: Content, key: string): Content[] =>
  Array.isArray(content[key]) ? (content[key] as unknown[]).map(record) : []
const words = (value: unknown): string =>
  value === null || value === undefined || typeof value === 'object' ? '' : String(value)

/** The fields of the meeting itself that its minutes say. */
export const ownFields = [
  'title',
  'date',
  'startTime',
  'endTime',
  'place',
  'numberInTerm',
  'documents',
  'otherInformation',
] as const

function entriesOf(content: Content, part: EditionPart): Entry[] {
  switch (part) {
    case 'meeting':
      return ownFields.map((key) => ({ at: key, text: words(content[key]) }))
    case 'people':
      return listOf(content, 'people').map((one) => ({
        at: words(one.name),
        text: [one.title, one.attendance, one.delegateName, one.arrivedAt, one.leftAt]
          .map(words)
          .filter(Boolean)
          .join(', '),
      }))
    case 'agenda':
      return listOf(content, 'agenda').map((one) => ({
        at: words(one.ordinal),
        text: [one.title, one.note].map(words).filter(Boolean).join('. '),
      }))
    case 'remarks':
      return listOf(content, 'remarks').map((one) => ({
        at: `${words(one.time)} ${words(one.speaker)}`,
        text: words(one.text),
      }))
    case 'conclusions':
      return listOf(content, 'conclusions').map((one, index) => ({
        at: words(one.numberText) || String(index + 1),
        text: [
          words(one.text),
          ...listOf(one, 'tasks').map(
            (task) => `${words(task.code)}: ${words(record(task.lead).short)} ${words(task.deadline)}`,
          ),
        ].join(' · '),
      }))
  }
}

/** What differs between two frozen editions of minutes, in the order of the minutes; what is the same is left out. */
export function editionChanges(before: unknown, after: unknown): EditionChange[] {
  return parts.flatMap((part) => {
    const [old, now] = [entriesOf(record(before), part), entriesOf(record(after), part)].map(numbered)
    const keys = [...new Set([...old!.keys(), ...now!.keys()])]
    return keys.flatMap((key) => {
      const [was, is] = [old!.get(key), now!.get(key)]
      if (was?.text === is?.text) return []
      const { at } = (is ?? was)!
      return [{ key: `${part} ${key}`, part, at, before: was?.text || null, after: is?.text || null }]
    })
  })
}

/** Entries by their place; several of one name are told apart by their order. */
function numbered(entries: Entry[]): Map<string, Entry> {
  const seen = new Map<string, number>()
  return new Map(
    entries.map((entry) => {
      const times = (seen.get(entry.at) ?? 0) + 1
      seen.set(entry.at, times)
      return [`${entry.at} ${times}`, entry]
    }),
  )
}
