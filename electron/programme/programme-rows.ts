import { isNumberingRow } from '../intake/understand/table-shape.ts'
import type { SheetView } from '../sheets/sheet-view.ts'
import type { ColumnRole } from './programme-headings.ts'
import { Sections } from './programme-sections.ts'
import type { ProgrammeTable } from './programme-table.ts'
import {
  bullet,
  isFooter,
  isPlainlyActivity,
  isPlainTitle,
  isSum,
  oneLine,
  orderOf,
  says,
  sectionTitle,
} from './row-kinds.ts'
import { type RowTexts, rowTexts } from './row-texts.ts'

/** An activity as its rows say it, before bodies and times are understood. */
export type WrittenActivity = {
  /** Counted from 1, as a person sees it; the first of its rows. */
  row: number
  group: string | null
  content: string
  lead: string
  support: string
  bodies: string
  time: string
  place: string
  result: string
  target: string
  note: string
  hidden: boolean
  /** Shares its content with the row above by a merged cell, or has a second time of its own. */
  contentShared: boolean
  /** Where its time was not in its own row: the title of its section. */
  timeFrom: 'row' | 'section'
  dateDoubtful: boolean
}

export type WrittenTable = {
  activities: WrittenActivity[]
  /** The section the last row stood in; a table cut in two goes on with it. */
  lastGroup: string | null
}

/** Reads the activities of one table. `group` is the section that stands above the table, if any. */
export function writtenActivities(
  view: SheetView,
  table: ProgrammeTable,
  group: string | null,
): WrittenTable {
  const rows = rowTexts(view, table)
  const hasOrder = rows.some(({ own }) => own.has('order'))
  const arePlainTitles = rows.length > 1 && isPlainTitle(rows[0]!, rows[1])
  const activities: WrittenActivity[] = []
  const sections = new Sections(group)
  let grouped: string | null = null
  let last: WrittenActivity | null = null
  let lastRow = -1
  let isBelowFooter = false
  for (const [at, row] of rows.entries()) {
    if (isNumberingRow(view, row.row) || isSum(row)) continue
    isBelowFooter ||= isFooter(row)
    // Signatures end the table, but what is plainly an activity below them is one.
    if (isBelowFooter && !isPlainlyActivity(row)) continue
    const title =
      sectionTitle(row, rows[at + 1]) ??
      (arePlainTitles && isPlainTitle(row, rows[at + 1])
        ? { title: oneLine(row.own.get('content')), code: '', isPart: false }
        : null)
    if (title) {
      sections.begin(title)
      grouped = null
      last = null
      continue
    }
    if (last && continues(last, row, hasOrder, row.row - lastRow)) {
      extend(last, row)
      lastRow = row.row
      continue
    }
    sections.at(orderOf(row))
    grouped = oneLine(row.own.get('group') ?? row.inherited.get('group')) || grouped
    const activity = activityOf(row, grouped ?? sections.title(), sections.time())
    if (activity.content === '' && isEmpty(activity)) continue
    // What begins in lower case and bears no number may go on with the row above.
    const content = row.own.get('content') ?? ''
    if (hasOrder && !row.own.has('order') && /^\p{Ll}/u.test(content) && !bullet.test(content))
      activity.contentShared = true
    if (activities.length > 0) repeatDittos(activity, activities.at(-1)!)
    activities.push(activity)
    last = activity
    lastRow = row.row
  }
  return { activities, lastGroup: grouped ?? sections.title() }
}

function activityOf(row: RowTexts, group: string | null, sectionTime: string | null): WrittenActivity {
  const text = (role: ColumnRole) => row.own.get(role) ?? row.inherited.get(role) ?? ''
  const time = timeOf(text('time'), text('time-from'), text('time-to'), row.ticks)
  return {
    row: row.row + 1,
    group,
    content: withoutBullet(oneLine(text('content'))),
    lead: text('lead'),
    support: text('support'),
    bodies: text('bodies'),
    time: time === '' ? (sectionTime ?? '') : time,
    place: oneLine(text('place')),
    result: oneLine(text('result')),
    target: oneLine(text('target')),
    note: oneLine(text('note')),
    hidden: row.hidden,
    contentShared: !row.own.has('content') && row.inherited.has('content'),
    timeFrom: time === '' && sectionTime !== null ? 'section' : 'row',
    dateDoubtful: row.dateDoubtful,
  }
}

