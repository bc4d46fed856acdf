/** A business day in Asia/Ho_Chi_Minh: "2024-09-19". */
export type Day = string

const parts = /^(\d{4})-(\d{2})-(\d{2})$/
const weekdaysVi = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy']
const weekdaysEn = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

function split(day: Day): { year: number; month: number; date: number } {
  const match = parts.exec(day)
  if (!match) throw new Error(`not a day: ${day}`)
  return { year: Number(match[1]), month: Number(match[2]), date: Number(match[3]) }
}

/** The day of a year, month (1–12) and date; null when there is none such, as 31/4. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const instant = new Date(Date.UTC(year, month - 1, date))
  const exists = instant.getUTCFullYear() === year && instant.getUTCMonth() === month - 1
  return exists && instant.getUTCDate() === date ? instant.toISOString().slice(0, 10) : null
}

/** The day `count` calendar days after (or, negative, before) `day`. */
export function plusDays(day: Day, count: number): Day {
  const { year, month, date } = split(day)
  return new Date(Date.UTC(year, month - 1, date + count)).toISOString().slice(0, 10)
}

/** Calendar days from one day to another; negative when the other comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** The day it is in Ho Chi Minh City at an instant. */
export function dayAt(instant: Date): Day {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
}

/** As the office writes it: day in two digits, month in two only for 01 and 02: "04/10/2024", "26/6/2024", "14/02/2024". */
export function formatDay(day: Day): string {
  return `${formatDayMonth(day)}/${split(day).year}`
}

/** Day and month alone: "04/10", "17/9", "16/01". */
export function formatDayMonth(day: Day): string {
  const { month, date } = split(day)
  return `${String(date).padStart(2, '0')}/${month <= 2 ? `0${month}` : month}`
}

/** "Thứ Năm" or "Thursday". */
export function weekdayOf(day: Day, locale: 'vi' | 'en'): string {
  const { year, month, date } = split(day)
  const names = locale === 'vi' ? weekdaysVi : weekdaysEn
  return names[new Date(Date.UTC(year, month - 1, date)).getUTCDay()] ?? ''
}

/** Time of an instant in Ho Chi Minh City: "08:42". */
export function formatTime(instant: string): string {
  return new Date(new Date(instant).getTime() + 7 * 3_600_000).toISOString().slice(11, 16)
}

/** Day and time of an instant in Ho Chi Minh City: "16/9/2024 14:20". */
export function formatInstant(instant: string): string {
  return `${formatDay(dayAt(new Date(instant)))} ${formatTime(instant)}`
}
