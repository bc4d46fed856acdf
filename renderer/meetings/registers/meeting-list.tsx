import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { formatDay } from '../../ui/date-text.ts'
import { EmptyState, FilteredEmpty } from '../../ui/empty-state.tsx'
import { QueryError } from '../../ui/error-state.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { NumberText } from '../../ui/number-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Status } from '../../ui/status.tsx'
import { MeetingStatus } from '../meeting-status.tsx'
import type { MeetingRow } from '../types.ts'
import { useMeetings } from '../use-meeting.ts'
import type { MeetingsView } from '../use-meetings-view.ts'
import css from './registers.module.css'

const rowKey = ({ id }: MeetingRow) => id

type MeetingListProps = { view: MeetingsView; onClear: () => void; onAdd: () => void }

/** Every meeting with who came, what was decided and what is still open of it, the latest first. */
export function MeetingList({ view, onClear, onAdd }: MeetingListProps) {
  const { t } = useTranslation('meetings')
  const [active, setActive] = useState<string | null>(null)
  const meetings = useMeetings(view.filter)
  const columns = useMemo(
    (): Column<MeetingRow>[] => [
      {
        key: 'date',
        title: t('column.date'),
        width: 100,
        weight: 'second',
        cell: ({ date }) => formatDay(date),
      },
      {
        key: 'title',
        title: t('meeting'),
        main: true,
        weight: 'strong',
        tooltip: ({ title, place }) => `${title}\n${place}`,
        cell: ({ title }) => title,
      },
      {
        key: 'code',
        title: t('column.code'),
        width: 116,
        weight: 'quiet',
        hideBelow: 1000,
        cell: ({ code }) => code,
      },
      {
        key: 'state',
        title: t('column.state'),
        width: 150,
        cell: (meeting) => <MeetingStatus meeting={meeting} />,
      },
      {
        key: 'people',
        title: t('column.people'),
        width: 84,
        align: 'right',
        hideBelow: 760,
        cell: ({ present, attendees }) => `${present}/${attendees}`,
      },
      {
        key: 'agendaItems',
        title: t('column.items'),
        width: 70,
        align: 'right',
        hideBelow: 900,
        cell: ({ agendaItems }) => <NumberText value={agendaItems} />,
      },
      {
        key: 'conclusions',
        title: t('column.conclusions'),
        width: 80,
        align: 'right',
        cell: ({ conclusions }) => <NumberText value={conclusions} />,
      },
      {
        key: 'unassigned',
        title: t('column.unassigned'),
        width: 92,
        align: 'right',
        cell: ({ unassigned }) =>
          unassigned > 0 ? <Status tone="warn">{unassigned}</Status> : <NumberText value={0} />,
      },
      {
        key: 'tasks',
        title: t('column.tasks'),
        width: 130,
        align: 'right',
        cell: ({ tasksOpen, tasksOverdue }) => (
          <span className={css.tasks}>
            <NumberText value={tasksOpen} />
            {tasksOverdue > 0 && <Status tone="bad">{t('overdue', { count: tasksOverdue })}</Status>}
          </span>
        ),
      },
    ],
    [t],
  )
  return (
    <Panel padded={false} label={t('title')}>
      {meetings.error ? (
        <QueryError error={meetings.error} onRetry={meetings.retry} />
      ) : (
        <DataTable
          label={t('title')}
          columns={columns}
          rows={meetings.rows}
          rowKey={rowKey}
          rowCount={meetings.total}
          loading={meetings.loading}
          onEndReached={meetings.more}
          active={active}
          onActive={setActive}
          onOpen={({ id }) => view.open(id)}
          faded={({ cancelled }) => cancelled}
          autoFocus
          empty={
            view.isFiltered ? (
              <FilteredEmpty onClear={onClear} />
            ) : (
              <EmptyState
                title={t('none.meetings')}
                detail={t('none.meetingsDetail')}
                action={
                  <Button type="primary" onClick={onAdd}>
                    {t('new.verb')}
                  </Button>
                }
              />
            )
          }
          foot={
            <>
              <span>{t('shown', { shown: meetings.rows.length, count: meetings.total })}</span>
              <span>{t('sortedByDate')}</span>
              <KeyHint keys="Enter">{t('key.open')}</KeyHint>
              <KeyHint keys="N">{t('new.verb')}</KeyHint>
              <KeyHint keys="T">{t('viewNext')}</KeyHint>
            </>
          }
        />
      )}
    </Panel>
  )
}
