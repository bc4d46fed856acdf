import { v7 as uuidv7 } from 'uuid'
import type * as z from 'zod'
import type { tasksFileContract } from '../../shared/contract/tasks-files.ts'
import { onIssueDeadline } from '../../shared/domain/task-deadline.ts'
import { fold, similarity } from '../../shared/domain/vietnamese-text.ts'
import { indexBodies } from '../bodies/body-index.ts'
import type { Reads, Writes } from '../database/database.ts'
import { insertInChunks } from '../database/insert-in-chunks.ts'
import { meetingRuleOf } from '../meetings/rule.ts'
import { type ReadWorkbook, readProgrammeFile } from '../programme/read-programme-file.ts'
import { FileError } from '../sheets/file-error.ts'
import { UserError } from '../user-error.ts'
import { type Act, actOnTask } from './act-on-task.ts'
import { type Given, type Making, makeTasks } from './create-task.ts'
import { type StoredWords, storedWords } from './import-store.ts'
import { type Bodies, bodiesOf } from './judge-fields.ts'
import { readTracking } from './read-tracking.ts'
import { type TaskRecord, taskRecord } from './task-store.ts'

type SheetContract = typeof tasksFileContract
export type SheetReview = z.output<NonNullable<SheetContract['readSheet']['~orpc']['outputSchema']>>
type Applying = z.output<NonNullable<SheetContract['applySheet']['~orpc']['inputSchema']>>
type Applied = z.output<NonNullable<SheetContract['applySheet']['~orpc']['outputSchema']>>
type Row = Applying['rows'][number]

const longestContent = 2000
/** How like the words of a stored task a row under its code must be: codes of other offices look the same. */
const likeEnough = 0.6

/** Reads a tracking sheet for the review. What is wrong with the file stands among the warnings; nothing is stored. */
export async function readSheet(
  reads: Reads,
  file: { name: string; bytes: Uint8Array },
  readWorkbook: ReadWorkbook,
  today: string,
): Promise<SheetReview> {
  const bodies = indexBodies([...(await bodiesOf(reads)).values()])
  try {
    const source = await readProgrammeFile(file.bytes, file.name.normalize('NFC'), readWorkbook)
    const { tasks, warnings } = readTracking(source, { bodies, today })
    const known = recogniser(await storedWords(reads))
    const rows = tasks.map((task, at) => ({ ...task, key: `${at + 1}`, existingId: known(task) }))
    return { rows, warnings }
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    return { rows: [], warnings: [{ code: error.code, params: error.params }] }
  }
}

/** Which stored task a row is: the one of its code that says much the same, or the only one that says just the same. */
function recogniser(stored: readonly StoredWords[]) {
  const byCode = new Map(stored.map((task) => [fold(task.code), task]))
  const byWords = new Map<string, StoredWords[]>()
  for (const task of stored) {
    const words = fold(task.content)
    byWords.set(words, [...(byWords.get(words) ?? []), task])
  }
  return ({ code, content, lead }: Pick<Row, 'code' | 'content' | 'lead'>): string | null => {
    const words = fold(content)
    const ofCode = code === null ? undefined : byCode.get(fold(code))
    if (ofCode && similarity(fold(ofCode.content), words) >= likeEnough) return ofCode.id
    const same = (byWords.get(words) ?? []).filter(
      (task) => lead === null || task.lead === null || task.lead === lead,
    )
    return same.length === 1 ? same[0]!.id : null
  }
}

/**
 * Stores reviewed rows as part of one command: new tasks as they stand, with the day and the evidence of what is done;
 * what differs from a stored task by the acts it takes. A row without content is skipped, and so is a difference that no
 * act can make (an earlier deadline). A body named by hand in the review stands for its text wherever it occurs.
 */
export async function applySheet(
  writes: Writes,
  { rows, fileName, bodies: named }: Applying,
  given: Given,
  commandId: string,
): Promise<Applied> {
  const bodies = await bodiesOf(writes)
  const naming = namingOf(bodies, named)
  const { onIssueDays } = await meetingRuleOf(writes)
  const making = { today: given.today, commandId, onIssueDays }
  const fresh: { row: Row; making: Making }[] = []
  let [updated, skipped] = [0, 0]
  for (const row of rows) {
    if (row.content === '') skipped += 1
    else if (row.existingId === null) fresh.push({ row, making: makingOf(row, naming(row), making) })
    else if (await update(writes, row, naming(row), fileName, given)) updated += 1
    else skipped += 1
  }
  const made = await makeTasks(
    writes,
    fresh.map(({ making }) => making),
    given,
  )
  const told = fresh.flatMap(({ row, making }, at) => {
    const text = row.done && making.stood?.done ? null : row.result
    return text === null ? [] : [{ taskId: made[at]!.id, percent: making.stood?.percent ?? 0, text }]
  })
  await insertInChunks(
    writes,
    'task_act',
    told.map(({ taskId, percent, text }) => ({
      id: uuidv7(),
      task_id: taskId,
      ordinal: 2,
      kind: 'update' as const,
      date: given.today,
      author: given.actor,
      text,
      meeting_id: null,
      answer_by: null,
      details: JSON.stringify({ percent }),
    })),
  )
  return { created: made.length, updated, skipped }
}

