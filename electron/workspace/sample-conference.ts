import type { AttendeeFields } from '../meetings/attendees.ts'
import type { Act as TaskAct } from '../tasks/act-on-task.ts'

/** A task as the appendix of the notice of conclusions lists it; bodies by code, no deadline: regular. */
export type SampleTask = {
  content: string
  deliverable: string
  lead: string
  supports: string[]
  deadline: string | null
}
export type SampleConclusion = {
  kind: 'directive' | 'conclusion' | 'assessment'
  /** Who said it, by role; and at which item, counted from 1. */
  by: 'directing' | 'chair'
  item: number
  text: string
  tasks?: (SampleTask & { sentence: string })[]
  /** Activities of the programme it is tied to, by their content, with the exact words. */
  activities?: { content: string; sentence: string }[]
}

type Guest = Pick<AttendeeFields, 'name' | 'title' | 'role' | 'people'>

/** Who is at the conference besides the members: placeholders, no real person. */
export const guests: Guest[] = [
  { name: 'Đ/c Trịnh Văn X', title: 'Phó Bí thư Thành ủy', role: 'directing', people: 1 },
  {
    name: 'Đại diện Ban Chỉ đạo thành phố Thủ Đức và 21 quận, huyện',
    title: null,
    role: 'invitee',
    people: 44,
  },
  { name: 'Đại diện Văn phòng Thành ủy', title: null, role: 'invitee', people: 1 },
  { name: 'Phóng viên cơ quan báo chí', title: null, role: 'press', people: 3 },
]

export const agenda = [
  {
    kind: 'other',
    title: 'Tuyên bố lý do, giới thiệu đại biểu, thông qua chương trình',
    minutes: 10,
    used: 9,
  },
  {
    kind: 'report',
    title: 'Báo cáo tổng kết công tác phối hợp năm 2023 và dự thảo Chương trình phối hợp hoạt động năm 2024',
    minutes: 40,
    used: 44,
  },
  { kind: 'discussion', title: 'Thảo luận', minutes: 50, used: 61 },
  { kind: 'direction', title: 'Ý kiến chỉ đạo của đồng chí Phó Bí thư Thành ủy', minutes: 30, used: 33 },
  { kind: 'decision', title: 'Kết luận hội nghị, thông qua Chương trình năm 2024', minutes: 20, used: 24 },
] as const

/** What was said in the discussion, by the body of the speaker. */
export const remarks: { body: string; text: string; time: string }[] = [
  {
    body: 'catp',
    text: 'Thống nhất với báo cáo; đề nghị gắn phong trào “Toàn dân bảo vệ an ninh Tổ quốc” với mô hình “Dân vận khéo” ở từng địa bàn, có chỉ tiêu và thời hạn cụ thể.',
    time: '08:58',
  },
  {
    body: 'bdbp',
    text: 'Đề nghị chọn thời điểm, chủ đề cho chương trình “Nghĩa tình biên cương”, tránh trùng lắp, phân tán nguồn lực.',
    time: '09:14',
  },
  {
    body: 'hlhpn',
    text: 'Đề nghị chia sẻ danh sách gia đình quân nhân có hoàn cảnh khó khăn để các hội, đoàn thể cùng chăm lo.',
    time: '09:31',
  },
]

const lawWork =
  'Cụ thể hóa Luật Quốc phòng, Luật Công an nhân dân, Luật Biên phòng Việt Nam phù hợp với lĩnh vực của từng cơ quan'
const movements =
  'Gắn phong trào “Toàn dân bảo vệ an ninh Tổ quốc”, chương trình “Nghĩa tình biên cương” với “Dân vận khéo”'
const quality = 'nâng chất lượng dân quân tự vệ, câu lạc bộ quân dân'
const outstanding = 'bồi dưỡng, giới thiệu quần chúng ưu tú cho Đảng'
const rear = 'thực hiện tốt chính sách hậu phương quân đội'
const care = 'Chăm lo người có công, an sinh xã hội trước hết'
const addition = 'bổ sung đầy đủ ý kiến chỉ đạo vào Chương trình phối hợp hoạt động năm 2024'

