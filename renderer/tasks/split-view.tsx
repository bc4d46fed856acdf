import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bodies } from '../app/use-bodies.ts'
import { EmptyState, FilteredEmpty } from '../ui/empty-state.tsx'
import { FilterChips } from '../ui/filter-chips.tsx'
import { noFilter } from './task-filter.ts'
import { TaskTable } from './task-table.tsx'
import type { Filter, TaskRow } from './types.ts'
import type { TaskView } from './use-task-view.ts'
import { useTasks } from './use-tasks.ts'

export type PartChip = { key: string; label: string; count: number; filter: Partial<Filter>; tone?: 'bad' }

type ChosenTasksProps = {
  title: string
  extra?: ReactNode
  /** The parts of the page, each with its tasks. */
  parts: PartChip[]
  part: string
  onPart: (part: string) => void
  bodies: Bodies
  view: TaskView
  active: TaskRow | null
  onActive: (row: TaskRow | null) => void
}

/** The page of one body or one meeting: its tasks, part by part. */
export function ChosenTasks(props: ChosenTasksProps) {
  const { title, parts, part, onPart, bodies, view } = props
  const { t } = useTranslation('tasks')
  const shown = parts.find(({ key }) => key === part) ?? parts[0]
  const tasks = useTasks({ ...view.filter, ...shown?.filter }, view.sort)
  return (
    <TaskTable
      label={title}
      title={
        <>
          {title}{' '}
          <FilterChips
            single
            chips={parts.map(({ key, label, count, tone }) => ({
              key,
              label,
              count,
              ...(tone ? { tone } : {}),
            }))}
            active={new Set(shown ? [shown.key] : [])}
            onChange={(keys) => onPart([...keys][0] ?? parts[0]?.key ?? '')}
          />
        </>
      }
      extra={props.extra}
      tasks={tasks}
      bodies={bodies}
      view={view}
      active={props.active}
      onActive={props.onActive}
      empty={
        view.isFiltered ? (
          <FilteredEmpty onClear={() => view.setFilter(noFilter)} />
        ) : (
          <EmptyState title={t('none.part')} />
        )
      }
    />
  )
}
