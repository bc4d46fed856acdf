import { describe, expect, it } from 'vitest'
import { distinctAliases, findClash, type NamedEntry } from '../../../shared/domain/entry-names.ts'

const unit = (code: string, name: string, more: Partial<NamedEntry> = {}): NamedEntry => ({
  id: code + name,
  code,
  name,
  names: [name],
  scope: null,
  validFrom: null,
  validTo: null,
  ...more,
})

describe('names that tell entries apart', () => {
  it('clash when they differ in marks, case or punctuation only', () => {
    const goVap = unit('764', 'Quận Gò Vấp', { names: ['Quận Gò Vấp', 'Q. Gò Vấp'] })
    const clash = findClash([goVap], unit('999', 'Phường mới', { names: ['Phường mới', 'q go vap'] }))
    expect(clash).toMatchObject({ kind: 'name', text: 'q go vap', other: { code: '764' } })
  })

  it('are free again once the entry has ended: 769 was Quận 2 before Thủ Đức', () => {
    const quan2 = unit('769', 'Quận 2', { validTo: '2020-12-31' })
    const thuDuc = unit('769', 'Thành phố Thủ Đức', { validFrom: '2021-01-01' })
    expect(findClash([quan2], thuDuc)).toBeNull()
    expect(findClash([quan2], { ...thuDuc, validFrom: '2020-12-31' })).toMatchObject({ kind: 'code' })
  })

  it('may repeat in another content group, since the section tells them apart', () => {
    const gifts = unit('E02', 'Trị giá', { scope: 'E' })
    expect(findClash([gifts], unit('G02', 'Trị giá', { scope: 'G' }))).toBeNull()
    expect(findClash([gifts], unit('E05', 'Trị giá', { scope: 'E' }))).toMatchObject({ kind: 'name' })
  })

  it('do not clash with the entry itself', () => {
    const one = unit('760', 'Quận 1')
    expect(findClash([one], { ...one, name: 'Quận 01' })).toBeNull()
  })
})

describe('other names', () => {
  it('are kept once, without those that only repeat the name', () => {
    expect(distinctAliases(['Q1', 'q.1', 'Q 1', 'QUẬN 1', '–', 'Quận Nhất'], 'Quận 1')).toEqual([
      'Q1',
      'q.1',
      'Quận Nhất',
    ])
  })
})
