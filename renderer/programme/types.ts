import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '../../shared/contract/index.ts'

type Outputs = InferContractRouterOutputs<Contract>['programme']
type Inputs = InferContractRouterInputs<Contract>['programme']

export type Programme = NonNullable<Outputs['programme']>
export type Objective = Programme['objectives'][number]
export type ActivityRow = Outputs['activities']['rows'][number]
export type ActivityDetail = Outputs['activity']
export type Fields = ActivityDetail['fields']
export type ActivityTime = Fields['time']
export type Resource = Fields['resources'][number]
export type Filter = Inputs['activities']['filter']
export type ActivityState = ActivityRow['state']
export type Overlap = Outputs['overlaps']['pairs'][number]
export type Message = Overlap['reasons'][number]
export type Tag = Outputs['tags'][number]
export type TagKind = Tag['kind']
export type ImportRow = Outputs['readImport']['rows'][number]
export type ImportReading = Outputs['readImport']
export type ProgressRow = Outputs['progress'][number]
export type LookBack = Outputs['lookBack']
export type FollowUp = Omit<Inputs['followUp'], 'id' | 'version'>
export type Change = Inputs['changeMany']['change']

export const activityStates = [
  'late',
  'underWay',
  'preparing',
  'notStarted',
  'postponed',
  'done',
  'cancelled',
] as const satisfies ActivityState[]
