import { useTranslation } from 'react-i18next'
import { meetingStates } from '../../../shared/domain/meeting-state.ts'
import { FilterSelect } from '../../ui/filter-select.tsx'
import type { MeetingState } from '../types.ts'
import type { MeetingsView } from '../use-meetings-view.ts'

/** Where meetings stand, as a filter of their list. */
export function MeetingFilters({ view }: { view: MeetingsView }) {
  const { t } = useTranslation('meetings')
  return (
    <FilterSelect
      label={t('filter.state')}
      width={110}
      value={view.filter.states}
      options={meetingStates.map((value) => ({ value, label: t(`state.${value}`) }))}
      onChange={(states) => view.setFilter({ states: states as MeetingState[] })}
    />
  )
}