/** The eight directives of the guest and what the head concluded, each with what was made from its words. */
export const conclusions: SampleConclusion[] = [
  {
    kind: 'directive',
    by: 'directing',
    item: 4,
    text: 'Phối hợp không chỉ bằng văn bản mà phải đi vào chiều sâu; liên kết lực lượng, liên kết phong trào để tạo thành sức mạnh tổng hợp.',
    tasks: [
      {
        sentence: 'liên kết lực lượng, liên kết phong trào để tạo thành sức mạnh tổng hợp',
        content: 'Tổng hợp chương trình phối hợp năm 2024 của thành phố Thủ Đức và 21 quận, huyện',
        deliverable: '22 chương trình; báo cáo tổng hợp',
        lead: 'bdvtu',
        supports: [],
        deadline: '2024-03-29',
      },
    ],
  },
  {
    kind: 'directive',
    by: 'directing',
    item: 4,
    text: `${lawWork}.`,
    tasks: [
      {
        sentence: lawWork,
        content: 'Biên soạn tài liệu tuyên truyền, cụ thể hóa Luật Quốc phòng theo lĩnh vực từng cơ quan',
        deliverable: 'Bộ tài liệu tuyên truyền',
        lead: 'btltp',
        supports: ['catp', 'bdbp'],
        deadline: '2024-04-15',
      },
    ],
    activities: [
      {
        sentence: lawWork,
        content: 'Tuyên truyền Luật Quốc phòng, Luật Công an nhân dân, Luật Biên phòng Việt Nam',
      },
    ],
  },
  {
    kind: 'directive',
    by: 'directing',
    item: 4,
    text: 'Lấy “thực tâm, thực lòng, thực chất” làm phương châm; có nhiều hình thức đôn đốc, thúc đẩy.',
    tasks: [
      {
        sentence: 'có nhiều hình thức đôn đốc, thúc đẩy',
        content: 'Lập bảng theo dõi nhiệm vụ theo thông báo kết luận; đôn đốc hằng tháng',
        deliverable: 'Bảng theo dõi; công văn đôn đốc',
        lead: 'bdvtu',
        supports: ['vptu'],
        deadline: '2024-03-25',
      },
    ],
  },
  {
    kind: 'directive',
    by: 'directing',
    item: 4,
    text: 'Kết hợp “3 thế trận + 1”: quốc phòng toàn dân, an ninh nhân dân, biên phòng toàn dân và thế trận lòng dân.',
  },
  {
    kind: 'directive',
    by: 'directing',
    item: 4,
    text: `${movements}; chọn thời điểm, chủ đề, không để phân tán nguồn lực.`,
    tasks: [
      {
        sentence: movements,
        content: 'Gắn phong trào “Toàn dân bảo vệ an ninh Tổ quốc” với “Dân vận khéo”',
        deliverable: 'Kế hoạch liên tịch',
        lead: 'catp',
        supports: ['mttq', 'ldld'],
        deadline: '2024-04-26',
      },
      {
        sentence: movements,
        content: 'Xây dựng kế hoạch “Nghĩa tình biên cương” năm 2024, có chủ đề và thời gian từng đợt',
        deliverable: 'Kế hoạch',
        lead: 'bdbp',
        supports: ['hlhpn', 'td'],
        deadline: '2024-03-29',
      },
    ],
    activities: [
      { sentence: movements, content: 'Đoàn "Nghĩa tình biên cương" thăm các đồn biên phòng' },
      { sentence: movements, content: 'Ngày hội Toàn dân bảo vệ an ninh Tổ quốc' },
    ],
  },
  {
    kind: 'directive',
    by: 'directing',
    item: 4,
    text: 'Xây dựng lực lượng vũ trang gắn với xây dựng hệ thống chính trị và khối đại đoàn kết toàn dân tộc.',
    activities: [
      {
        sentence: 'Xây dựng lực lượng vũ trang gắn với xây dựng hệ thống chính trị',
        content: 'Bồi dưỡng quần chúng ưu tú, giới thiệu kết nạp Đảng trong lực lượng dân quân tự vệ',
      },
    ],
  },
  {
    kind: 'directive',
    by: 'directing',
    item: 4,
    text: `${care}; thực hiện “dân biết, dân bàn, dân làm, dân kiểm tra, dân thụ hưởng”.`,
    tasks: [
      {
        sentence: care,
        content: 'Chăm lo Mẹ Việt Nam Anh hùng, gia đình chính sách dịp 30/4',
        deliverable: 'Kế hoạch; danh sách phân công',
        lead: 'mttq',
        supports: ['btltp', 'hctd'],
        deadline: '2024-04-12',
      },
      {
        sentence: care,
        content:
          'Rà soát hội viên nông dân có hoàn cảnh khó khăn ở xã đảo, địa bàn biên giới biển huyện Cần Giờ',
        deliverable: 'Danh sách; phương án hỗ trợ',
        lead: 'hnd',
        supports: ['bdbp'],
        deadline: '2024-03-20',
      },
    ],
    activities: [{ sentence: care, content: 'Thăm, tặng quà Mẹ Việt Nam Anh hùng, thương binh, bệnh binh' }],
  },
  {
    kind: 'directive',
    by: 'directing',
    item: 4,
    text: `Hướng tới “được việc, được người, được tổ chức”: ${quality}; ${outstanding}; ${rear}.`,
    tasks: [
      {
        sentence: quality,
        content: 'Đề xuất giải pháp nâng chất lượng chính trị của lực lượng dân quân tự vệ',
        deliverable: 'Báo cáo đề xuất',
        lead: 'btltp',
        supports: ['td', 'hccb'],
        deadline: '2024-06-28',
      },
      {
        sentence: quality,
        content: 'Khảo sát hoạt động câu lạc bộ quân dân các cấp',
        deliverable: 'Báo cáo khảo sát',
        lead: 'hccb',
        supports: ['btltp'],
        deadline: '2024-05-31',
      },
      {
        sentence: outstanding,
        content: 'Bồi dưỡng, giới thiệu quần chúng ưu tú trong lực lượng vũ trang và đoàn viên cho Đảng',
        deliverable: 'Danh sách; báo cáo kết quả',
        lead: 'td',
        supports: ['btltp', 'catp'],
        deadline: '2024-06-28',
      },
      {
        sentence: rear,
        content: 'Hỗ trợ gia đình quân nhân có hoàn cảnh khó khăn (hậu phương quân đội)',
        deliverable: 'Danh sách; kết quả hỗ trợ',
        lead: 'hlhpn',
        supports: ['btltp'],
        deadline: '2024-05-31',
      },
    ],
    activities: [{ sentence: quality, content: 'Củng cố, nâng chất câu lạc bộ quân dân' }],
  },
  {
    kind: 'assessment',
    by: 'chair',
    item: 5,
    text: 'Năm 2023, Ban Chỉ đạo Thành phố, thành phố Thủ Đức và 21 quận, huyện đã đổi mới nội dung, phương thức phối hợp, linh hoạt, phù hợp tình hình; một số hoạt động còn trùng lắp, phân tán nguồn lực.',
  },
  {
    kind: 'conclusion',
    by: 'chair',
    item: 5,
    text: `Tiếp thu và ${addition}; các thành viên Ban Chỉ đạo, thành phố Thủ Đức và 21 quận, huyện tập trung “chia sẻ thông tin, nắm chắc tình hình, bổ sung nguồn lực, phối hợp hành động”.`,
    tasks: [
      {
        sentence: addition,
        content:
          'Bổ sung ý kiến chỉ đạo của đồng chí Phó Bí thư Thành ủy vào Chương trình phối hợp hoạt động năm 2024',
        deliverable: 'Chương trình phối hợp năm 2024 (bổ sung)',
        lead: 'bdvtu',
        supports: ['mttq'],
        deadline: '2024-03-20',
      },
      {
        sentence: 'chia sẻ thông tin, nắm chắc tình hình, bổ sung nguồn lực, phối hợp hành động',
        content: 'Thông tin tình hình địa bàn, kết quả phối hợp cho Cơ quan Thường trực',
        deliverable: 'Báo cáo quý',
        lead: 'bdvtu',
        supports: ['btltp', 'catp', 'mttq'],
        deadline: null,
      },
    ],
  },
]

