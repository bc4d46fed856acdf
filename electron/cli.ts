import { parseArgs } from 'node:util'
import { keepCompiledCode } from './compiled-code.ts'
import { runtimeProblem } from './runtime.ts'

/** The same app without a screen, for the IT staff and for checks. Exit code 0 done, 1 failed, 2 wrong words. */
const usage = `Hiệp Đồng, dòng lệnh / command line

  read FILE... [--json]                          đọc biểu, không lưu / what is understood of each workbook
  import FILE... --workspace DIR                 nhập những số chắc chắn / store what is sure
  export --workspace DIR --period 2024-Q1 --out FILE
                                                 xuất biểu phục vụ hội nghị / the meeting workbook
  programme read FILE... [--json] [--year 2024]  đọc bảng chương trình năm / what is understood of a programme's tables
  programme export --workspace DIR --year 2024 --out FILE
                                                 xuất chương trình năm / the programme's workbook
  tasks read FILE... [--json]                    đọc bảng theo dõi nhiệm vụ / what is understood of tracking sheets
  tasks export --workspace DIR [--body CODE] --out FILE
                                                 sổ nhiệm vụ, hoặc phiếu của một cơ quan / the register, or a body's form
  documents make --workspace DIR --kind KIND [--meeting CODE | --body CODE] --out FILE.docx
                                                 văn bản Word của hội nghị hoặc cho một cơ quan / a Word document
  demo [--folder DIR]                            cả việc chính, từ dữ liệu mẫu / the main job on the sample workbooks
  serve [--workspace DIR] [--no-open]            mở trong trình duyệt / the application in the browser
`

type Command = (args: string[]) => Promise<number>

/** Each command loads its own code, so that a quick one starts quickly. */
const commands: Record<string, () => Promise<Command>> = {
  read: async () => (await import('./cli/read.ts')).read,
  import: async () => (await import('./cli/import.ts')).importFiles,
  export: async () => (await import('./cli/export.ts')).exportWorkbook,
  programme: async () => (await import('./cli/programme.ts')).programme,
  tasks: async () => (await import('./cli/tasks.ts')).tasks,
  documents: async () => (await import('./cli/documents.ts')).documents,
  demo: async () => (await import('./cli/demo.ts')).demo,
  serve: async () => (await import('./cli/serve.ts')).serve,
}

async function main(): Promise<number> {
  const problem = runtimeProblem()
  if (problem) {
    console.error(problem)
    return 1
  }
  const [name = '', ...args] = process.argv.slice(2)
  const load = commands[name]
  if (!load) {
    const { values } = parseArgs({
      args: process.argv.slice(2),
      options: { help: { type: 'boolean' } },
      strict: false,
    })
    console.error(usage)
    return name === 'help' || values.help ? 0 : 2
  }
  keepCompiledCode()
  return (await load())(args)
}

main().then(
  (code) => {
    process.exitCode = code
  },
  async (error: unknown) => {
    const wrongWords =
      error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
    console.error(wrongWords ? `${error.message}\n\n${usage}` : await told(error))
    process.exitCode = wrongWords ? 2 : 1
  },
)

/** What the user can do something about is told in a sentence; anything else with where it came from. */
async function told(error: unknown): Promise<unknown> {
  const { UserError } = await import('./user-error.ts')
  if (!(error instanceof UserError)) return error
  const { errorSentence } = await import('../shared/words/errors-vi.ts')
  return errorSentence(error.code, error.params)
}
