import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useWorkspace } from '../app/workspace.tsx'

/** The year of a page: from five years back to the next. */
export function YearSelect({ value, onChange }: { value: number; onChange: (year: number) => void }) {
  const { t } = useTranslation('ui')
  const { committee, today } = useWorkspace()
  const latest = Math.max(committee.currentYear, Number(today.slice(0, 4)), value) + 1
  const earliest = Math.min(latest - 7, value)
  const years = Array.from({ length: latest - earliest + 1 }, (_, index) => latest - index)
  return (
    <Select
      size="small"
      aria-label={t('year.choose')}
      style={{ minWidth: '7rem' }}
      value={value}
      onChange={onChange}
      options={years.map((year) => ({ value: year, label: t('year.name', { year }) }))}
    />
  )
}
