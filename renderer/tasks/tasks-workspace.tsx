import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { client } from '../app/rpc.ts'
import { SaveViewDialog } from '../app/saved-view.tsx'
import type { Bodies } from '../app/use-bodies.ts'
import { formatDay } from '../ui/date-text.ts'
import { EmptyState, FilteredEmpty } from '../ui/empty-state.tsx'
import { Columns, Page } from '../ui/page.tsx'
import { errorToast, toast } from '../ui/undo-toast.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { type Acting, actKeys } from './acting.ts'
import { BoardView } from './board-view.tsx'
import { BodyView } from './body-view.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { CalendarView } from './calendar-view.tsx'
import { FilterBar, filterWords } from './filter-bar.tsx'
import { MeetingView } from './meeting-view.tsx'
import { PageActions } from './page-actions.tsx'
import { ReportView } from './report-view.tsx'
import { noFilter } from './task-filter.ts'
import { TaskForm } from './task-form.tsx'
import { minutesAddress } from './task-origin.tsx'
import { TaskPanel } from './task-panel.tsx'
import { TaskTable } from './task-table.tsx'
import type { ActKind, TaskRow } from './types.ts'
import { type TaskView, taskViews } from './use-task-view.ts'
import { useMeetings, useReport, useTasks } from './use-tasks.ts'
import { ViewTabs } from './view-tabs.tsx'

type TasksWorkspaceProps = { view: TaskView; bodies: Bodies; today: string }

