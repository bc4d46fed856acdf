import { Button, Select } from 'antd'
import { BookmarkPlus, FilterX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { FilterChips } from '../ui/filter-chips.tsx'
import { FilterSelect } from '../ui/filter-select.tsx'
import { FilterSpace } from '../ui/page.tsx'
import { SearchInput } from '../ui/search-input.tsx'
import { YearSelect } from '../ui/year-select.tsx'
import { tagOptions } from './choices.ts'
import { groupsOf } from './groups.ts'
import css from './page.module.css'
import { activityStates, type Filter, type Programme } from './types.ts'
import type { Names } from './use-names.ts'
import type { ProgrammeView } from './use-programme-view.ts'

type FilterBarProps = {
  programme: Programme
  names: Names
  view: ProgrammeView
  lateCount: number
  onClear: () => void
  onSave: () => void
}

/** One line of filters over every view: group, body and its part, unit, month, tag, state, text. */
export function FilterBar({ programme, names, view, lateCount, onClear, onSave }: FilterBarProps) {
  const { t } = useTranslation('programme')
  const { filter, setFilter } = view
  const groups = groupsOf(programme, names.groups)
  const months = Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1),
    label: t('month', { month: index + 1 }),
  }))
  return (
    <>
      <YearSelect value={view.year} onChange={view.setYear} />
      <FilterSelect
        label={t('filter.group')}
        value={filter.groupCodes}
        options={groups.map(({ code, outlineCode, title }) => ({
          value: code,
          label: `${outlineCode}. ${title}`,
        }))}
        onChange={(groupCodes) => setFilter({ groupCodes })}
      />
      <span className={css.joined}>
        <FilterSelect
          label={t('filter.body')}
          value={filter.bodyIds}
          options={names.bodies.map(({ id, short }) => ({ value: id, label: short }))}
          onChange={(bodyIds) => setFilter({ bodyIds })}
          width={96}
        />
        {filter.bodyIds.length > 0 && (
          <Select<Filter['role']>
            size="small"
            aria-label={t('filter.role')}
            value={filter.role}
            onChange={(role) => setFilter({ role })}
            popupMatchSelectWidth={false}
            options={(['any', 'lead', 'support'] as const).map((value) => ({
              value,
              label: t(`role.${value}`),
            }))}
          />
        )}
      </span>
      <FilterSelect
        label={t('filter.unit')}
        value={filter.unitIds}
        options={names.units.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(unitIds) => setFilter({ unitIds })}
      />
      <FilterSelect
        label={t('filter.month')}
        value={filter.months.map(String)}
        options={months}
        onChange={(chosen) => setFilter({ months: chosen.map(Number).sort((a, b) => a - b) })}
        width={82}
      />
      <FilterSelect
        label={t('filter.tag')}
        value={filter.tagIds}
        options={tagOptions(names, (kind) => t(`tagKind.${kind}`))}
        onChange={(tagIds) => setFilter({ tagIds })}
        width={72}
      />
      <FilterSelect
        label={t('filter.state')}
        value={filter.states}
        options={activityStates.map((value) => ({ value, label: t(`state.${value}`) }))}
        onChange={(chosen) => setFilter({ states: activityStates.filter((state) => chosen.includes(state)) })}
        width={104}
      />
      <FilterChips
        chips={[{ key: 'late', label: t('state.late'), count: lateCount, tone: 'bad' }]}
        active={new Set(filter.states.length === 1 && filter.states[0] === 'late' ? ['late'] : [])}
        onChange={(active) => setFilter({ states: active.has('late') ? ['late'] : [] })}
      />
      {view.isFiltered && (
        <>
          <Button
            size="small"
            icon={<FilterX size={14} />}
            title={t('filter.clear')}
            aria-label={t('filter.clear')}
            onClick={onClear}
          />
          <Button
            size="small"
            icon={<BookmarkPlus size={14} />}
            title={t('savedView.save', { ns: 'ui' })}
            aria-label={t('savedView.save', { ns: 'ui' })}
            onClick={onSave}
          />
        </>
      )}
      <FilterSpace />
      <SearchInput value={filter.text} onChange={(text) => setFilter({ text })} label={t('search')} />
    </>
  )
}

/** What is filtered in words, for print and for saved views: "chủ trì: BTLTP; tháng 5". */
export function filterWords(
  filter: Filter,
  names: Names,
  t: ReturnType<typeof useTranslation<'programme'>>['t'],
): string {
  const part = (label: string, values: string[]) =>
    values.length > 0 ? `${label}: ${values.join(', ')}` : null
  return [
    part(t('filter.group'), filter.groupCodes),
    part(
      filter.role === 'any' ? t('filter.body') : t(`role.${filter.role}`),
      filter.bodyIds.map(names.short),
    ),
    part(
      t('filter.unit'),
      filter.unitIds.map((id) => names.unit(id)?.name ?? ''),
    ),
    part(t('filter.month'), filter.months.map(String)),
    part(
      t('filter.tag'),
      filter.tagIds.map((id) => names.tag(id)?.name ?? ''),
    ),
    part(
      t('filter.state'),
      filter.states.map((state) => t(`state.${state}`)),
    ),
    filter.text === '' ? null : `“${filter.text}”`,
  ]
    .filter((words) => words !== null)
    .join('; ')
}
