import type { Attendee, AttendeeFields, AttendeeRole } from './types.ts'

/** What a form changes of somebody on the list. */
export function fieldsOfAttendee({ id: _id, version: _version, ...fields }: Attendee): AttendeeFields {
  return fields
}

/** Somebody who is not on the list by a mandate: a guest, who attends and directs, the press. */
export function blankAttendee(role: AttendeeRole): AttendeeFields {
  return {
    personId: null,
    bodyId: null,
    unitId: null,
    name: '',
    title: null,
    role,
    people: 1,
    answer: 'none',
    answerReason: null,
    delegateName: null,
    delegateTitle: null,
    attendance: 'unknown',
    arrivedAt: null,
    leftAt: null,
  }
}

export const isNamed = ({ name, people }: AttendeeFields): boolean => name.trim() !== '' && people >= 1
