import type { Day } from '../../shared/domain/day-text.ts'
import type { BodyIndex } from '../bodies/body-index.ts'
import { matchBodies } from '../bodies/match-bodies.ts'
import { documentsIn } from './read-evidence.ts'
import { daysInText } from './tracking-days.ts'

/** A document tasks come from, as a title names it, and its day. */
export type Document = { source: string; issuedOn: Day }

const paper =
  /(?:thông báo|kết luận|nghị quyết|kế hoạch|quyết định|công văn|chỉ thị|chương trình|tb\/kl|tbkl)/iu

/** The document a title names with its day ("Kèm theo Thông báo số 12-TB/BCĐ ngày 11/3/2024"), when it is one. */
export function documentOf(lines: readonly string[]): Document | null {
  const named = lines.flatMap((line): Document[] => {
    const at = paper.exec(line)?.index
    if (at === undefined || /báo cáo số|tính đến|đến ngày/iu.test(line)) return []
    const signed = documentsIn(line.slice(at)).flatMap(({ day }) => day ?? [])
    const days = daysInText(line.slice(at)).flatMap(({ day, american }) => (american ? [] : day))
    const [issuedOn, ...others] = signed.length > 0 ? signed : days
    return issuedOn === undefined || others.length > 0
      ? []
      : [{ source: line.slice(at).replace(/[).]+$/, ''), issuedOn }]
  })
  return new Set(named.map(({ issuedOn }) => issuedOn)).size === 1 ? named[0]! : null
}

/** The one year titles name; null for none or several. */
export function yearOf(lines: readonly string[]): number | null {
  const years = new Set(lines.flatMap((line) => line.match(/(?<!\d)20\d\d(?!\d)/g) ?? []))
  return years.size === 1 ? Number([...years][0]) : null
}

/** Group rows that hold for the rows below: a body that leads them, a document they come from, regular work. */
export function factsOfGroups(groups: readonly string[], bodies: BodyIndex) {
  let lead: string | null = null
  let source: string | null = null
  let document: Document | null = null
  let isRegular: string | null = null
  for (const title of groups) {
    const bare = title
      .replace(/\s*\(?\s*\d+\s*(?:nhiệm vụ|việc|nv)\s*\)?\s*$/iu, '')
      .replace(/^(?:đơn vị|cơ quan)(?:\s+chủ trì)?\s*:\s*/iu, '')
    const matched = matchBodies([{ text: bare, role: 'lead' }], bodies, null)
    const isBody = matched.lead !== null && matched.unknown.length === 0 && matched.supports.length === 0
    if (isBody) lead = bare
    else if (paper.test(title) || /hội nghị|cuộc họp|phiên họp|kỳ họp/iu.test(title)) {
      source = title
      document = documentOf([title]) ?? dayOfMeeting(title)
    }
    if (/thường xuyên/iu.test(title)) isRegular = title
  }
  return { lead, source, document, isRegular }
}

function dayOfMeeting(title: string): Document | null {
  const days = daysInText(title)
  return days.length === 1 && !days[0]!.american ? { source: title, issuedOn: days[0]!.day } : null
}
