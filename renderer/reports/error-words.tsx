import { useErrorText } from '../app/error-text.ts'

/** Why a command was refused, in words, for under a field. */
export function ErrorWords({ error }: { error: unknown }) {
  return <>{useErrorText(error)}</>
}