type Naming = (row: Row) => { lead: string | null; supports: string[] }

/** Bodies of a row by id: those the sheet names by code, and those a person named in the review for its other words. */
function namingOf(bodies: Bodies, named: Applying['bodies']): Naming {
  const byCode = new Map([...bodies.values()].map(({ code, id }) => [code, id]))
  const byText = new Map(named.map(({ text, bodyId }) => [fold(text), bodyId]))
  return (row) => {
    const idOf = (code: string) => {
      const id = byCode.get(code)
      if (id === undefined) throw invalid(row, 'lead')
      return id
    }
    const supports = row.supports.map(idOf)
    const told = row.unknownBodies.flatMap((text) => byText.get(fold(text)) ?? [])
    const lead = row.lead === null ? (told.shift() ?? null) : idOf(row.lead)
    return { lead, supports: [...new Set([...supports, ...told])].filter((id) => id !== lead) }
  }
}

const invalid = ({ row, content }: Row, field: string) =>
  new UserError('import-row-invalid', { row, content, field })

/** A task said to be done without its day stays open at 100 %: when it was done is not for the program to say. */
function makingOf(
  row: Row,
  { lead, supports }: ReturnType<Naming>,
  { today, commandId, onIssueDays }: { today: string; commandId: string; onIssueDays: number },
): Making {
  if (row.content.length > longestContent) throw invalid(row, 'content')
  // A deadline the sheet gives stands, also where the office's rule would compute another.
  const isOtherThanRule =
    row.deadlineKind === 'onIssue' &&
    row.deadline !== null &&
    (row.issuedOn === null || row.deadline !== onIssueDeadline(row.issuedOn, onIssueDays))
  const done = row.done ? row.doneOn : null
  const told = row.result ?? row.evidence
  const isStarted = row.done || told !== null
  return {
    fields: {
      content: row.content,
      leadBodyId: lead,
      leadPerson: row.leadPerson?.slice(0, 120) ?? null,
      supports: supports.map((bodyId) => ({ bodyId, part: null, deadline: null })),
      responsibility: null,
      authority: null,
      deliverable: row.product?.slice(0, 500) ?? null,
      urgency: 'normal',
      source: {
        kind: 'document',
        text: row.source?.slice(0, 500) ?? null,
        meetingId: null,
        conclusionId: null,
        sentence: null,
        activityId: null,
      },
      issuedDate: row.issuedOn,
      deadlineKind: isOtherThanRule ? 'date' : (row.deadlineKind ?? 'date'),
      deadline: row.deadline,
      condition: row.condition?.slice(0, 300) ?? null,
    },
    stood: isStarted
      ? {
          percent: row.done ? 100 : 0,
          updated: today,
          done,
          doneText: done === null ? null : told,
          recorded: today,
        }
      : null,
    evidence:
      row.evidence === null
        ? []
        : [
            {
              document_number: row.evidence,
              document_date: row.doneOn,
              note: null,
              sha256: null,
              name: null,
            },
          ],
    importCommandId: commandId,
  }
}

/** Brings a stored task to what the row says, act by act; false where nothing differs or can be changed. */
async function update(
  writes: Writes,
  row: Row,
  { lead }: ReturnType<Naming>,
  fileName: string,
  given: Given,
): Promise<boolean> {
  let record = await recordOf(writes, row.existingId!)
  let acted = false
  for (const act of actsBetween(record, row, lead, fileName, given)) {
    await actOnTask(writes, { id: record.id, version: record.version, act }, given)
    record = await recordOf(writes, record.id)
    acted = true
  }
  return acted
}

async function recordOf(writes: Writes, id: string): Promise<TaskRecord> {
  const record = await taskRecord(writes, id)
  if (!record) throw new UserError('not-found')
  return record
}

function actsBetween(
  record: TaskRecord,
  row: Row,
  lead: string | null,
  fileName: string,
  { actor, today }: Given,
): Act[] {
  if (record.done_date !== null || record.cancelled_date !== null) return []
  const reason = `Theo bảng theo dõi ${fileName}`
  const acts: Act[] = []
  if (lead !== null && lead !== record.lead_body_id)
    acts.push({ kind: 'reassign', date: today, leadBodyId: lead, leadPerson: null, reason })
  const isLater = row.deadline !== null && (record.deadline === null || row.deadline > record.deadline)
  if (isLater && record.deadline_kind !== 'regular')
    acts.push({
      kind: 'extend',
      date: today,
      deadline: row.deadline!,
      reason,
      allowedBy: actor,
      meetingId: null,
    })
  if (row.done && row.doneOn !== null && row.evidence !== null) {
    const evidence = { documentNumber: row.evidence.slice(0, 60), documentDate: row.doneOn, note: null }
    acts.push({
      kind: 'close',
      date: today,
      doneDate: row.doneOn,
      text: row.result ?? row.evidence,
      evidence,
    })
  } else if (row.done && record.percent < 100)
    acts.push({ kind: 'update', date: today, percent: 100, text: row.result ?? reason })
  return acts
}
