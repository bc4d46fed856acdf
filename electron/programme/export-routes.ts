import { implement } from '@orpc/server'
import { programmeContract } from '../../shared/contract/programme.ts'
import { query, type RequestContext } from '../rpc.ts'
import { exportLookBackWorkbook, exportProgrammeWorkbook } from './programme-workbook.ts'

const os = implement(programmeContract).$context<RequestContext>()
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The programme's own workbooks. */
export const programmeExportRoutes = {
  exportWorkbook: os.exportWorkbook.use(query).handler(async ({ context, input }) => {
    const { name, bytes } = await exportProgrammeWorkbook(context.workspace, input)
    return new File([bytes as Uint8Array<ArrayBuffer>], name, { type: xlsx })
  }),
  exportLookBack: os.exportLookBack.use(query).handler(async ({ context, input }) => {
    const { name, bytes } = await exportLookBackWorkbook(context.workspace, input.year)
    return new File([bytes as Uint8Array<ArrayBuffer>], name, { type: xlsx })
  }),
}
