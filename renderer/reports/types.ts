import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '../../shared/contract/index.ts'

type Outputs = InferContractRouterOutputs<Contract>['reports']

export type PeriodInfo = Outputs['periods'][number]
export type Matrix = Outputs['matrix']
export type MatrixCell = Matrix['cells'][number]
export type MatrixPeriod = Matrix['periods'][number]
export type MatrixUnit = Matrix['units'][number]
export type CellDetail = Outputs['cell']
export type Summary = Outputs['summary']
export type SummaryRow = Summary['rows'][number]
export type Grid = Outputs['grid']
export type UnitRow = Outputs['byUnit']['rows'][number]
export type Sources = Outputs['sources']
export type UnitSources = Sources['units'][number]
export type ValueSource = UnitSources['values'][number]
export type CheckItem = Outputs['checks'][number]