/** The tasks in one of their views, under one filter bar, with the open task beside it. */
export function TasksWorkspace({ view, bodies, today }: TasksWorkspaceProps) {
  const { t } = useTranslation('tasks')
  const navigate = useNavigate()
  const meetings = useMeetings()
  const all = useReport(noFilter).data
  const tasks = useTasks(view.filter, view.sort)
  const [active, setActive] = useState<TaskRow | null>(null)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [acting, setActing] = useState<Acting | null>(() =>
    view.askedAct === null ? null : { kind: 'act', act: view.askedAct, bodyId: null },
  )
  const [isGiving, setGiving] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const chosen = tasks.rows.filter(({ id }) => selected.has(id))
  const hasCursor = view.view === 'list' || view.view === 'body' || view.view === 'meeting'
  const currentId = view.openId ?? (hasCursor ? (active?.id ?? null) : null)
  const words = filterWords(view.filter, bodies, meetings, t)

  const open = (id: string | null) => {
    setGiving(false)
    setActing(null)
    view.open(id)
  }
  const shown: TaskView = { ...view, open }
  const ask = (next: Acting | null) => {
    if (next === null) focusList()
    setActing(next)
  }
  const give = () => {
    open(null)
    setGiving(true)
  }
  const askOfCurrent = (next: Acting) => {
    if (currentId === null) return
    setGiving(false)
    view.open(currentId)
    setActing(next)
  }
  const act = (kind: ActKind) => ({
    keys: actKeys[kind as keyof typeof actKeys],
    label: t(`act.${kind}`),
    run: () => askOfCurrent({ kind: 'act', act: kind, bodyId: null }),
    when: currentId !== null,
  })
  const toMinutes = async (id: string) => {
    const address = minutesAddress(await client.tasks.task({ id }))
    if (address === null) toast(t('noMinutes'))
    else await navigate(address)
  }
  const turn = (by: 1 | -1) => {
    const at = taskViews.indexOf(view.view)
    const next = taskViews[(at + by + taskViews.length) % taskViews.length]
    if (next) view.setView(next)
  }
  useKeys(t('title'), [
    { keys: 'KeyG', label: t('give'), run: give },
    { keys: 'KeyN', label: t('give'), run: give },
    ...(Object.keys(actKeys) as (keyof typeof actKeys)[]).map(act),
    {
      keys: 'KeyM',
      label: t('evidence.add'),
      run: () => askOfCurrent({ kind: 'evidence' }),
      when: currentId !== null,
    },
    {
      keys: 'KeyL',
      label: t('toMinutes'),
      run: () => currentId !== null && void toMinutes(currentId).catch(errorToast),
      when: currentId !== null,
    },
    { keys: 'F2', label: t('edit'), run: () => askOfCurrent({ kind: 'edit' }), when: currentId !== null },
    { keys: 'KeyT', label: t('view.next'), run: () => turn(1) },
    { keys: 'Shift+KeyT', label: t('view.previous'), run: () => turn(-1) },
  ])

  const at = tasks.rows.findIndex(({ id }) => id === view.openId)
  const step = (by: -1 | 1) => {
    const next = tasks.rows[at + by]
    if (next) open(next.id)
  }
  const state = all?.state
  return (
    <Page
      landscape
      title={t('title')}
      facts={
        state &&
        t('facts', {
          ...state,
          done: state.doneInTime + state.doneLate,
          open: state.openInTime + state.openOverdue,
          count: state.total,
        })
      }
      printNote={[
        words && t('printFilter', { words }),
        t('printDay', { day: formatDay(today), count: tasks.total }),
      ]
        .filter(Boolean)
        .join('. ')}
      actions={<PageActions view={view} onGive={give} />}
      tabs={<ViewTabs view={view} all={all} onSave={() => setSaving(true)} />}
      filters={<FilterBar bodies={bodies} view={view} today={today} />}
    >
      {view.view === 'list' && chosen.length > 0 && (
        <BulkBar rows={chosen} bodies={bodies} today={today} onDone={() => setSelected(new Set())} />
      )}
      <Columns>
        {view.view === 'list' && (
          <TaskTable
            label={t('title')}
            tasks={tasks}
            bodies={bodies}
            view={shown}
            active={active}
            onActive={setActive}
            selection={{ keys: selected, onChange: setSelected }}
            autoFocus
            empty={
              view.isFiltered ? (
                <FilteredEmpty onClear={() => view.setFilter(noFilter)} />
              ) : (
                <NoTasks onGive={give} onRead={() => view.setReading('sheet')} />
              )
            }
          />
        )}
        {view.view === 'board' && <BoardView bodies={bodies} view={shown} />}
        {view.view === 'body' && (
          <BodyView bodies={bodies} view={shown} today={today} active={active} onActive={setActive} />
        )}
        {view.view === 'meeting' && (
          <MeetingView bodies={bodies} view={shown} active={active} onActive={setActive} />
        )}
        {view.view === 'calendar' && <CalendarView bodies={bodies} view={shown} today={today} />}
        {view.view === 'report' && <ReportView bodies={bodies} view={shown} today={today} />}
        {isGiving && (
          <TaskForm
            detail={null}
            bodies={bodies}
            today={today}
            onDone={(id) => {
              open(id)
              focusList()
            }}
            onClose={() => {
              setGiving(false)
              focusList()
            }}
          />
        )}
        {!isGiving && view.openId !== null && (
          <TaskPanel
            key={view.openId}
            taskId={view.openId}
            bodies={bodies}
            today={today}
            acting={acting}
            onActing={ask}
            onClose={() => {
              open(null)
              focusList()
            }}
            onStep={at >= 0 && view.view === 'list' ? step : undefined}
          />
        )}
      </Columns>
      {isSaving && (
        <SaveViewDialog
          words={words}
          save={(name) => client.tasks.saveView({ name, filter: view.filter, sort: view.sort })}
          onClose={() => setSaving(false)}
        />
      )}
    </Page>
  )
}

/** Gives the keyboard back to the list, whose panel or form has closed; the list of tasks is the last table of the page. */
const focusList = () =>
  [...document.querySelectorAll<HTMLElement>('[role="grid"]')].at(-1)?.focus({ preventScroll: true })

/** What an office without tasks is offered: to give the first, or to read the sheet it has kept so far. */
function NoTasks({ onGive, onRead }: { onGive: () => void; onRead: () => void }) {
  const { t } = useTranslation('tasks')
  return (
    <EmptyState
      title={t('none.tasks')}
      detail={t('none.detail')}
      steps={[
        {
          key: 'give',
          title: t('none.give'),
          detail: t('none.giveDetail'),
          action: (
            <Button type="primary" onClick={onGive}>
              {t('give')}
            </Button>
          ),
        },
        {
          key: 'read',
          title: t('none.read'),
          detail: t('none.readDetail'),
          action: <Button onClick={onRead}>{t('sheet.choose')}</Button>,
        },
      ]}
    />
  )
}
