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
  /** Shares its content with the row above by a merged cell. */
  contentShared: boolean
}

/** Reads the activities of one table. `group` is the section that stands above the table, if any. */
export function writtenActivities(
  view: SheetView,
  table: ProgrammeTable,
  group: string | null,
): WrittenActivity[] {
  const rows = rowTexts(view, table)
  const hasOrder = rows.some(({ own }) => own.has('order'))
  const activities: WrittenActivity[] = []
  let section = group
  let grouped: string | null = null
  let last: WrittenActivity | null = null
  let lastRow = -1
  for (const [at, row] of rows.entries()) {
    if (isNumberingRow(view, row.row) || isSum(row)) continue
    if (isFooter(row)) break
    const title = sectionTitle(row, rows[at + 1])
    if (title !== null) {
      section = title
      grouped = null
      last = null
      continue
    }
    if (last && continues(row, hasOrder, row.row - lastRow)) {
      extend(last, row)
      lastRow = row.row
      continue
    }
    grouped = oneLine(row.own.get('group') ?? row.inherited.get('group')) || grouped
    const activity = activityOf(row, grouped ?? section)
    if (activity.content === '' && isEmpty(activity)) continue
    activities.push(activity)
    last = activity
    lastRow = row.row
  }
  return activities
}

function activityOf(row: RowTexts, group: string | null): WrittenActivity {
  const text = (role: ColumnRole) => row.own.get(role) ?? row.inherited.get(role) ?? ''
  return {
    row: row.row + 1,
    group,
    content: withoutBullet(oneLine(text('content'))),
    lead: text('lead'),
    support: text('support'),
    bodies: text('bodies'),
    time: timeOf(text('time'), text('time-from'), text('time-to'), row.ticks),
    place: oneLine(text('place')),
    result: oneLine(text('result')),
    target: oneLine(text('target')),
    note: oneLine(text('note')),
    hidden: row.hidden,
    contentShared: !row.own.has('content') && row.inherited.has('content'),
  }
}

function timeOf(time: string, from: string, to: string, ticks: string): string {
  const span =
    from && to ? (from === to ? from : `từ ${from} đến ${to}`) : from ? `từ ${from}` : to && `trước ${to}`
  return oneLine(time || span || ticks)
}

const acting: readonly ColumnRole[] = ['lead', 'support', 'bodies', 'time', 'time-from', 'time-to', 'place']
const outcome: readonly ColumnRole[] = ['result', 'target', 'note']

function says(row: RowTexts, roles: readonly ColumnRole[], own = false): boolean {
  return row.ticks !== '' || roles.some((role) => row.own.has(role) || (!own && row.inherited.has(role)))
}

const numbered = /^(?<code>[IVX]{1,5}|[A-ZĐ]|\d{1,2}(?:\.\d{1,2})*)\s*[.)\-/:]\s*(?=\p{L})/u

/**
 * The title of a row that only heads the rows below it: a Roman number or a capital before it, bold or in capitals, over
 * several columns, or the number that the next row's number goes on from. Null for every other row.
 */
function sectionTitle(row: RowTexts, next: RowTexts | undefined): string | null {
  if (says(row, acting) || says(row, outcome)) return null
  const text = oneLine(row.own.get('content') ?? row.own.get('group') ?? row.own.get('order'))
  if (!/\p{L}{2}/u.test(text)) return null
  const own = row.own.has('content') || row.own.has('group') ? orderOf(row) : ''
  const code = own || (numbered.exec(text)?.groups?.code ?? '')
  const below = next ? orderOf(next) : ''
  const isTitle =
    /^(?:[IVX]+|[A-ZĐ])$/.test(code) ||
    row.bold ||
    row.widest >= 3 ||
    text === text.toUpperCase() ||
    (code !== '' && below.startsWith(`${code}.`))
  return isTitle ? text.replace(numbered, '') : null
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
  return (
    !row.own.has('order') && texts.length > 0 && texts.length <= 2 && texts.every((text) => footer.test(text))
  )
}

function isEmpty(activity: WrittenActivity): boolean {
  const { lead, support, bodies, time, place, result, note } = activity
  return [lead, support, bodies, time, place, result, note].every((text) => text === '')
}

function oneLine(text: string | undefined): string {
  return tidy((text ?? '').replaceAll('\n', ' '))
}

function withoutBullet(text: string): string {
  return text.replace(/^[-+•*–]\s+/u, '')
}
