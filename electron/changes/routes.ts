import { implement } from '@orpc/server'
import { changesContract } from '../../shared/contract/changes.ts'
import type { RequestContext } from '../rpc.ts'

const os = implement(changesContract).$context<RequestContext>()

export const changesRoutes = os.router({
  stream: os.stream.handler(async function* ({ context, signal }) {
    const waiting: string[][] = []
    let wake = () => {}
    const stop = context.holder.subscribe((features) => {
      waiting.push(features)
      wake()
    })
    const ended = () => wake()
    signal?.addEventListener('abort', ended)
    try {
      while (!signal?.aborted) {
        const features = waiting.shift()
        if (features) yield { features }
        else
          await new Promise<void>((resolve) => {
            wake = resolve
          })
      }
    } finally {
      stop()
      signal?.removeEventListener('abort', ended)
    }
  }),
})
