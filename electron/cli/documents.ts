import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { bodyByCode, meetingByCode } from '../documents/asked-by-code.ts'
import { draftPaper } from '../documents/issued.ts'
import { UserError } from '../user-error.ts'
import { documentWords } from './document-words.ts'
import { withWorkspace } from './open-for-command.ts'

/** Makes a Word document of a meeting or for a body, as its button does; it takes no number. */
export async function documents(args: string[]): Promise<number> {
  const words = documentWords(args)
  if ('wrong' in words) {
    console.error(words.wrong)
    return 2
  }
  const { kind, about, out } = words
  const paper = await withWorkspace(words.folder, async ({ database: { reads }, folder, clock }) =>
    draftPaper(
      reads,
      folder,
      {
        kind,
        meetingId: 'meeting' in about ? await meetingByCode(reads, about.meeting) : null,
        bodyId: 'body' in about ? await bodyByCode(reads, about.body, clock.today()) : null,
        unitId: null,
      },
      clock.today(),
    ),
  )
  await writeFile(out, paper.bytes).catch((error: NodeJS.ErrnoException) => {
    if (error.code === undefined || !cannotBeWritten.has(error.code)) throw error
    throw new UserError('document-not-written', { file: resolve(out) })
  })
  console.log(resolve(out))
  return 0
}

/** No such folder, no right, open in Word on Windows, or a folder of that name. */
const cannotBeWritten = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EBUSY', 'EROFS', 'EISDIR'])
