import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexBodies } from '../../../electron/bodies/body-index.ts'
import { type BodyRole, matchBodies } from '../../../electron/bodies/match-bodies.ts'
import { shippedBodies } from '../../../electron/bodies/shipped-bodies.ts'

const bodies = shippedBodies()
const index = indexBodies(bodies)
const match = (text: string, role: BodyRole = 'support', year = 2024) => {
  const { lead, supports, unknown, problems } = matchBodies([{ text, role }], index, {
    from: `${year}-01-01`,
    to: `${year}-12-31`,
  })
  return { lead, supports, unknown, problems: problems.map(({ code }) => code) }
}
const sure = (supports: string[], lead: string | null = null) => ({
  lead,
  supports,
  unknown: [],
  problems: [],
})

describe('bodies in a cell', () => {
  it.each([
    ['BTLTP, CATP; Hội LHPN TP', ['btltp', 'catp', 'hlhpn']],
    ['Công an TP\nHội Nông dân TP\nThành Đoàn', ['catp', 'hnd', 'td']],
    ['- Công an TP\n- Hội Nông dân, Phụ nữ, CCB thành phố', ['catp', 'hnd', 'hlhpn', 'hccb']],
    ['Hội Liên hiệp\nPhụ nữ Thành phố', ['hlhpn']],
    ['UBMTTQVN TP.HCM và Liên đoàn Lao động', ['mttq', 'ldld']],
    ['Bộ Tư lệnh Thành phố (BTLTP)', ['btltp']],
    ['bo tu lenh thanh pho, cong an thanh pho', ['btltp', 'catp']],
    ['CATP + BTLTP/ HND', ['catp', 'btltp', 'hnd']],
    ['Văn phòng Thành ủy & Ban Dân vận Thành ủy', ['vptu', 'bdvtu']],
    ['Đoàn TNCS Hồ Chí Minh TP', ['td']],
    ['Hội Liên hiệp Phụ nữ Việt Nam Thành phố Hồ Chí Minh; Hội Nông dân VN TP', ['hlhpn', 'hnd']],
    ['Mặt trận Tổ quốc Việt Nam Thành phố', ['mttq']],
    ['LĐLĐTP, CATPHCM, BTLTPHCM', ['ldld', 'catp', 'btltp']],
    ['BTLTP-CATP, HND', ['btltp', 'catp', 'hnd']],
    ['1. BTLTP\n2. CATP', ['btltp', 'catp']],
    ['1) BTLTP; 2) CATP', ['btltp', 'catp']],
    ['1. BTLTP 2. CATP 3. HND', ['btltp', 'catp', 'hnd']],
    ['Hội: Nông dân, Phụ nữ, Cựu chiến binh', ['hnd', 'hlhpn', 'hccb']],
    ['Hội Phụ nữ, Nông dân, CCB', ['hlhpn', 'hnd', 'hccb']],
    ['Hội PN, Đoàn TN', ['hlhpn', 'td']],
    ['CATP tham mưu, HND thực hiện', ['catp', 'hnd']],
  ])('%j', (text, supports) => {
    expect(match(text)).toEqual(sure(supports))
  })

  it.each([
    ['UBMTTQVN TP (chủ trì), CATP', 'mttq', ['catp']],
    ['BTLTP chủ trì, phối hợp với CATP và Hội LHPN', 'btltp', ['catp', 'hlhpn']],
    ['Chủ trì: BTLTP. Phối hợp: CATP, Hội CCB', 'btltp', ['catp', 'hccb']],
    ['Chủ trì: BTLTP\nPhối hợp: CATP, Thành Đoàn', 'btltp', ['catp', 'td']],
    ['BTLTP, CATP (phối hợp), HND (phối hợp)', 'btltp', ['catp', 'hnd']],
    ['BTLTP chủ trì; CATP, HND phối hợp', 'btltp', ['catp', 'hnd']],
    ['Cơ quan chủ trì: CATP. Cơ quan phối hợp: BTLTP', 'catp', ['btltp']],
    ['CT: BTLTP; PH: CATP', 'btltp', ['catp']],
    ['BTLTP (CT), CATP (PH)', 'btltp', ['catp']],
    ['BTLTP phối hợp cùng CATP thực hiện', 'btltp', ['catp']],
  ])('with their parts: %j', (text, lead, supports) => {
    expect(match(text, 'either')).toEqual(sure(supports, lead))
  })

  it.each([
    'Công an quận 5',
    'Công an\nquận 5',
    'Công an\nQuận 5',
    'Công an\ncác quận, huyện',
    'Công an Thành phố Thủ Đức',
    'Công an TP Thủ Đức',
    'Ban CHQS các quận, huyện',
    'Công an các quận, huyện, thành phố Thủ Đức',
    'Bộ Tư lệnh Quân khu 7',
    'Hội Phụ nữ các cấp',
    'Phòng Công an kinh tế',
    'các tổ chức CT-XH',
    'Sở Lao động - Thương binh và Xã hội',
    'Thành ủy',
  ])('that are not of the city are unknown: %j', (text) => {
    const found = match(text, 'lead')
    expect(found.lead).toBeNull()
    expect(found.supports).toEqual([])
    expect(found.unknown).toEqual([text.replace('\n', ' ')])
  })

  it('may be the districts when such a list follows', () => {
    expect(match('Công an, Ban CHQS các quận, huyện').problems).toContain('body-level-unclear')
    expect(match('Hội Nông dân, Phụ nữ, CCB quận 5').problems).toContain('body-level-unclear')
  })

  it('go by the time they exist', () => {
    expect(match('BĐBP TP', 'lead', 2024)).toEqual(sure([], 'bdbp'))
    expect(match('BĐBP TP', 'lead', 2026)).toEqual(sure([], 'bchbdbp'))
    expect(match('BĐBP TP', 'lead', 2025).problems).toEqual(['body-partly-in-force'])
    expect(match('Ban Tuyên giáo và Dân vận Thành ủy', 'lead', 2024).problems).toEqual(['body-out-of-force'])
    expect(match('Ban Dân vận Thành ủy', 'lead', 2026).problems).toEqual(['body-out-of-force'])
  })

  it('keep one lead and say so when more are named', () => {
    expect(match('Bộ Tư lệnh Thành phố và Công an Thành phố', 'lead')).toEqual({
      lead: 'btltp',
      supports: ['catp'],
      unknown: [],
      problems: ['several-leads'],
    })
  })

  it('with a comma or "và" in their own name are one body', () => {
    const own = {
      ...bodies[0]!,
      code: 'sld',
      short: 'SLĐ',
      name: 'Sở Lao động, Thương binh và Xã hội',
      aliases: [],
    }
    const wider = indexBodies([...bodies, own])
    const found = matchBodies(
      [{ text: 'Sở Lao động, Thương binh và Xã hội, CATP', role: 'support' }],
      wider,
      null,
    )
    expect(found.supports).toEqual(['sld', 'catp'])
  })

  it.each(['BTLTP và CATP đồng chủ trì', 'Đồng chủ trì: BTLTP, CATP', 'BTLTP, CATP chủ trì'])(
    'lead together, which is to be looked at: %j',
    (text) => {
      expect(match(text, 'either')).toEqual({
        lead: 'btltp',
        supports: ['catp'],
        unknown: [],
        problems: ['several-leads'],
      })
    },
  )

  it.each(['LLVT', 'Biên phòng'])('that may be more than the body of the city are asked for: %s', (text) => {
    expect(match(text).problems).toEqual(['body-level-unclear'])
  })

  it('named by half a name are a guess', () => {
    expect(match('Nông dân')).toMatchObject({ supports: ['hnd'], problems: ['body-guessed'] })
  })

  it.each([
    ['CATP, các cơ quan, đơn vị liên quan', 'các cơ quan, đơn vị liên quan'],
    ['Các sở, ban, ngành, đoàn thể Thành phố; CATP', 'Các sở, ban, ngành, đoàn thể Thành phố'],
    ['CATP và các tổ chức chính trị - xã hội', 'các tổ chức chính trị - xã hội'],
    ['CATP, 22 quận, huyện', '22 quận, huyện'],
    ['CATP\ncác cơ quan thành viên', 'các cơ quan thành viên'],
  ])('as a whole class stay one text: %j', (text, unknown) => {
    expect(match(text)).toEqual({
      lead: null,
      supports: ['catp'],
      unknown: [unknown],
      problems: expect.arrayContaining(['body-unknown']),
    })
  })

  it('slipped keys are a guess to be looked at', () => {
    expect(match('Bộ Tư lện Thành phố', 'lead')).toMatchObject({ lead: 'btltp', problems: ['body-guessed'] })
  })

  const inForce = bodies.filter(
    ({ validFrom, validTo }) => !validFrom && !(validTo && validTo < '2024-12-31'),
  )
  const named = fc
    .constantFrom(...inForce)
    .chain((body) =>
      fc.constantFrom(body.name, body.short, ...body.aliases).map((text) => ({ code: body.code, text })),
    )

  it('are found by any of their names, in any order and with any separator', () => {
    const separators = fc.constantFrom(', ', '; ', ' và ', '\n- ', ' + ', ' / ', ',')
    fc.assert(
      fc.property(fc.array(named, { minLength: 1, maxLength: 6 }), separators, (names, separator) => {
        const found = match(names.map(({ text }) => text).join(separator))
        expect(found).toEqual(sure([...new Set(names.map(({ code }) => code))]))
      }),
    )
  })

  it('of a district are never taken for the city, whatever stands beside them', () => {
    const level = fc.constantFrom(
      'quận 3',
      'huyện Củ Chi',
      'các quận, huyện',
      'TP Thủ Đức',
      'phường Bến Thành',
      'cơ sở',
    )
    fc.assert(
      fc.property(named, level, named, ({ text }, where, other) => {
        const found = match(`${text} ${where}, ${other.text}`)
        expect(found.supports).toEqual([other.code])
        expect(found.problems).toContain('body-unknown')
      }),
    )
  })

  it('never fail on any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom<BodyRole>('lead', 'support', 'either'),
        (text, role) => {
          const found = match(text, role)
          expect(found.supports).not.toContain(found.lead)
        },
      ),
    )
  })
})
