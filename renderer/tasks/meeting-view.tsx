import { Button } from 'antd'
import { ArrowUpRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { openStatuses, overdueStatuses } from '../../shared/domain/task-status.ts'
import type { Bodies } from '../app/use-bodies.ts'
import { DataTable } from '../ui/data-table.tsx'
import { formatDay } from '../ui/date-text.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { NumberText } from '../ui/number-text.tsx'
import { Columns, Stack } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import type { Column } from '../ui/table-columns.ts'
import { ChosenTasks } from './split-view.tsx'
import type { TaskRow } from './types.ts'
import type { TaskView } from './use-task-view.ts'
import { useMeetings, useReport } from './use-tasks.ts'
import css from './views.module.css'

type Meeting = ReturnType<typeof useMeetings>[number]
type MeetingViewProps = {
  bodies: Bodies
  view: TaskView
  active: TaskRow | null
  onActive: (row: TaskRow | null) => void
}

/** The meetings with what is open and late of each; beside them the tasks of one. */
export function MeetingView({ bodies, view, active, onActive }: MeetingViewProps) {
  const { t } = useTranslation('tasks')
  const navigate = useNavigate()
  const meetings = useMeetings()
  const [part, setPart] = useState('all')
  const chosen =
    meetings.find(({ id }) => id === view.chosenId) ??
    meetings.find(({ tasksOpen }) => tasksOpen > 0) ??
    meetings[0]
  const report = useReport({ ...view.filter, meetingIds: chosen ? [chosen.id] : [] }).data
  const columns = useMemo(
    (): Column<Meeting>[] => [
      {
        key: 'title',
        title: t('column.meeting'),
        main: true,
        tooltip: ({ title }) => title,
        cell: ({ title, date }) => (
          <>
            <span className={css.meeting}>{title}</span>
            <span className={css.quiet}>{formatDay(date)}</span>
          </>
        ),
      },
      {
        key: 'open',
        title: t('part.open'),
        width: 64,
        align: 'right',
        cell: ({ tasksOpen }) => <NumberText value={tasksOpen} />,
      },
      {
        key: 'overdue',
        title: t('part.overdue'),
        width: 72,
        align: 'right',
        cell: ({ tasksOverdue }) =>
          tasksOverdue > 0 ? <span className={css.red}>{tasksOverdue}</span> : <NumberText value={0} />,
      },
    ],
    [t],
  )
  const counts = {
    all: (report?.state.total ?? 0) + (report?.state.cancelled ?? 0),
    open: (report?.state.openInTime ?? 0) + (report?.state.openOverdue ?? 0),
    overdue: report?.state.openOverdue ?? 0,
    done: (report?.state.doneInTime ?? 0) + (report?.state.doneLate ?? 0),
  }
  const statusesOf = {
    all: view.filter.statuses,
    open: openStatuses,
    overdue: overdueStatuses,
    done: ['done' as const],
  }
  return (
    <Columns>
      <Stack width={view.openId === null ? 460 : 340}>
        <Panel padded={false} label={t('view.meeting')}>
          <DataTable
            label={t('view.meeting')}
            columns={columns}
            rows={meetings}
            rowKey={({ id }) => id}
            density="twoLine"
            active={chosen?.id ?? null}
            onActive={(id) => {
              if (id !== null && id !== view.chosenId) view.choose(id)
            }}
            autoFocus
            empty={<EmptyState title={t('none.meetings')} />}
            foot={<span>{t('meetings', { count: meetings.length })}</span>}
          />
        </Panel>
      </Stack>
      {chosen && (
        <ChosenTasks
          key={chosen.id}
          title={t('meetingTasks', { day: formatDay(chosen.date) })}
          extra={
            <Button
              size="small"
              icon={<ArrowUpRight size={14} />}
              onClick={() => void navigate(`/meetings?id=${chosen.id}`)}
            >
              {t('toMeeting')}
            </Button>
          }
          parts={(['all', 'open', 'overdue', 'done'] as const).map((key) => ({
            key,
            label: t(`part.${key}`),
            count: counts[key],
            filter: { meetingIds: [chosen.id], statuses: statusesOf[key] },
            ...(key === 'overdue' ? { tone: 'bad' as const } : {}),
          }))}
          part={part}
          onPart={setPart}
          bodies={bodies}
          view={view}
          active={active}
          onActive={onActive}
        />
      )}
    </Columns>
  )
}
