import type { Attendance, Attendee } from './types.ts'

/** How somebody stands now: who has left is away, though they did attend. */
export function standingInRoom({ attendance, leftAt }: Attendee): Attendance {
  return leftAt === null ? attendance : 'absent'
}

/**
 * What one press on somebody means at a time of day (HH:MM). Whose attendance was not taken was there from the start;
 * who is there leaves now; who left is back as if they had not, so that a slip is undone by another press; who was
 * absent comes now. `wanted` asks for something else than to come or go.
 */
export function attendancePress(
  person: Attendee,
  wanted: Attendance | undefined,
  now: string,
): { attendance: Attendance; time: string | null } {
  const standing = standingInRoom(person)
  const isThere = standing === 'present' || standing === 'delegate'
  if (wanted === 'absent' || (wanted === undefined && isThere))
    return { attendance: 'absent', time: standing === 'unknown' ? null : now }
  const coming = wanted ?? (person.answer === 'delegate' ? 'delegate' : 'present')
  if (standing === 'unknown' || isThere) return { attendance: coming, time: person.arrivedAt }
  if (person.leftAt !== null) return { attendance: wanted ?? person.attendance, time: person.arrivedAt }
  return { attendance: coming, time: now }
}
