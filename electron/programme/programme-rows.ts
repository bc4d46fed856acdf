import { isOnlyATime } from '../../shared/domain/programme-time.ts'
import { fold, tidy } from '../../shared/domain/vietnamese-text.ts'
import { isNumberingRow } from '../intake/understand/table-shape.ts'
import type { SheetView } from '../sheets/sheet-view.ts'
import type { ColumnRole } from './programme-headings.ts'
import type { ProgrammeTable } from './programme-table.ts'
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
    const title = sectionTitle(row, rows[at + 1])
    if (title) {
      sections.begin(title)
      grouped = null
      last = null
      continue
    }
    if (last && continues(row, hasOrder, row.row - lastRow)) {
      extend(last, row)
      lastRow = row.row
      continue
    }
    sections.at(orderOf(row))
    grouped = oneLine(row.own.get('group') ?? row.inherited.get('group')) || grouped
    const activity = activityOf(row, grouped ?? sections.title(), sections.time())
    if (activity.content === '' && isEmpty(activity)) continue
    activities.push(activity)
    last = activity
    lastRow = row.row
  }
  return { activities, lastGroup: grouped ?? sections.title() }
}

type SectionTitle = { title: string; code: string; isPart: boolean }

/** The sections a row stands in: one, and below it parts that hold only the rows numbered or marked as theirs. */
class Sections {
  #section: string | null
  #parts: SectionTitle[] = []

  constructor(section: string | null) {
    this.#section = section
  }

  begin(title: SectionTitle): void {
    if (title.isPart) {
      this.at(title.code)
      this.#parts.push(title)
    } else {
      this.#section = title.title
      this.#parts = []
    }
  }

  /** Leaves the parts that a row of this number is none of: "5" is none of the part "4", "4.1" and "a" are. */
  at(order: string): void {
    if (!/^\d/.test(order)) return
    this.#parts = this.#parts.filter(({ code }) => order.startsWith(`${code}.`))
  }

  title(): string | null {
    return this.#parts.at(-1)?.title ?? this.#section
  }

  /** "QUÝ II" over some rows is their time. */
  time(): string | null {
    const titles = [...this.#parts.map(({ title }) => title), this.#section]
    return titles.find((title) => title !== null && isOnlyATime(title)) ?? null
  }
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

function timeOf(time: string, from: string, to: string, ticks: string): string {
  if (time || !(from || to)) return oneLine(time || ticks)
  if (from && to) return oneLine(from === to ? from : `từ ${from} đến ${to}`)
  // A day to be done by is a deadline; a quarter to be done in is a quarter.
  return oneLine(from ? `từ ${from}` : /^\d{1,2}[/.-]/.test(to) ? `trước ${to}` : to)
}

const acting: readonly ColumnRole[] = ['lead', 'support', 'bodies', 'time', 'time-from', 'time-to', 'place']
const outcome: readonly ColumnRole[] = ['result', 'target', 'note']

function says(row: RowTexts, roles: readonly ColumnRole[], own = false): boolean {
  return row.ticks !== '' || roles.some((role) => row.own.has(role) || (!own && row.inherited.has(role)))
}

const numbered = /^(?<code>[IVX]{1,5}|[A-ZĐ]|\d{1,2}(?:\.\d{1,2})*)\s*[.)\-/:]\s*(?=\p{L})/u

const bullet = /^(?:[-+•*–]|[a-zđ]\s*[.)])\s*(?=\p{L})/u

/**
 * The title of a row that only heads the rows below it: a Roman number or a capital before it, bold or in capitals, over
 * several columns, the number that the next row's number goes on from, or points below it that have bodies and times of
 * their own. Null for every other row.
 */
