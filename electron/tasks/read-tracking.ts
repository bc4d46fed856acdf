import { type Day, daysBetween } from '../../shared/domain/day-text.ts'
import type { DeadlineKind } from '../../shared/domain/task-acts.ts'
import { fold, tidy } from '../../shared/domain/vietnamese-text.ts'
import type { BodyIndex } from '../bodies/body-index.ts'
import { type BodyCell, matchBodies } from '../bodies/match-bodies.ts'
import type { ProgrammeSource } from '../programme/programme-source.ts'
import { type SheetView, viewSheet } from '../sheets/sheet-view.ts'
import { readDeadline } from './read-deadline.ts'
import { documentsIn } from './read-evidence.ts'
import { percentOf, readProgress } from './read-progress.ts'
import { type DayColumn, dayOfCell, daysInText, judgeDayColumn } from './tracking-days.ts'
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
type Document = { source: string; issuedOn: Day }

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
  const above = { lead: '', either: '', support: '' }
  const tasks = written.map((task) => understood(withRepeats(task, above), view.grid.name, facts, reading))
  markUnlikeOthers(tasks, facts.year)
  return tasks
}

/** "-nt-", "như trên" and a ditto mark stand for what the row above says. */
function withRepeats(
  task: WrittenTask,
  above: Record<'lead' | 'either' | 'support', string>,
): WrittenTask & { bodies: BodyCell[] } {
  const bodies: BodyCell[] = []
  for (const role of ['lead', 'either', 'support'] as const) {
    const own = textOf(task.cells, role)
    const isDitto = /^(?:nt|nhu tren)$/.test(fold(own)) || /^["″”“〃']+$/.test(own.trim())
    const text = isDitto ? above[role] : own
    above[role] = text
    if (text !== '') bodies.push({ text, role: role === 'either' && bodies.length > 0 ? 'support' : role })
  }
  return { ...task, bodies }
}

function saysTimes(texts: readonly string[]): boolean {
  const times = texts.filter((text) => /\d{1,2}[/.-]\d|tháng \d|quý [ivx\d]|thường xuyên/iu.test(text))
  return times.length > 0 && times.length * 2 >= texts.length
}

const paper =
  /(?:thông báo|kết luận|nghị quyết|kế hoạch|quyết định|công văn|chỉ thị|chương trình|tb\/kl|tbkl)/iu

/** The document a title names with its day ("Kèm theo Thông báo số 12-TB/BCĐ ngày 11/3/2024"), when it is one. */
function documentOf(lines: readonly string[]): Document | null {
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

function yearOf(lines: readonly string[]): number | null {
  const years = new Set(lines.flatMap((line) => line.match(/(?<!\d)20\d\d(?!\d)/g) ?? []))
  return years.size === 1 ? Number([...years][0]) : null
}

function understood(
  written: ReturnType<typeof withRepeats>,
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
  const named =
    written.bodies.some(({ role }) => role !== 'support') || group.lead === null
      ? written.bodies
      : [{ text: group.lead, role: 'lead' as const }, ...written.bodies]
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

/** Group rows that hold for the rows below: a body that leads them, a document they come from, regular work. */
function factsOfGroups(groups: readonly string[], bodies: BodyIndex) {
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

/** Longest a task runs, or is late, before its days are looked at: a year typed wrong shows so. */
const longest = 365
const firstYear = '2000'

function suspicions({
  issuedOn,
  deadline,
  doneOn,
  today,
}: Record<'issuedOn' | 'deadline' | 'doneOn', Day | null> & { today: Day }): TrackingProblem[] {
  const found: TrackingProblem[] = []
  const suspect = (date: Day, reason: 'beforeIssue' | 'far' | 'toCome') =>
    found.push({ code: 'date-suspect', params: { date, reason } })
  if (deadline && issuedOn && daysBetween(issuedOn, deadline) > longest) suspect(deadline, 'far')
  if (doneOn && issuedOn && doneOn < issuedOn) suspect(doneOn, 'beforeIssue')
  if (doneOn && doneOn > today) suspect(doneOn, 'toCome')
  if (issuedOn && issuedOn > today) suspect(issuedOn, 'toCome')
  const from = deadline ?? issuedOn
  if (doneOn && from && Math.abs(daysBetween(from, doneOn)) > longest) suspect(doneOn, 'far')
  for (const day of [issuedOn, deadline, doneOn])
    if (day && (day < firstYear || daysBetween(today, day) > longest * 5)) suspect(day, 'far')
  return found
}

/** Of a day without a day of issue to hold it against, a year that is not the sheet's, or few others have, is looked at. */
function markUnlikeOthers(tasks: readonly ReadTask[], ofSheet: number | null): void {
  for (const field of ['deadline', 'issuedOn', 'doneOn'] as const) {
    const years = new Map<string, number>()
    for (const task of tasks) {
      const year = task[field]?.slice(0, 4)
      if (year) years.set(year, (years.get(year) ?? 0) + 1)
    }
    const [most] = [...years].toSorted(([, one], [, other]) => other - one)
    if (!most) continue
    for (const task of tasks) {
      const day = task[field]
      if (day === null || (field !== 'issuedOn' && task.issuedOn !== null)) continue
      const year = day.slice(0, 4)
      const isRare = year !== most[0] && (years.get(year) === 1 || years.get(year)! * 5 <= most[1])
      const isOfOtherYear = field === 'deadline' && ofSheet !== null && year !== String(ofSheet)
      const other = field === 'deadline' ? null : task.deadline
      const holds = other !== null && Math.abs(daysBetween(day, other)) <= longest
      if ((isRare && !holds) || isOfOtherYear)
        task.problems.push({ code: 'date-suspect', params: { date: day, reason: 'unlikeOthers' } })
    }
  }
}

/** The same code, or the same words for the same body, in two rows: the second is told, and the first where only codes are alike. */
function markDuplicates(tasks: readonly ReadTask[]): void {
  const byCode = new Map<string, ReadTask>()
  const byWords = new Map<string, ReadTask>()
  for (const task of tasks) {
    const words = `${fold(task.content)}|${task.lead ?? ''}`
    const code = task.code === null ? null : fold(task.code)
    const sameWords = task.content === '' ? undefined : byWords.get(words)
    const sameCode = code === null ? undefined : byCode.get(code)
    const first = sameCode ?? sameWords
    const told = (of: ReadTask): TrackingProblem => ({
      code: 'duplicate',
      params: { sheet: of.sheet, row: String(of.row) },
    })
    if (first) task.problems.push(told(first))
    if (sameCode && sameCode !== sameWords) sameCode.problems.push(told(task))
    if (code !== null && !sameCode) byCode.set(code, task)
    if (!sameWords) byWords.set(words, task)
  }
}
