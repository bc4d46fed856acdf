import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../../app/rpc.ts'
import type { Meeting } from '../types.ts'

type Turn = { itemId: string | null; treated: boolean }
type Ahead = { itemId: string | null; turns: number; answered: Meeting | null }

/**
 * The item the desk is at, which is the one that was turned to before the server has answered, and the way to turn to
 * another: what is typed or pressed next belongs to it at once, and turns are made one after another.
 */
export function useGoing(meeting: Meeting): { currentItemId: string | null; go: (turn: Turn) => void } {
  const [ahead, setAhead] = useState<Ahead | null>(null)
  const turn = useMutation({
    scope: { id: `turns of ${meeting.id}` },
    mutationFn: (to: Turn) => client.meetings.goToItem({ meetingId: meeting.id, ...to }),
    onSettled: () =>
      setAhead(
        (before) =>
          before && {
            ...before,
            turns: before.turns - 1,
            answered: before.turns === 1 ? meeting : null,
          },
      ),
    onError: () => setAhead(null),
  })
  const isAhead =
    ahead !== null &&
    (ahead.answered === null || (ahead.answered === meeting && ahead.itemId !== meeting.currentItemId))
  return {
    currentItemId: isAhead ? ahead.itemId : meeting.currentItemId,
    go: (to) => {
      setAhead((before) => ({
        itemId: to.itemId,
        turns: (before?.turns ?? 0) + 1,
        answered: null,
      }))
      turn.mutate(to)
    },
  }
}
