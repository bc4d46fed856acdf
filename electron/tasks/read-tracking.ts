import type { Day } from '../../shared/domain/day-text.ts'
import type { DeadlineKind } from '../../shared/domain/task-acts.ts'
import { fold, tidy } from '../../shared/domain/vietnamese-text.ts'
import type { BodyIndex } from '../bodies/body-index.ts'
import { type BodyCell, matchBodies } from '../bodies/match-bodies.ts'
import type { ProgrammeSource } from '../programme/programme-source.ts'
import type { GridCell } from '../sheets/grid.ts'
import { type SheetView, viewSheet } from '../sheets/sheet-view.ts'
import { readDeadline } from './read-deadline.ts'
import { percentOf, readProgress } from './read-progress.ts'
import { type DayColumn, dayOfCell, daysInText, judgeDayColumn } from './tracking-days.ts'
import { type Document, documentOf, factsOfGroups, yearOf } from './tracking-document.ts'
import { markDuplicates, markUnlikeOthers, suspicions } from './tracking-doubts.ts'
import type { TrackingRole } from './tracking-headings.ts'
import type { TrackingProblem, TrackingWarning } from './tracking-problem.ts'
import { cellText, lineOf, textOf, type WrittenTask, writtenTasks } from './tracking-rows.ts'
import { findTrackingTables, type TrackingTable } from './tracking-table.ts'

/** A task as understood; `sure` says that nothing in it needs a person's eye. */
export type ReadTask = {
  sheet: string
  /** Counted from 1. */
  row: number
  code: string | null
  content: string
  lead: string | null
  leadPerson: string | null
  supports: string[]
  unknownBodies: string[]
  deadlineKind: DeadlineKind | null
  deadline: Day | null
  /** What is waited for. */
  condition: string | null
  issuedOn: Day | null
  source: string | null
  product: string | null
  done: boolean
  doneOn: Day | null
  result: string | null
  evidence: string | null
  confidence: 'sure' | 'check'
  problems: TrackingProblem[]
}
export type ReadTracking = { tasks: ReadTask[]; warnings: TrackingWarning[] }
export type TrackingReading = { bodies: BodyIndex; today: Day }

/** Reads the tasks out of the tables of a file. Every row that says anything is a task, goes on with one, or heads some. */
export function readTracking(source: ProgrammeSource, reading: TrackingReading): ReadTracking {
  const tasks: ReadTask[] = []
  const warnings: TrackingWarning[] = []
  for (const { grid, linesAbove } of source.sheets) {
    const view = viewSheet(grid)
    const tables = findTrackingTables(view)
    if (grid.visibility !== 'visible') {
      if (tables.length > 0) warnings.push({ code: 'hidden-task-sheet', params: { sheet: grid.name } })
      continue
    }
    let from = 0
    for (const table of tables) {
      const lines = [...(from === 0 ? linesAbove : []), ...linesBetween(view, from, table.top)]
      const read = tasksOfTable(view, table, lines, reading)
      if (read.length === 0) warnings.push({ code: 'task-table-empty', params: { sheet: grid.name } })
      tasks.push(...read)
      from = table.firstRow
    }
  }
  if (tasks.length === 0 && warnings.length === 0) warnings.push({ code: 'no-task-table', params: {} })
  markDuplicates(tasks)
  for (const task of tasks) task.confidence = task.problems.length > 0 ? 'check' : 'sure'
  return { tasks, warnings }
}

function linesBetween(view: SheetView, from: number, to: number): string[] {
  const lines: string[] = []
  for (let row = from; row < to; row++)
    for (const cell of view.rowCells(row)) lines.push(tidy(cellText(cell).replaceAll('\n', ' ')))
  return lines.filter((line) => line !== '')
}

/** What all rows of a table share: the document it is annexed to, the year it is of, how its days were typed. */
type TableFacts = {
  document: Document | null
  year: number | null
  columns: Partial<Record<TrackingRole, DayColumn>>
  fractions: boolean
  isProgressTime: boolean
}

const dayRoles = ['deadline', 'extended', 'issued', 'doneOn', 'evidenceDate', 'doneMark'] as const
const plain: DayColumn = { swapped: null, american: false }

