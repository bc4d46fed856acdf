import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '../../shared/contract/index.ts'

type Outputs = InferContractRouterOutputs<Contract>['tasks']
type Inputs = InferContractRouterInputs<Contract>['tasks']

export type TaskRow = Outputs['list']['rows'][number]
export type TaskDetail = Outputs['task']
export type Fields = Outputs['task']['fields']
export type SavedView = Outputs['savedViews'][number]
export type Filter = SavedView['filter']
export type Sort = SavedView['sort']
export type Quality = NonNullable<Filter['quality']>
export type Act = Inputs['act']['act']
export type ActKind = Act['kind']
export type Clarity = TaskRow['missingClarities'][number]

export type DeadlineKind = TaskRow['deadlineKind']
export type Urgency = TaskRow['urgency']
export type SourceKind = TaskRow['sourceKind']
export type Report = Outputs['report']
export type Message = TaskDetail['why']
export type SheetReading = Outputs['readSheet']
export type ReadRow = SheetReading['rows'][number]
export type FormReading = Outputs['readForm']
export type FormRow = FormReading['rows'][number]

export const deadlineKinds = ['date', 'onIssue', 'regular', 'waiting'] as const satisfies DeadlineKind[]
export const urgencies = ['normal', 'urgent', 'veryUrgent'] as const satisfies Urgency[]
export const sourceKinds = ['meeting', 'document', 'programme', 'leader'] as const satisfies SourceKind[]
export const clarities = [
  'person',
  'work',
  'time',
  'responsibility',
  'authority',
  'deliverable',
] as const satisfies Clarity[]
