import type { MessageParams } from '../../shared/domain/draft.ts'
import type { TaskFacts, TaskStatus } from '../../shared/domain/task-status.ts'
import type { TaskCode } from '../../shared/words/tasks-codes.ts'
import { type Bodies, successorOn } from './judge-fields.ts'

/** Something said of a task; shared/words/tasks-vi.ts and tasks-en.ts make it a sentence. */
export type TaskSaying = { code: TaskCode; params: MessageParams }

/** Params without those that are not known: a sentence leaves them out. */
export function known(params: Record<string, string | number | null | undefined>): MessageParams {
  return Object.fromEntries(
    Object.entries(params).filter(
      (entry): entry is [string, string | number] => entry[1] !== null && entry[1] !== undefined,
    ),
  )
}

/** What a status follows from, in the words of "why is this red"; a lead that has ended is named with its successor. */
export function whyOf(
  task: TaskFacts & {
    leadBodyId: string | null
    extensions: number
    condition: string | null
    cancelledReason: string | null
  },
  status: TaskStatus,
  bodies: Bodies,
  today: string,
): TaskSaying {
  const ended = endedLead(task.leadBodyId, bodies, today)
  const { deadline } = task
  const days = status.days
  switch (status.code) {
    case 'cancelled':
      return {
        code: 'why-cancelled',
        params: known({ date: task.cancelledDate, reason: task.cancelledReason }),
      }
    case 'done':
      return deadline === null
        ? { code: 'why-done', params: known({ date: task.doneDate }) }
        : {
            code: (days ?? 0) > 0 ? 'why-done-late' : 'why-done-in-time',
            params: known({ date: task.doneDate, deadline, days }),
          }
    case 'regular':
      return { code: 'why-regular', params: ended }
    case 'waiting':
      return { code: 'why-waiting', params: known({ condition: task.condition, ...ended }) }
    case 'deadlineMissing':
      return { code: 'why-deadline-missing', params: ended }
    case 'overdue':
      return {
        code: 'why-overdue',
        params: known({ deadline, days, times: task.extensions || null, ...ended }),
      }
    case 'correcting':
      return { code: 'why-correcting', params: known({ deadline, days, ...ended }) }
    case 'dueSoon':
      return days === 0
        ? { code: 'why-due-today', params: known({ deadline, ...ended }) }
        : { code: 'why-due-soon', params: known({ deadline, days, ...ended }) }
    case 'underWay':
      return { code: 'why-under-way', params: known({ deadline, days, ...ended }) }
  }
}

function endedLead(leadBodyId: string | null, bodies: Bodies, today: string): MessageParams {
  const lead = leadBodyId === null ? undefined : bodies.get(leadBodyId)
  if (!lead || lead.validTo === null || lead.validTo >= today) return {}
  const successor = successorOn(bodies, lead, today)
  return known({ closedBody: lead.short, closedOn: lead.validTo, successor: successor?.short })
}
