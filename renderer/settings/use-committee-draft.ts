import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { offerUndo } from '../app/offer-undo.ts'
import { api } from '../app/rpc.ts'
import { type OpenWorkspace, useWorkspace } from '../app/workspace.tsx'

export type Committee = OpenWorkspace['committee']

/** The committee with what was typed so far; only what was typed overrides what others may have changed meanwhile. */
export function useCommitteeDraft() {
  const { t } = useTranslation('settings')
  const { committee } = useWorkspace()
  const queryClient = useQueryClient()
  const [edits, setEdits] = useState<Partial<Committee>>({})
  const update = useMutation(
    api.workspace.updateCommittee.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: api.workspace.key() })
        setEdits({})
        offerUndo(t('saved'))
      },
    }),
  )
  const draft: Committee = { ...committee, ...edits }
  return {
    draft,
    dirty: Object.keys(edits).length > 0,
    saving: update.isPending,
    edit: (part: Partial<Committee>) => setEdits((before) => ({ ...before, ...part })),
    reset: () => setEdits({}),
    save: () => update.mutate(draft),
  }
}
