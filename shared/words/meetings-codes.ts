import type { ConclusionTold } from '../domain/conclusion-state.ts'
import type { CheckCode } from '../domain/meeting-checks.ts'

/** What the server says of meetings and conclusions. Each has its sentence in meetings-vi.ts and meetings-en.ts. */
export type MeetingCode =
  // what is to be settled or known before the lock; {title} of an item, {text} of a conclusion, {task, deadline, date}
  | `check-${CheckCode}`
  // what became of a conclusion: {done, total, overdue, cancelled}
  | ConclusionTold
