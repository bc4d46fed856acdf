import { useTranslation } from 'react-i18next'
import { conclusionKinds, conclusionStates } from '../../../shared/domain/conclusion-state.ts'
import type { Bodies } from '../../app/use-bodies.ts'
import { FilterChips } from '../../ui/filter-chips.tsx'
import { FilterSelect } from '../../ui/filter-select.tsx'
import type { ConclusionKind, ConclusionState } from '../types.ts'
import { useConclusions } from '../use-meeting.ts'
import type { MeetingsView } from '../use-meetings-view.ts'

/** Of which kind and of which body. */
export function ConclusionFilters({ view, bodies }: { view: MeetingsView; bodies: Bodies }) {
  const { t } = useTranslation('meetings')
  return (
    <>
      <FilterSelect
        label={t('filter.kind')}
        value={view.filter.kinds}
        options={conclusionKinds.map((value) => ({ value, label: t(`conclusionKind.${value}`) }))}
        onChange={(kinds) => view.setFilter({ kinds: kinds as ConclusionKind[] })}
      />
      <FilterSelect
        label={t('filter.body')}
        width={100}
        value={view.filter.bodyIds}
        options={bodies.bodies.map(({ id, short }) => ({ value: id, label: short }))}
        onChange={(bodyIds) => view.setFilter({ bodyIds })}
      />
    </>
  )
}

/** What became of them, each state with how many there are. */
export function ConclusionChips({ view }: { view: MeetingsView }) {
  const { t } = useTranslation('meetings')
  const { counts } = useConclusions(view.filter)
  return (
    <FilterChips<ConclusionState>
      chips={conclusionStates.map((key) => ({
        key,
        label: t(`standing.${key}`),
        ...(counts ? { count: counts[key] ?? 0 } : {}),
        ...(key === 'notFulfilled' ? { tone: 'bad' as const } : {}),
      }))}
      active={new Set(view.filter.standings)}
      onChange={(active) => view.setFilter({ standings: [...active] })}
    />
  )
}
