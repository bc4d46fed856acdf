import { UserError } from '../../user-error.ts'

/**
 * What an error of SQLite means to the user: the file damaged, the disk full, the folder read-only, another program
 * in the way. Null for errors that are ours, such as a broken constraint.
 */
export function sqliteProblem(error: unknown): UserError | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const problem = problemOf(code)
  if (problem) problem.cause = error
  return problem
}

function problemOf(code: string): UserError | null {
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return new UserError('damaged')
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_WRITE') return new UserError('disk-full')
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN')
    return new UserError('read-only-folder')
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new UserError('locked', { program: '', since: '' })
  }
  return null
}
