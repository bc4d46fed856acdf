import { formatDay, plusDays } from '../../../shared/domain/day-text.ts'
import { fold } from '../../../shared/domain/vietnamese-text.ts'
import type { Layout } from '../programme/programme-files.ts'

/** Numbers that look random and are the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** What a made-up row means. A row with `trap` names what has to be noticed in it. */
export type Truth = {
  content: string
  lead: string | null
  supports: string[]
  deadlineKind: string | null
  deadline: string | null
  done: boolean
  doneOn: string | null
  evidence: string | null
  traps: string[]
}
export type MadeUpSheet = { layout: Layout; truths: Truth[] }

const names: Record<string, string[]> = {
  catp: ['Công an Thành phố', 'CATP', 'Công an TP.HCM', 'CÔNG AN THÀNH PHỐ'],
  btltp: ['Bộ Tư lệnh Thành phố', 'BTLTP', 'Bộ Tư lệnh TP', 'BTL TP'],
  mttq: ['MTTQ', 'Ủy ban MTTQ Việt Nam Thành phố', 'UBMTTQVN TP'],
  hnd: ['Hội Nông dân Thành phố', 'HND', 'Hội Nông dân TP'],
  td: ['Thành Đoàn', 'Thành đoàn TP', 'TĐ'],
  vptu: ['Văn phòng Thành ủy', 'VPTU', 'VP Thành ủy'],
  ldld: ['Liên đoàn Lao động Thành phố', 'LĐLĐ', 'LĐLĐ TP'],
  hccb: ['Hội Cựu chiến binh TP', 'HCCB', 'Hội CCB Thành phố'],
}
const codes = Object.keys(names)
const verbs = [
  'Xây dựng kế hoạch',
  'Rà soát',
  'Tổ chức',
  'Tổng hợp',
  'Báo cáo',
  'Đề xuất',
  'Công bố',
  'Khảo sát',
  'Ban hành',
]
const objects = [
  'công tác phối hợp',
  'địa bàn trọng điểm',
  'lực lượng nòng cốt',
  'mô hình dân vận khéo',
  'quỹ hỗ trợ',
  'an ninh cơ sở',
  'cựu chiến binh',
  'thông tin tuyên truyền',
]

const heads = {
  order: ['STT', 'TT', 'Số TT'],
  code: ['Mã nhiệm vụ', 'Mã', 'Mã NV'],
  content: [
    'Nội dung nhiệm vụ',
    'Nhiệm vụ',
    'Nội dung công việc',
    'Nội dung kết luận/văn bản trình',
    'Ý kiến chỉ đạo',
    'Tên nhiệm vụ',
  ],
  lead: ['Đơn vị chủ trì', 'Cơ quan chủ trì', 'Cơ quan/Đơn vị trình', 'Chủ trì', 'Cơ quan, đơn vị chủ trì'],
  supports: ['Đơn vị phối hợp', 'Phối hợp', 'Cơ quan phối hợp'],
  kind: ['Loại thời hạn', 'Loại hạn'],
  deadline: ['Hạn hoàn thành', 'Hạn xử lý', 'Thời hạn', 'Thời hạn hoàn thành', 'Thời gian hoàn thành'],
  issued: ['Ngày ban hành', 'Ngày giao', 'Ngày giao nhiệm vụ'],
  progress: ['Tiến độ', 'Tình trạng', 'Trạng thái', 'Tiến độ thực hiện'],
  evidence: ['Số hiệu VB kết quả', 'Văn bản minh chứng', 'Minh chứng'],
  evidenceDate: ['Ngày VB kết quả', 'Ngày minh chứng'],
  result: ['Kết quả thực hiện/Minh chứng', 'Kết quả thực hiện', 'Mô tả kết quả'],
  field: ['Ngành/Lĩnh vực', 'Lĩnh vực'],
  watcher: ['Người theo dõi', 'Chủ trì theo dõi'],
  trouble: ['Vướng mắc', 'Khó khăn, vướng mắc'],
  note: ['Ghi chú'],
} as const
type Key = keyof typeof heads

