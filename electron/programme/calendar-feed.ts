import { plusDays } from '../../shared/domain/day-text.ts'
import type { Reads } from '../database/database.ts'
import { UserError } from '../user-error.ts'
import { activityRecords, everyActivity } from './activity-store.ts'
import { listsOf, shortOf } from './lists.ts'
import { programmeOfYear } from './open-programme.ts'

export type CalendarEvent = {
  /** Stays the same when the activity is moved, so that a calendar that read it before moves it too. */
  id: string
  /** How often the activity was changed. */
  sequence: number
  from: string
  to: string
  summary: string
  location: string | null
  description: string
  cancelled: boolean
}

/** The calendar of what a body leads and supports in a year, for any calendar program. */
export async function calendarFeed(
  reads: Reads,
  { year, bodyId }: { year: number; bodyId: string },
  now: string,
): Promise<File> {
  const programme = await programmeOfYear(reads, year)
  const lists = await listsOf(reads)
  const body = lists.bodies.get(bodyId)
  if (!body) throw new UserError('not-found')
  const records = await activityRecords(reads, programme.id, {
    ...everyActivity,
    bodies: { ids: [bodyId], role: 'any' },
  })
  const events = records.map((record): CalendarEvent => {
    const lead = shortOf(lists, record.lead_body_id)
    return {
      id: record.id,
      sequence: record.version - 1,
      from: record.from_date,
      to: record.postponed_to ?? record.to_date,
      summary: record.content,
      location: record.place,
      description: [`${record.code}, ${lead} chủ trì, ${record.time_text}`, record.expected_result]
        .filter(Boolean)
        .join('\n'),
      cancelled: record.decision === 'cancelled',
    }
  })
  const text = calendarText(`${programme.title} - ${body.short}`, events, now)
  return new File([text], `lich-${body.code}-${year}.ics`, { type: 'text/calendar; charset=utf-8' })
}

/** A calendar of whole-day events as RFC 5545 writes it; `now` is the instant it was made. */
export function calendarText(name: string, events: readonly CalendarEvent[], now: string): string {
  const stamp = now.replace(/[-:]/g, '').replace(/\.\d+/, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hiep Dong//Chuong trinh//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ]
  return `${lines.map(foldLine).join('\r\n')}\r\n`
}

function eventLines(event: CalendarEvent, stamp: string): string[] {
  const day = (text: string) => text.replaceAll('-', '')
  return [
    'BEGIN:VEVENT',
    `UID:${event.id}@hiepdong`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTART;VALUE=DATE:${day(event.from)}`,
    // The end of a whole-day event is the day after its last (§3.6.1).
    `DTEND;VALUE=DATE:${day(plusDays(event.to < event.from ? event.from : event.to, 1))}`,
    `SUMMARY:${escaped(event.summary)}`,
    ...(event.location ? [`LOCATION:${escaped(event.location)}`] : []),
    `DESCRIPTION:${escaped(event.description)}`,
    'TRANSP:TRANSPARENT',
    ...(event.cancelled ? ['STATUS:CANCELLED'] : []),
    'END:VEVENT',
  ]
}

/** §3.3.11: backslash, semicolon, comma and line break stand for themselves only when escaped. */
const escaped = (text: string) =>
  text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r?\n/g, '\\n')

const mostOctets = 75

/** §3.1: a line of more than 75 octets goes on in the next after a space, never within a letter. */
function foldLine(line: string): string {
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > mostOctets) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}
