import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '../../shared/contract/index.ts'
import { type Standing, standingOn } from '../../shared/domain/validity.ts'
import { fold } from '../../shared/domain/vietnamese-text.ts'

export type Outputs = InferContractRouterOutputs<Contract>['committee']
export type Inputs = InferContractRouterInputs<Contract>['committee']

export type Body = Outputs['listBodies'][number]
export type Unit = Outputs['listUnits'][number]
export type Indicator = Outputs['listIndicators'][number]
export type ContentGroup = Outputs['listGroups'][number]

/** One line of a list, told from the other lists by `entity`. */
export type Entry =
  | ({ entity: 'body' } & Body)
  | ({ entity: 'unit' } & Unit)
  | ({ entity: 'indicator' } & Indicator)
export type Entity = Entry['entity']

export const bodyKinds = ['party', 'armed', 'front', 'union', 'support'] as const
export const unitKinds = ['thành phố', 'quận', 'huyện', 'phường', 'xã', 'đặc khu'] as const
export const indicatorKinds = ['flow', 'stock', 'ratio'] as const

/** What an officer calls the entry: the short name of a body, the code of an indicator. */
export function callName(entry: Entry): string {
  return entry.entity === 'body' ? entry.short : entry.entity === 'indicator' ? entry.code : entry.name
}

export function standingOf(entry: Entry, day: string): Standing | 'replaced' {
  const standing = standingOn(entry, day)
  return standing === 'ending' && entry.successorId !== null ? 'replaced' : standing
}

/** Whether every typed word begins or lies in a name or the code of the entry, without marks and case. */
export function carries(entry: Entry, typed: string): boolean {
  const short = entry.entity === 'body' ? entry.short : ''
  const text = fold([entry.name, entry.code, short, ...entry.aliases].join(' '))
  return fold(typed)
    .split(' ')
    .every((word) => text.includes(word))
}
