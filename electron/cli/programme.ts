import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { indexBodies } from '../bodies/body-index.ts'
import { shippedBodies } from '../bodies/shipped-bodies.ts'
import { openReader } from '../intake/read-in-worker.ts'
import { readProgramme } from '../programme/read-programme.ts'
import { readProgrammeFile } from '../programme/read-programme-file.ts'
import {
  type ProgrammeResult,
  toProgrammeFailure,
  toProgrammeResult,
} from '../programme/read-programme-result.ts'
import { FileError } from '../sheets/file-error.ts'

/** The annual programme without a screen: `read` prints what files hold, `export` writes the programme of a workspace. */
export async function programme(args: string[]): Promise<number> {
  const [word, ...rest] = args
  if (word === 'read') return read(rest)
  if (word === 'export') return (await import('./programme-export.ts')).exportProgramme(rest)
  console.error('programme: cần read FILE... hoặc export --workspace DIR --year 2024 --out FILE')
  return 2
}

async function read(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { json: { type: 'boolean' }, year: { type: 'string' } },
    allowPositionals: true,
  })
  const year = values.year === undefined ? null : Number(values.year)
  if (positionals.length === 0 || (year !== null && !Number.isInteger(year))) {
    console.error('programme read: chưa nêu tệp nào / name at least one file')
    return 2
  }
  const results = await readFiles(positionals, year)
  if (values.json) console.log(JSON.stringify(results, null, 1))
  else for (const result of results) console.log(summaryOf(result))
  return results.some(({ error }) => error) ? 1 : 0
}

async function readFiles(paths: readonly string[], year: number | null): Promise<ProgrammeResult[]> {
  const bodies = indexBodies(shippedBodies())
  const reader = openReader({ workers: 1 })
  try {
    const results: ProgrammeResult[] = []
    for (const path of paths) {
      const file = basename(path).normalize('NFC')
      try {
        const source = await readProgrammeFile(await bytesOf(path), file, (bytes, name) =>
          reader.read(bytes, name),
        )
        results.push(toProgrammeResult(file, readProgramme(source, { bodies, fileName: file, year })))
      } catch (error) {
        if (!(error instanceof FileError)) throw error
        results.push(toProgrammeFailure(file, error.code, error.params))
      }
    }
    return results
  } finally {
    await reader.close()
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    throw new FileError('file-gone', {}, { cause: error })
  }
}

function summaryOf({ file, year, activities, warnings, error }: ProgrammeResult): string {
  if (error) return `${file}\n  ${error.message}`
  const sure = activities.filter(({ confidence }) => confidence === 'sure').length
  return [
    file,
    `  năm ${year ?? 'chưa rõ'}: ${sure} hoạt động chắc chắn, ${activities.length - sure} cần xem`,
    ...activities.flatMap(({ sheet, row, content, problems }) =>
      problems.map((problem) => `  ? ${sheet}, dòng ${row}, ${content}: ${problem}`),
    ),
    ...warnings.map(({ message }) => `  ! ${message}`),
  ].join('\n')
}
