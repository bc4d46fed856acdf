import { implement } from '@orpc/server'
import { overviewContract } from '../../shared/contract/overview.ts'
import { programmeStanding } from '../programme/standing.ts'
import { query, type RequestContext } from '../rpc.ts'
import { taskState } from '../tasks/report.ts'
import { memorialDaysOf } from './days.ts'
import { groupProgress, inbox, reportProgress, upcoming } from './service.ts'

const os = implement(overviewContract).$context<RequestContext>()

export const overviewRoutes = os.router({
  inbox: os.inbox.use(query).handler(({ context: { reads, clock } }) => inbox(reads, clock.today())),
  reportProgress: os.reportProgress
    .use(query)
    .handler(({ context: { reads, clock } }) => reportProgress(reads, clock.today())),
  groupProgress: os.groupProgress
    .use(query)
    .handler(({ context: { reads, clock } }) => groupProgress(reads, clock.today())),
  taskState: os.taskState
    .use(query)
    .handler(({ context: { reads, clock } }) => taskState(reads, clock.today())),
  programmeProgress: os.programmeProgress.use(query).handler(({ context: { reads, clock } }) => {
    const today = clock.today()
    return programmeStanding(reads, Number(today.slice(0, 4)), today)
  }),
  upcoming: os.upcoming.use(query).handler(({ context: { reads, clock } }) => upcoming(reads, clock.today())),
  memorialDays: os.memorialDays.use(query).handler(({ input }) => memorialDaysOf(input.year)),
})
