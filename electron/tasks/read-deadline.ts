import { type Day, formatDay, plusDays } from '../../shared/domain/day-text.ts'
import { parseProgrammeTime } from '../../shared/domain/programme-time.ts'
import { parseQuickDeadline } from '../../shared/domain/quick-deadline.ts'
import type { DeadlineKind } from '../../shared/domain/task-acts.ts'
import { onIssueDeadline } from '../../shared/domain/task-deadline.ts'
import { fold, tidy } from '../../shared/domain/vietnamese-text.ts'
import { plusWorkingDays } from '../../shared/domain/working-days.ts'
import { daysInText } from './tracking-days.ts'
import type { TrackingProblem } from './tracking-problem.ts'

export type ReadDeadline = {
  kind: DeadlineKind | null
  deadline: Day | null
  /** What is waited for, as the sheet says it. */
  condition: string | null
  problems: TrackingProblem[]
}
export type DeadlineCells = {
  kindText: string
  text: string
  /** The day the deadline's cell is as a whole, when it is one. */
  day: Day | null
  issuedOn: Day | null
  /** The year the sheet is of, for days without one. */
  year: number | null
}

/** The rule of the office for a deadline "on issue" (facts §4.2). */
const onIssueDays = 10
const emptyWords =
  /^(?:khong|khong co|khong neu|khong ghi|khong xac dinh|chua co|chua xac dinh|chua ro|de trong|x)$/

/** Understands the kind of deadline and the deadline a row gives, in one cell or in two. */
export function readDeadline(cells: DeadlineCells): ReadDeadline {
  const kindText = tidy(cells.kindText)
  const text = tidy(cells.text)
  const said = kindText === '' ? null : kindOfWords(kindText)
  const own = ownDeadline(text, cells)
  const problems: TrackingProblem[] = [...own.problems]
  const conflict = () =>
    problems.push({ code: 'deadline-kind-conflict', params: { kind: kindText, text: text || '…' } })
  if (kindText !== '' && said === null)
    problems.push({ code: 'deadline-unclear', params: { text: kindText } })
  if (said === null) return finished({ ...own, problems }, cells)
  if (own.kind === null) {
    const condition = said === 'waiting' ? conditionOf(kindText) : null
    const computed = said === 'onIssue' ? dueOnIssue(kindText, cells) : { deadline: null, problems: [] }
    problems.push(...computed.problems)
    return finished({ kind: said, deadline: computed.deadline, condition, problems }, cells)
  }
  if (said === own.kind) return finished({ ...own, problems }, cells)
  if (said === 'onIssue' && own.kind === 'date' && own.deadline !== null) {
    const plain = cells.issuedOn && plusDays(cells.issuedOn, onIssueDays)
    const isRule =
      plain !== null &&
      (own.deadline === plain || own.deadline === onIssueDeadline(cells.issuedOn!, onIssueDays))
    if (cells.issuedOn !== null && !isRule) conflict()
    return finished({ ...own, kind: 'onIssue', problems }, cells)
  }
  conflict()
  return finished({ ...own, kind: said, problems }, cells)
}

function finished(read: ReadDeadline, { issuedOn }: DeadlineCells): ReadDeadline {
  const { kind, deadline, condition } = read
  const problems = [...read.problems]
  const needsDay = kind === null || kind === 'date' || kind === 'onIssue'
  if (needsDay && deadline === null) problems.push({ code: 'deadline-missing', params: {} })
  if (kind === 'waiting' && condition === null) problems.push({ code: 'condition-missing', params: {} })
  if (deadline !== null && issuedOn !== null && deadline < issuedOn)
    problems.push({ code: 'date-suspect', params: { date: deadline, reason: 'beforeIssue' } })
  return { ...read, problems }
}

function kindOfWords(text: string): DeadlineKind | null {
  const folded = fold(text)
  if (/ban hanh|ke tu ngay (?:ky|nhan|giao)/.test(folded)) return 'onIssue'
  if (/thuong xuyen|dinh ky|lien tuc|\b(?:hang|moi) (?:ngay|tuan|thang|quy|nam)\b/.test(folded))
    return 'regular'
  if (
    /^cho\b|\bcho (?:quyet dinh|dieu kien|y kien|phe duyet|huong dan|chi dao)|dieu kien|^khi\b/.test(folded)
  )
    return 'waiting'
  if (/\bco (?:thoi )?han\b|han cu the|cu the|xac dinh|co dinh|theo ngay/.test(folded)) return 'date'
  return null
}

/** "Chờ quyết định, điều kiện khác" only names the kind; "Chờ phê duyệt dự toán" says what is waited for. */
function conditionOf(text: string): string | null {
  if (/^cho(?: quyet dinh| dieu kien)?(?:(?: va| hoac)? dieu kien)?(?: khac)?$/.test(fold(text))) return null
  return text.replace(/^chờ\s+/iu, '')
}