const ditto = /^[\s-]*(?:nt|n\.t|như trên|["”“″〃]+|''|\/\/)[\s.-]*$/iu

/** "nt", "như trên" and ditto marks say again what the row above says. */
function repeatDittos(activity: WrittenActivity, above: WrittenActivity): void {
  for (const field of ['lead', 'support', 'bodies', 'time', 'place', 'result', 'note'] as const)
    if (ditto.test(activity[field])) activity[field] = above[field]
}

function timeOf(time: string, from: string, to: string, ticks: string): string {
  if (time || !(from || to)) return oneLine(time || ticks)
  if (from && to) return oneLine(from === to ? from : `từ ${from} đến ${to}`)
  // A day to be done by is a deadline; a quarter to be done in is a quarter.
  return oneLine(from ? `từ ${from}` : /^\d{1,2}[/.-]/.test(to) ? `trước ${to}` : to)
}

/** A row without a number below a numbered one goes on with it, unless it has a time or a lead of its own. */
function continues(above: WrittenActivity, row: RowTexts, hasOrder: boolean, distance: number): boolean {
  if (distance > 1 || row.own.has('order')) return false
  const acts =
    row.own.has('lead') || row.own.has('bodies') || says(row, ['time', 'time-from', 'time-to'], true)
  const content = row.own.get('content')
  if (content === undefined)
    return !(acts && row.own.has('time') && (row.own.has('lead') || row.own.has('bodies')))
  const isLacking = above.lead === '' && above.bodies === '' && above.time === ''
  if (acts) return isLacking && /^\p{Ll}/u.test(content)
  return hasOrder || /^[-+•*–]|^\p{Ll}/u.test(content)
}

/** How a content ends that goes on in the next row whatever that begins with. */
const goingOn = /(?:[,;:(–-]|(?<!\p{L})(?:và|của|với|cho|các|về|tại|là|ngày|tháng|năm|lực lượng))$/iu

function extend(activity: WrittenActivity, row: RowTexts): void {
  const add = (before: string, role: ColumnRole, joint: string) => {
    const text = row.own.get(role)
    return text === undefined ? before : before === '' ? text : `${before}${joint}${text}`
  }
  const isSecondTime = activity.time !== '' && row.own.has('time') && !/[,;–-]$|\bvà$/.test(activity.time)
  if (isSecondTime && !/^(?:\p{Ll}|[-–,;&(])/u.test(oneLine(row.own.get('time'))))
    activity.contentShared = true
  const content = oneLine(row.own.get('content'))
  // A new sentence may be a title or an activity of its own.
  if (/^\p{Lu}/u.test(content) && !goingOn.test(activity.content)) activity.contentShared = true
  activity.dateDoubtful ||= row.dateDoubtful
  activity.content = oneLine(add(activity.content, 'content', ' '))
  activity.lead = add(activity.lead, 'lead', '\n')
  activity.support = add(activity.support, 'support', '\n')
  activity.bodies = add(activity.bodies, 'bodies', '\n')
  activity.time = oneLine(add(activity.time, 'time', ' '))
  activity.place = oneLine(add(activity.place, 'place', ' '))
  activity.result = oneLine(add(activity.result, 'result', ' '))
  activity.target = oneLine(add(activity.target, 'target', ' '))
  activity.note = oneLine(add(activity.note, 'note', ' '))
}

function isEmpty(activity: WrittenActivity): boolean {
  const { lead, support, bodies, time, place, result, note } = activity
  return [lead, support, bodies, time, place, result, note].every((text) => text === '')
}

/** The content without what numbers it: "- ", "a) ", "1.2. ". */
function withoutBullet(text: string): string {
  return text.replace(bullet, '').replace(/^\d{1,2}(?:\.\d{1,2})*(?:\.|\)|(?<=\.\d{1,2}))\s+(?=\p{L})/u, '')
}
