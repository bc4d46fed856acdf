import { type DragEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../shared/domain/number-text.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { DataTable, type Selection } from '../ui/data-table.tsx'
import { FilteredEmpty } from '../ui/empty-state.tsx'
import { QueryError } from '../ui/error-state.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import { Panel } from '../ui/panel.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { moveByDays, placeActivity, removeActivity, stepActivity } from './activity-acts.ts'
import { EmptyProgramme } from './empty-programme.tsx'
import { pathOf } from './groups.ts'
import css from './list.module.css'
import { listColumns, type Sort, type SortKey, sortedRows } from './list-columns.tsx'
import type { ActivityRow, Programme } from './types.ts'
import type { Activities } from './use-activities.ts'
import type { Names } from './use-names.ts'
import type { ProgrammeView } from './use-programme-view.ts'
import { BarSigns } from './year-bar.tsx'

type ActivityListProps = {
  programme: Programme
  activities: Activities
  names: Names
  view: ProgrammeView
  selection: Selection
  /** The row the cursor is on. */
  active: string | null
  onActive: (id: string | null) => void
  onAdd: () => void
  onClear: () => void
}

const rowKey = (row: ActivityRow) => row.id
const objectiveOf = (row: ActivityRow) => row.objectiveId

/** The activities by objective: the list with a bar of the year in each row, or the timeline where the bars are wide. */
export function ActivityList(props: ActivityListProps) {
  const { programme, activities, names, view, selection, onAdd, onClear } = props
  const { t } = useTranslation('programme')
  const { today } = useWorkspace()
  const { active, onActive } = props
  const [sort, setSort] = useState<Sort>({ key: 'order', descending: false })
  const wide = view.view === 'timeline'
  const isOpen = programme.state !== 'closed'
  const rows = useMemo(() => sortedRows(activities.rows, sort, names), [activities.rows, sort, names])
  const columns = useMemo(() => {
    const onSort = (key: SortKey) =>
      setSort((before) => ({ key, descending: before.key === key && !before.descending }))
    return listColumns({
      t,
      names,
      year: programme.year,
      today,
      sort,
      onSort,
      wide,
      onMove: isOpen ? (row, days) => moveByDays(programme.id, row, days) : null,
    })
  }, [t, names, programme.year, programme.id, today, sort, wide, isOpen])
  const groups = useMemo(() => {
    const title = (id: string, inGroup: ActivityRow[]) => {
      const path = pathOf(programme.objectives, id)
      const own = path.pop()
      const done = inGroup.filter(({ state }) => state === 'done').length
      return (
        <>
          {path.length > 0 && (
            <span className={css.parent}>
              {path.map(({ code, title: name }) => `${code}. ${name}`).join(' › ')} ›
            </span>
          )}
          {own && `${own.code}. ${own.title}`}
          <span className={css.count}>
            {t('groupCount', { count: inGroup.length, done: formatNumber(done) })}
          </span>
        </>
      )
    }
    return { of: objectiveOf, title }
  }, [programme.objectives, t])

  const current = activities.rows.find(({ id }) => id === active) ?? null
  const inOrder = sort.key === 'order' && !sort.descending
  const act = (run: (row: ActivityRow) => void) => () => current && run(current)
  useKeys(t(`view.${view.view}`), [
    {
      keys: 'Alt+ArrowLeft',
      label: t('move.earlier'),
      run: act((row) => moveByDays(programme.id, row, -7)),
      when: current !== null && isOpen,
      whileTyping: false,
    },
    {
      keys: 'Alt+ArrowRight',
      label: t('move.later'),
      run: act((row) => moveByDays(programme.id, row, 7)),
      when: current !== null && isOpen,
      whileTyping: false,
    },
    {
      keys: 'Alt+ArrowUp',
      label: t('order.up'),
      run: act((row) => stepActivity(activities.rows, row, -1)),
      when: current !== null && isOpen && inOrder,
      whileTyping: false,
    },
    {
      keys: 'Alt+ArrowDown',
      label: t('order.down'),
      run: act((row) => stepActivity(activities.rows, row, 1)),
      when: current !== null && isOpen && inOrder,
      whileTyping: false,
    },
    {
      keys: 'Delete',
      label: t('remove'),
      run: act((row) => removeActivity(row, () => view.open(null))),
      when: current !== null && isOpen,
    },
  ])

  if (activities.error)
    return (
      <Panel label={t(`view.${view.view}`)}>
        <QueryError error={activities.error} onRetry={activities.retry} />
      </Panel>
    )
  return (
    <Panel padded={false} label={t(`view.${view.view}`)}>
      <DropRows rows={activities.rows} onPlace={placeActivity}>
        <DataTable
          label={t(`view.${view.view}`)}
          columns={columns}
          rows={rows}
          rowKey={rowKey}
          density="twoLine"
          groups={groups}
          active={view.openId ?? active}
          onActive={(key) => {
            onActive(key)
            if (view.openId !== null && key !== null) view.open(key)
          }}
          onOpen={({ id }) => view.open(id)}
          selection={selection}
          faded={({ state }) => state === 'cancelled'}
          loading={activities.loading}
          autoFocus
          empty={
            view.isFiltered ? (
              <FilteredEmpty onClear={onClear} />
            ) : (
              <EmptyProgramme programme={programme} names={names} />
            )
          }
          foot={
            <>
              <BarSigns today={today} year={programme.year} />
              <span className={css.shown}>
                {t('shown', { count: rows.length, total: formatNumber(activities.total) })}
              </span>
              <span className={css.keys}>
                {isOpen && (
                  <>
                    <KeyHint keys="N">{t('addShort')}</KeyHint>
                    <KeyHint keys="Alt ← →">{t('move.short')}</KeyHint>
                    <KeyHint keys="Alt ↑ ↓">{t('order.short')}</KeyHint>
                  </>
                )}
                <KeyHint keys="T">{t('viewShort')}</KeyHint>
              </span>
            </>
          }
        />
      </DropRows>
      {/* The key acts on the page, the button stands in its head: both add. */}
      <AddKey label={t('add')} run={onAdd} when={isOpen} />
    </Panel>
  )
}

function AddKey({ label, run, when }: { label: string; run: () => void; when: boolean }) {
  useKeys(label, [{ keys: 'KeyN', label, run, when }])
  return null
}

type DropRowsProps = {
  rows: ActivityRow[]
  onPlace: (row: ActivityRow, objectiveId: string, before: string) => void
  children: React.ReactNode
}

const activityAt = (target: EventTarget | null) => {
  const line = target instanceof Element ? target.closest('tr') : null
  return { line, id: line?.querySelector<HTMLElement>('[data-activity]')?.dataset.activity ?? null }
}

/** Rows are dragged by their code and dropped before another row; `Alt ↑ ↓` does the same by the keyboard. */
function DropRows({ rows, onPlace, children }: DropRowsProps) {
  const [dragged, setDragged] = useState<string | null>(null)
  const mark = (line: Element | null) => {
    for (const marked of document.querySelectorAll('tr[data-drop]')) marked.removeAttribute('data-drop')
    line?.setAttribute('data-drop', 'true')
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    mark(null)
    const target = rows.find(({ id }) => id === activityAt(event.target).id)
    const row = rows.find(({ id }) => id === dragged)
    if (row && target && row.id !== target.id) onPlace(row, target.objectiveId, target.id)
    setDragged(null)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a drop target; the keyboard has Alt ↑ ↓
    <div
      className={css.drop}
      onDragStart={(event) => {
        if (event.target instanceof HTMLElement) setDragged(event.target.dataset.activity ?? null)
        event.dataTransfer.effectAllowed = 'move'
      }}
      onDragOver={(event) => {
        const over = activityAt(event.target)
        if (dragged === null || over.id === null) return
        event.preventDefault()
        mark(over.line)
      }}
      onDragEnd={() => {
        mark(null)
        setDragged(null)
      }}
      onDrop={drop}
    >
      {children}
    </div>
  )
}
