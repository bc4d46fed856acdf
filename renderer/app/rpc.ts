import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Contract } from '../../shared/contract/index.ts'
import { performedCommandHeader } from '../../shared/domain/performed-command.ts'
import { sessionToken } from './session-token.ts'

let newestCommand: string | null = null

/** The newest command this window had performed, null when it changed nothing. */
export const performedCommand = (): string | null => newestCommand

const link = new RPCLink({
  url: () => new URL('rpc', `${window.location.protocol}//${window.location.host}/`).href,
  headers: () => {
    const token = sessionToken()
    return token ? { 'x-hiepdong-token': token } : {}
  },
  fetch: async (request, init) => {
    const response = await fetch(request, init)
    const command = response.headers.get(performedCommandHeader)
    if (command !== null) newestCommand = command || null
    return response
  },
})

/** The application behind the screen, as plain calls: `await client.reports.periods({ year: 2024 })`. */
export const client: ContractRouterClient<Contract> = createORPCClient(link)

/** The same calls for TanStack Query: `useQuery(api.reports.periods.queryOptions({ input: { year: 2024 } }))`. */
export const api = createTanstackQueryUtils(client)