const yearBefore = 'Rà soát, thống nhất mẫu báo cáo số liệu của quận, huyện'
const yearBeforeClubs = 'củng cố câu lạc bộ quân dân ở các quận, huyện giáp ranh'

/** What the conference a year before decided, in short: the conference of 2024 opens with how it stands. */
export const conclusionsYearBefore: SampleConclusion[] = [
  {
    kind: 'conclusion',
    by: 'chair',
    item: 1,
    text: `${yearBefore}; ${yearBeforeClubs}.`,
    tasks: [
      {
        sentence: yearBefore,
        content: yearBefore,
        deliverable: 'Mẫu báo cáo; hướng dẫn',
        lead: 'bdvtu',
        supports: ['vptu'],
        deadline: '2023-12-15',
      },
      {
        sentence: yearBeforeClubs,
        content: 'Củng cố câu lạc bộ quân dân ở các quận, huyện giáp ranh',
        deliverable: 'Báo cáo kết quả',
        lead: 'mttq',
        supports: ['hccb'],
        deadline: '2023-11-30',
      },
    ],
  },
  {
    kind: 'conclusion',
    by: 'chair',
    item: 1,
    text: 'Tổ chức thăm, tặng quà các đồn biên phòng nhân Ngày Biên phòng toàn dân.',
    activities: [
      {
        sentence: 'Tổ chức thăm, tặng quà các đồn biên phòng',
        content: 'Kỷ niệm Ngày Biên phòng toàn dân',
      },
    ],
  },
]

