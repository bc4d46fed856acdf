import { readdirSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { clockOfDay } from '../../../../electron/clock.ts'
import { openSqlite } from '../../../../electron/database/sqlite/open-sqlite.ts'
import { type Desk, openDesk } from '../../../../electron/intake/desk/desk.ts'
import { openReader } from '../../../../electron/intake/read-in-worker.ts'
import type { Workbook } from '../../../../electron/sheets/grid.ts'
import { attachmentsIn } from '../../../../electron/workspace/attachments.ts'
import { deskOn, draftOf, figures, type Desk as StoredDesk } from '../desk-fixture.ts'

const reader = openReader()
const folders: string[] = []
afterAll(async () => {
  await reader.close()
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

const csv = (name: string, figure: number) => ({
  name,
  bytes: strToU8(`STT,Nội dung,Quý I\n1,Buổi tuyên truyền,${figure}\n2,Tin bài,7\n`),
})

let stored: StoredDesk
let folder: string
let announced: number
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hiepdong-desk-'))
  folders.push(folder)
  stored = await deskOn(await openSqlite(join(folder, 'hiepdong.db')))
  announced = 0
})

const attachmentFiles = () =>
  readdirSync(folder, { recursive: true }).filter((name) => /[0-9a-f]{64}$/.test(String(name)))

/** A desk that understands one thing: the figure of quý I in the second line. */
function openOver(understand: (workbook: Workbook) => Promise<void> = async () => {}): Desk {
  return openDesk({
    database: stored.database,
    attachments: attachmentsIn(join(folder, 'attachments')),
    clock: clockOfDay('2024-03-15'),
    officer: () => 'Lan',
    reader,
    atOnce: 1,
    async understanding(_reads, { bytes, name }, _row, _today, signal) {
      const workbook = await reader.read(bytes, name, signal)
      await understand(workbook)
      const figure = workbook.sheets[0]!.cells.find((cell) => cell.address === 'C2')!
      return { format: workbook.format, draft: draftOf({ values: figures({ A01: Number(figure.text) }) }) }
    },
    announce: () => announced++,
    log: (reference, error) => {
      throw new Error(reference, { cause: error })
    },
  })
}

async function rows() {
  return stored.database.reads
    .selectFrom('intake_file')
    .select(['id', 'version', 'name', 'state', 'error_code', 'sure', 'received_date', 'source_file_id'])
    .orderBy('name')
    .execute()
}

describe('files on the desk', () => {
  it('are read one after another, those in an archive too, and a bad one stops no other', async () => {
    const desk = openOver()
    const zip = zipSync({
      'Quý I/Quan3.csv': csv('', 3).bytes,
      'Quý I/doc.txt.exe': new Uint8Array([1, 2, 3, 0, 255]),
    })
    const added = await desk.add([csv('Quan1.csv', 1), { name: 'nop.zip', bytes: zip }, csv('Quan8.csv', 8)])
    expect(added).toMatchObject({ kept: 4, refused: 0 })
    expect(desk.progress()).toMatchObject({ total: 4 })
    await desk.idle()
    expect(desk.progress()).toBeNull()
    expect(await rows()).toMatchObject([
      { name: 'Quan1.csv', state: 'review', sure: 1, received_date: '2024-03-15' },
      { name: 'Quan3.csv', state: 'review' },
      { name: 'Quan8.csv', state: 'review' },
      { name: 'doc.txt.exe', state: 'failed', error_code: 'not-a-workbook', source_file_id: null },
    ])
    expect(announced).toBeGreaterThan(4)
  })

  it('keep nothing of a file that no reading will help', async () => {
    const desk = openOver()
    await desk.add([{ name: 'anh.png', bytes: new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0]) }])
    await desk.idle()
    expect(await rows()).toMatchObject([{ state: 'failed' }])
    expect(attachmentFiles()).toEqual([])
    expect(await stored.database.reads.selectFrom('source_file').selectAll().execute()).toEqual([])
  })

  it('are known by their content, whatever their name: twice in one drop, and after they were applied', async () => {
    const desk = openOver()
    await desk.add([csv('Quan1.csv', 1), csv('Quan1 (2).csv', 1)])
    await desk.idle()
    const [second, first] = await rows()
    expect(second).toMatchObject({ name: 'Quan1 (2).csv', state: 'failed', error_code: 'same-file-twice' })
    const outcome = await stored.apply([first!.id])
    await desk.add([csv('Quan1 ban moi.csv', 1)])
    await desk.idle()
    expect((await rows()).find((row) => row.name === 'Quan1 ban moi.csv')).toMatchObject({
      state: 'failed',
      error_code: 'already-imported',
    })
    if (outcome.outcome !== 'applied') throw new Error('was not applied')
    await stored.takeBack(outcome.run.importRunId)
    expect((await rows()).find((row) => row.id === first!.id)).toMatchObject({ state: 'review' })
  })

  it('are read after a restart where the program ended before', async () => {
    const first = openOver(() => new Promise(() => undefined))
    await first.add([csv('Quan1.csv', 1), csv('Quan8.csv', 8)])
    first.close()
    expect(await rows()).toMatchObject([{ state: 'reading' }, { state: 'reading' }])
    const second = openOver()
    await second.resume()
    await second.idle()
    expect(await rows()).toMatchObject([
      { state: 'review', sure: 1 },
      { state: 'review', sure: 1 },
    ])
  })

  it('can be stopped; what was not read stays and is read when asked again', async () => {
    const slow: Desk = openOver(async () => slow.stop())
    await slow.add([csv('Quan1.csv', 1), csv('Quan3.csv', 3), csv('Quan8.csv', 8)])
    await slow.idle()
    const after = await rows()
    expect(after.map((row) => row.state)).toEqual(['review', 'failed', 'failed'])
    expect(after[1]).toMatchObject({ error_code: 'reading-stopped' })
    const desk = openOver()
    await stored.run((writes) =>
      writes.updateTable('intake_file').set({ state: 'reading' }).where('state', '=', 'failed').execute(),
    )
    await desk.resume()
    await desk.idle()
    expect((await rows()).map((row) => row.state)).toEqual(['review', 'review', 'review'])
  })

  it('keep what the officer named and decided when they are read again', async () => {
    const desk = openOver()
    await desk.add([csv('Quan1.csv', 1)])
    await desk.idle()
    const [file] = await rows()
    const q2 = { period: '2024-Q2', period_confirmed: 1 as const }
    await stored.run((writes) =>
      writes.updateTable('intake_file').set(q2).where('id', '=', file!.id).execute(),
    )
    await desk.change(
      'test',
      async () => undefined,
      async () => [file!.id],
    )
    await desk.idle()
    const after = await stored.database.reads.selectFrom('intake_file').select('period').executeTakeFirst()
    expect(after).toEqual({ period: '2024-Q2' })
  })

  it('survive the loss of a kept file with an error that says so', async () => {
    const desk = openOver()
    const first = openOver(() => new Promise(() => undefined))
    await first.add([csv('Quan1.csv', 1)])
    first.close()
    const [path] = attachmentFiles()
    expect((await readFile(join(folder, String(path)))).length).toBeGreaterThan(0)
    await rm(join(folder, String(path)))
    await desk.resume()
    await desk.idle()
    expect(await rows()).toMatchObject([{ state: 'failed', error_code: 'file-gone' }])
  })
})
