import { Checkbox, Segmented, Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FilterChips } from '../ui/filter-chips.tsx'
import { FilterSpace } from '../ui/page.tsx'
import { SearchInput } from '../ui/search-input.tsx'
import { shortUnitName } from './figure-text.ts'
import css from './summary-page.module.css'
import type { Summary } from './types.ts'
import type { SummaryMode, SummaryView } from './use-summary-view.ts'

type SummaryFiltersProps = {
  view: SummaryView
  choosePeriod: ReactNode
  units: { id: string; name: string }[]
  unitId: string | null
  groups: Summary['groups']
  /** The group of the table of units, which always shows one. */
  groupShown: string | null
  checks: number
  typed: string
  onType: (text: string) => void
}

const toCheck = ['checks'] as const

/** One line: the period, the way to see it, and what is left out. */
export function SummaryFilters(props: SummaryFiltersProps) {
  const { view, units, unitId, groups, groupShown, checks } = props
  const { t } = useTranslation('reports')
  const { mode, group, targets } = view
  const grid = mode === 'grid' && !view.checks
  return (
    <>
      {props.choosePeriod}
      <Segmented<SummaryMode>
        size="small"
        aria-label={t('summary.view.label')}
        value={mode}
        onChange={(next) => view.change({ view: next === 'indicators' ? null : next, checks: null })}
        options={(['indicators', 'unit', 'grid'] as const).map((value) => ({
          value,
          label: t(`summary.view.${value}`, { count: units.length }),
        }))}
      />
      {mode === 'unit' && !view.checks && (
        <Select
          size="small"
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('unitView.choose')}
          style={{ width: '9.5rem' }}
          value={unitId}
          onChange={(id) => view.change({ unit: id })}
          options={units.map(({ id, name }) => ({ value: id, label: shortUnitName(name) }))}
        />
      )}
      <Select
        size="small"
        aria-label={t('summary.group')}
        popupMatchSelectWidth={false}
        style={{ width: '8rem' }}
        value={(grid ? groupShown : group) ?? ''}
        onChange={(code) => view.change({ group: code === '' ? null : code })}
        options={[
          ...(grid ? [] : [{ value: '', label: t('summary.allGroups') }]),
          ...groups.map(({ code, name }) => ({ value: code, label: `${code}. ${name}` })),
        ]}
      />
      {mode === 'indicators' && !view.checks && (
        <Checkbox
          className={css.check ?? ''}
          checked={targets}
          onChange={(event) => view.change({ targets: event.target.checked ? '1' : null })}
        >
          {t('summary.onlyTargets')}
        </Checkbox>
      )}
      <FilterChips
        chips={[{ key: toCheck[0], label: t('summary.toCheck'), count: checks, tone: 'warn' }]}
        active={new Set(view.checks ? toCheck : [])}
        onChange={(active) => view.change({ checks: active.size > 0 ? '1' : null })}
      />
      <FilterSpace />
      <span className={css.note}>{t('summary.millions')}</span>
      <SearchInput value={props.typed} onChange={props.onType} label={t('summary.search')} width={136} />
    </>
  )
}
