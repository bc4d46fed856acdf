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

/** What is to be looked at in a row of a returned form. */
export type FormProblemCode =
  | 'form-row-unnamed'
  | 'form-row-of-other-form'
  | 'form-row-twice' // {rows}
  | 'form-row-missing'
  | 'form-cell-altered' // {column, before, after}
  | 'form-task-changed' // {date}
  | 'form-task-ended'
  | 'form-status-unknown' // {text}
  | 'form-percent-unclear' // {text}
  | 'form-result-missing'
  | 'form-support-state'

/** What is said of a returned form as a whole. */
export type FormWarningCode =
  | 'form-not-found'
  | 'form-unknown'
  | 'form-unnamed'
  | 'form-column-missing' // {names}
  | 'form-returned-before' // {date}

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
