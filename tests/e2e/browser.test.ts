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
import { openInBrowser, type RunningApp } from './running-app.ts'

describe.skipIf(!process.env.HIEPDONG_BROWSER)('the main job in the browser host', () => {
  let app: RunningApp
  const complaints: string[] = []

  beforeAll(async () => {
    app = await openInBrowser()
    app.page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    app.page.on('pageerror', (error) => complaints.push(String(error)))
  })
  afterAll(() => app.close())

  it('starts with a new workspace', () => createWorkspace(app.page, app.workspaceParent))
  it('reads the twenty sample workbooks', () => addWorkbooks(app.page))
  it('needs hands for one figure, decides it by keyboard and applies all', () => decideAndApply(app.page))
  it('shows who has reported and who has not', () => seeWhoReported(app.page))
  it('adds the city up and shows where a total comes from', () => seeTotals(app.page))

  it('saves the meeting workbook as a download that another reader opens', async () => {
    const [download] = await Promise.all([app.page.waitForEvent('download'), askForWorkbook(app.page)])
    expect(download.suggestedFilename()).toBe('So lieu tong hop Quy I-2024.xlsx')
    const path = join(app.workspaceParent, 'bieu.xlsx')
    await download.saveAs(path)
    const { sheets, total } = firstTotal(path)
    expect(sheets.length).toBe(13)
    expect(total).toBe(3230)
  })

  it('had nothing to complain about: no error, no broken policy', () => {
    expect(complaints).toEqual([])
  })
})
