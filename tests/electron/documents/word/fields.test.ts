import { describe, expect, it } from 'vitest'
import {
  type BodyPapers,
  pressedFor,
  reminderFields,
  taskSheetFields,
} from '../../../../electron/documents/word/body-fields.ts'
import type { Fields } from '../../../../electron/documents/word/fill-template.ts'
import { invitationFields } from '../../../../electron/documents/word/invitation-fields.ts'
import { minutesFields } from '../../../../electron/documents/word/minutes-fields.ts'
import { noticeFields } from '../../../../electron/documents/word/notice-fields.ts'
import { nameAtHome, nameInTable, shortFormsIn } from '../../../../electron/documents/word/printed-names.ts'
import type { TaskRow } from '../../../../electron/tasks/task-rows.ts'
import { bodies, conclusion, meetingWith, person, task } from './planned-meeting.ts'

const city = 'Thành phố Hồ Chí Minh'
const list = (fields: Fields, name: string) => fields[name] as Fields[]
const lines = (fields: Fields, name: string) => list(fields, name).map(({ dong }) => dong)
/** Rows of all groups of a table, in the order they are printed. */
const rowsOf = (fields: Fields) => list(fields, 'nhom').flatMap((group) => list(group, 'viec'))

describe('bodies in papers', () => {
  it('are of "Thành phố" inside their own city, and shortened in tables with a note', () => {
    expect(nameAtHome(bodies.police.name, city)).toBe('Công an Thành phố')
    expect(nameAtHome('Công an Quận 4', 'Quận 4')).toBe('Công an Quận')
    expect(nameAtHome('Thành Đoàn Thành phố Hồ Chí Minh', city)).toBe('Thành Đoàn')
    expect(nameAtHome(bodies.police.name, 'Cần Giờ')).toBe(bodies.police.name)
    expect(nameInTable(bodies.border.name, city)).toBe('Bộ Chỉ huy BĐBP Thành phố')
    expect(shortFormsIn(['Ủy ban MTTQ Việt Nam', 'Bộ Chỉ huy BĐBP'])).toBe(
      'BĐBP: Bộ đội Biên phòng; MTTQ: Mặt trận Tổ quốc',
    )
    expect(shortFormsIn(['Thành Đoàn'])).toBeNull()
  })
})

describe('the minutes', () => {
  const meeting = meetingWith({
    people: [
      person('Nguyễn Văn A', 'chair', { title: 'Trưởng Ban' }),
      person('Trần Thị G', 'secretary'),
      person('Lê Văn D', 'member'),
      person('Nguyễn Văn K', 'member', {
        title: 'Ủy viên',
        attendance: 'absent',
        answerReason: 'đi công tác',
      }),
      person('Trần Văn C', 'directing', { title: 'Phó Bí thư Thành ủy' }),
      person('Đại diện 22 quận, huyện', 'invitee', { people: 44 }),
      person('Đài Truyền hình', 'press', { people: 3 }),
    ],
  })

  it('count those present and absent as the quorum does, with name and reason', () => {
    const fields = minutesFields(meeting)
    expect(fields.co_mat).toBe('02')
    expect(fields.vang_mat).toBe('01 đồng chí (đồng chí Nguyễn Văn K, Ủy viên; lý do: đi công tác)')
    expect(fields.moi_du).toBe('45')
    expect(lines(fields, 'khach_moi')[0]).toBe(
      'Đồng chí Trần Văn C, Phó Bí thư Thành ủy: dự và chỉ đạo hội nghị.',
    )
    expect(lines(fields, 'bao_chi')).toEqual(['03 cơ quan'])
  })

  it('keep remarks and conclusions under their item, and lose none that has no item', () => {
    const item = {
      ordinal: 1,
      kind: 'report' as const,
      title: 'Báo cáo',
      presenter: 'Đ/c B',
      presenterBody: null,
      askedBy: null,
      minutesPlanned: 10,
      minutesUsed: 9,
      state: 'treated' as const,
      note: null,
      carriedFrom: null,
      absentNames: [],
    }
    const remark = (itemOrdinal: number | null, text: string) => ({
      itemOrdinal,
      speaker: 'Đ/c D',
      text,
      time: '09:00',
    })
    const fields = minutesFields({
      ...meeting,
      agenda: [item],
      remarks: [remark(1, 'đồng ý'), remark(null, 'cảm ơn')],
      conclusions: [conclusion('conclusion', 'Thống nhất.')],
    })
    const course = list(fields, 'dien_bien')
    expect(course.map(({ ten_muc }) => ten_muc)).toEqual(['Báo cáo', 'Nội dung khác'])
    expect(list(course[0]!, 'ket_luan')).toEqual([{ thu_tu: 'a)', loi: 'Thống nhất.' }])
    expect(list(course[1]!, 'y_kien')).toEqual([{ nguoi: 'Đ/c D', loi: 'cảm ơn' }])
  })
})