/** What was done with tasks of these meetings since: by the beginning of their content, each on its day. */
export const courseOfTasks: { content: string; day: string; act: Act }[] = [
  {
    content: 'Rà soát, thống nhất mẫu báo cáo',
    day: '2023-12-29',
    act: closed('2023-12-12', 'Đã ban hành mẫu báo cáo thống nhất và hướng dẫn', '41-HD/BDVTU'),
  },
  {
    content: 'Củng cố câu lạc bộ quân dân ở các quận, huyện giáp ranh',
    day: '2023-12-29',
    act: closed('2023-12-22', 'Đã củng cố 12 câu lạc bộ', '118-BC/MTTQ'),
  },
  {
    content: 'Biên soạn tài liệu tuyên truyền',
    day: '2024-03-19',
    act: { kind: 'accept', text: null },
  },
  {
    content: 'Biên soạn tài liệu tuyên truyền',
    day: '2024-03-20',
    act: { kind: 'update', percent: 40, text: 'Xong đề cương, đang lấy ý kiến Công an Thành phố' },
  },
  {
    content: 'Bổ sung ý kiến chỉ đạo',
    day: '2024-03-20',
    act: closed('2024-03-19', 'Đã bổ sung và trình ban hành', '05-CTr/BCĐ'),
  },
  {
    content: 'Xây dựng kế hoạch “Nghĩa tình biên cương”',
    day: '2024-03-20',
    act: { kind: 'update', percent: 70, text: 'Đã có dự thảo kế hoạch' },
  },
  {
    content: 'Rà soát hội viên nông dân',
    day: '2024-03-21',
    act: { kind: 'remind', text: 'Đề nghị gửi danh sách đã quá hạn', answerBy: '2024-03-25', bodyId: null },
  },
]

type Act = WithoutDate<TaskAct>
type WithoutDate<One> = One extends unknown ? Omit<One, 'date'> : never

function closed(doneDate: string, text: string, documentNumber: string): Act {
  return { kind: 'close', doneDate, text, evidence: { documentNumber, documentDate: doneDate, note: null } }
}
