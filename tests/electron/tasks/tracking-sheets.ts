import { indexBodies } from '../../../electron/bodies/body-index.ts'
import { shippedBodies } from '../../../electron/bodies/shipped-bodies.ts'
import { readDecoded } from '../../../electron/intake/intake-job.ts'
import { readProgrammeFile } from '../../../electron/programme/read-programme-file.ts'
import { type ReadTracking, readTracking } from '../../../electron/tasks/read-tracking.ts'
import { type Layout, xlsx } from '../programme/programme-files.ts'

export const bodies = indexBodies(shippedBodies())
export const today = '2026-03-31'

/** Reads a tracking sheet as the command line does, in this thread. */
export async function readBytes(bytes: Uint8Array, fileName = 'theo doi.xlsx'): Promise<ReadTracking> {
  return readTracking(await readProgrammeFile(bytes, fileName, readDecoded), { bodies, today })
}

export const readSheets = async (...layouts: Layout[]): Promise<ReadTracking> =>
  readBytes(await xlsx(...layouts))

/** The codes of a task's problems, each once. */
export const codesOf = (task: { problems: { code: string }[] } | undefined): string[] => [
  ...new Set(task?.problems.map(({ code }) => code)),
]
