import fc from 'fast-check'
import { parseProgrammeTime } from '../../../shared/domain/programme-time.ts'

const year = 2024
const place = fc.nat({ max: 200 })
const figure = fc.oneof(
  fc.integer({ min: 1, max: 5_000_000 }),
  fc.integer({ min: 1, max: 999 }).map((n) => n / 4),
)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })

const phrases = [
  'Thăm, tặng quà gia đình chính sách',
  'Tuyên truyền Luật Biên phòng; vận động nhân dân',
  'Hội thi "Tìm hiểu 80 năm truyền thống"',
  'Khám bệnh - cấp thuốc miễn phí (02 đợt)',
  'Xây 5 căn nhà tình nghĩa + sửa chữa 3 căn',
  'Giao lưu quân - dân',
  'Ra quân “Dân vận khéo” năm 2024',
] as const
const endings = [
  '',
  ', đợt 2',
  ' tại các phường: 1, 2 & 3',
  ' <giai đoạn 1>',
  ' – lần thứ nhất',
  ' A/B 50%',
] as const
/** Texts of the office with the signs that trip a file format or a reader. */
const sentence = fc
  .tuple(fc.constantFrom(...phrases), fc.constantFrom(...endings))
  .map(([phrase, ending]) => `${phrase}${ending}`)

const spokenTimes = [
  'Quý II',
  'tháng 5',
  'tháng 5 và tháng 7',
  'trước 15/6',
  'thường xuyên',
  'Cả năm',
  'Dịp 27/7',
]
const days = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.nat({ max: 20 }))
  .map(([month, day, length]) => {
    const from = new Date(Date.UTC(year, month - 1, day))
    const to = new Date(Math.min(Date.UTC(year, 11, 31), from.getTime() + length * 86_400_000))
    return { from: from.toISOString().slice(0, 10), to: to.toISOString().slice(0, 10) }
  })
const time = fc.oneof(
  fc.constantFrom(...spokenTimes).map((text) => {
    const { kind, from, to, dayOfYear } = parseProgrammeTime(text, year)
    return { kind: kind!, text, from: from ?? `${year}-01-01`, to: to ?? `${year}-12-31`, dayOfYear }
  }),
  days.map((span) => ({ kind: 'dates' as const, text: 'Quý II', ...span, dayOfYear: null })),
  days.map((span) => ({ kind: 'months' as const, text: 'trong dịp hè', ...span, dayOfYear: null })),
)

const resource = fc.record({
  stage: fc.constant('planned' as const),
  kind: fc.constantFrom('money', 'inKind', 'people', 'vehicles'),
  source: maybe(sentence.map((text) => text.slice(0, 60).trim())),
  description: maybe(sentence),
  quantity: figure,
  unitText: fc.constantFrom('suất', 'chiếc', 'người'),
  value: maybe(fc.integer({ min: 0, max: 2_000_000_000 })),
})

const activity = fc.record({
  objective: place,
  alsoUnder: fc.array(place, { maxLength: 2 }),
  content: sentence,
  lead: place,
  supports: fc.array(fc.record({ body: place, part: maybe(sentence) }), { maxLength: 4 }),
  allUnits: fc.boolean(),
  units: fc.array(place, { maxLength: 4 }),
  place: maybe(fc.constantFrom('Củ Chi', 'Nhà văn hóa Quận 8', 'Đồn Biên phòng Long Hòa (Cần Giờ)')),
  time,
  expectedResult: maybe(fc.constantFrom('50 suất quà', '10 căn; 3 lượt', '-5 vụ', '=1+1 hội thi')),
  targets: fc.array(fc.record({ indicator: place, planned: figure }), { maxLength: 3 }),
  resources: fc.array(resource, { maxLength: 3 }),
  tags: fc.array(place, { maxLength: 5 }),
  contactPerson: maybe(fc.constantFrom('Thiếu tá Nguyễn Văn A, 0900 000 000', 'Đ/c B')),
  note: maybe(fc.constantFrom('xã hội hóa', 'Theo Kế hoạch 03-KH/BCĐ', '@ghi chú')),
  origin: fc.record({
    kind: fc.constantFrom('own', 'directive', 'conclusion', 'unitProposal'),
    text: maybe(sentence),
  }),
  weight: maybe(figure.filter((number) => number <= 1000)),
})

const targets = fc.array(
  fc.record({
    indicator: place,
    baseline: maybe(figure),
    target: figure,
    quarters: fc.tuple(maybe(figure), maybe(figure), maybe(figure), maybe(figure)),
  }),
  { maxLength: 2 },
)

const title = fc
  .tuple(
    fc.constantFrom('An sinh xã hội', 'Đền ơn đáp nghĩa', 'Tuyên truyền, vận động', 'Xây dựng cơ sở'),
    fc.nat({ max: 3 }),
  )
  .map(([name, number]) => (number === 0 ? name : `${name}, phần ${number}`))

/** A programme of 2024; lists, objectives and bodies are named by places that are counted round. */
export const generatedProgramme = fc.record({
  title: fc.constant('Chương trình phối hợp hoạt động năm 2024 – Ban Chỉ đạo'),
  objectives: fc.array(
    fc.record({
      under: maybe(fc.nat({ max: 5 })),
      group: maybe(place),
      title,
      purpose: maybe(sentence),
      targets,
    }),
    { minLength: 1, maxLength: 6 },
  ),
  activities: fc.array(activity, { minLength: 1, maxLength: 12 }),
})
export type GeneratedProgramme = typeof generatedProgramme extends fc.Arbitrary<infer Made> ? Made : never
