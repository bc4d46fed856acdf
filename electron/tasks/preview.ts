import type { TaskState } from '../../shared/domain/task-acts.ts'
import { taskStatus } from '../../shared/domain/task-status.ts'
import type { Act } from './act-on-task.ts'
import type { Bodies } from './judge-fields.ts'
import type { StatusDay } from './status-sql.ts'
import type { TaskRecord } from './task-store.ts'
import { known, type TaskSaying, whyOf } from './why.ts'

/** What of a task an act of a kind changes, as it stands in `state`. */
export function previewOf(
  state: TaskState,
  kind: Act['kind'],
  { condition }: TaskRecord,
  bodies: Bodies,
  { today, dueSoonDays }: StatusDay,
): TaskSaying {
  switch (kind) {
    case 'extend':
      return {
        code: 'preview-deadline',
        params: known({ deadline: state.deadline, times: state.extensions || null }),
      }
    case 'reassign':
      return {
        code: 'preview-lead',
        params: known({
          lead: state.leadBodyId === null ? null : bodies.get(state.leadBodyId)?.short,
          person: state.leadPerson,
        }),
      }
    case 'update':
      return { code: 'preview-percent', params: { percent: state.percent } }
    case 'accept':
      return { code: 'preview-accepted', params: known({ date: state.accepted }) }
    case 'remind':
    case 'askEvidence':
    case 'answer':
      return { code: 'preview-owed', params: { count: state.open.length } }
    case 'correct':
    case 'corrected':
    case 'close':
    case 'reopen':
    case 'cancel': {
      const facts = {
        deadlineKind: state.deadlineKind,
        deadline: state.deadline,
        doneDate: state.done,
        cancelledDate: state.cancelled,
        correcting: state.correcting !== null,
      }
      const { leadBodyId, extensions, cancelledReason } = state
      const status = taskStatus(facts, today, dueSoonDays)
      return whyOf({ ...facts, leadBodyId, extensions, condition, cancelledReason }, status, bodies, today)
    }
  }
}
