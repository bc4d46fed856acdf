import { implement } from '@orpc/server'
import { intakeContract } from '../../shared/contract/intake.ts'
import { command, longWork, type OpenContext, query, type RequestContext } from '../rpc.ts'
import { UserError } from '../user-error.ts'
import { applyFiles, takeBackRun } from './apply/apply.ts'
import type { Desk, DroppedBytes } from './desk/desk.ts'
import { deskOf } from './desk/desks.ts'
import { fileDetail, fileDifferences, itemDetail } from './review/detail.ts'
import { itemsOf } from './review/draft-items.ts'
import { decodedCells, sheetPage } from './review/sheet-page.ts'
import {
  decide,
  discardFiles,
  filesInDoubt,
  listFiles,
  listRuns,
  readAgain,
  setKeepEncoding,
  setPeriod,
  setReceivedDate,
  setUnit,
  shownContradictions,
} from './service.ts'
import { draftOf, fileRow } from './store.ts'
import { withoutDecoding } from './understand/understand-in-its-time.ts'

const os = implement(intakeContract).$context<RequestContext>()
const desk = (context: RequestContext & OpenContext): Desk => deskOf(context.workspace, context.holder)
const officerOf = ({ actor, clock }: OpenContext) => ({ name: actor, at: clock.now() })

/** Runs kept in sight to be taken back; older ones stand in the history. */
const runsShown = 50
const decodedShown = 2000

export const intakeRoutes = os.router({
  list: os.list.use(query).handler(async ({ context, input }) => ({
    ...(await listFiles(context.reads, input, context.clock.today())),
    reading: desk(context).progress(),
  })),
  add: os.add.use(longWork).handler(async ({ context, input }) => {
    const sent: DroppedBytes[] = []
    for (const file of input.files) {
      sent.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
    }
    return desk(context).add(sent)
  }),
  stop: os.stop.use(longWork).handler(({ context }) => desk(context).stop()),
  readAgain: os.readAgain.use(longWork).handler(({ context, input }) =>
    desk(context).change(
      'readAgain',
      (writes) => readAgain(writes, input.files),
      async () => input.files.map((file) => file.id),
    ),
  ),
  detail: os.detail.use(query).handler(({ context, input }) => fileDetail(context.reads, input.id)),
  item: os.item.use(query).handler(({ context, input }) => itemDetail(context.reads, input.id, input.key)),
  sheet: os.sheet.use(query).handler(async ({ context, input }) => {
    const row = await fileRow(context.reads, input.id)
    const draft = await draftOf(context.reads, input.id)
    if (!draft) throw new UserError('not-read-yet', { file: row.name })
    const workbook = await desk(context).workbook(row)
    const shown = row.keep_encoding === 1 ? withoutDecoding(workbook) : workbook
    return sheetPage(shown, draft.sheets, itemsOf(draft), input.sheet, input.from)
  }),
  decoded: os.decoded.use(query).handler(async ({ context, input }) => {
    const row = await fileRow(context.reads, input.id)
    return decodedCells(await desk(context).workbook(row), decodedShown)
  }),
  differences: os.differences
    .use(query)
    .handler(({ context, input }) => fileDifferences(context.reads, input.id)),
  setUnit: os.setUnit.use(command).handler(({ context, input }) => setUnit(context.writes, input)),
  setPeriod: os.setPeriod.use(longWork).handler(({ context, input }) =>
    desk(context).change(
      'setPeriod',
      (writes) => setPeriod(writes, input),
      async () => [input.id],
    ),
  ),
  setReceivedDate: os.setReceivedDate
    .use(command)
    .handler(({ context, input }) => setReceivedDate(context.writes, input)),
  setKeepEncoding: os.setKeepEncoding.use(longWork).handler(({ context, input }) =>
    desk(context).change(
      'setKeepEncoding',
      (writes) => setKeepEncoding(writes, input),
      async () => [input.id],
    ),
  ),
  decide: os.decide.use(longWork).handler(({ context, input }) =>
    desk(context).change(
      'decide',
      (writes) => decide(writes, input),
      async (reads) => (input.rememberName === null ? [] : filesInDoubt(reads)),
    ),
  ),
  apply: os.apply.use(command).handler(async ({ context, input }) => {
    const outcome = await applyFiles(context.writes, input.files, officerOf(context))
    if (outcome.outcome === 'applied') return outcome
    const { contradictions, files } = outcome
    return {
      outcome: 'contradicts' as const,
      contradictions: await shownContradictions(context.writes, contradictions, files),
    }
  }),
  takeBack: os.takeBack
    .use(command)
    .handler(({ context, input }) => takeBackRun(context.writes, input.importRunId, officerOf(context))),
  discard: os.discard.use(command).handler(async ({ context, input }) => {
    await discardFiles(context.writes, input.files)
    return { commandId: context.commandId }
  }),
  runs: os.runs.use(query).handler(({ context }) => listRuns(context.reads, runsShown)),
})