function sectionTitle(row: RowTexts, next: RowTexts | undefined): SectionTitle | null {
  if (says(row, acting) || says(row, outcome)) return null
  const text = oneLine(row.own.get('content') ?? row.own.get('group') ?? row.own.get('order'))
  if (!/\p{L}{2}/u.test(text) && !isOnlyATime(text)) return null
  const own = row.own.has('content') || row.own.has('group') ? orderOf(row) : ''
  const code = own || (numbered.exec(text)?.groups?.code ?? '')
  const below = next
    ? orderOf(next) || (numbered.exec(next.own.get('content') ?? '')?.groups?.code ?? '')
    : ''
  const isHigh = /^(?:[IVX]+|[A-ZĐ])$/.test(code)
  const isPart =
    /^\d/.test(code) && (below.startsWith(`${code}.`) || (next !== undefined && isActingPoint(next, below)))
  const isTitle =
    isHigh || isPart || row.bold || row.widest >= 3 || text === text.toUpperCase() || isOnlyATime(text)
  return isTitle ? { title: text.replace(numbered, '').replace(/\s*:$/, ''), code, isPart } : null
}

/** "- Vòng sơ khảo", with a body and a time of its own. */
function isActingPoint(row: RowTexts, order: string): boolean {
  const isPoint = /^[a-zđ]$/.test(order) || (order === '' && bullet.test(oneLine(row.own.get('content'))))
  return isPoint && (row.own.has('lead') || row.own.has('bodies'))
}

function orderOf(row: RowTexts): string {
  return oneLine(row.own.get('order')).replace(/[.)\s]+$/, '')
}

/** A row without a number below a numbered one goes on with it, unless it has a time or a lead of its own. */
function continues(row: RowTexts, hasOrder: boolean, distance: number): boolean {
  if (distance > 1 || row.own.has('order')) return false
  const acts =
    row.own.has('lead') || row.own.has('bodies') || says(row, ['time', 'time-from', 'time-to'], true)
  const content = row.own.get('content')
  if (content === undefined)
    return !(acts && row.own.has('time') && (row.own.has('lead') || row.own.has('bodies')))
  if (acts) return false
  return hasOrder || /^[-+•*–]|^\p{Ll}/u.test(content)
}

function extend(activity: WrittenActivity, row: RowTexts): void {
  const add = (before: string, role: ColumnRole, joint: string) => {
    const text = row.own.get(role)
    return text === undefined ? before : before === '' ? text : `${before}${joint}${text}`
  }
  const isSecondTime = activity.time !== '' && row.own.has('time') && !/[,;–-]$|\bvà$/.test(activity.time)
  if (isSecondTime && !/^(?:\p{Ll}|[-–,;&(])/u.test(oneLine(row.own.get('time'))))
    activity.contentShared = true
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

function isSum(row: RowTexts): boolean {
  return /^(?:tong cong|tong so|tong|cong)(?: \d.*)?$/.test(fold(row.alone ?? '')) && !says(row, acting)
}

const footer =
  /^(?:noi nhan|nguoi lap|lap bieu|truong ban|pho truong ban|t m |tm |k t |kt |t l |tl |thu ky|ky ten|luu vt|chanh van phong|ghi chu\b.*$|.{0,40}ngay .{0,12}thang .{0,12}nam(?: \d{4})? $)/

/** Signatures, recipients and the day of the document end the table. */
function isFooter(row: RowTexts): boolean {
  const texts = [...row.own.values()].map((text) => `${fold(text)} `)
  const isNumbered = /^(?:\d|[IVX]+[.)]?$)/.test(oneLine(row.own.get('order')))
  return !isNumbered && texts.length > 0 && texts.length <= 2 && texts.every((text) => footer.test(text))
}

function isPlainlyActivity({ own, ticks }: RowTexts): boolean {
  const said = (['lead', 'support', 'bodies', 'time'] as const).filter((role) => own.has(role)).length
  return own.has('content') && said + (ticks === '' ? 0 : 1) >= 2
}

function isEmpty(activity: WrittenActivity): boolean {
  const { lead, support, bodies, time, place, result, note } = activity
  return [lead, support, bodies, time, place, result, note].every((text) => text === '')
}

function oneLine(text: string | undefined): string {
  return tidy((text ?? '').replaceAll('\n', ' '))
}

/** The content without what numbers it: "- ", "a) ", "1.2. ". */
function withoutBullet(text: string): string {
  return text.replace(bullet, '').replace(/^\d{1,2}(?:\.\d{1,2})*(?:\.|\)|(?<=\.\d{1,2}))\s+(?=\p{L})/u, '')
}
