import { implement } from '@orpc/server'
import { searchContract } from '../../shared/contract/search.ts'
import { query, type RequestContext } from '../rpc.ts'
import { find } from './service.ts'

const os = implement(searchContract).$context<RequestContext>()

export const searchRoutes = os.router({
  find: os.find.use(query).handler(({ context, input }) => find(context.workspace.database, input.text)),
})
