import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { wordKind } from '../../shared/contract/issued-documents.ts'
import { bodyByCode, meetingByCode } from '../documents/asked-by-code.ts'
import { draftPaper } from '../documents/issued.ts'
import { withWorkspace } from './open-for-command.ts'

/** Makes a Word document of a meeting or for a body, as its button does; it takes no number. */
export async function documents(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      workspace: { type: 'string' },
      kind: { type: 'string' },
      meeting: { type: 'string' },
      body: { type: 'string' },
      out: { type: 'string' },
    },
  })
  const kind = wordKind.safeParse(values.kind)
  const { workspace: folder, meeting, body, out } = values
  if (positionals[0] !== 'make' || !folder || !out || !kind.success || (!meeting && !body)) {
    console.error(
      `documents make: cần --workspace DIR --kind ${wordKind.options.join('|')} --meeting MÃ hoặc --body MÃ --out FILE.docx`,
    )
    return 2
  }
  const paper = await withWorkspace(folder, async ({ database: { reads }, folder, clock }) =>
    draftPaper(
      reads,
      folder,
      {
        kind: kind.data,
        meetingId: meeting ? await meetingByCode(reads, meeting) : null,
        bodyId: body ? await bodyByCode(reads, body, clock.today()) : null,
        unitId: null,
      },
      clock.today(),
    ),
  )
  await writeFile(out, paper.bytes)
  console.log(resolve(out))
  return 0
}
