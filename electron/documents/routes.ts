import { implement } from '@orpc/server'
import { documentsContract } from '../../shared/contract/documents.ts'
import { query, type RequestContext } from '../rpc.ts'
import { exportMeetingWorkbook } from './service.ts'

const os = implement(documentsContract).$context<RequestContext>()
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const documentsRoutes = os.router({
  meetingWorkbook: os.meetingWorkbook.use(query).handler(async ({ context, input }) => {
    const { name, bytes } = await exportMeetingWorkbook(context.workspace, input)
    return new File([bytes as Uint8Array<ArrayBuffer>], name, { type: xlsx })
  }),
})
