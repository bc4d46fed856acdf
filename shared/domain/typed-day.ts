import { type Day, dayOf, plusDays } from './day-text.ts'

const words: Record<string, number> = { 'hôm nay': 0, nay: 0, mai: 1, mốt: 2, 'hôm qua': -1, qua: -1 }
const separated = /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?$/
const isoLike = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const shift = /^([+-])(\d{1,3})$/

/**
 * The day a person means by what they typed, null when it is unclear: "4/10", "4.10.24", "04/10/2024", "2024-10-04",
 * "nay", "mai", "+7". A day without a year is of the year of `today`; two digits are 20xx.
 */
export function parseTypedDay(typed: string, today: Day): Day | null {
  const text = typed.normalize('NFC').trim().toLowerCase()
  const word = words[text]
  if (word !== undefined) return plusDays(today, word)
  const shifted = shift.exec(text)
  if (shifted) return plusDays(today, Number(`${shifted[1]}${shifted[2]}`))
  const iso = isoLike.exec(text)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const plain = separated.exec(text)
  if (!plain) return null
  const year = plain[3] === undefined ? Number(today.slice(0, 4)) : Number(plain[3].padStart(4, '20'))
  return dayOf(year, Number(plain[2]), Number(plain[1]))
}
