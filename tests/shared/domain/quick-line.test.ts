import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conclusionKinds } from '../../../shared/domain/conclusion-state.ts'
import { plusDays } from '../../../shared/domain/day-text.ts'
import { findBody } from '../../../shared/domain/quick-bodies.ts'
import { parseQuickDeadline, quickDeadlineText } from '../../../shared/domain/quick-deadline.ts'
import { composeQuickLine, parseQuickLine, type QuickValues } from '../../../shared/domain/quick-line.ts'
import { tidy } from '../../../shared/domain/vietnamese-text.ts'

const body = (code: string, short: string, name: string, ...aliases: string[]) => ({
  id: `id-${code}`,
  code,
  short,
  name,
  aliases,
})
const bodies = [
  body('btltp', 'BTLTP', 'Bộ Tư lệnh Thành phố Hồ Chí Minh', 'Bộ Tư lệnh'),
  body('catp', 'CATP', 'Công an Thành phố Hồ Chí Minh', 'Công an TP'),
  body('hnd', 'HND', 'Hội Nông dân Thành phố Hồ Chí Minh', 'Hội Nông dân'),
  body('hccb', 'HCCB', 'Hội Cựu chiến binh Thành phố Hồ Chí Minh', 'CCB'),
  body('td', 'TĐ', 'Thành Đoàn Thành phố Hồ Chí Minh', 'Thành Đoàn'),
]
const on = '2024-03-06'
const read = (line: string) => parseQuickLine(line, { bodies, on })

describe('a quick line', () => {
  it('says what, who leads, who supports, by when and what is to come of it', () => {
    const line = '> Xây dựng kế hoạch ba thế trận #btltp +catp +Hội Nông dân @trước 15/6 =Kế hoạch phối hợp'
    expect(read(line)).toMatchObject({
      kind: null,
      text: 'Xây dựng kế hoạch ba thế trận',
      leadBodyId: 'id-btltp',
      supportIds: ['id-catp', 'id-hnd'],
      deadline: { kind: 'date', day: '2024-06-15' },
      deliverable: 'Kế hoạch phối hợp',
    })
  })

  it('takes its parts in any order and any number of supports to one mark', () => {
    expect(read('> Rà soát @cuối quý II +catp, hnd; td #btltp')).toMatchObject({
      text: 'Rà soát',
      leadBodyId: 'id-btltp',
      supportIds: ['id-catp', 'id-hnd', 'id-td'],
      deadline: { kind: 'date', day: '2024-06-30' },
    })
  })

  it('needs neither the sign nor any part', () => {
    expect(read('Các đơn vị chủ động nắm tình hình')).toMatchObject({
      text: 'Các đơn vị chủ động nắm tình hình',
      parts: [],
    })
    expect(read('')).toMatchObject({ text: '', parts: [] })
  })

  it('is a directive after an exclamation mark, or what its first word says', () => {
    expect(read('! Phối hợp phải đi vào chiều sâu')).toMatchObject({
      kind: 'directive',
      text: 'Phối hợp phải đi vào chiều sâu',
    })
    expect(read('> Bổ sung chương trình: thi tìm hiểu luật').kind).toBe('programmeAddition')
    expect(read('đánh giá: kết quả tốt')).toMatchObject({ kind: 'assessment', text: 'kết quả tốt' })
  })

  it('tells where each value stands, so that it can be completed and underlined', () => {
    const line = '> Rà soát #bộ tư +không rõ @hôm nào'
    const { parts } = read(line)
    expect(parts.map(({ from, to }) => line.slice(from, to))).toEqual(['bộ tư', 'không rõ', 'hôm nào'])
    expect(parts.map(({ kind, problem }) => [kind, problem])).toEqual([
      ['lead', null],
      ['support', 'body-unknown'],
      ['deadline', 'deadline-unclear'],
    ])
  })

  it('offers every body where only the mark is typed yet', () => {
    const part = read('> Rà soát #').parts[0]!
    expect(part).toMatchObject({ kind: 'lead', from: 11, to: 11, problem: 'empty', bodyId: null })
    expect(part.kind === 'lead' && part.candidates).toHaveLength(bodies.length)
  })

  it('keeps the first of two leads, and no body twice', () => {
    const line = read('> Rà soát #catp #hnd +catp +td +td')
    expect(line).toMatchObject({ leadBodyId: 'id-catp', supportIds: ['id-td'] })
    expect(line.parts.map(({ problem }) => problem)).toEqual([
      null,
      'several-leads',
      'body-twice',
      null,
      'body-twice',
    ])
  })

  it('keeps the first of two deadlines and of two products', () => {
    const line = read('> Rà soát @15/6 @20/6 =Kế hoạch =Báo cáo')
    expect(line).toMatchObject({ deadline: { kind: 'date', day: '2024-06-15' }, deliverable: 'Kế hoạch' })
    expect(line.parts.map(({ problem }) => problem)).toEqual([null, 'said-twice', null, 'said-twice'])
  })

  it('does not take signs of the text for marks', () => {
    expect(read('> Gắn 3 thế trận + 1 với C#, a=b, thư a@b.vn, mức +5 %').text).toBe(
      'Gắn 3 thế trận + 1 với C#, a=b, thư a@b.vn, mức +5 %',
    )
    expect(read(String.raw`> Thẻ \#quân_dân`).text).toBe('Thẻ #quân_dân')
  })

  it('reads decomposed letters as composed ones', () => {
    const line = '> Chỉ đạo: Rà soát #Bộ Tư lệnh @trước 15/6'
    expect(read(line.normalize('NFD'))).toMatchObject({
      kind: 'directive',
      text: 'Rà soát',
      leadBodyId: 'id-btltp',
      deadline: { kind: 'date', day: '2024-06-15' },
    })
  })
})

