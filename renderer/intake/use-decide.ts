import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../app/rpc.ts'
import type { Decision, IntakeDetail, IntakeItem } from './intake-types.ts'

/** Under this key the cache of mutations knows the decisions of this window. */
export const decideKey = ['intake', 'decide']

type Deciding = {
  decisions: { item: IntakeItem; decision: Decision | null }[]
  /** Another name for the indicator of the first item. */
  rememberName?: string
}

/**
 * Decides about items of a file. The screen shows a decision at once; they are sent one after another, so that quick
 * presses of Enter never overtake each other.
 */
export function useDecide(fileId: string) {
  const queries = useQueryClient()
  const detailKey = api.intake.detail.queryKey({ input: { id: fileId } })
  return useMutation({
    mutationKey: decideKey,
    scope: { id: `intake-decide-${fileId}` },
    mutationFn: ({ decisions, rememberName }: Deciding) =>
      client.intake.decide({
        id: fileId,
        decisions: decisions.map(({ item, decision }) => ({
          key: item.key,
          version: item.decision?.version ?? null,
          decision,
        })),
        rememberName: rememberName ?? null,
      }),
    onMutate: async ({ decisions }) => {
      await queries.cancelQueries({ queryKey: detailKey })
      const before = queries.getQueryData<IntakeDetail>(detailKey)
      if (before) {
        const after = decisions.reduce(
          (detail, { item, decision }) => withDecision(detail, item, decision),
          before,
        )
        queries.setQueryData<IntakeDetail>(detailKey, after)
      }
      return { before }
    },
    onError: (_error, _deciding, made) => {
      if (made?.before) queries.setQueryData(detailKey, made.before)
      void queries.invalidateQueries({ queryKey: detailKey })
    },
  })
}

/** The detail as it will be; the program's own answer follows. */
function withDecision(detail: IntakeDetail, item: IntakeItem, decision: Decision | null): IntakeDetail {
  const version = (item.decision?.version ?? 0) + 1
  const decided: IntakeItem = {
    ...item,
    decision: decision && { ...decision, version },
    pending: decision === null && item.kind === 'value' && item.confidence === 'check',
  }
  const listed = detail.items.some((one) => one.key === item.key)
  const items = listed
    ? detail.items.map((one) => (one.key === item.key ? decided : one))
    : [decided, ...detail.items]
  return { ...detail, items }
}
