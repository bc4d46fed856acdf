import { execFile, execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

function has(program: string, ...args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

/** Whether this machine has LibreOffice's spreadsheets, its word processor, and poppler's reader of PDF. */
export const hasCalc = has('soffice', '--version')
export const hasWriter = [
  '/usr/lib/libreoffice/program/libswlo.so',
  '/usr/lib64/libreoffice/program/libswlo.so',
].some((file) => existsSync(file))
export const hasPoppler = has('pdftotext', '-v')

/** A workbook as LibreOffice itself writes it. */
export const asWorkbook = 'xlsx:Calc MS Excel 2007 XML'

/**
 * Opens files in LibreOffice and saves them in another format into `out`, all at once since it takes seconds to start.
 * Its profile lies in `folder`, so that two tests do not meet in one.
 */
export async function convert(files: string[], to: string, folder: string, out = folder): Promise<void> {
  const profile = pathToFileURL(join(folder, 'profile')).href
  await run(
    'soffice',
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', to, '--outdir', out, ...files],
    { timeout: 240_000 },
  )
}

/** The text of a PDF, a page each. */
export const pagesOf = (pdf: string): string[] =>
  execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 1e8 })
    .split('\f')
    .slice(0, -1)
