import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { periodOf } from '../../shared/domain/period.ts'
import { type Locale, periodName } from '../../shared/words/period-names.ts'
import type { PeriodInfo } from './types.ts'

/** The language names of periods are written in. */
export function usePeriodLocale(): Locale {
  const { i18n } = useTranslation('reports')
  return i18n.language === 'en' ? 'en' : 'vi'
}

type PeriodSelectProps = { periods: PeriodInfo[]; value: string; onChange: (period: string) => void }

/** The period of a page, among those of the years in the list, the latest year first. */
export function PeriodSelect({ periods, value, onChange }: PeriodSelectProps) {
  const { t } = useTranslation('reports')
  const locale = usePeriodLocale()
  const ids = periods.some(({ id }) => id === value)
    ? periods.map(({ id }) => id)
    : [value, ...periods.map(({ id }) => id)]
  return (
    <Select
      size="small"
      aria-label={t('choosePeriod')}
      popupMatchSelectWidth={false}
      style={{ minWidth: '7.75rem' }}
      value={value}
      onChange={onChange}
      options={ids.map((id) => ({ value: id, label: periodName(periodOf(id), locale) }))}
    />
  )
}
