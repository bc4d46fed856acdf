import { ORPCError } from '@orpc/client'
import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import type { MessageParams } from '../../shared/domain/draft.ts'
import type { ErrorCode } from '../../shared/words/error-codes.ts'
import { errorSentence as english } from '../../shared/words/errors-en.ts'
import { errorSentence as vietnamese } from '../../shared/words/errors-vi.ts'

type UserErrorData = { code: ErrorCode; params: MessageParams }

/** Code and params of an error a user can act on, null for any other. */
export function userError(error: unknown): UserErrorData | null {
  return error instanceof ORPCError && error.code === 'USER_ERROR' ? (error.data as UserErrorData) : null
}

/** The reference under which an unexpected error was logged, null where there is none. */
export function errorReference(error: unknown): string | null {
  if (!(error instanceof ORPCError) || error.code !== 'UNEXPECTED') return null
  return (error.data as { reference: string }).reference
}

/** A message of the server (code and params) as a sentence in the language of the screen. */
export function messageSentence(code: ErrorCode, params: MessageParams): string {
  return i18next.language === 'en' ? english(code, params) : vietnamese(code, params)
}

const screenReferences = new WeakMap<object, string>()

/** A reference for an error of the screen itself; the console has the error under the same letters. */
export function screenReference(error: unknown): string {
  const known = typeof error === 'object' && error !== null ? screenReferences.get(error) : undefined
  if (known) return known
  const reference = `MH-${Date.now().toString(36).slice(-6).toUpperCase()}`
  if (typeof error === 'object' && error !== null) screenReferences.set(error, reference)
  console.error(reference, error)
  return reference
}

/** One sentence for any error, in the language of the screen: what happened, then the way out. */
export function errorText(error: unknown): string {
  const known = userError(error)
  if (known) return messageSentence(known.code, known.params)
  const reference = errorReference(error)
  if (reference) return i18next.t('ui:error.unexpected', { reference })
  if (error instanceof ORPCError && error.status === 403) return i18next.t('ui:error.tokenMissing')
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') return i18next.t('ui:error.invalidInput')
  if (error instanceof TypeError && /fetch|network/i.test(error.message))
    return i18next.t('ui:error.unreachable')
  return i18next.t('ui:error.unexpected', { reference: screenReference(error) })
}

/** `errorText` for a component: it changes with the language. */
export function useErrorText(error: unknown): string {
  useTranslation('ui')
  return errorText(error)
}