describe('the notice of conclusions', () => {
  const plan = task('Lập kế hoạch.', bodies.police, {
    supports: [{ body: bodies.border, part: null, deadline: null }],
  })
  const table = task('Lập bảng theo dõi', bodies.office, { deadline: '2024-03-25', deliverable: null })
  const always = task('Thông tin tình hình', bodies.office, { deadlineKind: 'regular', deadline: null })
  const gone = task('Việc đã hủy', bodies.office, { cancelled: true })
  const fields = noticeFields(
    meetingWith({
      conclusions: [
        conclusion('directive', 'Giao Công an.', [plan]),
        conclusion('conclusion', 'Giao Ban Dân vận.', [table, always, gone]),
        conclusion('task', 'Việc chưa giao ai.'),
      ],
    }),
    'số 12-TB/BCĐ, ngày 11/3/2024',
    city,
  )

  it('numbers only the parts it has', () => {
    expect(list(fields, 'co_danh_gia')).toEqual([])
    expect(list(fields, 'co_trong_tam')[0]!.muc_trong_tam).toBe('I')
    expect(list(fields, 'co_cu_the')[0]!.muc_cu_the).toBe('II')
  })

  it('loses no conclusion: a task not given yet stands among what was concluded', () => {
    expect(lines(list(fields, 'co_trong_tam')[0]!, 'trong_tam')).toContain('Việc chưa giao ai.')
  })

  it('names for each body what is due by a day, all of it in one sentence', () => {
    const [police] = list(list(fields, 'co_cu_the')[0]!, 'cu_the')
    expect(police).toEqual({
      stt: '1',
      co_quan: 'Công an Thành phố',
      viec: [{ noi_dung: 'lập kế hoạch', thoi_han: 'chậm nhất ngày 29/3/2024', het: '.' }],
    })
  })

  it('lists every standing task once in the appendix, under one numbering, with one lead', () => {
    const rows = rowsOf(fields)
    expect(rows.map(({ stt, noi_dung, thoi_han }) => [stt, noi_dung, thoi_han])).toEqual([
      ['1', 'Lập bảng theo dõi', '25/3/2024'],
      ['2', 'Thông tin tình hình', 'Thường xuyên'],
      ['3', 'Lập kế hoạch', '29/3/2024'],
    ])
    expect(rows[0]).toMatchObject({ san_pham: '-', phoi_hop: '-' })
    expect(rows[2]).toMatchObject({ chu_tri: 'Công an Thành phố', phoi_hop: 'Bộ Chỉ huy BĐBP Thành phố' })
    expect(lines(fields, 'chu_giai')).toEqual(['BĐBP: Bộ đội Biên phòng'])
  })

  it('groups the appendix by the kind of body that leads, as the committee is made up', () => {
    expect(list(fields, 'nhom').map(({ so, ten }) => [so, ten])).toEqual([
      ['I', 'CÁC CƠ QUAN ĐẢNG'],
      ['II', 'LỰC LƯỢNG VŨ TRANG'],
    ])
  })
})

describe('an invitation', () => {
  it('numbers its points on whether or not somebody attends and directs, and says until when to answer', () => {
    const plain = invitationFields(meetingWith({}))
    expect([plain.muc_thanh_phan, plain.muc_thoi_gian, plain.muc_dia_diem]).toEqual(['2', '3', '4'])
    expect(plain.thoi_gian).toBe('8 giờ 00, thứ tư, ngày 06/3/2024')
    expect(lines(plain, 'tra_loi')).toEqual([])
    const directed = invitationFields(
      meetingWith({ answerBy: '2024-03-01', people: [person('Trần Văn C', 'directing')] }),
    )
    expect([directed.muc_thanh_phan, directed.muc_dia_diem]).toEqual(['3', '5'])
    expect(lines(directed, 'tra_loi')).toEqual(['01/3/2024'])
  })
})

