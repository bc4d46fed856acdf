import type { Day } from '../../shared/domain/day-text.ts'
import type { MessageParams } from '../../shared/domain/draft.ts'
import { fold, tidy } from '../../shared/domain/vietnamese-text.ts'
import type { ImportProblemCode, ImportWarningCode } from '../../shared/words/programme-import-codes.ts'
import type { BodyIndex } from '../bodies/body-index.ts'
import { matchBodies } from '../bodies/match-bodies.ts'
import type { SheetView } from '../sheets/sheet-view.ts'
import type { ColumnRole } from './programme-headings.ts'
import { type WrittenActivity, writtenActivities } from './programme-rows.ts'
import type { ProgrammeSource } from './programme-source.ts'
import type { ProgrammeTable } from './programme-table.ts'
import { tablesOf } from './programme-tables.ts'
import { yearOfProgramme } from './programme-year-of-text.ts'
import { cellText } from './row-texts.ts'
import { understandRow } from './understand-row.ts'

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

/** Reads a programme out of the tables of a file. Every row that says anything is an activity or a section. */
export function readProgramme(source: ProgrammeSource, reading: ProgrammeReading): ReadProgramme {
  const warnings: ImportWarning[] = []
  const namesBody = (text: string) => isBody(text, reading.bodies)
  const { tables, titles } = tablesOf(source, namesBody, warnings)
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
  let lastGroup: string | null = null
  for (const { sheet, view, table, assumed, group, goesOn } of tables) {
    const written = writtenActivities(view, table, goesOn ? lastGroup : group)
    lastGroup = written.lastGroup
    const context = {
      sheet: sheet.grid.name,
      table,
      assumed,
      year,
      rivalYear: reading.year === null ? found.equal : null,
      bodies: reading.bodies,
    }
    const read = written.activities.map((activity) => understandRow(activity, context))
    if (read.length === 0) {
      warnings.push({ code: 'table-empty', params: { sheet: sheet.grid.name } })
      continue
    }
    const repeated = read.map((activity) => repeats(activity, table, seen))
    if (activities.length > 0 && repeated.every((other) => other !== null)) {
      warnings.push({ code: 'sheet-repeats', params: { sheet: sheet.grid.name, count: read.length } })
      continue
    }
    const unread = unreadColumns(view, table, written.activities)
    if (unread.length > 0)
      warnings.push({ code: 'columns-unread', params: { sheet: sheet.grid.name, names: unread.join(', ') } })
    for (const [at, activity] of read.entries()) {
      const other = repeated[at] ?? repeats(activity, table, seen)
      const kept = other ? markedAsRepeat(activity, other) : activity
      const known = seen.get(keyOf(activity))
      if (known) known.push(kept)
      else seen.set(keyOf(activity), [kept])
      activities.push(kept)
    }
  }
  return { year, activities, warnings }
}

/** A heading that is one body and nothing else. */
function isBody(text: string, bodies: BodyIndex): boolean {
  const longest = 60
  if (text === '' || text.length > longest) return false
  const { lead, supports, unknown } = matchBodies([{ text, role: 'lead' }], bodies, null)
  return lead !== null && supports.length === 0 && unknown.length === 0
}

function markedAsRepeat(activity: ReadActivity, { sheet, row }: ReadActivity): ReadActivity {
  const problem: ImportProblem = { code: 'activity-repeats', params: { sheet, row } }
  return { ...activity, confidence: 'check', problems: [...activity.problems, problem] }
}

/** Headings of columns that nothing was taken from though activities have something there. */
function unreadColumns(
  view: SheetView,
  { unread }: ProgrammeTable,
  activities: readonly WrittenActivity[],
): string[] {
  return unread
    .filter(({ column }) =>
      activities.some(({ row }) => {
        const cell = view.cell(row - 1, column)
        return cell !== undefined && cellText(cell) !== ''
      }),
    )
    .map(({ heading }) => tidy(heading))
}

function keyOf({ content, lead }: ReadActivity): string {
  return `${lead ?? ''}|${fold(content)}`
}

/**
 * The activity read before that this one says again, in the columns it has: a sheet for one body, or one of the year at
 * a glance, repeats the programme.
 */
function repeats(
  activity: ReadActivity,
  { columns }: ProgrammeTable,
  seen: ReadonlyMap<string, ReadActivity[]>,
): ReadActivity | null {
  if (activity.content === '') return null
  const has = (role: ColumnRole) => columns.some((column) => column.role === role)
  const supports = (of: ReadActivity) => of.supports.toSorted().join(' ')
  return (
    (seen.get(keyOf(activity)) ?? []).find(
      (other) =>
        (!has('support') || supports(other) === supports(activity)) &&
        (!(has('time') || has('mark')) || other.timeText === activity.timeText),
    ) ?? null
  )
}
