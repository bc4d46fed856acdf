import { oc } from '@orpc/contract'
import * as z from 'zod'
import { line } from './primitives.ts'

export const searchContract = {
  find: oc.input(z.object({ text: line(100) })).output(
    z.array(
      z.object({
        entity: z.enum([
          'body',
          'unit',
          'indicator',
          'person',
          'report',
          'intakeFile',
          'meeting',
          'conclusion',
          'task',
          'activity',
          'issuedDocument',
        ]),
        entityId: z.string(),
        title: z.string(),
        /** Of a report: the period its title ends with. */
        period: z.string().nullable(),
        detail: z.string(),
        target: z.string(),
      }),
    ),
  ),
}
