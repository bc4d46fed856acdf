import { implement } from '@orpc/server'
import { programmeContract } from '../../shared/contract/programme.ts'
import { openReader } from '../intake/read-in-worker.ts'
import { command, query, type RequestContext } from '../rpc.ts'
import { applyImport, readImport, readPaste } from './import-rows.ts'

const os = implement(programmeContract).$context<RequestContext>()

/** Reading a programme out of a file or a pasted table, and storing what was reviewed. */
export const programmeImportRoutes = {
  readImport: os.readImport.use(query).handler(async ({ context, input: { year, file } }) => {
    // A programme is imported once a year: its reader lives as long as the file takes.
    const reader = openReader({ workers: 1 })
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      return await readImport(context.reads, { year, file: { name: file.name, bytes } }, (sent, name) =>
        reader.read(sent, name),
      )
    } finally {
      await reader.close()
    }
  }),
  readPaste: os.readPaste.use(query).handler(({ context, input }) => readPaste(context.reads, input)),
  applyImport: os.applyImport
    .use(command)
    .handler(({ context, input }) => applyImport(context.writes, input, context.commandId)),
}