function tasksOfTable(
  view: SheetView,
  table: TrackingTable,
  lines: readonly string[],
  reading: TrackingReading,
): ReadTask[] {
  const written = writtenTasks(view, table)
  const cellsOf = (role: TrackingRole) => [...new Set(written.flatMap(({ cells }) => cells.get(role) ?? []))]
  const percents = cellsOf('percent')
  const facts: TableFacts = {
    document: documentOf(lines),
    year: yearOf([...lines, view.grid.name]),
    columns: Object.fromEntries(dayRoles.map((role) => [role, judgeDayColumn(cellsOf(role))])),
    fractions:
      percents.some(({ value }) => value.kind === 'number' && value.number > 0 && value.number < 1) &&
      percents.every(({ value }) => value.kind !== 'number' || value.number <= 1),
    isProgressTime:
      !table.columns.some(({ role }) => role === 'deadline') && saysTimes(cellsOf('progress').map(cellText)),
  }
  const above: Above = new Map()
  const tasks = written.map((task) => understood(withRepeats(task, above), view.grid.name, facts, reading))
  markUnlikeOthers(tasks, facts.year)
  return tasks
}

const repeatable = ['lead', 'either', 'support', 'deadlineKind', 'deadline', 'issued', 'source'] as const
type Above = Map<TrackingRole, GridCell[]>

