import type * as z from 'zod'
import type { tasksFileContract } from '../../shared/contract/tasks-files.ts'
import { type Day, formatDay } from '../../shared/domain/day-text.ts'
import type { MessageParams } from '../../shared/domain/draft.ts'
import { grouped } from '../../shared/domain/grouped.ts'
import { fold, tidy } from '../../shared/domain/vietnamese-text.ts'
import type {
  FormProblemCode,
  FormWarningCode,
  TrackingProblemCode,
} from '../../shared/words/tasks-files-codes.ts'
import type { Reads } from '../database/database.ts'
import type { ReadWorkbook } from '../programme/read-programme-file.ts'
import { FileError } from '../sheets/file-error.ts'
import { type ReturnedRow, returnedForm, textIn } from './form-grid.ts'
import {
  type FilledColumn,
  type FormRow,
  type FormStatus,
  filledColumns,
  formHeads,
  formStatuses,
  statusAt,
} from './form-shape.ts'
import { formOf, type StoredForm } from './form-store.ts'
import { percentOf } from './read-progress.ts'
import { type TaskRecord, taskRecords } from './task-store.ts'
import { dayOfCell, daysInText } from './tracking-days.ts'

type Output = z.output<NonNullable<(typeof tasksFileContract.readForm)['~orpc']['outputSchema']>>
type Difference = Output['rows'][number]
type Problem = { code: FormProblemCode | TrackingProblemCode; params: MessageParams }

/** What a body wrote into a row, as far as it is understood; null where it wrote nothing. */
export type FormAnswers = {
  status: FormStatus | null
  percent: number | null
  result: string | null
  evidence: string | null
  doneDate: Day | null
  obstacle: string | null
  proposal: string | null
  /** The percent the stored task stands at. */
  standing: number
}
/** A row of a returned form beside the stored task it is of, with the role of the body and what it wrote. */
export type ReadFormRow = Omit<Difference, 'problems'> & {
  problems: Problem[]
  role: FormRow['role'] | null
  answers: FormAnswers
}
export type ReadForm = {
  form: StoredForm | null
  rows: ReadFormRow[]
  warnings: { code: FormWarningCode | FileError['code']; params: MessageParams }[]
}

/**
 * Reads a returned form and holds it against what went out and what is stored. Rows are known by their hidden names
 * alone: one without a name, of another form, or there twice is shown and never taken. Nothing is stored.
 */
export async function readForm(
  reads: Reads,
  file: { name: string; bytes: Uint8Array },
  readWorkbook: ReadWorkbook,
  today: Day,
): Promise<ReadForm> {
  const nothing = { form: null, rows: [] }
  try {
    const returned = returnedForm(await readWorkbook(file.bytes, file.name.normalize('NFC')))
    if (!returned) return { ...nothing, warnings: [{ code: 'form-not-found', params: {} }] }
    const formId = mostNamed(returned.rows)
    const form = formId === null ? null : await formOf(reads, formId)
    const warnings: ReadForm['warnings'] = []
    if (formId === null) warnings.push({ code: 'form-unnamed', params: {} })
    else if (form === null) warnings.push({ code: 'form-unknown', params: {} })
    else if (form.returnedDate !== null)
      warnings.push({ code: 'form-returned-before', params: { date: form.returnedDate } })
    const lost = returned.missing.filter((key) => key !== 'order').map((key) => formHeads[key])
    if (lost.length > 0) warnings.push({ code: 'form-column-missing', params: { names: lost.join(', ') } })
    return { form, rows: await differencesOf(reads, form, returned.rows, today), warnings }
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    return { ...nothing, warnings: [{ code: error.code, params: error.params }] }
  }
}

/** The form most rows are of: one row may have been pasted from another. */
function mostNamed(rows: readonly ReturnedRow[]): string | null {
  const byForm = grouped(
    rows.flatMap(({ identity }) => identity ?? []),
    ({ formId }) => formId,
  )
  return [...byForm].toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? null
}

