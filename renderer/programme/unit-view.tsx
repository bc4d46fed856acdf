import { useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isInForce } from '../../shared/domain/validity.ts'
import { api } from '../app/rpc.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Panel } from '../ui/panel.tsx'
import { CountTable } from './count-table.tsx'
import { groupsOf } from './groups.ts'
import type { ActivityRow, Programme } from './types.ts'
import type { Activities } from './use-activities.ts'
import type { Names } from './use-names.ts'
import type { ProgrammeView } from './use-programme-view.ts'
import { quartersOf } from './year-scale.ts'

type UnitViewProps = { programme: Programme; activities: Activities; names: Names; view: ProgrammeView }
const romans = ['I', 'II', 'III', 'IV']

/** Where the year takes place: unit by unit and group by group, in all or in one quarter; where nothing does. */
export function UnitView({ programme, activities, names, view }: UnitViewProps) {
  const { t } = useTranslation('programme')
  const { rows } = activities
  const { year } = view
  const [quarter, setQuarter] = useState(0)
  const gaps = useQuery(api.programme.gaps.queryOptions({ input: { year } })).data
  const missing = useMemo(() => {
    const found = new Map<string, Set<number>>()
    for (const { kind, unitId, groupCode, quarter: of } of gaps ?? []) {
      if (kind !== 'unit' || unitId === null || groupCode === null || of === null) continue
      const key = `${unitId} ${groupCode}`
      found.set(key, (found.get(key) ?? new Set()).add(of))
    }
    return found
  }, [gaps])
  const inQuarter = useMemo(
    () => rows.filter(({ time }) => quarter === 0 || quartersOf(time, year).includes(quarter)),
    [rows, quarter, year],
  )
  const cells = useMemo(() => {
    const found = new Map<string, ActivityRow[]>()
    const add = (key: string, row: ActivityRow) => {
      const before = found.get(key)
      if (before) before.push(row)
      else found.set(key, [row])
    }
    for (const row of inQuarter)
      for (const unit of row.allUnits ? names.units.map(({ id }) => id) : row.unitIds) {
        add(`${unit} ${row.groupCode}`, row)
        add(`${unit} all`, row)
      }
    return found
  }, [inQuarter, names.units])
  const of = useCallback((unit: string, group: string) => cells.get(`${unit} ${group}`) ?? [], [cells])
  const isGap = useCallback(
    (unit: string, group: string) => {
      const quarters = missing.get(`${unit} ${group}`)
      return quarters !== undefined && (quarter === 0 ? quarters.size === 4 : quarters.has(quarter))
    },
    [missing, quarter],
  )
  const groups = useMemo(() => groupsOf(programme, names.groups), [programme, names.groups])
  const columns = useMemo(
    () => [
      ...groups.map(({ code, outlineCode, title }) => ({ key: code, title: outlineCode, tooltip: title })),
      { key: 'all', title: t('posture.all'), width: 70 },
    ],
    [groups, t],
  )
  if (
    !activities.loading &&
    rows.length > 0 &&
    !rows.some(({ allUnits, unitIds }) => allUnits || unitIds.length > 0)
  )
    return (
      <Panel label={t('view.unit')} title={t('unitView.title')}>
        <EmptyState title={t('unitView.none')} detail={t('unitView.noneDetail')} />
      </Panel>
    )
  return (
    <CountTable
      label={t('view.unit')}
      title={t('unitView.title')}
      extra={
        <Segmented<number>
          size="small"
          aria-label={t('unitView.quarter')}
          value={quarter}
          onChange={setQuarter}
          options={[
            { value: 0, label: t('unitView.wholeYear') },
            ...romans.map((roman, index) => ({ value: index + 1, label: t('quarter', { quarter: roman }) })),
          ]}
        />
      }
      head={t('unitView.unit')}
      lines={names.units
        .filter((unit) => isInForce(unit, `${year}-12-31`))
        .map(({ id, name }) => ({ id, name }))}
      columns={columns}
      of={of}
      gaps={isGap}
      names={names}
      loading={activities.loading}
      onOpen={view.open}
      lineWidth={170}
      foot={<span>{groups.map(({ outlineCode, title }) => `${outlineCode}: ${title}`).join(' · ')}</span>}
    />
  )
}
