import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { formatNumber } from '../../shared/domain/number-text.ts'
import { systemClock } from '../clock.ts'
import { shippedLists } from '../committee/reference-table.ts'
import { FileError } from '../intake/file-error.ts'
import { openReader } from '../intake/read-in-worker.ts'
import { type ReadFailure, type ReadResult, toReadFailure, toReadResult } from '../intake/read-result.ts'
import { understandWorkbook } from '../intake/understand.ts'

/** Prints what is understood of each workbook and stores nothing; a file that cannot be read says why among the others. */
export async function read(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { json: { type: 'boolean' } },
    allowPositionals: true,
  })
  if (positionals.length === 0) {
    console.error('read: chưa nêu tệp nào / name at least one file')
    return 2
  }
  const results = await readFiles(positionals)
  if (values.json) console.log(JSON.stringify(results, null, 1))
  else for (const result of results) console.log(summaryOf(result))
  return results.some((result) => 'error' in result) ? 1 : 0
}

async function readFiles(paths: readonly string[]): Promise<(ReadResult | ReadFailure)[]> {
  const lists = shippedLists()
  const reader = openReader({ workers: 1 })
  const today = systemClock.today()
  try {
    const results: (ReadResult | ReadFailure)[] = []
    for (const path of paths) {
      const file = basename(path).normalize('NFC')
      try {
        const workbook = await reader.read(await bytesOf(path), file)
        results.push(toReadResult(file, understandWorkbook(workbook, { ...lists, fileName: file, today })))
      } catch (error) {
        if (!(error instanceof FileError)) throw error
        results.push(toReadFailure(file, error.code, error.params))
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
