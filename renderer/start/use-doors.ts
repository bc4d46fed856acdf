import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { MessageParams } from '../../shared/domain/draft.ts'
import type { ErrorCode } from '../../shared/words/error-codes.ts'
import { messageSentence } from '../app/error-text.ts'
import { api } from '../app/rpc.ts'
import type { NoWorkspace } from '../app/workspace.tsx'
import { toast } from '../ui/undo-toast.tsx'

export type FolderProblem = NonNullable<NoWorkspace['problem']>
export type Refusal = { folder: string; problem: FolderProblem }

/** A problem's code and params; the server sends codes of errors a user can act on. */
export const problemMessage = (problem: FolderProblem) => ({
  code: problem.code as ErrorCode,
  params: problem.params as MessageParams,
})

/** Codes of what stands against working in a folder, but not against looking at what is in it. */
export const viewable = ['damaged', 'locked', 'read-only-folder', 'disk-full']

/** The ways into a workspace. When one leads in, the shell takes over; when not, `refusal` says why. */
export function useDoors(state: NoWorkspace) {
  const queryClient = useQueryClient()
  const told =
    state.problem && state.problemFolder !== null
      ? { folder: state.problemFolder, problem: state.problem }
      : null
  const [answered, setAnswered] = useState<Refusal | null | undefined>(undefined)

  const answer =
    (folderOf: () => string) => async (result: { ok: true } | { ok: false; problem: FolderProblem }) => {
      setAnswered(result.ok ? null : { folder: folderOf(), problem: result.problem })
      await queryClient.invalidateQueries({ queryKey: api.workspace.key() })
    }
  const open = useMutation(api.workspace.open.mutationOptions())
  const openToView = useMutation(api.workspace.openToView.mutationOptions())
  const openSample = useMutation(api.workspace.openSample.mutationOptions())
  const create = useMutation(api.workspace.create.mutationOptions())
  const restoreBackup = useMutation(api.workspace.restoreBackup.mutationOptions())
  const forget = useMutation(api.workspace.forgetRecent.mutationOptions())

  return {
    refusal: answered === undefined ? told : answered,
    busy:
      open.isPending ||
      openToView.isPending ||
      openSample.isPending ||
      create.isPending ||
      restoreBackup.isPending,
    /** Back to the doors, away from a refusal. */
    leaveRefusal: () => setAnswered(null),
    open: (folder: string) => open.mutate({ folder }, { onSuccess: answer(() => folder) }),
    /** What stood against working there stays on screen where there is nothing to view either. */
    openToView: (folder: string) =>
      openToView.mutate(
        { folder },
        {
          onSuccess: (result) => {
            if (result.ok) return answer(() => folder)(result)
            const { code, params } = problemMessage(result.problem)
            toast(messageSentence(code, params))
          },
        },
      ),
    openSample: () => openSample.mutate({ folder: null }, { onSuccess: answer(() => '') }),
    create: (input: {
      folder: string
      committeeName: string
      level: 'city' | 'district'
      year: number
      officerName: string
    }) => create.mutate(input, { onSuccess: answer(() => input.folder) }),
    restoreBackup: (folder: string, backupFile: string) =>
      restoreBackup.mutate({ folder, backupFile }, { onSuccess: answer(() => folder) }),
    forget: (folder: string) =>
      forget.mutate(
        { folder },
        { onSuccess: () => queryClient.invalidateQueries({ queryKey: api.workspace.key() }) },
      ),
  }
}
export type Doors = ReturnType<typeof useDoors>
