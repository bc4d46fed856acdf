import type { MeetingFields, MeetingKind, Series } from './types.ts'

const timeOfDay = /^([01]?\d|2[0-3])(?:[:hg.]([0-5]?\d)?)?$/

/** A time of day as it is typed ("8", "8h30", "14:05") as HH:MM; null when it is none. */
export function parseTimeOfDay(typed: string): string | null {
  const match = timeOfDay.exec(typed.trim().toLowerCase())
  if (!match) return null
  return `${match[1]!.padStart(2, '0')}:${(match[2] ?? '').padStart(2, '0')}`
}

/** What a meeting lacks to be stored. */
export function missingOfMeeting(fields: MeetingFields): ('title' | 'place')[] {
  const missing: ('title' | 'place')[] = []
  if (fields.title.trim() === '') missing.push('title')
  if (fields.place.trim() === '') missing.push('place')
  return missing
}

/** A new meeting of a day, as a series has it where there is one. */
export function blankMeeting(day: string, titleOf: (kind: MeetingKind) => string): MeetingFields {
  return {
    seriesId: null,
    kind: 'quarterly',
    title: titleOf('quarterly'),
    numberInTerm: null,
    date: day,
    startTime: '08:00',
    endTime: null,
    place: '',
    documents: null,
    otherInformation: null,
    answerBy: null,
    commentBy: null,
  }
}

/** A meeting that joins a series takes its kind and place; a title nobody has typed over follows the kind. */
export function ofSeries(
  fields: MeetingFields,
  series: Series | undefined,
  titleOf: (kind: MeetingKind) => string,
): Partial<MeetingFields> {
  if (!series) return { seriesId: null }
  const isOwnTitle = fields.title.trim() !== '' && fields.title !== titleOf(fields.kind)
  return {
    seriesId: series.id,
    kind: series.kind,
    ...(isOwnTitle ? {} : { title: titleOf(series.kind) }),
    ...(series.place && fields.place === '' ? { place: series.place } : {}),
  }
}
