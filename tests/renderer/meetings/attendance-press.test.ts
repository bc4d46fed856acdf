import { describe, expect, it } from 'vitest'
import { attendancePress, standingInRoom } from '../../../renderer/meetings/attendance-press.ts'
import { blankAttendee } from '../../../renderer/meetings/attendee-draft.ts'
import type { Attendee } from '../../../renderer/meetings/types.ts'

const somebody = (changes: Partial<Attendee> = {}): Attendee => ({
  ...blankAttendee('member'),
  id: 'p',
  version: 1,
  name: 'Đ/c A',
  ...changes,
})

describe('one press in the attendance', () => {
  it('says that somebody was there from the start, in person or as they had answered', () => {
    expect(attendancePress(somebody(), undefined, '08:05')).toEqual({ attendance: 'present', time: null })
    expect(attendancePress(somebody({ answer: 'delegate' }), undefined, '08:05')).toEqual({
      attendance: 'delegate',
      time: null,
    })
  })
  it('lets somebody who is there leave now, and takes that back by another press', () => {
    const there = somebody({ attendance: 'present' })
    expect(attendancePress(there, undefined, '09:40')).toEqual({ attendance: 'absent', time: '09:40' })
    const left = somebody({ attendance: 'present', leftAt: '09:40' })
    expect(standingInRoom(left)).toBe('absent')
    expect(attendancePress(left, undefined, '09:41')).toEqual({ attendance: 'present', time: null })
  })
  it('keeps when somebody came late if their leaving is taken back', () => {
    const left = somebody({ attendance: 'delegate', arrivedAt: '08:30', leftAt: '09:40' })
    expect(attendancePress(left, undefined, '09:41')).toEqual({ attendance: 'delegate', time: '08:30' })
  })
  it('lets somebody who was absent come now', () => {
    const absent = somebody({ attendance: 'absent' })
    expect(attendancePress(absent, undefined, '08:45')).toEqual({ attendance: 'present', time: '08:45' })
  })
  it('says absent from the start where attendance was not taken yet', () => {
    expect(attendancePress(somebody(), 'absent', '08:05')).toEqual({ attendance: 'absent', time: null })
  })
})
