import type { DocumentProblemCode } from './documents-codes.ts'
import type { MeetingProblemCode } from './meetings-problem-codes.ts'
import type { TaskProblemCode } from './tasks-problem-codes.ts'

/** Errors a user can act on. Each has its sentence in errors-vi.ts and errors-en.ts. */
export type ErrorCode =
  | DocumentProblemCode
  | MeetingProblemCode
  | TaskProblemCode
  // workspace
  | 'no-workspace'
  | 'locked' // {program, user, host, pid, since}
  | 'newer-version' // {found, known}
  | 'older-version' // {found, known}: it would have to be brought to the new form first
  | 'view-only'
  | 'nothing-to-view'
  | 'part-damaged'
  | 'damaged' // {backup, backupAt, lastChangeAt, changes, files}
  | 'read-only-folder'
  | 'disk-full' // {free, needed} in MB, when known
  | 'kept-file-damaged' // {file}
  | 'backup-damaged' // {backup}
  | 'network-drive'
  | 'synced-folder' // {service}
  | 'not-a-workspace'
  | 'folder-not-empty'
  | 'folder-missing'
  | 'migration-failed' // {step, backup}
  | 'runtime-too-old' // {found, needed}
  // records
  | 'changed-meanwhile' // {by, at}
  | 'not-found'
  | 'already-exists' // {name}
  | 'still-in-use' // {count}
  | 'code-taken' // {code, name}: the code means another entry in force at the time
  | 'name-taken' // {text, name, code}: so does a name
  | 'validity-backwards' // {name, from, to}
  | 'figures-after-end' // {name, day, period, count}: figures of periods after the last day
  | 'successor-without-end' // {name}
  | 'successor-circle' // {name, successor}
  | 'successor-not-in-force' // {name, day}
  | 'body-not-in-force' // {name, day}
  | 'meaning-fixed' // {name, count}: unit and kind of an indicator with figures
  | 'renaming-unclear' // {name}: a new name for a used entry without saying from when
  | 'invalid-input' // {field}
  | 'undo-overtaken' // {by, at}
  | 'nothing-to-undo'
  // intake and reports
  | 'unit-missing' // {file}
  | 'period-missing' // {file}
  | 'contradicts' // {file, count}
  | 'already-applied' // {file}
  | 'already-taken-back'
  | 'nothing-to-apply' // {file}
  | 'figure-taken' // {name, cell}: the file already gives this indicator a figure elsewhere
  | 'not-read-yet' // {file}
  | 'file-unreadable' // {file}
  // programme; years as text
  | 'programme-missing' // {year}
  | 'import-row-invalid' // {row, content, field}
  | 'programme-closed' // {year}
  | 'programme-issued' // {year}
  | 'programme-not-issued' // {year}
  | 'edition-backwards' // {day, last}
  | 'objective-circle' // {name}
  | 'real-backwards' // {from, to}
  | 'real-start-missing'
  | 'day-to-come' // {day}
  | 'reason-needed'
  | 'health-sentence-needed'
