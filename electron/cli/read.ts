import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { formatNumber } from '../../shared/domain/number-text.ts'
import { systemClock } from '../clock.ts'
import { shippedLists } from '../committee/reference-table.ts'
import { openReader } from '../intake/read-in-worker.ts'
import { type ReadFailure, type ReadResult, toReadFailure, toReadResult } from '../intake/read-result.ts'
import type { OfficeLists } from '../intake/understand/understand-in-its-time.ts'
import { FileError } from '../sheets/file-error.ts'
import { isLeftByTheSystem } from '../sheets/file-names.ts'
import { isOfficePackage } from '../sheets/gate.ts'
import { sniffFormat } from '../sheets/sniff-format.ts'
import type { DroppedFile } from '../sheets/unpack-drop.ts'
import { listZip } from '../sheets/zip-archive.ts'

/** As many as there are readers: a file that waits would only lie in memory. */
const readAtOnce = 2

/**
 * Prints what is understood of each workbook and stores nothing; a file that cannot be read says why among the others. A
 * folder stands for the files in it, an archive for those it holds.
 */
export async function read(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { json: { type: 'boolean' } },
    allowPositionals: true,
  })
  if (positionals.length === 0) {
    console.error('read: chưa nêu tệp hay thư mục nào / name a file or a folder')
    return 2
  }
  const results = await readFiles(positionals)
  if (values.json) console.log(JSON.stringify(results, null, 1))
  else for (const result of results) console.log(summaryOf(result))
  return results.some((result) => 'error' in result) ? 1 : 0
}

async function readFiles(named: readonly string[]): Promise<(ReadResult | ReadFailure)[]> {
  const lists = listsForEver()
  const reader = openReader()
  const today = systemClock.today()
  const readBytes = async (name: string, bytes: Uint8Array): Promise<ReadResult> => {
    const terms = { fileName: name, today, period: null, periodConfirmed: false, keepEncoding: false }
    const { draft } = await reader.understand({ bytes, name }, lists, terms)
    return toReadResult(name, draft)
  }
  const readOne = async (path: string): Promise<(ReadResult | ReadFailure)[]> => {
    const name = basename(path).normalize('NFC')
    return orFailure(name, async () => {
      const bytes = await bytesOf(path)
      if (!isBundle(name, bytes)) return [await readBytes(name, bytes)]
      const files = await reader.unpack([{ name, bytes }])
      // Nothing in it can be opened: what is wrong is told of the archive, which is what was named.
      const [refused] = files
      if (refused?.error && files.every(({ error }) => error !== null)) throw refused.error
      const results: (ReadResult | ReadFailure)[] = []
      for (const file of files) {
        const readInside = async () => [await readBytes(file.name, bytesIn(file))]
        results.push(...(await orFailure(file.name, readInside)))
      }
      return results
    })
  }
  try {
    return (await inOrder(await filesIn(named), readOne)).flat()
  } finally {
    await reader.close()
  }
}

async function orFailure(
  name: string,
  work: () => Promise<(ReadResult | ReadFailure)[]>,
): Promise<(ReadResult | ReadFailure)[]> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    return [toReadFailure(name, error.code, error.params)]
  }
}

/** The files named, and for a folder those in it and below it by name, without what systems leave there. */
async function filesIn(named: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(
    named.map(async (path) => {
      // What is not there is told of when it is read.
      const isFolder = (await stat(path).catch(() => null))?.isDirectory() === true
      if (!isFolder) return [path]
      const entries = await readdir(path, { recursive: true, withFileTypes: true })
      return entries
        .filter((entry) => entry.isFile() && !isLeftByTheSystem(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    }),
  )
  return lists.flat()
}

/** An archive of files; one that calls itself a workbook and is none is reported as such. */
function isBundle(name: string, bytes: Uint8Array): boolean {
  return (
    !/\.(?:xls[xmb]?|ods)$/i.test(name) && sniffFormat(bytes) === 'zip' && !isOfficePackage(listZip(bytes))
  )
}

function bytesIn(file: DroppedFile): Uint8Array {
  if (file.error) throw file.error
  return file.bytes
}

/** What each path comes to, a few at a time: a folder of large files must not lie in memory all at once. */
async function inOrder<T>(paths: readonly string[], work: (path: string) => Promise<T>): Promise<T[]> {
  const results: T[] = []
  let next = 0
  const lane = async () => {
    for (let at = next++; at < paths.length; at = next++) results[at] = await work(paths[at]!)
  }
  await Promise.all(Array.from({ length: readAtOnce }, lane))
  return results
}

/** The shipped lists as they are sent to a reader; none of their entries has an end. */
function listsForEver(): OfficeLists {
  const { units, indicators, groups } = shippedLists()
  const forEver = <T>(entry: T) => ({ ...entry, validFrom: null, validTo: null })
  return { units: units.map(forEver), indicators: indicators.map(forEver), groups }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    throw new FileError('file-gone', {}, { cause: error })
  }
}

function summaryOf(result: ReadResult | ReadFailure): string {
  if ('error' in result) return `${result.file}\n  ${result.error.message}`
  const { file, district, period, values, unknownRows, warnings } = result
  const sure = values.filter(({ confidence }) => confidence === 'sure').length
  return [
    file,
    `  ${district ?? 'chưa rõ đơn vị'}, ${period ?? 'chưa rõ kỳ'}: ${sure} chắc chắn, ${values.length - sure} cần xem, ${unknownRows.length} không nhận ra`,
    ...values
      .filter(({ confidence }) => confidence === 'check')
      .map(
        ({ code, value, text, sheet, cell }) =>
          `  ? ${code} ${formatNumber(value)} ("${text}", ${sheet}!${cell})`,
      ),
    ...warnings.map(({ message }) => `  ! ${message}`),
  ].join('\n')
}
