import type { FileErrorCode, MessageParams } from '../../shared/domain/draft.ts'
import { intakeSentence } from '../../shared/words/intake-vi.ts'
import { taskFileSentence } from '../../shared/words/tasks-files-vi.ts'
import type { ReadTask, ReadTracking } from './read-tracking.ts'

/** What `hiepdong tasks read --json` prints of one file: bodies and problems by their codes. */
export type TrackingResult = {
  file: string
  tasks: (Omit<ReadTask, 'problems' | 'leadPerson' | 'condition'> & { problems: string[] })[]
  warnings: { code: string; message: string }[]
  /** Why the file could not be read; the other files of the list go on. */
  error?: { code: FileErrorCode; message: string }
}

/** Tasks as the command line prints them; a problem met twice in a row is named once. */
export function toTrackingResult(file: string, { tasks, warnings }: ReadTracking): TrackingResult {
  return {
    file,
    tasks: tasks.map(({ leadPerson: _person, condition: _condition, problems, ...task }) => ({
      ...task,
      problems: [...new Set(problems.map(({ code }) => code))],
    })),
    warnings: warnings.map(({ code, params }) => ({ code, message: taskFileSentence(code, params) })),
  }
}

/** A file that could not be read, in the same list. */
export function toTrackingFailure(file: string, code: FileErrorCode, params: MessageParams): TrackingResult {
  return { file, tasks: [], warnings: [], error: { code, message: intakeSentence(code, params) } }
}
