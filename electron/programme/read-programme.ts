import type { Day } from '../../shared/domain/day-text.ts'
import type { MessageParams } from '../../shared/domain/draft.ts'
import { parseProgrammeTime } from '../../shared/domain/programme-time.ts'
import { fold, tidy } from '../../shared/domain/vietnamese-text.ts'
import type { ImportProblemCode, ImportWarningCode } from '../../shared/words/programme-import-codes.ts'
import type { BodyIndex } from '../bodies/body-index.ts'
import { type BodyCell, matchBodies } from '../bodies/match-bodies.ts'
import { type SheetView, viewSheet } from '../sheets/sheet-view.ts'
import type { ColumnRole } from './programme-headings.ts'
import { type WrittenActivity, writtenActivities } from './programme-rows.ts'
import type { ProgrammeSheet, ProgrammeSource } from './programme-source.ts'
import { findProgrammeTables, type ProgrammeTable } from './programme-table.ts'
import { yearOfProgramme } from './programme-year-of-text.ts'
import { cellText } from './row-texts.ts'

export type ImportProblem = { code: ImportProblemCode; params: MessageParams }
export type ImportWarning = { code: ImportWarningCode; params: MessageParams }

/** An activity as understood; `sure` says that nothing in it needs a person's eye. */
export type ReadActivity = {
  sheet: string
  /** Counted from 1. */
  row: number
  group: string | null
  content: string
  lead: string | null
  supports: string[]
  unknownBodies: string[]
  timeText: string
  from: Day | null
  to: Day | null
  regular: boolean
  place: string | null
  result: string | null
  note: string | null
  confidence: 'sure' | 'check'
  problems: ImportProblem[]
}
export type ReadProgramme = { year: number | null; activities: ReadActivity[]; warnings: ImportWarning[] }

export type ProgrammeReading = {
  bodies: BodyIndex
  fileName: string
  /** The year of the programme it is read for; null takes the one the file names. */
  year: number | null
}

type Table = {
  sheet: ProgrammeSheet
  view: SheetView
  table: ProgrammeTable
  assumed: boolean
  group: string | null
}

/** Reads a programme out of the tables of a file. Every row that says anything is an activity or a section. */
export function readProgramme(source: ProgrammeSource, reading: ProgrammeReading): ReadProgramme {
  const warnings: ImportWarning[] = []
  const { tables, titles } = tablesOf(source, warnings)
  const found = yearOfProgramme({
    titles,
    sheetNames: tables.map(({ sheet }) => sheet.grid.name),
    fileName: reading.fileName,
  })
  const year = reading.year ?? found.year
  const rivals = reading.year === null || found.year === null ? found.rivals : [found.year]
  for (const other of rivals) {
    if (year !== null && other !== year)
      warnings.push({ code: 'year-mismatch', params: { chosen: String(year), other: String(other) } })
  }
  if (year === null && tables.length > 0) warnings.push({ code: 'year-unknown', params: {} })
  if (tables.length === 0) warnings.push({ code: 'no-programme-table', params: {} })

  const activities: ReadActivity[] = []
  const seen = new Map<string, ReadActivity[]>()
  for (const { sheet, view, table, assumed, group } of tables) {
    const written = writtenActivities(view, table, group)
    const read = written.map((activity) =>
      understood(activity, sheet.grid.name, year, assumed, reading.bodies),
    )
    if (read.length === 0) {
      warnings.push({ code: 'table-empty', params: { sheet: sheet.grid.name } })
      continue
    }
    if (activities.length > 0 && read.every((activity) => isRepeated(activity, table, seen))) {
      warnings.push({ code: 'sheet-repeats', params: { sheet: sheet.grid.name, count: read.length } })
      continue
    }
    for (const activity of read) {
      seen.set(keyOf(activity), [...(seen.get(keyOf(activity)) ?? []), activity])
      activities.push(activity)
    }
  }
  return { year, activities, warnings }
}

function keyOf({ content, lead }: ReadActivity): string {
  return `${lead ?? ''}|${fold(content)}`
}

