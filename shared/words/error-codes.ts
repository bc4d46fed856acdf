/** Errors a user can act on. Each has its sentence in errors-vi.ts and errors-en.ts. */
export type ErrorCode =
  // workspace
  | 'no-workspace'
  | 'locked' // {program, since}
  | 'newer-version' // {found, known}
  | 'damaged' // {backup, lost}
  | 'read-only-folder'
  | 'disk-full'
  | 'network-drive'
  | 'synced-folder' // {service}
  | 'not-a-workspace'
  | 'folder-not-empty'
  | 'folder-missing'
  | 'migration-failed' // {backup}
  | 'runtime-too-old' // {found, needed}
  // records
  | 'changed-meanwhile' // {by, at}
  | 'not-found'
  | 'already-exists' // {name}
  | 'still-in-use' // {count}
  | 'invalid-input' // {field}
  | 'undo-overtaken' // {by, at}
  | 'nothing-to-undo'
  // intake and reports
  | 'unit-missing'
  | 'period-missing'
  | 'contradicts' // {file, count}
  | 'already-applied'
  | 'nothing-to-apply'
  | 'file-unreadable' // {file}
