import type { MessageParams } from '../shared/domain/draft.ts'
import type { ErrorCode } from '../shared/words/error-codes.ts'

/** Something the user can do something about; the sentence is made from code and params in the user's language. */
export class UserError extends Error {
  readonly code: ErrorCode
  readonly params: MessageParams
  constructor(code: ErrorCode, params: MessageParams = {}) {
    super(code)
    this.name = 'UserError'
    this.code = code
    this.params = params
  }
}
