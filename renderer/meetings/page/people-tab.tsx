import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { Plus, UsersRound } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { offerUndo } from '../../app/offer-undo.ts'
import { client } from '../../app/rpc.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FilterChips } from '../../ui/filter-chips.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { AnswerStatus, AttendanceStatus } from '../attendance-status.tsx'
import { fieldsOfAttendee } from '../attendee-draft.ts'
import { QuorumLine } from '../quorum-line.tsx'
import { seenNow } from '../seen-now.ts'
import { type Answer, type Attendance, type Attendee, answers, attendeeRoles } from '../types.ts'
import { AttendeePanel } from './attendee-panel.tsx'
import type { TabProps } from './meeting-page.tsx'
import { NewAttendee } from './new-attendee.tsx'

const rowKey = ({ id }: Attendee) => id

/** Who is asked to come, what they answered and who came; by their seats. */
export function PeopleTab({ meeting, bodies, view, isFixed }: TabProps) {
  const { t } = useTranslation('meetings')
  const [shown, setShown] = useState<ReadonlySet<Answer>>(new Set())
  const [active, setActive] = useState<string | null>(view.rowId)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [adding, setAdding] = useState(false)
  const hasBegun = meeting.state !== 'planned' && meeting.state !== 'convened'
  const rows = useMemo(
    () =>
      meeting.people
        .filter(({ answer }) => shown.size === 0 || shown.has(answer))
        .toSorted((one, other) => attendeeRoles.indexOf(one.role) - attendeeRoles.indexOf(other.role)),
    [meeting.people, shown],
  )
  const open = meeting.people.find(({ id }) => id === view.rowId)
  const current = meeting.people.find(({ id }) => id === active)
  const propose = useMutation({
    mutationFn: () => client.meetings.proposeAttendees({ meetingId: meeting.id }),
    onSuccess: ({ added }) => offerUndo(t('people.proposed', { count: added })),
  })
  const save = useMutation({
    mutationFn: async ({ person, answer }: { person: Attendee; answer: Answer }) => {
      const seen = await seenNow(meeting.id, 'people', person.id)
      await client.meetings.saveAttendee({
        meetingId: meeting.id,
        ...seen,
        fields: { ...fieldsOfAttendee(person), answer },
      })
    },
  })
  const take = useMutation({
    mutationFn: (attendance: Attendance) =>
      client.meetings.setAttendance({ meetingId: meeting.id, attendeeIds: chosen, attendance, time: null }),
    onSuccess: () => {
      setSelected(new Set())
      offerUndo(t('people.taken', { count: chosen.length }))
    },
  })
  const chosen = selected.size > 0 ? [...selected] : current ? [current.id] : []
  const answerBy = (answer: Answer) => current && save.mutate({ person: current, answer })
  const isActing = !isFixed && !adding && current !== undefined
  useKeys(t('tab.people'), [
    { keys: 'KeyN', label: t('people.add'), run: () => setAdding(true), when: !isFixed && !adding },
    { keys: 'KeyC', label: t('answer.coming'), run: () => answerBy('coming'), when: isActing },
    { keys: 'KeyD', label: t('answer.delegate'), run: () => answerBy('delegate'), when: isActing },
    { keys: 'KeyX', label: t('answer.excused'), run: () => answerBy('excused'), when: isActing },
    { keys: 'KeyP', label: t('attendance.present'), run: () => take.mutate('present'), when: isActing },
    { keys: 'KeyV', label: t('attendance.absent'), run: () => take.mutate('absent'), when: isActing },
  ])
  const columns = useMemo(
    (): Column<Attendee>[] => [
      {
        key: 'name',
        title: t('column.person'),
        main: true,
        weight: 'strong',
        cell: ({ name, people }) => (people > 1 ? t('people.group', { name, count: people }) : name),
      },
      {
        key: 'title',
        title: t('field.personTitle'),
        width: 260,
        weight: 'second',
        hideBelow: 900,
        cell: ({ title }) => title ?? '–',
      },
      { key: 'body', title: t('filter.body'), width: 130, cell: ({ bodyId }) => bodies.short(bodyId) },
      {
        key: 'answer',
        title: t('field.answer'),
        width: 210,
        tooltip: ({ answerReason }) => answerReason ?? '',
        cell: (person) => <AnswerStatus person={person} />,
      },
      {
        key: 'attendance',
        title: t('field.attendance'),
        width: 190,
        cell: (person) => <AttendanceStatus person={person} />,
      },
    ],
    [t, bodies],
  )
  const groups = useMemo(
    () => ({
      of: ({ role }: Attendee) => role,
      title: (role: string, of: Attendee[]) =>
        `${t(`role.${role as Attendee['role']}`)} (${of.reduce((sum, { people }) => sum + people, 0)})`,
    }),
    [t],
  )
  const counts = (answer: Answer) => meeting.people.filter((person) => person.answer === answer).length
  return (
    <>
      <Panel
        padded={false}
        title={<QuorumLine quorum={meeting.quorum} isTaken={hasBegun} />}
        extra={
          <>
            <FilterChips<Answer>
              chips={answers.map((key) => ({ key, label: t(`answer.${key}`), count: counts(key) }))}
              active={shown}
              onChange={setShown}
            />
            <Button
              size="small"
              icon={<UsersRound size={14} />}
              disabled={isFixed}
              loading={propose.isPending}
              onClick={() => propose.mutate()}
            >
              {t('people.propose')}
            </Button>
            <Button
              size="small"
              icon={<Plus size={14} />}
              title="N"
              disabled={isFixed}
              onClick={() => setAdding(true)}
            >
              {t('people.add')}
            </Button>
          </>
        }
      >
        <DataTable
          label={t('tab.people')}
          columns={columns}
          rows={rows}
          rowKey={rowKey}
          groups={groups}
          active={active}
          onActive={(id) => {
            setActive(id)
            if (view.rowId !== null && id !== null) view.setRow(id)
          }}
          onOpen={({ id }) => {
            setAdding(false)
            view.setRow(id)
          }}
          selection={{ keys: selected, onChange: setSelected }}
          autoFocus
          empty={
            <EmptyState
              title={t('people.none')}
              detail={t('people.noneDetail')}
              action={
                <Button type="primary" disabled={isFixed} onClick={() => propose.mutate()}>
                  {t('people.propose')}
                </Button>
              }
            />
          }
          foot={
            <>
              <span>{t('people.count', { count: rows.length })}</span>
              <KeyHint keys="C">{t('answer.coming')}</KeyHint>
              <KeyHint keys="D">{t('answer.delegate')}</KeyHint>
              <KeyHint keys="X">{t('answer.excused')}</KeyHint>
              <KeyHint keys="P">{t('attendance.present')}</KeyHint>
              <KeyHint keys="V">{t('attendance.absent')}</KeyHint>
            </>
          }
        />
      </Panel>
      {adding ? (
        <NewAttendee meeting={meeting} bodies={bodies} onClose={() => setAdding(false)} />
      ) : (
        open && (
          <AttendeePanel
            key={open.id}
            person={open}
            meetingId={meeting.id}
            bodies={bodies}
            isFixed={isFixed}
            onClose={() => view.setRow(null)}
          />
        )
      )}
    </>
  )
}
