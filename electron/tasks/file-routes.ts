import { implement } from '@orpc/server'
import { tasksFileContract } from '../../shared/contract/tasks-files.ts'
import { openReader } from '../intake/read-in-worker.ts'
import type { ReadWorkbook } from '../programme/read-programme-file.ts'
import { command, query, type RequestContext } from '../rpc.ts'
import { applyForm } from './apply-form.ts'
import { type Exported, exportForm, exportRegister } from './export-tasks.ts'
import { applySheet, readSheet } from './import-sheet.ts'
import { readForm } from './read-form.ts'

const os = implement(tasksFileContract).$context<RequestContext>()

/** A sheet is read now and then: its reader lives as long as the file takes. */
async function withReader<T>(work: (read: ReadWorkbook) => Promise<T>): Promise<T> {
  const reader = openReader({ workers: 1 })
  try {
    return await work((bytes, name) => reader.read(bytes, name))
  } finally {
    await reader.close()
  }
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const fileOf = ({ name, bytes }: Exported) =>
  new File([bytes as Uint8Array<ArrayBuffer>], name, { type: xlsx })

/** Tasks out of and into workbooks: tracking sheets, the register, the forms of the bodies. */
export const taskFileRoutes = {
  readSheet: os.readSheet.use(query).handler(async ({ context, input: { file } }) => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return withReader((read) =>
      readSheet(context.reads, { name: file.name, bytes }, read, context.clock.today()),
    )
  }),
  applySheet: os.applySheet
    .use(command)
    .handler(({ context, input }) =>
      applySheet(
        context.writes,
        input,
        { actor: context.actor, today: context.clock.today() },
        context.commandId,
      ),
    ),
  exportRegister: os.exportRegister
    .use(query)
    .handler(async ({ context, input }) =>
      fileOf(await exportRegister(context.reads, input, context.clock.today())),
    ),
  /** A command: what a form says is kept as it goes out. */
  exportForm: os.exportForm
    .use(command)
    .handler(async ({ context, input }) =>
      fileOf(await exportForm(context.writes, input.bodyId, context.clock.today())),
    ),
  readForm: os.readForm.use(query).handler(async ({ context, input: { file } }) => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const { form, rows, warnings } = await withReader((read) =>
      readForm(context.reads, { name: file.name, bytes }, read, context.clock.today()),
    )
    return {
      formId: form?.id ?? null,
      bodyId: form?.bodyId ?? null,
      date: form?.date ?? null,
      rows: rows.map(({ role: _role, answers: _answers, ...row }) => row),
      warnings,
    }
  }),
  applyForm: os.applyForm.use(command).handler(async ({ context, input }) => {
    const { file, accept, returnedDate } = input
    const bytes = new Uint8Array(await file.arrayBuffer())
    const today = context.clock.today()
    const read = await withReader((reader) =>
      readForm(context.writes, { name: file.name, bytes }, reader, today),
    )
    const { sha256 } = await context.workspace.attachments.put(bytes)
    return applyForm(context.writes, read, { accept, returnedDate, sha256 }, { actor: context.actor, today })
  }),
}
