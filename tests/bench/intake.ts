import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { v7 as uuidv7 } from 'uuid'
import { tableOf } from '../../electron/committee/reference-table.ts'
import { insertInChunks } from '../../electron/database/insert-in-chunks.ts'
import { importSure } from '../../electron/intake/apply/apply-sure.ts'
import { type Desk, type DroppedBytes, openDesk } from '../../electron/intake/desk/desk.ts'
import { understandingBy } from '../../electron/intake/desk/understanding.ts'
import { openReader, type WorkbookReader } from '../../electron/intake/read-in-worker.ts'
import { createWorkspace, type Workspace } from '../../electron/workspace/workspace.ts'
import { type Side, side } from './measure.ts'

export const samples = 'resources/sample-files'
export const wards = 168

/** The whole intake of some workbooks against exceljs only reading them. */
export type IntakeBench = {
  intake: Side
  exceljs: Side
  /** Figures stored by the last intake. */
  stored(): number
  close(): Promise<void>
}

/** The .xlsx among the sample workbooks. */
export async function sampleWorkbooks(): Promise<DroppedBytes[]> {
  const names = (await readdir(samples)).filter((name) => name.endsWith('.xlsx'))
  return Promise.all(
    names.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(join(samples, name))) })),
  )
}

/** One sheet: 168 wards down, all indicators across, every figure filled. */
export async function wardWorkbook(): Promise<DroppedBytes> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Tổng hợp')
  const indicators = tableOf('indicators.tsv')
  sheet.addRow(['KẾT QUẢ HOẠT ĐỘNG PHỐI HỢP QUÝ III NĂM 2025'])
  sheet.addRow(['TT', 'Đơn vị', ...indicators.map(({ name, unit }) => `${name} (${unit})`)])
  for (let ward = 1; ward <= wards; ward++) {
    const figures = indicators.map(({ kind }, index) => figureOf(ward, index, kind === 'ratio'))
    sheet.addRow([ward, wardName(ward), ...figures])
  }
  return { name: 'Phuong xa Q3-2025.xlsx', bytes: new Uint8Array(await book.xlsx.writeBuffer()) }
}

const wardName = (ward: number) => `Phường An Phú ${ward}`
const figureOf = (ward: number, index: number, ratio: boolean) =>
  ratio ? 70 + ((ward * 7 + index) % 300) / 10 : 10 + ((ward * 31 + index * 17) % 400)

/** Bytes to stored values, in a workspace of its own each time; `prepare` and `tidyUp` are not counted. */
export async function intakeBench(
  name: string,
  files: readonly DroppedBytes[],
  today: string,
  addUnits: (workspace: Workspace) => Promise<void> = async () => {},
): Promise<IntakeBench> {
  const reader = openReader()
  await reader.warm()
  const folder = await mkdtemp(join(tmpdir(), 'hiepdong-bench-'))
  let opened = 0
  let stored = 0
  return {
    exceljs: side(`${name}, exceljs reads`, {
      run: async () => {
        for (const { bytes } of files) await new ExcelJS.Workbook().xlsx.load(bytes.slice().buffer)
      },
    }),
    intake: side(`${name}, intake`, {
      prepare: async () => {
        const workspace = await createWorkspace({
          folder: join(folder, String(++opened)),
          committeeName: 'Ban Chỉ đạo',
          level: 'city',
          year: Number(today.slice(0, 4)),
          officerName: 'Thư ký',
          sampleDate: today,
        })
        await addUnits(workspace)
        return { workspace, desk: deskOver(workspace, reader) }
      },
      run: async ({ workspace, desk }) => {
        const { run } = await importSure(
          workspace,
          desk,
          files.map((file) => ({ ...file })),
        )
        stored = run?.values ?? 0
      },
      tidyUp: async ({ workspace, desk }) => {
        desk.close()
        await workspace.close()
        await rm(workspace.folder, { recursive: true })
      },
    }),
    stored: () => stored,
    async close() {
      await reader.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function deskOver(workspace: Workspace, reader: WorkbookReader): Desk {
  return openDesk({
    database: workspace.database,
    attachments: workspace.attachments,
    clock: workspace.clock,
    officer: () => workspace.officerName,
    reader,
    understanding: understandingBy(reader),
    announce: () => {},
    log: (_reference, error) => {
      throw error
    },
  })
}

/** The wards of `wardWorkbook` as units of the workspace. */
export async function addWards({ database }: Workspace): Promise<void> {
  const stamp = { command: 'bench', commandId: uuidv7(), actor: 'bench', at: '2025-07-01T00:00:00.000Z' }
  await database.command(stamp, (writes) =>
    insertInChunks(
      writes,
      'unit',
      Array.from({ length: wards }, (_, index) => ({
        id: uuidv7(),
        code: String(26_000 + index),
        name: wardName(index + 1),
        kind: 'phường',
        position: 100 + index,
        valid_from: '2025-07-01',
        valid_to: null,
        successor_id: null,
      })),
    ),
  )
}
