import { describe, expect, it } from 'vitest'
import { draftOf, fieldsOf, missingFields, newDraft, sameDraft } from '../../../renderer/committee/draft.ts'
import { callName, carries, type Entry, standingOf } from '../../../renderer/committee/entry.ts'

const body: Entry = {
  entity: 'body',
  id: 'b',
  version: 3,
  code: 'bdvtu',
  short: 'BDVTU',
  name: 'Ban Dân vận Thành ủy',
  kind: 'party',
  position: 1,
  validFrom: null,
  validTo: '2025-02-02',
  successorId: 'n',
  aliases: ['BDV Thành ủy'],
}

describe('the form of an entry', () => {
  it('holds what is stored, and gives it back unchanged', () => {
    const draft = draftOf(body)
    expect(fieldsOf.body(draft)).toEqual({
      code: 'bdvtu',
      short: 'BDVTU',
      name: 'Ban Dân vận Thành ủy',
      kind: 'party',
    })
    expect(sameDraft(draft, draftOf(body))).toBe(true)
    expect(sameDraft({ ...draft, aliases: [] }, draft)).toBe(false)
  })

  it('makes the code of a new body from its short name', () => {
    const draft = { ...newDraft('', '2024-03-22'), short: 'BCH BĐBP', name: 'Bộ đội Biên phòng' }
    expect(fieldsOf.body(draft).code).toBe('bchbdbp')
  })

  it('begins on the viewed day, and says what is still needed', () => {
    const draft = newDraft('g', '2025-07-01')
    expect(draft.validFrom).toBe('2025-07-01')
    expect(missingFields('unit', draft)).toEqual(['code', 'name'])
    expect(missingFields('indicator', { ...draft, code: 'L01', name: ' ' })).toEqual(['name', 'measure'])
  })
})

describe('an entry in its list', () => {
  it('is found by name, code, short name and other names, without marks', () => {
    for (const typed of ['dan van', 'BDVTU', 'bdv thanh']) expect(carries(body, typed)).toBe(true)
    expect(carries(body, 'mặt trận')).toBe(false)
    expect(carries(body, '')).toBe(true)
  })

  it('says that it will be replaced only when something follows it', () => {
    expect(standingOf(body, '2024-09-19')).toBe('replaced')
    expect(standingOf({ ...body, successorId: null }, '2024-09-19')).toBe('ending')
    expect(callName(body)).toBe('BDVTU')
  })
})
