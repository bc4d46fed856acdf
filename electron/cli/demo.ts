import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { exportMeetingWorkbook } from '../documents/service.ts'
import { type ImportedFile, importSure } from '../intake/apply/apply-sure.ts'
import { resourceFile } from '../resource-file.ts'
import { createWorkspace } from '../workspace/workspace.ts'
import { lineOf } from './import.ts'
import { withDesk } from './open-for-command.ts'

const period = '2024-Q1'

/** The main job without a screen: the sample workbooks read, what is sure stored, the meeting workbook written. */
export async function demo(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { folder: { type: 'string' } } })
  const folder = values.folder
    ? resolve(values.folder)
    : join(await mkdtemp(join(tmpdir(), 'hiepdong-')), '2024')
  const steps: [string, number][] = []
  const timed = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    const begun = performance.now()
    const result = await work()
    steps.push([step, performance.now() - begun])
    return result
  }

  const workspace = await timed('Tạo không gian làm việc', () =>
    createWorkspace({
      folder,
      committeeName:
        'Ban Chỉ đạo điều hành phối hợp hoạt động giữa lực lượng vũ trang với các tổ chức chính trị - xã hội',
      level: 'city',
      year: 2024,
      officerName: 'Thư ký Ban Chỉ đạo',
      sampleDate: '2024-03-18',
    }),
  )
  try {
    const sent = await sampleFiles()
    const { files, run } = await timed(`Đọc ${sent.length} biểu, áp dụng số chắc chắn`, () =>
      withDesk(workspace, (desk) => importSure(workspace, desk, sent)),
    )
    for (const file of files) console.log(`  ${lineOf(file)}`)
    const workbook = await timed('Xuất biểu phục vụ hội nghị', () =>
      exportMeetingWorkbook(workspace, { period, groupCode: null, coveringReport: null }),
    )
    const path = join(folder, workbook.name)
    await writeFile(path, workbook.bytes)
    printSteps(steps, files, run?.values ?? 0)
    console.log(`\n${path}`)
    return files.every(({ state }) => state === 'applied') ? 0 : 1
  } finally {
    await workspace.close()
  }
}

async function sampleFiles(): Promise<{ name: string; bytes: Uint8Array }[]> {
  const names = (await readdir(resourceFile('sample-files'))).sort(
    new Intl.Collator('vi', { numeric: true }).compare,
  )
  return Promise.all(
    names.map(async (name) => ({
      name,
      bytes: new Uint8Array(await readFile(resourceFile('sample-files', name))),
    })),
  )
}

function printSteps(
  steps: readonly [string, number][],
  files: readonly ImportedFile[],
  stored: number,
): void {
  const applied = files.filter(({ state }) => state === 'applied').length
  console.log(`\n${applied}/${files.length} tệp đã áp dụng, ${stored} số vào số liệu`)
  for (const [step, milliseconds] of steps)
    console.log(`${step.padEnd(44)} ${milliseconds.toFixed(0).padStart(6)} ms`)
}
