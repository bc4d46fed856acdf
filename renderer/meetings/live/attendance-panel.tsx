import { useMutation } from '@tanstack/react-query'
import { Check, CircleDashed, type LucideIcon, Minus, UserCheck } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../app/rpc.ts'
import type { Bodies } from '../../app/use-bodies.ts'
import { Panel } from '../../ui/panel.tsx'
import { attendancePress, standingInRoom } from '../attendance-press.ts'
import { QuorumLine } from '../quorum-line.tsx'
import { clockNow } from '../speakers.ts'
import { type Attendance, type Attendee, attendances, attendeeRoles, type Meeting } from '../types.ts'
import css from './live.module.css'

const icons: Record<Attendance, LucideIcon> = {
  present: Check,
  delegate: UserCheck,
  absent: Minus,
  unknown: CircleDashed,
}

type AttendancePanelProps = {
  meeting: Meeting
  bodies: Bodies
  list: RefObject<HTMLFieldSetElement | null>
  onLeave: () => void
}

/** Who is there, each by one press; `F4` comes here, arrows walk, D a delegate, V absent. The quorum stands at the head. */
export function AttendancePanel({ meeting, bodies, list, onLeave }: AttendancePanelProps) {
  const { t } = useTranslation('meetings')
  const people = meeting.people.toSorted(
    (one, other) => attendeeRoles.indexOf(one.role) - attendeeRoles.indexOf(other.role),
  )
  const [focused, setFocused] = useState<string | null>(null)
  const take = useMutation({
    mutationFn: ({ ids, attendance, time }: { ids: string[]; attendance: Attendance; time: string | null }) =>
      client.meetings.setAttendance({ meetingId: meeting.id, attendeeIds: ids, attendance, time }),
  })
  const first = people.find(({ attendance }) => attendance === 'unknown') ?? people[0]
  const focusable = people.some(({ id }) => id === focused) ? focused : first?.id
  const press = (person: Attendee, wanted?: Attendance) => {
    const { attendance, time } = attendancePress(person, wanted, clockNow())
    take.mutate({ ids: [person.id], attendance, time })
  }
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    const wanted = ({ KeyD: 'delegate', KeyV: 'absent' } as const)[event.code]
    if (event.key === 'Escape') onLeave()
    else if (step !== undefined && !event.altKey) {
      const next = people[at + step]
      if (next) {
        setFocused(next.id)
        list.current?.querySelectorAll<HTMLElement>('[data-person]')[at + step]?.focus()
      }
    } else if (wanted && people[at]) press(people[at], wanted)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const unknown = people.filter(({ attendance }) => attendance === 'unknown')
  const count = (of: Attendance) =>
    people.filter((person) => standingInRoom(person) === of).reduce((sum, one) => sum + one.people, 0)
  return (
    <Panel
      fit="content"
      title={t('attendance.title')}
      extra={<QuorumLine quorum={meeting.quorum} isTaken={unknown.length < people.length} short />}
      foot={attendances
        .filter((one) => count(one) > 0)
        .map((one) => {
          const Icon = icons[one]
          return (
            <span key={one} className={css.legend}>
              <Icon size={13} aria-hidden /> {t(`attendance.${one}`).toLowerCase()} {count(one)}
            </span>
          )
        })}
    >
      <fieldset ref={list} className={css.people} aria-label={t('attendance.title')}>
        {people.map((person, at) => {
          const standing = standingInRoom(person)
          const Icon = icons[standing]
          const short = person.bodyId === null ? person.name : bodies.short(person.bodyId)
          return (
            <button
              key={person.id}
              type="button"
              data-person
              data-attendance={standing}
              className={css.person}
              tabIndex={person.id === focusable ? 0 : -1}
              title={[person.name, person.title, t(`attendance.${standing}`)].filter(Boolean).join('\n')}
              aria-label={`${short}, ${person.name}: ${t(`attendance.${standing}`)}`}
              onClick={() => press(person)}
              onFocus={() => setFocused(person.id)}
              onKeyDown={(event) => onKeyDown(event, at)}
            >
              <Icon size={13} aria-hidden />
              {person.role === 'chair' ? t('role.chair') : short}
              {person.people > 1 && ` ×${person.people}`}
            </button>
          )
        })}
        {unknown.length > 1 && (
          <button
            type="button"
            className={css.everybody}
            onClick={() =>
              take.mutate({ ids: unknown.map(({ id }) => id), attendance: 'present', time: null })
            }
          >
            {t('attendance.everybody', { count: unknown.length })}
          </button>
        )}
      </fieldset>
    </Panel>
  )
}
