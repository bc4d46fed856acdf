import i18next from 'i18next'
import { periodOf } from '../../shared/domain/period.ts'
import { type Locale, periodName, shortPeriodName } from '../../shared/words/period-names.ts'

export const localeNow = (): Locale => (i18next.language === 'en' ? 'en' : 'vi')

/** "Quý III/2024" in the language of the screen. */
export const named = (period: string): string => periodName(periodOf(period), localeNow())

/** "Quý II, 6 tháng": periods of one year, without it. */
export const namedShort = (periods: readonly string[]): string =>
  periods.map((period) => shortPeriodName(periodOf(period), localeNow())).join(', ')