describe('papers to a body', () => {
  const given = (content: string, more: Partial<TaskRow> = {}): TaskRow => ({
    id: content,
    version: 1,
    code: 'NV-2024-0001',
    content,
    leadBodyId: 'ca',
    leadPerson: null,
    supportIds: [],
    deliverable: 'Kế hoạch',
    urgency: 'normal',
    sourceKind: 'meeting',
    sourceLabel: 'Hội nghị tổng kết · KL-2024-05',
    meetingId: 'hn',
    conclusionId: null,
    activityId: null,
    issuedDate: '2024-03-11',
    deadlineKind: 'date',
    deadline: '2024-03-25',
    extensions: 0,
    percent: 0,
    updatedDate: null,
    doneDate: null,
    status: { code: 'underWay', days: null },
    missingClarities: [],
    evidence: 0,
    answersOwed: 0,
    answerOverdueDays: 0,
    ...more,
  })
  const overdue = { status: { code: 'overdue', days: 13 } } as const
  const papersOf = (tasks: TaskRow[], more: Partial<BodyPapers> = {}): BodyPapers => ({
    body: bodies.police,
    nameAtHome: 'Công an Thành phố',
    basis: 'Thông báo số 12-TB/BCĐ, ngày 11/3/2024 của Ban Chỉ đạo',
    tasks,
    ownParts: new Map(),
    nameOf: (id) => `cơ quan ${id}`,
    today: '2024-04-07',
    ...more,
  })

  it('cite the notice the tasks were given by, or begin without', () => {
    const sheet = taskSheetFields(papersOf([given('Một')]), '2024-03-15')
    expect(sheet.can_cu).toBe('Thực hiện Thông báo số 12-TB/BCĐ, ngày 11/3/2024 của Ban Chỉ đạo, ')
    expect(taskSheetFields(papersOf([given('Một')], { basis: null }), '2024-03-15').can_cu).toBe('')
  })

  it('give what is led and what is supported, with counts equal to the rows and a part of its own', () => {
    const supported = given('Góp ý chương trình', { leadBodyId: 'bdv', supportIds: ['ca'] })
    const sheet = taskSheetFields(
      papersOf([given('Một', { supportIds: ['bp'] }), supported, given('Hai')], {
        ownParts: new Map([[supported.id, { part: 'Văn bản góp ý', deadline: '2024-03-20' }]]),
      }),
      '2024-03-15',
    )
    expect(list(sheet, 'nhom').map(({ ten, so_luong, viec }) => [ten, so_luong, viec!.length])).toEqual([
      ['I- Nhiệm vụ chủ trì', '02', 2],
      ['II- Nhiệm vụ phối hợp', '01', 1],
    ])
    expect(rowsOf(sheet).map(({ stt }) => stt)).toEqual(['1', '2', '3'])
    expect(rowsOf(sheet)[0]).toMatchObject({ cung_thuc_hien: 'cơ quan bp', nguon: 'KL-2024-05' })
    expect(rowsOf(sheet)[2]).toMatchObject({
      san_pham: 'Văn bản góp ý',
      thoi_han: '20/3/2024',
      cung_thuc_hien: 'cơ quan bdv (chủ trì)',
    })
  })

  it('remind of each task in one place: late, a report not sent, near, or an answer owed', () => {
    const tasks = [
      given('Rà soát hội viên', { ...overdue, answersOwed: 1 }),
      given('Báo cáo kết quả quý I', overdue),
      given('Gửi báo cáo quý', overdue),
      given('Báo cáo viên tập huấn tại cơ sở', { leadBodyId: 'bdv' }),
      given('Sắp đến', { status: { code: 'dueSoon', days: 2 } }),
      given('Chờ trả lời', { answersOwed: 1 }),
      given('Đang làm'),
      given('Việc của cơ quan khác', { ...overdue, leadBodyId: 'bdv' }),
    ]
    const named = Object.values(pressedFor(tasks, 'ca')).map((part) => part.map(({ content }) => content))
    expect(named).toEqual([
      ['Rà soát hội viên'],
      ['Báo cáo kết quả quý I', 'Gửi báo cáo quý'],
      ['Sắp đến'],
      ['Chờ trả lời'],
    ])
    const letter = reminderFields(papersOf(tasks), { level: 1, answerBy: '2024-04-12' })
    expect(letter.tom_tat).toBe(
      '01 nhiệm vụ quá hạn, 02 báo cáo chưa nộp, 01 nhiệm vụ sắp đến hạn và 01 nội dung chưa phản hồi',
    )
    expect(rowsOf(letter).map(({ qua_han }) => qua_han)).toEqual(['13', '13', '13', '-', '-'])
    expect(list(letter, 'nhom').map(({ ten }) => ten)).toEqual([
      'I- Nhiệm vụ quá hạn',
      'II- Báo cáo chưa nộp',
      'III- Nhiệm vụ sắp đến hạn',
      'IV- Nội dung chưa phản hồi',
    ])
  })

  it('grow firmer with each letter, and stay firm after the third', () => {
    const at = (level: number) => {
      const letter = reminderFields(papersOf([given('Một', overdue)]), { level, answerBy: '2024-04-12' })
      return `${letter.nhac_lai}${letter.cau_ket}`
    }
    expect(new Set([1, 2, 3].map(at)).size).toBe(3)
    expect(at(4)).toBe(at(3))
    expect(at(2)).toContain('lần đôn đốc thứ hai')
    expect(at(3)).toContain('báo cáo Thường trực')
  })
})
