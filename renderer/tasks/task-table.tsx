import type { ReactNode } from 'react'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bodies } from '../app/use-bodies.ts'
import { DataTable, type Selection } from '../ui/data-table.tsx'
import { QueryError } from '../ui/error-state.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import { Panel } from '../ui/panel.tsx'
import css from './list.module.css'
import { taskColumns } from './task-columns.tsx'
import type { TaskRow } from './types.ts'
import type { TaskView } from './use-task-view.ts'
import type { useTasks } from './use-tasks.ts'

type TaskTableProps = {
  label: string
  title?: ReactNode
  extra?: ReactNode
  tasks: ReturnType<typeof useTasks>
  bodies: Bodies
  view: TaskView
  /** The row the cursor is on. */
  active: TaskRow | null
  onActive: (row: TaskRow | null) => void
  selection?: Selection
  empty: ReactNode
  autoFocus?: boolean
}

const rowKey = (row: TaskRow) => row.id

/** A list of tasks: the work with its product and source under it, lead, six clarities, deadline, status. */
export function TaskTable(props: TaskTableProps) {
  const { label, tasks, bodies, view, active, onActive, selection } = props
  const { t } = useTranslation('tasks')
  const { sort } = view
  const latest = useRef(view)
  useEffect(() => {
    latest.current = view
  })
  const columns = useMemo(
    () => taskColumns({ t, bodies, sort, onSort: (by) => latest.current.setSort(by) }),
    [t, bodies, sort],
  )
  const byId = useMemo(() => new Map(tasks.rows.map((row) => [row.id, row])), [tasks.rows])
  const isGone = !tasks.loading && (active === null ? tasks.rows.length > 0 : !byId.has(active.id))
  // Acts go to the row the cursor is on, so it must be one of those in sight.
  useEffect(() => {
    if (isGone) onActive(tasks.rows[0] ?? null)
  }, [isGone, onActive, tasks.rows])
  if (tasks.error)
    return (
      <Panel label={label}>
        <QueryError error={tasks.error} onRetry={tasks.retry} />
      </Panel>
    )
  return (
    <Panel padded={false} label={label} title={props.title} extra={props.extra}>
      <div className={css.holder}>
        <DataTable
          label={label}
          columns={columns}
          rows={tasks.rows}
          rowKey={rowKey}
          density="twoLine"
          active={view.openId ?? active?.id ?? null}
          onActive={(key) => {
            onActive(key === null ? null : (byId.get(key) ?? null))
            if (view.openId !== null && key !== null) view.open(key)
          }}
          onOpen={({ id }) => view.open(id)}
          {...(selection ? { selection } : {})}
          faded={({ status }) => status.code === 'cancelled'}
          loading={tasks.loading}
          rowCount={tasks.total}
          onEndReached={tasks.more}
          autoFocus={props.autoFocus ?? false}
          empty={props.empty}
          foot={
            <>
              <span className={css.shown}>
                {t('shown', { shown: tasks.rows.length, count: tasks.total })}
                {' · '}
                {t('sortedBy', { by: t(`sort.${sort}`) })}
              </span>
              <span className={css.keys}>
                <KeyHint keys="/">{t('key.search')}</KeyHint>
                <KeyHint keys="G">{t('key.give')}</KeyHint>
                <KeyHint keys="H">{t('key.extend')}</KeyHint>
                <KeyHint keys="D">{t('key.remind')}</KeyHint>
                <KeyHint keys="M">{t('key.evidence')}</KeyHint>
                <KeyHint keys="T">{t('key.view')}</KeyHint>
              </span>
            </>
          }
        />
      </div>
    </Panel>
  )
}
