import { lazy } from '@orpc/server'
import { changesRoutes } from './changes/routes.ts'
import { overviewRoutes } from './overview/routes.ts'
import { workspaceRoutes } from './workspace/routes.ts'

/**
 * The procedures of a feature without the contract they were built from: with it, oRPC looks a lazy router's procedures
 * up by their whole path from the root, and finds none.
 */
const proceduresOf = <Routes extends object>(routes: Routes) => ({
  default: Object.fromEntries(Object.entries(routes)) as Routes,
})

/** The contract, answered. What the first page asks is there from the start; every other feature loads with the first call to it. */
export const router = {
  workspace: workspaceRoutes,
  changes: changesRoutes,
  overview: overviewRoutes,
  committee: lazy(async () => proceduresOf((await import('./committee/routes.ts')).committeeRoutes)),
  intake: lazy(async () => proceduresOf((await import('./intake/routes.ts')).intakeRoutes)),
  programme: lazy(async () => proceduresOf((await import('./programme/routes.ts')).programmeRoutes)),
  meetings: lazy(async () => proceduresOf((await import('./meetings/routes.ts')).meetingsRoutes)),
  reports: lazy(async () => proceduresOf((await import('./reports/routes.ts')).reportsRoutes)),
  documents: lazy(async () => proceduresOf((await import('./documents/routes.ts')).documentsRoutes)),
  issuedDocuments: lazy(async () =>
    proceduresOf((await import('./documents/issued-routes.ts')).issuedDocumentsRoutes),
  ),
  safety: lazy(async () => proceduresOf((await import('./safety/routes.ts')).safetyRoutes)),
  tasks: lazy(async () => proceduresOf((await import('./tasks/routes.ts')).tasksRoutes)),
  search: lazy(async () => proceduresOf((await import('./search/routes.ts')).searchRoutes)),
}
