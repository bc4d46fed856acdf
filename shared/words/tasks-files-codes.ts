/** What is to be looked at in a row read from a tracking sheet. Sentences in tasks-files-vi.ts and -en.ts. */
export type TrackingProblemCode =
  | 'content-missing'
  | 'content-shared'
  | 'rows-joined'
  | 'row-hidden'
  | 'no-lead'
  | 'several-leads' // {names}
  | 'lead-also-supports' // {name}
  | 'unknown-body' // {name}
  | 'body-guessed' // {text, name}
  | 'body-level-unclear' // {name}
  | 'body-out-of-force' // {name}
  | 'body-partly-in-force' // {name}
  | 'deadline-missing'
  | 'deadline-unclear' // {text}
  | 'deadline-extended' // {before, after}; before may be absent
  | 'deadline-kind-conflict' // {kind, text}
  | 'deadline-on-weekend' // {before, after}
  | 'deadline-of-group' // {group}
  | 'condition-missing'
  | 'date-suspect' // {date, reason}; reason is a DateSuspicion
  | 'date-unclear' // {text}
  | 'year-assumed' // {text, year}
  | 'done-without-evidence'
  | 'done-date-missing'
  | 'progress-unclear' // {text}
  | 'evidence-unclear' // {text}
  | 'duplicate' // {row, sheet}

/** Why a day is not believed as it stands. */
export type DateSuspicion =
  | 'swapped'
  | 'american'
  | 'beforeIssue'
  | 'far'
  | 'toCome'
  | 'unlikeOthers'
  | 'formatless'

/** What is said of a tracking sheet as a whole. */
export type TrackingWarningCode =
  | 'no-task-table'
  | 'task-table-empty' // {sheet}
  | 'hidden-task-sheet' // {sheet}
