import { implement } from '@orpc/server'
import PizZip from 'pizzip'
import { issuedDocumentsContract } from '../../shared/contract/issued-documents.ts'
import type { Reads } from '../database/database.ts'
import { command, query, type RequestContext } from '../rpc.ts'
import { UserError } from '../user-error.ts'
import { currentCommittee } from '../workspace/service.ts'
import { storedFile } from '../workspace/stored-file.ts'
import type { Workspace } from '../workspace/workspace.ts'
import {
  differencesOf,
  docxFile,
  draftPaper,
  enterByHand,
  issuePapers,
  markAnswered,
  nextNumber,
  withdraw,
} from './issued.ts'
import { registerOf, remindable } from './issued-register.ts'
import { issuedRecords } from './issued-store.ts'
import { issuedWorkbook } from './issued-workbook.ts'
import { headOf } from './service.ts'
import { familyOf } from './word/heading-fields.ts'
import { copyTemplate, templateStates, useShippedTemplate } from './word/templates.ts'

const os = implement(issuedDocumentsContract).$context<RequestContext>()
const familyOn = async (reads: Reads, day: string) => familyOf(headOf(await currentCommittee(reads), day))

/** Papers made from Word templates, and the register of what left the house. */
export const issuedDocumentsRoutes = {
  draft: os.draft
    .use(query)
    .handler(async ({ context: { reads, workspace, clock }, input }) =>
      docxFile(await draftPaper(reads, workspace.folder, input, clock.today())),
    ),
  remindable: os.remindable
    .use(query)
    .handler(({ context: { reads, clock } }) => remindable(reads, clock.today())),
  nextNumber: os.nextNumber.use(query).handler(({ context, input }) => nextNumber(context.reads, input)),
  issue: os.issue
    .use(command)
    .handler(({ context, input }) => issuePapers(context.writes, context.workspace, input)),
  issuedFiles: os.issuedFiles
    .use(query)
    .handler(({ context: { reads, workspace }, input }) => issuedFiles(reads, workspace, input.ids)),
  register: os.register.use(query).handler(({ context, input }) => registerOf(context.reads, input)),
  differences: os.differences
    .use(query)
    .handler(({ context, input }) => differencesOf(context.reads, input.id)),
  enterByHand: os.enterByHand
    .use(command)
    .handler(({ context, input }) => enterByHand(context.writes, input)),
  withdraw: os.withdraw.use(command).handler(({ context, input }) => withdraw(context.writes, input)),
  markAnswered: os.markAnswered
    .use(command)
    .handler(({ context, input }) => markAnswered(context.writes, input)),
  exportRegister: os.exportRegister
    .use(query)
    .handler(({ context: { reads, clock }, input }) => issuedWorkbook(reads, input.books, clock.today())),
  templates: os.templates
    .use(query)
    .handler(async ({ context: { reads, workspace, clock } }) =>
      templateStates(workspace.folder, await familyOn(reads, clock.today())),
    ),
  copyTemplate: os.copyTemplate
    .use(command)
    .handler(async ({ context: { writes, workspace, clock }, input }) =>
      copyTemplate(workspace.folder, await familyOn(writes, clock.today()), input.kind),
    ),
  useShipped: os.useShipped.use(command).handler(async ({ context: { writes, workspace, clock }, input }) => {
    const today = clock.today()
    await useShippedTemplate(workspace.folder, await familyOn(writes, today), input.kind, today)
  }),
}

/** One frozen file, or several in a .zip. */
async function issuedFiles(
  reads: Reads,
  { attachments }: Pick<Workspace, 'attachments'>,
  ids: readonly string[],
): Promise<File> {
  const records = await issuedRecords(reads, ids)
  const kept = records.flatMap(({ sha256, name }) =>
    sha256 !== null && name !== null ? [{ sha256, name }] : [],
  )
  const [first] = kept
  if (!first) throw new UserError('document-has-no-file')
  if (kept.length === 1) return storedFile(attachments, first)
  const zip = new PizZip()
  for (const file of kept) zip.file(file.name, await attachments.read(file.sha256, file.name))
  const bytes = zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
  return new File([bytes as Uint8Array<ArrayBuffer>], `Van ban (${kept.length}).zip`, {
    type: 'application/zip',
  })
}
