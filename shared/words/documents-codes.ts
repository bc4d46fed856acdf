import type { MessageParams } from '../domain/draft.ts'

/** What stands against printing with a template. Each has its sentence in documents-vi.ts and documents-en.ts. */
export type TemplateProblemCode =
  | 'template-unreadable'
  | 'template-mark-open' // {mark}
  | 'template-list-open' // {field}
  | 'template-list-not-begun' // {field}
  | 'template-field-unknown' // {field, near, list}
  | 'template-field-missing' // {field, list}

export type TemplateProblem = { code: TemplateProblemCode; params: MessageParams }

/** Why a paper could not be made or numbered. */
export type DocumentProblemCode =
  | TemplateProblemCode
  | 'template-has-problems' // {count, first}
  | 'document-meeting-needed'
  | 'document-body-needed'
  | 'document-meeting-unknown' // {meeting, known}
  | 'document-body-unknown' // {body, known}
  | 'document-not-written' // {file}
  | 'document-nothing-to-say' // {body}
  | 'document-number-taken' // {symbol}
  | 'document-has-no-file'
