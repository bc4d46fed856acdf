import type { FileErrorCode, MessageParams } from '../../shared/domain/draft.ts'

/** A file that cannot be read, with what a person should be told; the other files of the batch go on. */
export class FileError extends Error {
  readonly code: FileErrorCode
  readonly params: MessageParams
  constructor(code: FileErrorCode, params: MessageParams = {}, options: { cause?: unknown } = {}) {
    super(code, options)
    this.name = 'FileError'
    this.code = code
    this.params = params
  }
}
