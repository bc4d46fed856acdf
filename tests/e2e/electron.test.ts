import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addWorkbooks,
  askForWorkbook,
  createWorkspace,
  decideAndApply,
  firstTotal,
  seeTotals,
  seeWhoReported,
} from './main-job.ts'
import { openInElectron, type RunningElectron } from './running-app.ts'

describe.skipIf(!process.env.HIEPDONG_REAL_ELECTRON)('the main job in the Electron window', () => {
  let app: RunningElectron

  beforeAll(async () => {
    app = await openInElectron()
  })
  afterAll(() => app.close())

  it('starts with a new workspace', () => createWorkspace(app.page, app.workspaceParent))
  it('reads the twenty sample workbooks', () => addWorkbooks(app.page))
  it('needs hands for one figure, decides it by keyboard and applies all', () => decideAndApply(app.page))
  it('shows who has reported and who has not', () => seeWhoReported(app.page))
  it('adds the city up and shows where a total comes from', () => seeTotals(app.page))

  it('saves the meeting workbook where the save dialog says', async () => {
    const path = join(app.workspaceParent, 'bieu.xlsx')
    const asked = await app.answerSaveDialog(path)
    await askForWorkbook(app.page)
    await expect.poll(asked).toBe('So lieu tong hop Quy I-2024.xlsx')
    await expect.poll(() => firstTotalOrNull(path)).toBe(3230)
  })

  it('gives the page no way out: no Node, no other address, no window', async () => {
    const node = await app.page.evaluate(() => [
      typeof Reflect.get(globalThis, 'require'),
      typeof Reflect.get(globalThis, 'process'),
    ])
    expect(node).toEqual(['undefined', 'undefined'])
    const before = app.page.url()
    await app.page.evaluate(() => {
      globalThis.location.href = 'https://example.com/'
    })
    expect(await app.page.evaluate(() => globalThis.open('https://example.com/'))).toBeNull()
    expect(app.page.url()).toBe(before)
    const reached = await app.page.evaluate(() =>
      fetch('https://example.com/').then(
        () => true,
        () => false,
      ),
    )
    expect(reached).toBe(false)
  })

  it('opens the view of a meeting for the wall, and no other page, in a window of its own', async () => {
    const wallOf = (id: string) => `app://ui/#/meetings?id=${id}&mode=present`
    const [wall] = await Promise.all([
      app.page.context().waitForEvent('page'),
      app.page.evaluate((address) => {
        globalThis.open(address)
      }, wallOf('00000000-0000-4000-8000-000000000000')),
    ])
    // There is no such meeting, which the page can only say when it reached the program behind it.
    await wall.getByText('Không còn').waitFor()
    for (const address of ['https://example.com/', 'app://ui/#/settings', wallOf('x" onload="')])
      expect(await wall.evaluate((to) => globalThis.open(to), address)).toBeNull()
    await wall.close()
  })

  it('opens no file that was not saved through it', async () => {
    const refused = await app.page.evaluate(() =>
      (Reflect.get(globalThis, 'hiepdong') as { openSaved(path: string): Promise<void> })
        .openSaved('/bin/sh')
        .then(
          () => false,
          () => true,
        ),
    )
    expect(refused).toBe(true)
  })
})

function firstTotalOrNull(path: string): number | null {
  try {
    return firstTotal(path).total ?? null
  } catch {
    // Not written yet: it is asked again.
    return null
  }
}