/** A sheet for one body, or one of the year at a glance, says again what the programme said, in the columns it has. */
function isRepeated(
  activity: ReadActivity,
  { columns }: ProgrammeTable,
  seen: ReadonlyMap<string, ReadActivity[]>,
): boolean {
  const has = (role: ColumnRole) => columns.some((column) => column.role === role)
  const supports = (of: ReadActivity) => of.supports.toSorted().join(' ')
  return (seen.get(keyOf(activity)) ?? []).some(
    (other) =>
      (!has('support') || supports(other) === supports(activity)) &&
      (!has('time') || other.timeText === activity.timeText),
  )
}

function tablesOf(source: ProgrammeSource, warnings: ImportWarning[]): { tables: Table[]; titles: string[] } {
  const tables: Table[] = []
  const titles: string[] = []
  for (const sheet of source.sheets) {
    const view = viewSheet(sheet.grid)
    const found = findProgrammeTables(view)
    if (sheet.grid.visibility !== 'visible') {
      if (found.length > 0) warnings.push({ code: 'hidden-sheet', params: { sheet: sheet.grid.name } })
      continue
    }
    titles.push(...sheet.linesAbove)
    const previous = tables.at(-1)
    if (found.length === 0 && source.tablesContinue && previous && goesOn(previous, sheet)) {
      const table = { ...previous.table, top: 0, firstRow: 0, lastRow: view.lastRow }
      tables.push({ sheet, view, table, assumed: true, group: previous.group })
      warnings.push({ code: 'table-without-heading', params: { sheet: sheet.grid.name } })
      continue
    }
    found.forEach((table, at) => {
      const above =
        at === 0
          ? [...sheet.linesAbove, ...linesBetween(view, 0, table.top)]
          : linesBetween(view, found[at - 1]!.firstRow, table.top)
      if (at === 0) titles.push(...linesBetween(view, 0, table.top))
      tables.push({ sheet, view, table, assumed: false, group: sectionAbove(above) })
    })
  }
  return { tables, titles }
}

function goesOn({ table }: Table, { grid }: ProgrammeSheet): boolean {
  return (
    grid.columnCount === Math.max(...table.columns.map(({ column }) => column)) + 1 && grid.columnCount >= 3
  )
}

function linesBetween(view: SheetView, from: number, to: number): string[] {
  const lines: string[] = []
  for (let row = from; row < to; row++)
    for (const cell of view.rowCells(row)) if (cellText(cell) !== '') lines.push(tidy(cellText(cell)))
  return lines
}

/** "II. Công tác phối hợp ..." right above a table heads all of it. */
function sectionAbove(lines: readonly string[]): string | null {
  const match = /^(?:[IVX]+|[A-ZĐ]|\d{1,2})\s*[.)\-/]\s*(\p{L}.{2,200})$/u.exec(lines.at(-1) ?? '')
  return match ? match[1]!.replace(/[:.]$/, '') : null
}

function understood(
  written: WrittenActivity,
  sheet: string,
  year: number | null,
  assumed: boolean,
  bodies: BodyIndex,
): ReadActivity {
  const problems: ImportProblem[] = []
  const add = (code: ImportProblemCode, params: MessageParams = {}) => problems.push({ code, params })
  if (written.content === '') add('content-missing')
  if (written.contentShared) add('content-shared')
  if (written.hidden) add('row-hidden')
  if (assumed) add('columns-assumed')
  const time = timeOf(written.time, year)
  for (const code of time.problems)
    add(code, code === 'time-outside-year' ? { year: String(year ?? '') } : {})
  const span = year === null ? null : { from: time.from ?? `${year}-01-01`, to: time.to ?? `${year}-12-31` }
  const matched = matchBodies(cellsOf(written), bodies, span && span.from <= span.to ? span : null)
  problems.push(...matched.problems)
  if (matched.lead === null) add('lead-missing')
  return {
    sheet,
    row: written.row,
    group: written.group,
    content: written.content,
    lead: matched.lead,
    supports: matched.supports,
    unknownBodies: matched.unknown,
    timeText: written.time,
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
