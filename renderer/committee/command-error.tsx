import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { useErrorText, userError } from '../app/error-text.ts'

/** Whether a command was refused because the entry had been changed since it was shown. */
export const isConflict = (error: unknown): boolean => userError(error)?.code === 'changed-meanwhile'

/** Why a command was refused, where it was given; `ways` are the ways out of it. */
export function CommandError({ error, ways }: { error: unknown; ways?: ReactNode }) {
  const text = useErrorText(error)
  return (
    <Alert
      type={isConflict(error) ? 'warning' : 'error'}
      title={
        <>
          {text}
          {ways}
        </>
      }
      role="alert"
    />
  )
}
