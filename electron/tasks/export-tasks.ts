import { documentProfiles } from '../../resources/document-profiles.ts'
import { formatDay } from '../../shared/domain/day-text.ts'
import type { Reads, Writes } from '../database/database.ts'
import { headOf } from '../documents/service.ts'
import { writeWorkbook } from '../documents/write-workbook.ts'
import { type Register, type RegisterQuery, registerOf } from '../meetings/register.ts'
import { UserError } from '../user-error.ts'
import { currentCommittee } from '../workspace/service.ts'
import { everyTask, type TaskFilter } from './filter-store.ts'
import { type FormRow, statusAt } from './form-shape.ts'
import { formSheet } from './form-sheet.ts'
import { insertForm, openTasksOf } from './form-store.ts'
import { bodiesOf } from './judge-fields.ts'
import { deadlineText, printedTasks } from './register-data.ts'
import { conclusionSheets, registerSheets, stateReportSheets } from './register-sheets.ts'
import { filterInWords } from './register-words.ts'
import type { TaskRecord } from './task-store.ts'

export type Exported = { name: string; bytes: Uint8Array }
export type RegisterKind = 'register' | 'stateReport' | 'conclusions'

/** The register of tasks, the state report by body, or the conclusions, as on `today`; for screen and command line alike. */
export async function exportRegister(
  reads: Reads,
  { filter, what }: { filter: TaskFilter; what: RegisterKind },
  today: string,
): Promise<Exported> {
  const filtered = JSON.stringify(filter) === JSON.stringify(everyTask) ? '' : ' (loc)'
  if (what === 'conclusions') return exportConclusions(reads, filter, today)
  const data = await printedTasks(reads, filter, today)
  const profile = documentProfiles[data.committee.profile]
  if (what === 'register') {
    const about = { title: 'Sổ theo dõi nhiệm vụ', day: today }
    const bytes = await writeWorkbook(registerSheets(data), profile, about)
    return { name: `So nhiem vu ${today}${filtered}.xlsx`, bytes }
  }
  const about = { title: 'Tình hình thực hiện nhiệm vụ', day: today }
  const bytes = await writeWorkbook(stateReportSheets(data), profile, about)
  return { name: `Tinh hinh nhiem vu ${today}${filtered}.xlsx`, bytes }
}

const step = 500

/** Of the filter of tasks, conclusions know bodies and words. */
async function exportConclusions(reads: Reads, filter: TaskFilter, today: string): Promise<Exported> {
  const bodies = await bodiesOf(reads)
  const query: RegisterQuery = {
    years: [],
    kinds: [],
    states: [],
    bodyIds: filter.bodyIds,
    seriesIds: [],
    text: filter.text,
    offset: 0,
    limit: step,
  }
  const rows: Register['rows'] = []
  for (let offset = 0; ; offset += step) {
    const found = await registerOf(reads, { ...query, offset }, today)
    rows.push(...found.rows)
    if (found.rows.length < step) break
  }
  const committee = headOf(await currentCommittee(reads), today)
  const sheets = conclusionSheets(
    {
      committee,
      asOf: today,
      filterText: filterInWords({ ...everyTask, bodyIds: filter.bodyIds, text: filter.text }, bodies),
      shortOf: (id) => bodies.get(id)?.short ?? id,
    },
    rows,
  )
  const about = { title: 'Kết luận và tình hình thực hiện', day: today }
  return {
    name: `Ket luan ${today}.xlsx`,
    bytes: await writeWorkbook(sheets, documentProfiles[committee.profile], about),
  }
}

/** Makes the form of a body with its open tasks and keeps what it says; the file carries its id. */
export async function exportForm(writes: Writes, bodyId: string, today: string): Promise<Exported> {
  const body = (await bodiesOf(writes)).get(bodyId)
  if (!body) throw new UserError('not-found')
  const rows = (await openTasksOf(writes, bodyId)).map((record) => formRowOf(record, bodyId))
  const formId = await insertForm(writes, { bodyId, date: today, rows })
  const committee = headOf(await currentCommittee(writes), today)
  const sheet = formSheet({ committee, formId, body, date: today, rows })
  const about = { title: `Phiếu theo dõi nhiệm vụ, ${body.name}, ${formatDay(today)}`, day: today }
  const bytes = await writeWorkbook([sheet], documentProfiles[committee.profile], about)
  return { name: `Phieu theo doi nhiem vu ${body.code} ${today}.xlsx`, bytes }
}

function formRowOf(record: TaskRecord, bodyId: string): FormRow {
  return {
    taskId: record.id,
    version: record.version,
    role: record.lead_body_id === bodyId ? 'lead' : 'support',
    code: record.code,
    content: record.content,
    deadline:
      deadlineText({
        deadlineKind: record.deadline_kind,
        deadline: record.deadline,
        extensions: record.extensions,
      }) ?? '',
    status: statusAt(record.percent),
    percent: record.percent,
  }
}
