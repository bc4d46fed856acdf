import { existsSync, readFileSync } from 'node:fs'
import { readDecoded } from '../../../electron/intake/intake-job.ts'
import { FileError } from '../../../electron/sheets/file-error.ts'

/** Reads the file named on the command line in a process of its own and prints what came of it and its peak memory. */
const file = process.argv[2]!
const outcome = await readDecoded(readFileSync(file), file).then(
  (workbook) => `${workbook.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0)} cells`,
  (error: unknown) => (error instanceof FileError ? error.code : String(error)),
)
const megabytes = Math.round(ownPeak() / 1024)
process.stdout.write(JSON.stringify({ outcome, megabytes }))

/** Peak of this process in kilobytes. What Linux gives as maxRSS begins with the size of the process that started it. */
function ownPeak(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  const peak = /^VmHWM:\s*(\d+) kB/m.exec(status)?.[1]
  return peak === undefined ? process.resourceUsage().maxRSS : Number(peak)
}