describe('a body is found', () => {
  const found = (typed: string) => findBody(typed, bodies).bodyId
  it('by code, short form, name or alias, with marks or without', () => {
    for (const typed of ['catp', 'CATP', 'Công an TP', 'cong an thanh pho ho chi minh']) {
      expect(found(typed), typed).toBe('id-catp')
    }
    expect(found('tđ')).toBe('id-td')
  })
  it('by the beginning of a name, then of a word in it', () => {
    expect(found('bộ')).toBe('id-btltp')
    expect(found('nông')).toBe('id-hnd')
  })
  it('not where several begin alike; they are offered', () => {
    expect(findBody('hội', bodies)).toEqual({ bodyId: null, candidates: ['id-hnd', 'id-hccb'] })
  })
})

describe('a deadline', () => {
  const day = (typed: string, meeting = on) => {
    const deadline = parseQuickDeadline(typed, meeting)
    return deadline?.kind === 'date' ? deadline.day : deadline
  }
  it.each([
    ['15/6', '2024-06-15'],
    ['trước 15/6', '2024-06-15'],
    ['trước ngày 15/6/2025', '2025-06-15'],
    ['15.6.24', '2024-06-15'],
    ['cuối quý II', '2024-06-30'],
    ['quý III', '2024-09-30'],
    ['tháng 5', '2024-05-31'],
    ['cuối năm', '2024-12-31'],
    ['cuối tháng', '2024-03-31'],
    ['cuối quý này', '2024-03-31'],
    ['cuối tuần', '2024-03-08'],
    ['mai', '2024-03-07'],
    ['+7', '2024-03-13'],
    ['dịp 27/7', '2024-07-27'],
  ])('%s is %s', (typed, expected) => {
    expect(day(typed)).toBe(expected)
  })

  it('without a year is the coming one, unless it lies only a little back', () => {
    expect(day('15/1', '2024-12-20')).toBe('2025-01-15')
    expect(day('tháng 1', '2024-12-20')).toBe('2025-01-31')
    expect(day('01/3', '2024-03-06')).toBe('2024-03-01')
    expect(day('29/2', '2024-12-20')).toBe('2025-02-28')
    expect(day('15/1/2024', '2024-12-20')).toBe('2024-01-15')
  })

  it('may have no day at all', () => {
    expect(parseQuickDeadline('thường xuyên', on)).toEqual({ kind: 'regular' })
    expect(parseQuickDeadline('ban hành', on)).toEqual({ kind: 'onIssue' })
    expect(parseQuickDeadline('khi có kinh phí', on)).toEqual({
      kind: 'waiting',
      condition: 'khi có kinh phí',
    })
    expect(parseQuickDeadline('chờ ý kiến Thành ủy', on)).toEqual({
      kind: 'waiting',
      condition: 'ý kiến Thành ủy',
    })
  })

  it('is unclear rather than guessed', () => {
    for (const typed of ['31/4', 'sau 15/6', 'sớm', '15', ''])
      expect(parseQuickDeadline(typed, on), typed).toBeNull()
  })
})

const words = fc
  .string({
    unit: fc.constantFrom(...'aăâbcdđeêghiơuưxyÁế 0123456789:;,.-/()#+@=>!\\\'"'.split('')),
    maxLength: 40,
  })
  .map(tidy)
const someDeadline = fc.oneof(
  fc.integer({ min: -3000, max: 3000 }).map((days) => ({ kind: 'date' as const, day: plusDays(on, days) })),
  fc.constant({ kind: 'onIssue' as const }),
  fc.constant({ kind: 'regular' as const }),
  words.filter((text) => text !== '').map((condition) => ({ kind: 'waiting' as const, condition })),
)
const values: fc.Arbitrary<QuickValues> = fc
  .record({
    kind: fc.option(fc.constantFrom(...conclusionKinds)),
    text: fc.oneof(
      words,
      words.map((text) => tidy(`Chỉ đạo: ${text}`)),
    ),
    named: fc.shuffledSubarray(bodies.map(({ id }) => id)),
    hasLead: fc.boolean(),
    deadline: fc.option(someDeadline),
    deliverable: fc.option(words.filter((text) => text !== '')),
  })
  .map(({ named, hasLead, ...rest }) => ({
    ...rest,
    leadBodyId: hasLead ? (named[0] ?? null) : null,
    supportIds: hasLead ? named.slice(1) : named,
  }))
const valuesOf = ({ textAt: _at, parts: _parts, ...rest }: ReturnType<typeof read>): QuickValues => rest

it('a line composed from values is read as the same values', () => {
  fc.assert(
    fc.property(values, (given) => {
      expect(valuesOf(read(composeQuickLine(given, bodies)))).toEqual(given)
    }),
    { numRuns: 2000 },
  )
})

it('whatever is typed, composing what was read and reading it again gives the same; places lie in the line', () => {
  const typed = fc.oneof(
    words,
    fc
      .tuple(words, words, words, words, words)
      .map(([text, lead, support, day, product]) => `> ${text} #${lead} +${support} @${day} =${product}`),
  )
  fc.assert(
    fc.property(typed, (line) => {
      const first = read(line)
      expect(valuesOf(read(composeQuickLine(valuesOf(first), bodies)))).toEqual(valuesOf(first))
      for (const { from, to, typed: value } of first.parts) expect(line.slice(from, to)).toBe(value)
    }),
    { numRuns: 2000 },
  )
})

it('a deadline in words is read as itself', () => {
  fc.assert(
    fc.property(someDeadline, (deadline) => {
      expect(parseQuickDeadline(quickDeadlineText(deadline), on)).toEqual(deadline)
    }),
  )
})
