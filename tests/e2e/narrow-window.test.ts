import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect as see } from 'playwright/test'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { createSampleWorkspace } from '../../electron/workspace/sample.ts'
import { goTo } from './main-job.ts'
import { openInBrowser, type RunningApp } from './running-app.ts'

let parent: string
let app: RunningApp

describe.skipIf(!process.env.HIEPDONG_BROWSER)('in a window too narrow for a panel beside the list', () => {
  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), 'hiepdong-e2e-narrow-'))
    const workspace = join(parent, 'mau')
    await createSampleWorkspace(workspace)
    app = await openInBrowser({ workspace, viewport: { width: 1280, height: 720 } })
  })
  afterAll(async () => {
    await app.close()
    await rm(parent, { recursive: true, force: true })
  })

  it('the drawer that takes its place obeys the same keys', async () => {
    const { page } = app
    await goTo(page, 'Hội nghị')
    await page.keyboard.press('n')
    const form = page.getByRole('dialog', { name: 'Hội nghị mới' })
    await form.getByLabel('Tên hội nghị').fill('Họp ở cửa sổ hẹp')
    await form.getByLabel('Địa điểm').fill('Phòng họp A')
    await page.keyboard.press('Escape')
    await see(form).toBeHidden()

    await page.keyboard.press('n')
    await form.getByLabel('Tên hội nghị').fill('Họp ở cửa sổ hẹp')
    await form.getByLabel('Địa điểm').fill('Phòng họp A')
    await page.keyboard.press('Control+Enter')
    await see(page.getByRole('heading', { name: 'Họp ở cửa sổ hẹp' })).toBeVisible()
  })
})