/** A tracking sheet of a layout of its own, with what each of its rows means. */
export function madeUpSheet(seed: number): MadeUpSheet {
  const random = seeded(seed * 7919 + 17)
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!
  const chance = (of: number) => random() < of
  const evidenceApart = chance(0.5)
  const hasKind = chance(0.6)
  const keys: Key[] = [
    'order',
    ...(chance(0.6) ? (['code'] as const) : []),
    'content',
    'lead',
    'supports',
    ...(hasKind ? (['kind'] as const) : []),
    'deadline',
    'issued',
    'progress',
    ...(evidenceApart ? (['evidence', 'evidenceDate'] as const) : []),
    'result',
    ...(['field', 'watcher', 'trouble', 'note'] as const).filter(() => chance(0.4)),
  ]
  const order: Key[] = chance(0.5) ? keys : ['order', ...keys.slice(1).toSorted(() => random() - 0.5)]
  const year = pick([2023, 2024])
  const asDates = chance(0.5)
  const titleRows = Math.floor(random() * 8)
  const rows: Layout['rows'] = Array.from({ length: titleRows }, (_, at) => [
    at === 0 ? `THEO DÕI NHIỆM VỤ NĂM ${year}` : null,
  ])
  rows.push(order.map((key) => pick(heads[key])))
  if (chance(0.4)) rows.push(order.map((_, at) => `(${at + 1})`))
  const merges: string[] = []
  const truths: Truth[] = []
  const groupsByBody = chance(0.3)
  const count = 6 + Math.floor(random() * 14)
  let leadOfGroup: string | null = null
  for (let number = 1; number <= count; number++) {
    if (number === 1 || chance(0.15)) {
      if (groupsByBody) {
        leadOfGroup = pick(codes)
        rows.push([names[leadOfGroup]![0]!.toLocaleUpperCase('vi')])
        merges.push(`A${rows.length}:${String.fromCharCode(64 + order.length)}${rows.length}`)
      } else if (chance(0.5)) rows.push([pick(['I', 'II', 'III']), 'Công tác phối hợp'])
    }
    const lead = leadOfGroup ?? pick(codes)
    const supports = codes.filter((code) => code !== lead && chance(0.2))
    const issued = plusDays(`${year}-01-05`, Math.floor(random() * 200))
    const traps: string[] = []
    const cells: Partial<Record<Key, string | number | Date | null>> = {}
    const dated = (day: string) => (asDates ? new Date(`${day}T00:00:00Z`) : formatDay(day))
    const content = `${pick(verbs)} ${pick(objects)} đợt ${number}`
    let deadline: string | null = plusDays(issued, 10 + Math.floor(random() * 120))
    let deadlineKind: string | null = 'date'
    let deadlineCell: string | Date | null = dated(deadline)
    let kindCell = 'Có hạn cụ thể'
    const form = Math.floor(random() * 9)
    if (form === 0) {
      ;[deadline, deadlineKind, kindCell] = [null, 'regular', 'Nhiệm vụ thường xuyên']
      deadlineCell = hasKind ? null : 'Thường xuyên'
    } else if (form === 1) {
      ;[deadline, deadlineKind, kindCell] = [null, 'waiting', 'Chờ phê duyệt dự toán']
      deadlineCell = hasKind ? null : 'Chờ phê duyệt dự toán'
    } else if (form === 2) {
      ;[deadline, deadlineCell] = [null, null]
      deadlineKind = hasKind ? 'date' : null
      traps.push('deadline-missing')
    } else if (form === 3) deadlineCell = `trước ngày ${formatDay(deadline)}`
    else if (form === 4) {
      const quarter = Math.ceil(Number(deadline.slice(5, 7)) / 3)
      deadline = [`${year}-03-31`, `${year}-06-30`, `${year}-09-30`, `${year}-12-31`][quarter - 1]!
      deadlineCell = `${pick(['quý', 'Trong quý', 'cuối quý'])} ${['I', 'II', 'III', 'IV'][quarter - 1]}/${year}`
    } else if (form === 5) {
      deadline = plusDays(issued, -20 - Math.floor(random() * 60))
      deadlineCell = dated(deadline)
      traps.push('date-suspect')
    }
    const done = deadlineKind === 'date' && !traps.includes('date-suspect') && chance(0.4)
    let doneOn: string | null = null
    let evidence: string | null = null
    cells.progress = pick(['Đang thực hiện', 'Chưa thực hiện', 'Đang triển khai'])
    if (done) {
      cells.progress = pick(['Hoàn thành', 'Đã hoàn thành', 'Hoàn thành đúng hạn'])
      if (chance(0.25)) traps.push('done-without-evidence')
      else {
        doneOn = plusDays(issued, 5 + Math.floor(random() * 60))
        evidence = `${10 + number}-BC/${pick(['CATP', 'BTLTP', 'HND', 'BCĐ'])}`
        if (evidenceApart) {
          cells.evidence = evidence
          cells.evidenceDate = dated(doneOn)
        } else cells.result = `Đã có Báo cáo số ${evidence} ngày ${formatDay(doneOn)}`
      }
    } else if (chance(0.3)) cells.result = 'Đang lấy ý kiến các cơ quan'
    let leadTruth: string | null = lead
    if (!leadOfGroup) {
      cells.lead = pick(names[lead]!)
      const trap = random()
      if (trap < 0.06) {
        ;[leadTruth, cells.lead] = [null, 'Sở Y tế']
        traps.push('unknown-body', 'no-lead')
      } else if (trap < 0.12) {
        const other = codes.find((code) => code !== lead && !supports.includes(code))!
        cells.lead = `${names[lead]![0]}; ${names[other]![0]}`
        supports.unshift(other)
        traps.push('several-leads')
      }
    }
    Object.assign(cells, {
      order: number,
      code: `NV-${year}-${String(number).padStart(4, '0')}`,
      content,
      supports:
        supports
          .filter((code) => !String(cells.lead ?? '').includes(names[code]![0]!))
          .map((code) => pick(names[code]!))
          .join(pick(['; ', ', ', '\n'])) || null,
      kind: kindCell,
      deadline: deadlineCell,
      issued: dated(issued),
      field: 'Nội chính',
      watcher: 'Chuyên viên A',
      trouble: chance(0.3) ? 'thiếu kinh phí' : null,
    })
    rows.push(order.map((key) => cells[key] ?? null))
    truths.push({
      content,
      lead: leadTruth,
      supports: supports.toSorted(),
      deadlineKind,
      deadline,
      done,
      doneOn,
      evidence,
      traps,
    })
  }
  if (chance(0.4)) rows.push([null, `Tổng cộng: ${count} nhiệm vụ`])
  if (chance(0.4)) rows.push(['Ghi chú: số liệu tính đến cuối kỳ'])
  if (chance(0.4))
    rows.push([null, 'NGƯỜI LẬP BIỂU', null, 'TRƯỞNG BAN'], [null, 'Nguyễn Văn A', null, 'Trần Văn B'])
  return { layout: { rows, merges }, truths }
}

/** A row and its truth as far as a reader must get them right. */
export const comparable = (task: Omit<Truth, 'traps'>) => ({
  content: fold(task.content),
  lead: task.lead,
  supports: task.supports.toSorted(),
  deadlineKind: task.deadlineKind,
  deadline: task.deadline,
  done: task.done,
  doneOn: task.doneOn,
  evidence: task.evidence,
})
