import type { PrintedMeeting } from '../../../../electron/documents/word/people-text.ts'
import type { PrintedBody } from '../../../../electron/meetings/for-documents.ts'

type Person = PrintedMeeting['people'][number]
type Conclusion = PrintedMeeting['conclusions'][number]
type Task = Conclusion['tasks'][number]

export const bodies: Record<'office' | 'police' | 'border', PrintedBody> = {
  office: { id: 'bdv', code: 'bdvtu', short: 'BDVTU', name: 'Ban Dân vận Thành ủy', kind: 'party' },
  police: { id: 'ca', code: 'catp', short: 'CATP', name: 'Công an Thành phố Hồ Chí Minh', kind: 'armed' },
  border: {
    id: 'bp',
    code: 'bdbp',
    short: 'BĐBP',
    name: 'Bộ Chỉ huy Bộ đội Biên phòng Thành phố Hồ Chí Minh',
    kind: 'armed',
  },
}

export const person = (name: string, role: Person['role'], more: Partial<Person> = {}): Person => ({
  id: name,
  role,
  name,
  title: null,
  body: null,
  unitName: null,
  people: 1,
  answer: 'coming',
  answerReason: null,
  delegateName: null,
  delegateTitle: null,
  attendance: 'present',
  arrivedAt: null,
  leftAt: null,
  ...more,
})

export const task = (content: string, lead: Task['lead'], more: Partial<Task> = {}): Task => ({
  id: content,
  code: 'NV-2024-0001',
  content,
  sentence: content,
  lead,
  supports: [],
  deadlineKind: 'date',
  deadline: '2024-03-29',
  condition: null,
  deliverable: 'Kế hoạch',
  cancelled: false,
  ...more,
})

export const conclusion = (kind: Conclusion['kind'], text: string, tasks: Task[] = []): Conclusion => ({
  id: text,
  kind,
  number: null,
  numberText: null,
  text,
  saidBy: null,
  itemOrdinal: 1,
  time: '10:00',
  overtakenReason: null,
  tasks,
  activities: [],
})

/** A conference as papers are filled from it; what a test is about is given. */
export const meetingWith = (more: Partial<PrintedMeeting>): PrintedMeeting => ({
  id: 'hn',
  code: 'HN-2024-01',
  kind: 'yearReview',
  title: 'Hội nghị tổng kết năm 2023 và triển khai chương trình năm 2024',
  numberInTerm: 3,
  seriesName: null,
  date: '2024-03-06',
  startTime: '08:00',
  endTime: '11:15',
  place: 'Hội trường Thành ủy',
  state: 'locked',
  documents: null,
  otherInformation: null,
  answerBy: null,
  commentBy: null,
  cancelledReason: null,
  quorum: { of: 'members', present: 1, total: 1, needed: 1, met: true },
  people: [
    person('Nguyễn Văn A', 'chair', { title: 'Trưởng Ban Chỉ đạo' }),
    person('Trần Thị G', 'secretary', { title: 'Thư ký' }),
  ],
  agenda: [],
  remarks: [],
  conclusions: [],
  attachmentNames: [],
  ...more,
})
