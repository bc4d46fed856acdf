import type { InferContractRouterOutputs } from '@orpc/contract'
import { useQuery } from '@tanstack/react-query'
import { createContext, use } from 'react'
import type { Contract } from '../../shared/contract/index.ts'
import { api } from './rpc.ts'

type State = InferContractRouterOutputs<Contract>['workspace']['state']
export type OpenWorkspace = Extract<State, { kind: 'open' }>
export type NoWorkspace = Extract<State, { kind: 'none' }>

/** Provides the open workspace to everything under the shell. */
export const WorkspaceContext = createContext<OpenWorkspace | null>(null)

/** The open workspace: folder, committee, the business day, overdue counts. Only under the shell. */
export function useWorkspace(): OpenWorkspace {
  const workspace = use(WorkspaceContext)
  if (!workspace) throw new Error('useWorkspace outside an open workspace')
  return workspace
}

/** Whether a workspace is open, and which. */
export function useWorkspaceState() {
  return useQuery(api.workspace.state.queryOptions())
}
