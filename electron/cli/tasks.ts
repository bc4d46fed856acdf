import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { dayAt } from '../../shared/domain/day-text.ts'
import { taskFileSentence } from '../../shared/words/tasks-files-vi.ts'
import { indexBodies } from '../bodies/body-index.ts'
import { shippedBodies } from '../bodies/shipped-bodies.ts'
import { openReader } from '../intake/read-in-worker.ts'
import { readProgrammeFile } from '../programme/read-programme-file.ts'
import { FileError } from '../sheets/file-error.ts'
import { type ReadTracking, readTracking } from '../tasks/read-tracking.ts'
import { type TrackingResult, toTrackingFailure, toTrackingResult } from '../tasks/read-tracking-result.ts'

/** Tasks without a screen: `read` prints what tracking sheets hold, `export` writes the register or a body's form. */
export async function tasks(args: string[]): Promise<number> {
  const [word, ...rest] = args
  if (word === 'read') return read(rest)
  if (word === 'export') return (await import('./tasks-export.ts')).exportTasks(rest)
  console.error('tasks: cần read FILE... hoặc export --workspace DIR [--body CODE] --out FILE')
  return 2
}

async function read(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { json: { type: 'boolean' } },
    allowPositionals: true,
  })
  if (positionals.length === 0) {
    console.error('tasks read: chưa nêu tệp nào / name at least one file')
    return 2
  }
  const bodies = indexBodies(shippedBodies())
  const reader = openReader({ workers: 1 })
  const results: TrackingResult[] = []
  try {
    for (const path of positionals) {
      const file = basename(path).normalize('NFC')
      try {
        const source = await readProgrammeFile(await bytesOf(path), file, (bytes, name) =>
          reader.read(bytes, name),
        )
        const tracking = readTracking(source, { bodies, today: dayAt(new Date()) })
        results.push(toTrackingResult(file, tracking))
        if (!values.json) console.log(summaryOf(file, tracking))
      } catch (error) {
        if (!(error instanceof FileError)) throw error
        const failure = toTrackingFailure(file, error.code, error.params)
        results.push(failure)
        if (!values.json) console.log(`${file}\n  ${failure.error?.message}`)
      }
    }
  } finally {
    await reader.close()
  }
  if (values.json) console.log(JSON.stringify(results, null, 1))
  return results.some(({ error }) => error) ? 1 : 0
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    throw new FileError('file-gone', {}, { cause: error })
  }
}

function summaryOf(file: string, { tasks: read, warnings }: ReadTracking): string {
  const sure = read.filter(({ confidence }) => confidence === 'sure').length
  return [
    file,
    `  ${sure} nhiệm vụ chắc chắn, ${read.length - sure} cần xem`,
    ...read.flatMap(({ sheet, row, content, problems }) =>
      problems.map(
        ({ code, params }) => `  ? ${sheet}, dòng ${row}, ${content}: ${taskFileSentence(code, params)}`,
      ),
    ),
    ...warnings.map(({ code, params }) => `  ! ${taskFileSentence(code, params)}`),
  ].join('\n')
}
