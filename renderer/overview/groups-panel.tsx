import { useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../app/rpc.ts'
import { QueryError } from '../ui/error-state.tsx'
import { Panel } from '../ui/panel.tsx'
import { BarLegend } from '../ui/progress-bar.tsx'
import { FigureGroups, useFigureParts } from './group-progress.tsx'
import css from './overview.module.css'
import { named } from './period-words.ts'
import { ProgrammeGroups, type ProgrammeProgress, useProgrammeParts } from './programme-progress.tsx'

type View = 'programme' | 'figures'

/** By content group: the programme of the year, or the figures of the period where that is asked for or all there is. */
export function GroupsPanel({ period }: { period: string | null }) {
  const [view, setView] = useState<View>('programme')
  const query = useQuery(api.overview.programmeProgress.queryOptions())
  const { t } = useTranslation('overview')
  if (query.error)
    return (
      <Panel fit="content">
        <QueryError error={query.error} onRetry={() => void query.refetch()} />
      </Panel>
    )
  if (query.isPending) return null
  const progress = query.data ?? null
  const views = progress !== null && period !== null && (
    <Segmented<View>
      size="small"
      aria-label={t('groups.view')}
      value={view}
      onChange={setView}
      options={[
        { value: 'programme', label: t('programme.tab') },
        { value: 'figures', label: t('groups.tab') },
      ]}
    />
  )
  if (progress !== null && (view === 'programme' || period === null))
    return <ProgrammePanel progress={progress} views={views} />
  return period === null ? null : <FiguresPanel period={period} views={views} />
}

function ProgrammePanel({ progress, views }: { progress: ProgrammeProgress; views: React.ReactNode }) {
  const { t } = useTranslation('overview')
  const parts = useProgrammeParts(progress)
  return (
    <Panel
      title={t('programme.title', { year: progress.year })}
      fit="content"
      padded={false}
      extra={
        <span className={css.extra}>
          <BarLegend parts={parts} />
          {views}
        </span>
      }
    >
      <ProgrammeGroups progress={progress} />
    </Panel>
  )
}

function FiguresPanel({ period, views }: { period: string; views: React.ReactNode }) {
  const { t } = useTranslation('overview')
  const query = useQuery(api.overview.groupProgress.queryOptions())
  const groups = query.data ?? []
  const parts = useFigureParts(groups)
  return (
    <Panel
      title={t('groups.title', { period: named(period) })}
      fit="content"
      padded={false}
      extra={
        <span className={css.extra}>
          {groups.length > 0 && <BarLegend parts={parts} />}
          {views}
        </span>
      }
    >
      {query.error ? (
        <QueryError error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <FigureGroups period={period} groups={groups} />
      )}
    </Panel>
  )
}
