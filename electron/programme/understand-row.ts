import type { MessageParams } from '../../shared/domain/draft.ts'
import { isOnlyATime, parseProgrammeTime } from '../../shared/domain/programme-time.ts'
import type { ImportProblemCode } from '../../shared/words/programme-import-codes.ts'
import type { BodyIndex } from '../bodies/body-index.ts'
import { type BodyCell, type BodySpan, matchBodies } from '../bodies/match-bodies.ts'
import type { ColumnRole } from './programme-headings.ts'
import type { WrittenActivity } from './programme-rows.ts'
import type { ProgrammeTable } from './programme-table.ts'
import type { ImportProblem, ReadActivity } from './read-programme.ts'

/** What a row is read in: its sheet and table, and the year and bodies of the programme. */
export type RowContext = {
  sheet: string
  table: ProgrammeTable
  assumed: boolean
  year: number | null
  /** Another year the file speaks of as much as of its own; null where there is no doubt. */
  rivalYear: number | null
  bodies: BodyIndex
}

/** Understands the texts of one activity; whatever is not certain is among its problems. */
export function understandRow(written: WrittenActivity, context: RowContext): ReadActivity {
  const { sheet, table, assumed, year, rivalYear, bodies } = context
  const has = (...roles: ColumnRole[]) => table.columns.some(({ role }) => roles.includes(role))
  const problems: ImportProblem[] = []
  const add = (code: ImportProblemCode, params: MessageParams = {}) => problems.push({ code, params })
  if (written.content === '') add('content-missing')
  if (written.contentShared) add('content-shared')
  if (written.hidden) add('row-hidden')
  if (assumed) add('columns-assumed')
  if (written.dateDoubtful) add('date-swapped')
  const ofSheet = written.time === '' && isOnlyATime(sheet) ? sheet : null
  const timeText = ofSheet ?? written.time
  if (ofSheet !== null || (written.timeFrom === 'section' && has('time', 'time-from', 'time-to', 'mark')))
    add('time-assumed', { text: timeText })
  const time = timeOf(timeText, year)
  if (rivalYear !== null && (time.from ?? time.to) !== null && !namesYear(timeText))
    add('year-doubtful', { chosen: String(year), other: String(rivalYear) })
  for (const code of time.problems)
    add(code, code === 'time-outside-year' ? { year: String(year ?? '') } : {})
  const span = year === null ? null : spanWithin(year, time)
  const matched = matchBodies(cellsOf(written), bodies, span)
  problems.push(...matched.problems)
  const assumedLead =
    matched.lead === null && !has('lead', 'bodies', 'body-mark')
      ? leadOfTitles([written.group, sheet], bodies, span)
      : null
  if (assumedLead) add('lead-assumed', { name: assumedLead.text })
  else if (matched.lead === null) add('lead-missing')
  return {
    sheet,
    row: written.row,
    group: written.group,
    content: written.content,
    lead: matched.lead ?? assumedLead?.code ?? null,
    supports: matched.supports.filter((code) => code !== assumedLead?.code),
    unknownBodies: matched.unknown,
    timeText,
    from: time.from,
    to: time.to,
    regular: time.regular,
    place: written.place || null,
    result: [written.result, written.target].filter((text) => text !== '').join('; ') || null,
    note: written.note || null,
    confidence: problems.length > 0 ? 'check' : 'sure',
    problems,
  }
}

function cellsOf({ lead, support, bodies }: WrittenActivity): BodyCell[] {
  const cells: BodyCell[] = [
    { text: lead, role: 'lead' },
    { text: bodies, role: lead === '' ? 'either' : 'support' },
    { text: support, role: 'support' },
  ]
  return cells.filter(({ text }) => text !== '')
}

/** Sections and sheets may be one body's each; without a column of leads theirs is the lead. */
function leadOfTitles(
  titles: readonly (string | null)[],
  bodies: BodyIndex,
  span: BodySpan | null,
): { code: string; text: string } | null {
  for (const text of titles) {
    if (text === null) continue
    const { lead, supports, problems } = matchBodies([{ text, role: 'lead' }], bodies, span)
    if (lead !== null && supports.length === 0 && problems.length === 0) return { code: lead, text }
  }
  return null
}

/** The days of the year that bodies have to exist in: a day outside it, often a slip, says nothing of them. */
function spanWithin(year: number, { from, to }: UnderstoodTime): BodySpan {
  const whole = { from: `${year}-01-01`, to: `${year}-12-31` }
  const clipped = {
    from: from !== null && from > whole.from ? from : whole.from,
    to: to !== null && to < whole.to ? to : whole.to,
  }
  return clipped.from <= clipped.to ? clipped : whole
}

function namesYear(text: string): boolean {
  return /(?<!\d)20\d\d(?!\d)/.test(text)
}

type UnderstoodTime = Pick<ReadActivity, 'from' | 'to' | 'regular'> & { problems: ImportProblemCode[] }

/** Without a year of the programme only days that carry their own can be told. */
function timeOf(text: string, year: number | null): UnderstoodTime {
  const own = /(?<!\d)20\d\d(?!\d)/.exec(text)
  const read = parseProgrammeTime(text, year ?? Number(own?.[0] ?? 2000))
  const { from, to, regular } = read
  if (year !== null || own) return { from, to, regular, problems: read.problems }
  const unclear = from !== null || to !== null
  return {
    from: null,
    to: null,
    regular,
    problems: [...read.problems, ...(unclear ? (['year-unknown'] as const) : [])],
  }
}
