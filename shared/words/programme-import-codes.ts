/** What is to be looked at in a row read from a programme's table. Sentences in programme-import-vi.ts and -en.ts. */
export type ImportProblemCode =
  | 'content-missing'
  | 'content-shared'
  | 'row-hidden'
  | 'columns-assumed'
  | 'lead-missing'
  | 'several-leads' // {names}
  | 'lead-also-supports' // {name}
  | 'body-unknown' // {name}
  | 'body-guessed' // {text, name}
  | 'body-level-unclear' // {name}
  | 'body-out-of-force' // {name}
  | 'body-partly-in-force' // {name}
  | 'time-missing'
  | 'time-unclear'
  | 'time-outside-year' // {year}
  | 'time-reversed'
  | 'year-unknown'
  | 'details-unknown' // {names}
  | 'time-assumed' // {text}
  | 'date-swapped'
  | 'lead-assumed' // {name}
  | 'year-doubtful' // {chosen, other}
  | 'activity-repeats' // {sheet, row}
  | 'activity-known' // {code}
  | 'activity-alike' // {code}

/** What is said of a programme's file as a whole. */
export type ImportWarningCode =
  | 'no-programme-table'
  | 'table-empty' // {sheet}
  | 'table-without-heading' // {sheet}
  | 'sheet-repeats' // {sheet, count}
  | 'hidden-sheet' // {sheet}
  | 'year-mismatch' // {chosen, other}
  | 'year-unknown'
  | 'columns-unread' // {sheet, names}
  | 'sheet-unread' // {sheet, count}
  | 'details-unread' // {count, rows}
  | 'details-unmatched' // {count}
