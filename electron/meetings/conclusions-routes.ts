import { implement } from '@orpc/server'
import { conclusionsContract } from '../../shared/contract/meetings-conclusions.ts'
import { command, query, type RequestContext } from '../rpc.ts'
import {
  moveConclusion,
  numberConclusions,
  removeConclusion,
  saveConclusion,
  setOvertaken,
} from './conclusions.ts'
import { giveTask, linkActivity, quickDecision, unlinkActivity } from './decisions.ts'
import { registerOf } from './register.ts'

const os = implement(conclusionsContract).$context<RequestContext>()

/** Conclusions, what is made from them, and their register. */
export const conclusionsRoutes = {
  saveConclusion: os.saveConclusion
    .use(command)
    .handler(({ context, input }) => saveConclusion(context.writes, input, context.clock.now())),
  moveConclusion: os.moveConclusion
    .use(command)
    .handler(({ context, input }) => moveConclusion(context.writes, input)),
  removeConclusion: os.removeConclusion
    .use(command)
    .handler(({ context, input }) => removeConclusion(context.writes, input)),
  numberConclusions: os.numberConclusions
    .use(command)
    .handler(({ context, input }) => numberConclusions(context.writes, input)),
  setOvertaken: os.setOvertaken
    .use(command)
    .handler(({ context, input }) => setOvertaken(context.writes, input)),
  giveTask: os.giveTask
    .use(command)
    .handler(({ context, input }) =>
      giveTask(context.writes, input, { actor: context.actor, today: context.clock.today() }),
    ),
  quickDecision: os.quickDecision.use(command).handler(({ context, input }) =>
    quickDecision(context.writes, input, {
      actor: context.actor,
      today: context.clock.today(),
      now: context.clock.now(),
    }),
  ),
  linkActivity: os.linkActivity
    .use(command)
    .handler(({ context, input }) => linkActivity(context.writes, input)),
  unlinkActivity: os.unlinkActivity
    .use(command)
    .handler(({ context, input }) => unlinkActivity(context.writes, input)),
  conclusions: os.conclusions
    .use(query)
    .handler(({ context, input }) => registerOf(context.reads, input, context.clock.today())),
}
