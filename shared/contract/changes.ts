import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'

export const changesContract = {
  /** Tells which features changed, so that open windows ask again. */
  stream: oc.output(eventIterator(z.object({ features: z.array(z.string()) }))),
}
