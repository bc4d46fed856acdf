import { describe, expect, it } from 'vitest'
import { lunarMonthOf } from '../../../electron/programme/calendar.ts'
import { type CalendarEvent, calendarText } from '../../../electron/programme/calendar-feed.ts'

const event: CalendarEvent = {
  id: '0190',
  sequence: 2,
  from: '2024-07-27',
  to: '2024-07-27',
  summary: 'Thăm Bà mẹ Việt Nam anh hùng; tặng quà, khám bệnh cho gia đình chính sách',
  location: 'Quận 8',
  description: 'HD-2024-001\nBTLTP chủ trì',
  cancelled: false,
}
const text = calendarText('Lịch', [event], '2024-03-22T02:00:00.123Z')

describe('the calendar of a body', () => {
  it('has no line over 75 octets and no letter cut in two', () => {
    const lines = text.split('\r\n')
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n ', '')).toContain(
      'SUMMARY:Thăm Bà mẹ Việt Nam anh hùng\\; tặng quà\\, khám bệnh cho gia đình chính sách\r\n',
    )
  })
  it('ends every line with CR LF, and the event on the day after its last', () => {
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text).toContain('DTSTART;VALUE=DATE:20240727\r\nDTEND;VALUE=DATE:20240728\r\n')
    expect(text).toContain('DTSTAMP:20240322T020000Z\r\n')
    expect(text).toContain('DESCRIPTION:HD-2024-001\\nBTLTP chủ trì')
  })
  it('tells a calendar that read it before of a change and of what will not be', () => {
    expect(text).toContain('UID:0190@hiepdong\r\n')
    expect(text).toContain('SEQUENCE:2\r\n')
    expect(calendarText('x', [{ ...event, cancelled: true }], '2024-03-22T02:00:00Z')).toContain(
      'STATUS:CANCELLED',
    )
  })
})

it('a month shows the lunar date of each of its days', () => {
  const month = lunarMonthOf(2024, 2)
  expect(month).toHaveLength(29)
  expect(month[9]).toEqual({ date: '2024-02-10', day: 1, month: 1, leap: false })
})
