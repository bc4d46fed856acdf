import type { MessageParams } from '../../shared/domain/draft.ts'
import type { TrackingProblemCode, TrackingWarningCode } from '../../shared/words/tasks-files-codes.ts'

/** What is to be looked at in a task read from a sheet. */
export type TrackingProblem = { code: TrackingProblemCode; params: MessageParams }
/** What is said of the sheet as a whole. */
export type TrackingWarning = { code: TrackingWarningCode; params: MessageParams }
