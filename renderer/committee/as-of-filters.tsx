import { Checkbox } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkspace } from '../app/workspace.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { FilterSpace } from '../ui/page.tsx'
import { SearchInput } from '../ui/search-input.tsx'
import type { CommitteeView } from './use-committee-view.ts'

type AsOfFiltersProps = {
  view: CommitteeView
  allLabel: string
  typed: string
  onType: (text: string) => void
  searchLabel: string
  /** What may be done with the marked rows. */
  children?: ReactNode
}

/** The filter line of a list that is viewed as of a day. */
export function AsOfFilters({ view, allLabel, typed, onType, searchLabel, children }: AsOfFiltersProps) {
  const { t } = useTranslation('committee')
  const { today } = useWorkspace()
  return (
    <>
      <span>{t('asOf')}</span>
      <span style={{ width: '8rem' }}>
        <DayInput
          size="small"
          label={t('asOf')}
          today={today}
          value={view.day}
          onChange={(day) => view.setDay(day ?? today)}
          required
        />
      </span>
      <Checkbox checked={view.all} onChange={(event) => view.setAll(event.target.checked)}>
        {allLabel}
      </Checkbox>
      <FilterSpace />
      {children}
      <SearchInput value={typed} onChange={onType} label={searchLabel} width={230} />
    </>
  )
}