async function differencesOf(
  reads: Reads,
  form: StoredForm | null,
  rows: readonly ReturnedRow[],
  today: Day,
): Promise<ReadFormRow[]> {
  const sent = new Map((form?.rows ?? []).map((row) => [row.taskId, row]))
  const stored = new Map((await taskRecords(reads, [...sent.keys()])).map((record) => [record.id, record]))
  const ofForm = (row: ReturnedRow) =>
    form !== null && row.identity?.formId === form.id ? sent.get(row.identity.taskId) : undefined
  const places = grouped(rows, (row) => ofForm(row)?.taskId ?? null)
  const read = rows.map((row): ReadFormRow => {
    const known = ofForm(row)
    if (!form || !known) return unknownRow(row, row.identity !== null && form !== null)
    const twice = places.get(known.taskId)!
    const record = stored.get(known.taskId)
    return differenceOf(
      row,
      known,
      record,
      form,
      today,
      twice.length > 1 ? twice.map((each) => each.row) : [],
    )
  })
  const gone = [...sent.values()].filter(({ taskId }) => !places.has(taskId))
  return [...read, ...gone.map(missingRow)]
}

const noAnswers: FormAnswers = {
  status: null,
  percent: null,
  result: null,
  evidence: null,
  doneDate: null,
  obstacle: null,
  proposal: null,
  standing: 0,
}

function unknownRow(row: ReturnedRow, isOfOtherForm: boolean): ReadFormRow {
  const code = isOfOtherForm ? 'form-row-of-other-form' : 'form-row-unnamed'
  return {
    key: `row-${row.row}`,
    row: row.row,
    taskId: null,
    version: null,
    code: textIn(row, 'code') || null,
    content: textIn(row, 'content'),
    kind: 'unknownRow',
    changes: [],
    problems: [{ code, params: {} }],
    role: null,
    answers: noAnswers,
    ready: false,
  }
}

const missingRow = ({ taskId, code, content, role }: FormRow): ReadFormRow => ({
  key: `task-${taskId}`,
  row: 0,
  taskId,
  version: null,
  code,
  content,
  kind: 'missing',
  changes: [],
  problems: [{ code: 'form-row-missing', params: {} }],
  role,
  answers: noAnswers,
  ready: false,
})

function differenceOf(
  row: ReturnedRow,
  sent: FormRow,
  record: TaskRecord | undefined,
  form: StoredForm,
  today: Day,
  twiceIn: readonly number[],
): ReadFormRow {
  const { answers, problems: unclear } = answersOf(row, sent, record?.percent ?? sent.percent, today)
  const altered = alteredCells(row, sent)
  const hasEnded = !record || record.done_date !== null || record.cancelled_date !== null
  const isStale = record !== undefined && record.version !== sent.version
  const changes = changesOf(answers, record)
  const problems: Problem[] = [...unclear, ...altered]
  if (twiceIn.length > 0) problems.unshift({ code: 'form-row-twice', params: { rows: twiceIn.join(', ') } })
  if (hasEnded) problems.push({ code: 'form-task-ended', params: {} })
  else if (isStale) problems.push({ code: 'form-task-changed', params: { date: form.date } })
  const kind =
    twiceIn.length > 0
      ? 'twice'
      : altered.length > 0
        ? 'altered'
        : isStale || hasEnded
          ? 'stale'
          : changes.length > 0
            ? 'changed'
            : 'same'
  return {
    key: `task-${sent.taskId}${twiceIn.length > 0 ? `-${row.row}` : ''}`,
    row: row.row,
    taskId: sent.taskId,
    version: record?.version ?? null,
    code: sent.code,
    content: sent.content,
    kind,
    changes,
    problems,
    role: sent.role,
    answers,
    ready: twiceIn.length === 0 && !hasEnded && changes.length > 0 && unclear.length === 0,
  }
}