/** "-nt-", "như trên" and a ditto mark stand for what the row above says. */
function withRepeats(task: WrittenTask, above: Above): WrittenTask {
  const cells = new Map(task.cells)
  for (const role of repeatable) {
    const own = textOf(cells, role)
    const isDitto = /^(?:nt|nhu tren)$/.test(fold(own)) || /^["″”“〃']+$/.test(own.trim())
    const before = above.get(role)
    if (isDitto && before) cells.set(role, before)
    const now = cells.get(role)
    if (now) above.set(role, now)
    else above.delete(role)
  }
  return { ...task, cells }
}

/** The cells that name bodies; one column of all who take part, beside another of leads, names those who support. */
function bodyCellsOf(cells: WrittenTask['cells']): BodyCell[] {
  const found: BodyCell[] = []
  for (const role of ['lead', 'either', 'support'] as const) {
    const text = textOf(cells, role)
    if (text !== '') found.push({ text, role: role === 'either' && found.length > 0 ? 'support' : role })
  }
  return found
}

function saysTimes(texts: readonly string[]): boolean {
  const times = texts.filter((text) => /\d{1,2}[/.-]\d|tháng \d|quý [ivx\d]|thường xuyên/iu.test(text))
  return times.length > 0 && times.length * 2 >= texts.length
}

function understood(
  written: WrittenTask,
  sheet: string,
  facts: TableFacts,
  { bodies, today }: TrackingReading,
): ReadTask {
  const { cells, groups } = written
  const problems: TrackingProblem[] = []
  const dayIn = (role: (typeof dayRoles)[number]): Day | null => {
    const [cell] = cells.get(role) ?? []
    if (!cell) return null
    const read = dayOfCell(cell, facts.columns[role] ?? plain)
    if (read?.suspicion)
      problems.push({ code: 'date-suspect', params: { date: read.day, reason: read.suspicion } })
    if (read || role === 'deadline' || role === 'extended' || role === 'doneMark') return read?.day ?? null
    const named = daysInText(cellText(cell))
    if (named.length !== 1 || named[0]!.american)
      problems.push({ code: 'date-unclear', params: { text: lineOf(cells, role) } })
    return named[0]?.day ?? null
  }
  if (written.content === '') problems.push({ code: 'content-missing', params: {} })
  if (written.contentShared) problems.push({ code: 'content-shared', params: {} })
  if (written.joined) problems.push({ code: 'rows-joined', params: {} })
  if (written.hidden) problems.push({ code: 'row-hidden', params: {} })

  const group = factsOfGroups(groups, bodies)
  const ownIssued = dayIn('issued')
  const issuedOn =
    ownIssued ?? (cells.has('issued') ? null : (group.document?.issuedOn ?? facts.document?.issuedOn ?? null))
  const source = sourceOf(cells) ?? group.source ?? facts.document?.source ?? null

  const isTime = facts.isProgressTime
  const role = cells.has('extended') ? 'extended' : 'deadline'
  const deadline = readDeadline({
    kindText: lineOf(cells, 'deadlineKind'),
    text: isTime ? lineOf(cells, 'progress') : lineOf(cells, role),
    day: isTime ? dayOfProgress(cells) : dayIn(role),
    issuedOn,
    year: facts.year,
  })
  if (role === 'extended' && cells.has('deadline'))
    problems.push({
      code: 'deadline-extended',
      params: { after: deadline.deadline ?? lineOf(cells, 'extended') },
    })
  if (deadline.kind === null && deadline.deadline === null && group.isRegular) {
    deadline.kind = 'regular'
    deadline.problems = [{ code: 'deadline-of-group', params: { group: group.isRegular } }]
  }
  problems.push(...deadline.problems)

  const on = issuedOn ?? deadline.deadline
  const own = bodyCellsOf(cells)
  const named: BodyCell[] =
    own.some(({ role: of }) => of !== 'support') || group.lead === null
      ? own
      : [{ text: group.lead, role: 'lead' }, ...own]
  const matched = matchBodies(named, bodies, on === null ? null : { from: on, to: on })
  problems.push(
    ...matched.problems.map((problem) =>
      problem.code === 'body-unknown' ? { ...problem, code: 'unknown-body' as const } : problem,
    ),
  )
  if (matched.lead === null) problems.push({ code: 'no-lead', params: {} })

  const markDay = dayIn('doneMark')
  const [percentCell] = cells.get('percent') ?? []
  const result = lineOf(cells, 'result')
  const progress = readProgress({
    progress: isTime ? '' : textOf(cells, 'progress'),
    percent: percentCell ? percentOf(percentCell, facts.fractions) : percentInProgress(cells),
    marks: { done: isTicked(cells, 'doneMark'), open: isTicked(cells, 'openMark') },
    doneOn: dayIn('doneOn') ?? markDay,
    result: textOf(cells, 'result'),
    evidence: textOf(cells, 'evidence'),
    evidenceOn: dayIn('evidenceDate'),
    implementing: textOf(cells, 'implementing'),
    source: source ?? '',
    deadline: deadline.deadline,
  })
  problems.push(...progress.problems)
  problems.push(...suspicions({ issuedOn, deadline: deadline.deadline, doneOn: progress.doneOn, today }))
  return {
    sheet,
    row: written.row,
    code: codeOf(cells),
    content: written.content,
    lead: matched.lead,
    leadPerson: lineOf(cells, 'person') || null,
    supports: matched.supports,
    unknownBodies: matched.unknown,
    deadlineKind: deadline.kind,
    deadline: deadline.deadline,
    condition: deadline.condition,
    issuedOn,
    source,
    product: lineOf(cells, 'product') || null,
    done: progress.done,
    doneOn: progress.doneOn,
    result: result || null,
    evidence: progress.evidence,
    confidence: 'check',
    problems,
  }
}

const sourceNumber = /\d\s*[-/]\s*\p{L}/u

/** "Thông báo", "12-TB/BCĐ" and "3" of three columns as one line, the document first. */
function sourceOf(cells: WrittenTask['cells']): string | null {
  const texts = (cells.get('source') ?? []).map((cell) => tidy(cellText(cell).replaceAll('\n', ' ')))
  const documents = texts.filter((text) => sourceNumber.test(text))
  const others = texts.filter((text) => !sourceNumber.test(text))
  return [...new Set([...documents, ...others])].join('; ') || null
}

function codeOf(cells: WrittenTask['cells']): string | null {
  const text = lineOf(cells, 'code')
  if (text !== '') return text
  const order = lineOf(cells, 'order')
  return /^\p{Lu}{2,}[\p{Lu}\d]*[-./]?\d/u.test(order) ? order : null
}

function dayOfProgress(cells: WrittenTask['cells']): Day | null {
  const [cell] = cells.get('progress') ?? []
  return cell ? (dayOfCell(cell, plain)?.day ?? null) : null
}

function percentInProgress(cells: WrittenTask['cells']) {
  const [cell] = cells.get('progress') ?? []
  return cell?.value.kind === 'number' ? percentOf(cell, false) : null
}

const isTicked = (cells: WrittenTask['cells'], role: 'doneMark' | 'openMark') =>
  (cells.get(role) ?? []).some((cell) => !/^(?:0|-|khong)$/i.test(fold(cellText(cell)) || cellText(cell)))
