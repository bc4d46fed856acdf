import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { errorSentence } from '../../shared/words/errors-vi.ts'
import { intakeSentence } from '../../shared/words/intake-vi.ts'
import { type ImportedFile, importSure } from '../intake/apply/apply-sure.ts'
import type { DeskRefusal } from '../intake/desk/reading.ts'
import { withDesk, withWorkspace } from './open-for-command.ts'

/** Stores what is sure of each workbook, as one run; what needs a person waits on the desk. */
export async function importFiles(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { workspace: { type: 'string' } },
    allowPositionals: true,
  })
  if (!values.workspace || positionals.length === 0) {
    console.error('import: cần tên tệp và --workspace DIR / needs files and --workspace DIR')
    return 2
  }
  const sent = await Promise.all(
    positionals.map(async (path) => ({ name: basename(path), bytes: new Uint8Array(await readFile(path)) })),
  )
  const { files } = await withWorkspace(values.workspace, (workspace) =>
    withDesk(workspace, (desk) => importSure(workspace, desk, sent)),
  )
  for (const file of files) console.log(lineOf(file))
  return files.some((file) => file.state === 'failed' && !refusalOf(file)) ? 1 : 0
}

const states = { applied: 'đã áp dụng', waiting: 'chờ kiểm tra', failed: 'không đọc được' } as const

const refusals: Record<DeskRefusal, string> = {
  'already-imported': 'đã nhập trước đây, không nhập lần nữa',
  'same-file-twice': 'trùng nội dung với một tệp đang chờ, không nhập lần nữa',
}

/** Why a file that can be read was left out, null when it was not. */
function refusalOf({ reason }: ImportedFile): string | null {
  return reason && Object.hasOwn(refusals, reason.code) ? refusals[reason.code as DeskRefusal] : null
}

/** One file of an import in one line. */
export function lineOf(file: ImportedFile): string {
  const { name, state, unit, period, sure, check, unknown, reason } = file
  const refusal = refusalOf(file)
  if (refusal) return `${name}: ${refusal}`
  const place = [unit?.name, period].filter(Boolean).join(', ')
  const counts = state === 'failed' ? '' : `${sure} chắc chắn, ${check} cần xem, ${unknown} không nhận ra`
  const why = reason ? sentenceOf(reason) : ''
  return [`${name}: ${states[state]}`, place, counts, why].filter(Boolean).join(' · ')
}

function sentenceOf({ code, params }: NonNullable<ImportedFile['reason']>): string {
  if (errorSentence.knows(code)) return errorSentence(code, params)
  return intakeSentence.knows(code) ? intakeSentence(code, params) : code
}
