import type { meetingForDocument } from '../../meetings/for-documents.ts'
import { lowerFirst } from '../wording.ts'

export type PrintedMeeting = Awaited<ReturnType<typeof meetingForDocument>>
export type PrintedPerson = PrintedMeeting['people'][number]

/** "đồng chí Nguyễn Văn A, Trưởng Ban Chỉ đạo"; a name that already says "Đ/c" or stands for many keeps its own. */
export function personText({ name, title }: Pick<PrintedPerson, 'name' | 'title'>): string {
  const plain = name.replace(/^Đ\/c\s+/i, '')
  const called =
    plain === name && !/^\p{Lu}\S*(\s\p{Lu}\S*)+$/u.test(name) ? lowerFirst(name) : `đồng chí ${plain}`
  return title ? `${called}, ${title}` : called
}

/** The name alone, as it stands under a signature. */
export const signedName = (person: Pick<PrintedPerson, 'name'> | undefined) =>
  person?.name.replace(/^Đ\/c\s+/i, '') ?? ''

export const withRole = (meeting: PrintedMeeting, ...roles: PrintedPerson['role'][]) =>
  meeting.people.filter(({ role }) => roles.includes(role))

/** Members who have a seat, as the quorum counts them: who writes the minutes has none. */
export const seatedMembers = (meeting: PrintedMeeting) => withRole(meeting, 'chair', 'deputy', 'member')

/** People a list stands for: a delegation counts as many as it brought. */
export const headCount = (people: readonly Pick<PrintedPerson, 'people'>[]) =>
  people.reduce((sum, person) => sum + person.people, 0)

/** Under ten with a zero, as papers write counts. */
export const twoDigits = (count: number) => String(count).padStart(2, '0')

/** "8 giờ 00" of "08:00". */
export const hourText = (time: string) => `${Number(time.slice(0, 2))} giờ ${time.slice(3)}`

/** Whether somebody was there, or had somebody there instead. */
export const wasThere = ({ attendance }: PrintedPerson) =>
  attendance === 'present' || attendance === 'delegate'

/** A title broken where a person would break it: at "và", near the middle, when one line is too long. */
export function titleLines(title: string): string[] {
  const text = lowerFirst(title)
  if (text.length <= 48) return [text]
  const breaks = [...text.matchAll(/ (?=(và|tại|giữa|về|của|trong|với) )/gu)].map(({ index }) => index)
  const middle = text.length / 2
  const [best] = breaks.sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle))
  return best === undefined ? [text] : [text.slice(0, best), text.slice(best + 1)]
}
