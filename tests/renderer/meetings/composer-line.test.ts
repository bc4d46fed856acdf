import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankAttendee } from '../../../renderer/meetings/attendee-draft.ts'
import {
  completed,
  completionAt,
  decisionOf,
  speakerOf,
  turned,
} from '../../../renderer/meetings/live/composer-line.ts'
import type { Attendee } from '../../../renderer/meetings/types.ts'
import { isQuickLine } from '../../../shared/domain/quick-line.ts'

const body = (id: string, code: string, short: string, name: string) => ({
  id,
  code,
  short,
  name,
  aliases: [],
})
const bodies = [
  body('b1', 'hnd', 'HND', 'Hội Nông dân'),
  body('b2', 'hlhpn', 'HLHPN', 'Hội Liên hiệp Phụ nữ'),
  body('b3', 'btltp', 'BTLTP', 'Bộ Tư lệnh Thành phố'),
]
const person = (id: string, name: string, bodyId: string | null): Attendee => ({
  ...blankAttendee('member'),
  id,
  version: 1,
  name,
  bodyId,
})
const people = [
  person('p1', 'Đ/c Nguyễn Văn A', null),
  person('p2', 'Đ/c Phan Văn H', 'b1'),
  person('p3', 'Đ/c Võ Thị K', 'b2'),
]
const known = { people, bodies, on: '2024-03-22' }

describe('who speaks', () => {
  it('is named before a colon, by the body or by the name, marks left out', () => {
    expect(speakerOf('HND: cần danh sách', people, bodies)).toEqual({
      person: people[1],
      said: 'cần danh sách',
    })
    expect(speakerOf('hoi nong dan: cần', people, bodies).person).toBe(people[1])
    expect(speakerOf('đ/c võ thị k: nhất trí', people, bodies)).toEqual({
      person: people[2],
      said: 'nhất trí',
    })
  })
  it('is nobody new where a colon belongs to what is said', () => {
    for (const line of ['Đề nghị: tăng mức hỗ trợ', 'họp lúc 8:30', 'Hội: nhất trí', 'không có dấu'])
      expect(speakerOf(line, people, bodies)).toEqual({ person: null, said: line })
  })
})

describe('a line', () => {
  it('is a decision after > or !', () => {
    expect(isQuickLine('> việc')).toBe(true)
    expect(isQuickLine('! chỉ đạo')).toBe(true)
    expect(isQuickLine('số dư > 3')).toBe(false)
  })
  it('turns into a conclusion, a task and plain words without losing a word', () => {
    expect(turned('rà soát danh sách', 'task')).toBe('> Nhiệm vụ: rà soát danh sách')
    expect(turned('> Nhiệm vụ: rà soát danh sách', 'conclusion')).toBe('> Kết luận: rà soát danh sách')
    expect(turned('! Chỉ đạo: rà soát', null)).toBe('rà soát')
  })
  it('keeps its words however often it is turned', () => {
    const words = fc.stringMatching(/^[a-zà-ỹ][a-zà-ỹ ]{0,30}$/u)
    const kinds = fc.array(fc.constantFrom('conclusion' as const, 'task' as const, null), { maxLength: 5 })
    fc.assert(
      fc.property(words, kinds, (text, turns) => {
        const line = turns.reduce<string>((before, kind) => turned(before, kind), text)
        expect(turned(line, null)).toBe(text)
      }),
    )
  })
})

describe('a decision', () => {
  it('is a task where it names a lead, a conclusion where it does not', () => {
    const task = decisionOf('> Lập kế hoạch #hnd +btltp @15/4 =Kế hoạch', bodies, '2024-03-22')
    expect(task).toMatchObject({
      kindMeant: 'task',
      text: 'Lập kế hoạch',
      leadBodyId: 'b1',
      supportIds: ['b3'],
      deadline: { kind: 'date', day: '2024-04-15' },
      deliverable: 'Kế hoạch',
      problems: [],
    })
    expect(decisionOf('> Nhất trí báo cáo', bodies, '2024-03-22')).toMatchObject({
      kindMeant: 'conclusion',
      problems: [],
    })
  })
  it('cannot be given while something of it would be lost or is not known', () => {
    const problems = (line: string) =>
      decisionOf(line, bodies, '2024-03-22').problems.map(({ problem }) => problem)
    expect(problems('> #hnd @15/4')).toContain('text-missing')
    expect(problems('> Lập kế hoạch @15/4')).toEqual(['lead-missing'])
    expect(problems('> Lập kế hoạch #hnd')).toEqual(['deadline-missing'])
    expect(problems('> Lập kế hoạch #hnd @lúc nào đó')).toEqual(['deadline-unclear'])
    expect(problems('> Lập kế hoạch #xyz @15/4')).toEqual(['body-unknown', 'lead-missing'])
  })
})

describe('what is offered while a line is typed', () => {
  it('are bodies after # and +, and none once the body is written out', () => {
    const line = '> Việc #h'
    const offered = completionAt(line, line.length, known)
    expect(offered?.offers.map(({ insert }) => insert)).toEqual(['hnd', 'hlhpn'])
    expect(completionAt('> Việc #hnd', 11, known)).toBeNull()
    expect(completionAt('> Việc #hnd và', 3, known)).toBeNull()
  })
  it('are days after @, with the day they mean', () => {
    const line = '> Việc #hnd @cuối t'
    const offers = completionAt(line, line.length, known)?.offers ?? []
    expect(offers.map(({ insert, note }) => [insert, note])).toEqual([
      ['cuối tuần', '22/3/2024'],
      ['cuối tháng', '31/3/2024'],
    ])
  })
  it('are speakers after @ in what is said: at its beginning they become the speaker', () => {
    const first = completionAt('@hl', 3, known)
    expect(first?.offers[0]?.insert).toBe('Đ/c Võ Thị K:')
    const within = completionAt('nhất trí với @hl', 16, known)
    expect(within?.offers[0]?.insert).toBe('HLHPN')
  })
  it('goes in the place of what was typed, the caret after it', () => {
    const line = '> Việc #h =Kế hoạch'
    const offered = completionAt(line, 9, known)
    expect(offered && completed(line, offered, offered.offers[0]!)).toEqual({
      line: '> Việc #hnd =Kế hoạch',
      caret: 12,
    })
  })
})
