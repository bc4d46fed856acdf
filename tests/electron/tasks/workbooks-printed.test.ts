import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportRegister } from '../../../electron/tasks/export-tasks.ts'
import { everyTask } from '../../../electron/tasks/filter-store.ts'
import { createSampleWorkspace, sampleDay } from '../../../electron/workspace/sample.ts'
import { openWorkspace } from '../../../electron/workspace/workspace.ts'
import { asWorkbook, convert, hasCalc, hasPoppler, pagesOf } from '../../libre-office.ts'
import { openPackage } from '../documents/open-package.ts'
import { expectSameResults, withoutResults } from '../documents/recomputed.ts'

const kinds = ['register', 'stateReport', 'conclusions'] as const

describe.skipIf(!(hasCalc && hasPoppler))('the workbooks of the sample tasks, opened by LibreOffice', () => {
  let folder: string
  const fileOf = (kind: string, where = '') => join(folder, where, `${kind}.xlsx`)

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hiepdong-task-books-'))
    await createSampleWorkspace(join(folder, 'mau'))
    const workspace = await openWorkspace(join(folder, 'mau'), { dailyBackup: false })
    const { reads } = workspace.database
    for (const what of kinds) {
      const { bytes } = await exportRegister(reads, { filter: everyTask, what }, sampleDay)
      writeFileSync(fileOf(what), bytes)
      writeFileSync(fileOf(`${what}-rong`), withoutResults(bytes))
    }
    await workspace.close()
    await convert(
      kinds.map((kind) => fileOf(`${kind}-rong`)),
      asWorkbook,
      folder,
      join(folder, 'out'),
    )
    await convert(
      kinds.map((kind) => fileOf(kind)),
      'pdf',
      folder,
      join(folder, 'out'),
    )
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('computes the state report to the figures that stand in the file', () => {
    const [written, computed] = [fileOf('stateReport'), fileOf('stateReport-rong', 'out')].map((file) =>
      openPackage(readFileSync(file)),
    )
    expect(expectSameResults(written!, computed!)).toBeGreaterThan(100)
  })

  it.each(kinds)('prints %s without an empty page or a figure that does not fit', (kind) => {
    const pages = pagesOf(join(folder, 'out', `${kind}.pdf`))
    expect(pages.length).toBeGreaterThan(0)
    for (const page of pages) expect(page.trim()).not.toBe('')
    expect(pages.join('')).not.toMatch(/#{2,}|#(?:REF|VALUE|NAME|DIV|N\/A)|Err:\d+/)
  })
})
