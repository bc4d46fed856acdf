import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '../../shared/contract/index.ts'

type Outputs = InferContractRouterOutputs<Contract>['intake']
type Inputs = InferContractRouterInputs<Contract>['intake']

export type IntakeFile = Outputs['list']['files'][number]
export type Reading = NonNullable<Outputs['list']['reading']>
export type IntakeDetail = Outputs['detail']
export type IntakeItem = IntakeDetail['items'][number]
export type Notice = IntakeDetail['notices'][number]
export type SheetView = Outputs['sheet']
export type SheetRow = SheetView['rows'][number]
export type SheetCell = SheetRow['cells'][number]
export type CellMark = NonNullable<SheetCell['label']>
export type Decision = NonNullable<Inputs['decide']['decisions'][number]['decision']>
export type Difference = Outputs['differences']['differences'][number]
export type Contradiction = Extract<Outputs['apply'], { outcome: 'contradicts' }>['contradictions'][number]
export type OnContradiction = Inputs['apply']['files'][number]['onContradiction']
export type ImportRun = Outputs['runs'][number]
export type IndicatorName = IntakeItem['candidates'][number]