function ownDeadline(text: string, cells: DeadlineCells): ReadDeadline {
  const none: ReadDeadline = { kind: null, deadline: null, condition: null, problems: [] }
  if (cells.day !== null) return { ...none, kind: 'date', deadline: cells.day }
  const folded = fold(text)
  if (folded === '') return none
  const unclear = (read: Partial<ReadDeadline> = {}): ReadDeadline => ({
    ...none,
    ...read,
    problems: [...(read.problems ?? []), { code: 'deadline-unclear', params: { text } }],
  })
  if (emptyWords.test(folded)) return none
  // "15/3/2024 (gia hạn lần 2)": the day before the remark is the one in force.
  const counted = /^(.*?)\s*[([]?\s*(?:đã\s+)?gia hạn lần\s*(?:thứ\s*)?\d+\s*[)\]]?$/iu.exec(text)
  const inForce = counted && dateOf(counted[1]!, cells)
  if (inForce) {
    const told = { code: 'deadline-extended' as const, params: { after: inForce.day } }
    return { ...none, kind: 'date', deadline: inForce.day, problems: [...inForce.problems, told] }
  }
  const extended = /gia hạn\s*(?:đến|tới|thêm đến)?\s*(?:hết\s*)?(?:ngày\s*)?(.+)$/iu.exec(text)
  if (extended) {
    const [before] = daysInText(text.slice(0, extended.index))
    const after = dateOf(extended[1]!.replace(/[)\].]+$/, ''), cells)
    if (after === null) return unclear({ kind: 'date', deadline: before?.day ?? null })
    const params = { after: after.day, ...(before ? { before: before.day } : {}) }
    return {
      ...none,
      kind: 'date',
      deadline: after.day,
      problems: [...after.problems, { code: 'deadline-extended', params }],
    }
  }
  if (isOnIssue(folded)) return { ...none, kind: 'onIssue', ...dueOnIssue(text, cells) }
  const isRegular = kindOfWords(text) === 'regular'
  const date = dateOf(text, cells)
  if (isRegular) {
    if (!/\d/.test(text) || date === null)
      return /\d{1,2}\s*[/.-]\s*\d/.test(text) ? unclear({ kind: 'regular' }) : { ...none, kind: 'regular' }
    return unclear({ kind: 'regular', deadline: date.day })
  }
  if (/^(?:cho|khi|sau khi|ngay sau khi|ngay khi)\b/.test(folded) && date === null)
    return { ...none, kind: 'waiting', condition: conditionOf(text) }
  if (date === null) return unclear()
  return { ...none, kind: 'date', deadline: date.day, problems: date.problems }
}

const isOnIssue = (folded: string) =>
  /\d+ ngay .*(?:ban hanh|ke tu|tu ngay (?:ky|nhan|giao|ra))|^(?:ky |sau khi |ngay sau khi |khi )?ban hanh\b/.test(
    folded,
  )

function dueOnIssue(
  text: string,
  { issuedOn }: DeadlineCells,
): { deadline: Day | null; problems: TrackingProblem[] } {
  const folded = fold(text)
  const counted = /(\d{1,3}) ngay( lam viec)?/.exec(folded)
  if (!counted && /ngay sau/.test(folded))
    return { deadline: null, problems: [{ code: 'deadline-unclear', params: { text } }] }
  if (issuedOn === null) return { deadline: null, problems: [] }
  const days = Number(counted?.[1] ?? onIssueDays)
  if (counted?.[2]) {
    const deadline = plusWorkingDays(issuedOn, days)
    return {
      deadline,
      problems: [
        { code: 'deadline-on-weekend', params: { before: plusDays(issuedOn, days), after: deadline } },
      ],
    }
  }
  const plain = plusDays(issuedOn, days)
  const deadline = onIssueDeadline(issuedOn, days)
  if (plain === deadline) return { deadline, problems: [] }
  return { deadline, problems: [{ code: 'deadline-on-weekend', params: { before: plain, after: deadline } }] }
}

type DateOf = { day: Day; problems: TrackingProblem[] }
const vague =
  /(?<!\p{L})(?:đầu|giữa|khoảng|dự kiến|trung tuần|thượng tuần|hoặc|tết|lễ)(?!\p{L})(?!\s+năm\s+\d{4}\s*$)/iu
const namesYear = (text: string) => /\d\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2}|(?:19|20)\d\d/.test(text)

/** The last day in time that words name; what has to be confirmed comes with a problem. */
function dateOf(text: string, { issuedOn, year }: DeadlineCells): DateOf | null {
  const problems: TrackingProblem[] = []
  if (vague.test(text)) problems.push({ code: 'deadline-unclear', params: { text } })
  const [only, ...others] = daysInText(text)
  if (only?.american) problems.push({ code: 'date-suspect', params: { date: only.day, reason: 'american' } })
  if (only && others.length > 0) {
    const last = [only, ...others].reduce((latest, { day }) => (day > latest ? day : latest), only.day)
    return { day: last, problems: [...problems, { code: 'deadline-unclear', params: { text } }] }
  }
  if (only?.american) return { day: only.day, problems }
  const wholeYear = /^(?:truoc |den |trong |het )*(?:het |cuoi |trong |ngay cuoi )?nam (20\d\d)$/.exec(
    fold(text),
  )
  if (wholeYear && !/^truoc nam/.test(fold(text))) return { day: `${wholeYear[1]}-12-31`, problems }
  const on =
    issuedOn ??
    (namesYear(text)
      ? `${/(?:19|20)\d\d/.exec(text)?.[0] ?? '2000'}-01-01`
      : year === null
        ? null
        : `${year}-01-01`)
  if (on === null) return null
  if (issuedOn === null && !namesYear(text))
    problems.push({ code: 'year-assumed', params: { text, year: String(year) } })
  const read = parseQuickDeadline(text.replace(/[.;,]+$/, ''), on)
  if (read?.kind !== 'date') return null
  const time = parseProgrammeTime(text, Number(on.slice(0, 4)))
  const isRange = time.kind === 'dates' && time.from !== null && time.from !== time.to
  if (isRange)
    problems.push({ code: 'deadline-unclear', params: { text: `${text} → ${formatDay(read.day)}` } })
  return { day: read.day, problems }
}