/** Locked cells that no longer say what went out; cells of deleted columns say nothing. */
function alteredCells(row: ReturnedRow, sent: FormRow): Problem[] {
  const locked = { code: sent.code, content: sent.content, deadline: sent.deadline } as const
  return (Object.keys(locked) as (keyof typeof locked)[]).flatMap((key) => {
    if (!row.cells.has(key)) return []
    const cell = row.cells.get(key)
    const day = cell && key === 'deadline' ? dayOfCell(cell, asTyped)?.day : undefined
    const [before, after] = [tidy(locked[key].replaceAll('\n', ' ')), day ? formatDay(day) : textIn(row, key)]
    if (before === after) return []
    return [
      { code: 'form-cell-altered' as const, params: { column: formHeads[key], before, after: after || '…' } },
    ]
  })
}

const asTyped = { swapped: null, american: false }
const statuses = Object.entries(formStatuses) as [FormStatus, string][]

function answersOf(
  row: ReturnedRow,
  sent: FormRow,
  standing: number,
  today: Day,
): { answers: FormAnswers; problems: Problem[] } {
  const problems: Problem[] = []
  const words = (key: FilledColumn) => textIn(row, key) || null
  const statusText = textIn(row, 'status')
  const said = statuses.find(([, word]) => fold(word) === fold(statusText))?.[0] ?? null
  if (statusText !== '' && said === null)
    problems.push({ code: 'form-status-unknown', params: { text: statusText } })
  const status = said === sent.status ? null : said
  const percent = percentIn(row, problems)
  const doneDate = dayIn(row, today, problems)
  const answers: FormAnswers = {
    status,
    percent: percent === sent.percent ? null : percent,
    result: words('result'),
    evidence: words('evidence'),
    doneDate,
    obstacle: words('obstacle'),
    proposal: words('proposal'),
    standing,
  }
  if (sent.role === 'support') {
    if (answers.status !== null || answers.percent !== null)
      problems.push({ code: 'form-support-state', params: {} })
  } else if (status === 'done') {
    if (answers.result === null) problems.push({ code: 'form-result-missing', params: {} })
    if (answers.evidence === null) problems.push({ code: 'done-without-evidence', params: {} })
    if (doneDate === null) problems.push({ code: 'done-date-missing', params: {} })
  }
  return { answers, problems }
}

function percentIn(row: ReturnedRow, problems: Problem[]): number | null {
  const cell = row.cells.get('percent')
  const text = textIn(row, 'percent')
  if (!cell || text === '') return null
  const value = percentOf(cell, false)?.value
  if (value !== undefined && Number.isInteger(value) && value >= 0 && value <= 100) return value
  problems.push({ code: 'form-percent-unclear', params: { text } })
  return null
}

function dayIn(row: ReturnedRow, today: Day, problems: Problem[]): Day | null {
  const cell = row.cells.get('doneDate')
  const text = textIn(row, 'doneDate')
  if (!cell || text === '') return null
  const whole = dayOfCell(cell, asTyped)
  const named = daysInText(text)
  const day = whole?.day ?? (named.length === 1 && !named[0]!.american ? named[0]!.day : null)
  if (day === null) {
    problems.push({ code: 'date-unclear', params: { text } })
    return null
  }
  const reason = whole?.suspicion ?? (day > today ? 'toCome' : null)
  if (reason !== null) problems.push({ code: 'date-suspect', params: { date: day, reason } })
  return day
}

function changesOf(answers: FormAnswers, record: TaskRecord | undefined): Difference['changes'] {
  const before: Record<FilledColumn, string | null> = {
    status: record ? formStatuses[record.done_date === null ? statusAt(record.percent) : 'done'] : null,
    percent: record ? String(record.percent) : null,
    result: record?.done_text ?? null,
    evidence: null,
    doneDate: record?.done_date ?? null,
    obstacle: null,
    proposal: null,
  }
  return filledColumns.flatMap((field) => {
    const answer = answers[field]
    if (answer === null) return []
    const after = field === 'status' ? formStatuses[answers.status!] : String(answer)
    return after === before[field] ? [] : [{ field, before: before[field], after }]
  })
}
