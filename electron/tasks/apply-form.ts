import type * as z from 'zod'
import type { tasksFileContract } from '../../shared/contract/tasks-files.ts'
import { formatDay } from '../../shared/domain/day-text.ts'
import type { Writes } from '../database/database.ts'
import { UserError } from '../user-error.ts'
import { type Act, actOnTask } from './act-on-task.ts'
import type { Given } from './create-task.ts'
import { formStatuses } from './form-shape.ts'
import { markReturned } from './form-store.ts'
import type { ReadForm, ReadFormRow } from './read-form.ts'

type Applying = z.output<NonNullable<(typeof tasksFileContract.applyForm)['~orpc']['inputSchema']>>

const longestNumber = 60

/**
 * Does with the accepted rows of a returned form what they say, as acts of `returnedDate`: all or none. A row that could
 * not be accepted (unknown, twice, unclear, ended) stops everything; a task that changed since it was shown does too.
 */
export async function applyForm(
  writes: Writes,
  { form, rows }: Pick<ReadForm, 'form' | 'rows'>,
  { accept, returnedDate, sha256 }: Pick<Applying, 'accept' | 'returnedDate'> & { sha256: string },
  given: Given,
): Promise<{ updated: number }> {
  if (!form) throw new UserError('not-found')
  const byKey = new Map(rows.map((row) => [row.key, row]))
  for (const { key, id, version } of accept) {
    const row = byKey.get(key)
    if (!row?.ready || row.taskId !== id)
      throw new UserError('import-row-invalid', {
        row: row?.row ?? 0,
        content: row?.content ?? key,
        field: row?.problems[0]?.code ?? '',
      })
    await actOnTask(writes, { id, version, act: actOf(row, form.bodyId, returnedDate) }, given)
  }
  await markReturned(writes, form.id, { date: returnedDate, sha256 })
  return { updated: accept.length }
}

function actOf({ role, answers }: ReadFormRow, bodyId: string, date: string): Act {
  const { status, percent, result, evidence, doneDate } = answers
  if (role === 'support') return { kind: 'answer', date, text: wordsOf(answers), bodyId }
  if (status === 'done' && evidence !== null && doneDate !== null && result !== null)
    return {
      kind: 'close',
      date,
      doneDate,
      text: withTroubles(result, answers),
      evidence: { documentNumber: evidence.slice(0, longestNumber), documentDate: doneDate, note: null },
    }
  return { kind: 'update', date, percent: percent ?? answers.standing, text: wordsOf(answers) }
}

/** All a body wrote, as one account. */
function wordsOf(answers: ReadFormRow['answers']): string {
  const { status, percent, result, evidence, doneDate } = answers
  const document =
    evidence === null ? '' : `Văn bản ${evidence}${doneDate === null ? '' : ` ngày ${formatDay(doneDate)}`}`
  const said = withTroubles([result ?? '', document].filter((text) => text !== '').join('; '), answers)
  if (said !== '') return said
  return status === null ? `Tiến độ ${percent ?? answers.standing}%` : formStatuses[status]
}

const withTroubles = (said: string, { obstacle, proposal }: ReadFormRow['answers']): string =>
  [said, obstacle && `Khó khăn, vướng mắc: ${obstacle}`, proposal && `Kiến nghị, đề xuất: ${proposal}`]
    .filter(Boolean)
    .join('; ')
