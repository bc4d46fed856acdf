import { afterAll, expect as assert, beforeAll, describe, it } from 'vitest'
import { addWorkbooks, createWorkspace, decideAndApply } from './main-job.ts'
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

  it('had nothing to complain about: no error, no broken policy', () => {
    assert(complaints).toEqual([])
  })
})
