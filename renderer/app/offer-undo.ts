import { undoToast } from '../ui/undo-toast.tsx'
import { client } from './rpc.ts'

/** After a command succeeded: says what was done and offers "Hoàn tác" for that very command for 10 s. */
export async function offerUndo(text: string): Promise<void> {
  const { entries } = await client.safety.history({
    before: null,
    entity: null,
    entityId: null,
    search: '',
    limit: 1,
  })
  const done = entries[0]
  if (done) undoToast(text, () => client.safety.undo({ commandId: done.commandId }))
}
