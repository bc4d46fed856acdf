import { toast, undoToast } from '../ui/undo-toast.tsx'
import { client, performedCommand } from './rpc.ts'

/** Right after a command succeeded: says what was done and offers "Hoàn tác" for that very command for 10 s. */
export function offerUndo(text: string): void {
  const commandId = performedCommand()
  if (commandId === null) toast(text)
  else undoToast(text, () => client.safety.undo({ commandId }))
}
