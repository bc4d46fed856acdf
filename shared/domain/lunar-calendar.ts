import { type Day, dayOf, plusDays } from './day-text.ts'

/** Vietnam's calendar is reckoned at UTC+7; China's, at UTC+8, sometimes puts Tết a day or a month elsewhere. */
const timeZone = 7 / 24
const synodicMonth = 29.530588853
/** Julian day of the new moon counted 0: 1 January 1900, 13:52 UTC. */
const epochNewMoon = 2_415_020.75933
const radians = Math.PI / 180

/**
 * The day in the solar calendar of a day in the Vietnamese lunar one; month counted in the lunar year that begins
 * with Tết of `year`, leap months skipped. Good for 1900–2100: new moon and sun after Meeus, Astronomical Algorithms.
 */
export function dayOfLunar(year: number, month: number, date: number): Day {
  return plusDays(monthStart(year, month), date - 1)
}

/** First day of the lunar year: Mùng Một Tết. */
export function lunarNewYear(year: number): Day {
  return dayOfLunar(year, 1, 1)
}

export type LunarDate = { year: number; month: number; day: number; leap: boolean }

/** A day in the Vietnamese lunar calendar; `leap` in the second of two months with the same number. */
export function lunarDateOf(day: Day): LunarDate {
  const julian = julianOf(day)
  const solarYear = Number(day.slice(0, 4))
  const moon = moonNumber(julian)
  const start = [moon + 1, moon, moon - 1].map(newMoonDay).find((newMoon) => newMoon <= julian)!
  const after = start > eleventhMonth(solarYear) - 1
  const eleventh = eleventhMonth(after ? solarYear : solarYear - 1)
  const months = Math.round((start - eleventh) / synodicMonth)
  const leapAfter =
    eleventhMonth(after ? solarYear + 1 : solarYear) - eleventh > 365 ? leapOffset(eleventh) : 99
  const number = months >= leapAfter ? months + 10 : months + 11
  const yearOfEleventh = after ? solarYear : solarYear - 1
  return {
    year: number > 12 ? yearOfEleventh + 1 : yearOfEleventh,
    month: ((number - 1) % 12) + 1,
    day: julian - start + 1,
    leap: months === leapAfter,
  }
}

function monthStart(year: number, month: number): Day {
  // Months 11 and 12 lie between two winter solstices with month 1 to 10 of the next year.
  const before = eleventhMonth(month >= 11 ? year : year - 1)
  const after = eleventhMonth(month >= 11 ? year + 1 : year)
  let offset = (month + 1) % 12
  if (after - before > 365 && offset >= leapOffset(before)) offset += 1
  return dayOfJulian(newMoonDay(moonNumber(before) + offset))
}

/** Julian day number of the month that holds the winter solstice. */
function eleventhMonth(year: number): number {
  const yearEnd = julianOf(dayOf(year, 12, 31)!)
  const moon = Math.floor((yearEnd - 2_415_021) / synodicMonth)
  const start = newMoonDay(moon)
  return sunSector(start) >= 9 ? newMoonDay(moon - 1) : start
}

/** How many months after the eleventh the leap month comes: the first in which the sun enters no new sector. */
function leapOffset(eleventh: number): number {
  const moon = moonNumber(eleventh)
  let offset = 1
  let sector = sunSector(newMoonDay(moon + offset))
  let previous: number
  do {
    previous = sector
    offset += 1
    sector = sunSector(newMoonDay(moon + offset))
  } while (sector !== previous && offset < 14)
  return offset - 1
}

function moonNumber(newMoon: number): number {
  return Math.floor((newMoon - 2_415_021.076998695) / synodicMonth + 0.5)
}

/** Julian day number, in Vietnam, of the new moon `moon` months after that of 1 January 1900. */
function newMoonDay(moon: number): number {
  const t = moon / 1236.85
  const t2 = t * t
  const t3 = t2 * t
  const mean =
    epochNewMoon +
    29.53058868 * moon +
    0.0001178 * t2 -
    0.000000155 * t3 +
    0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t2) * radians)
  const sun = (359.2242 + 29.10535608 * moon - 0.0000333 * t2 - 0.00000347 * t3) * radians
  const moonAnomaly = (306.0253 + 385.81691806 * moon + 0.0107306 * t2 + 0.00001236 * t3) * radians
  const latitude = (21.2964 + 390.67050646 * moon - 0.0016528 * t2 - 0.00000239 * t3) * radians
  const correction =
    (0.1734 - 0.000393 * t) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moonAnomaly) +
    0.0161 * Math.sin(2 * moonAnomaly) -
    0.0004 * Math.sin(3 * moonAnomaly) +
    0.0104 * Math.sin(2 * latitude) -
    0.0051 * Math.sin(sun + moonAnomaly) -
    0.0074 * Math.sin(sun - moonAnomaly) +
    0.0004 * Math.sin(2 * latitude + sun) -
    0.0004 * Math.sin(2 * latitude - sun) -
    0.0006 * Math.sin(2 * latitude + moonAnomaly) +
    0.001 * Math.sin(2 * latitude - moonAnomaly) +
    0.0005 * Math.sin(2 * moonAnomaly + sun)
  const clockDrift = -0.000278 + 0.000265 * t + 0.000262 * t2
  return Math.floor(mean + correction - clockDrift + 0.5 + timeZone)
}

/** Which of twelve sectors of 30° from the spring equinox the sun is in at the day's midnight in Vietnam. */
function sunSector(julianDay: number): number {
  const t = (julianDay - 0.5 - timeZone - 2_451_545) / 36_525
  const t2 = t * t
  const anomaly = (357.5291 + 35_999.0503 * t - 0.0001559 * t2 - 0.00000048 * t * t2) * radians
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t2) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly)
  const longitude = 280.46645 + 36_000.76983 * t + 0.0003032 * t2 + centre
  return Math.floor((((longitude % 360) + 360) % 360) / 30)
}

const unixEpochJulian = 2_440_588
const julianOf = (day: Day) => Math.round(Date.parse(day) / 86_400_000) + unixEpochJulian
const dayOfJulian = (julian: number) =>
  new Date((julian - unixEpochJulian) * 86_400_000).toISOString().slice(0, 10)
