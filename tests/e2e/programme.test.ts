import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect as see } from 'playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goTo } from './main-job.ts'
import { openInBrowser, type RunningApp } from './running-app.ts'

const root = join(import.meta.dirname, '../..')
const cli = join(root, 'dist/electron/cli.js')
const table = join(root, 'resources/sample-programme/Chuong trinh phoi hop 2024.xlsx')

/** What `hiepdong programme read` understands of a table, without where each row stood. */
function activitiesIn(path: string): unknown[] {
  const { stdout } = spawnSync(process.execPath, [cli, 'programme', 'read', path, '--json'], {
    encoding: 'utf8',
  })
  const [result] = JSON.parse(stdout) as { activities: Record<string, unknown>[] }[]
  return result!.activities.map(({ sheet: _sheet, row: _row, ...activity }) => activity)
}

describe.skipIf(!process.env.HIEPDONG_BROWSER)('the annual programme in the browser host', () => {
  let app: RunningApp
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hiepdong-programme-'))
    const workspace = join(folder, '2024')
    const made = spawnSync(process.execPath, [cli, 'demo', '--folder', workspace], { encoding: 'utf8' })
    if (made.status !== 0) throw new Error(made.stdout + made.stderr)
    app = await openInBrowser({ workspace })
  })
  afterAll(async () => {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('is built from a table after a look at every row', async () => {
    const { page } = app
    await page.getByRole('navigation').getByRole('link', { name: 'Chương trình năm' }).click()
    await page.getByRole('button', { name: 'Nhập từ Word, Excel' }).click()
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Chọn tệp' }).click(),
    ])
    await chooser.setFiles(table)
    await see(page.getByRole('button', { name: 'Chắc chắn 27' })).toBeVisible()
    await page.getByRole('button', { name: 'Đưa 27 hoạt động vào chương trình' }).click()
    await see(page.getByText('Nháp', { exact: true })).toBeVisible()
    await see(
      page.getByRole('grid', { name: 'Danh sách' }).getByRole('row', { name: /Hành quân về nguồn/ }),
    ).toBeVisible()
  })

  it('points at the two visits to the same families in the same week and keeps the answer', async () => {
    const pair = app.page
      .getByRole('region', { name: /^Có thể trùng: / })
      .filter({ hasText: 'Tết Quân - Dân: thăm, tặng quà' })
      .filter({ hasText: 'Xuân biên phòng ấm lòng dân bản' })
    await see(pair).toBeVisible()
    await pair.getByRole('button', { name: 'Làm chung' }).click()
    await see(pair).toBeHidden()
  })

  it('is issued, adjusted after a change, and says so', async () => {
    const { page } = app
    const putOut = async (act: 'Ban hành' | 'Điều chỉnh', number: string, reason?: string) => {
      await page.getByRole('button', { name: act, exact: true }).first().click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Số văn bản').fill(number)
      await dialog.getByLabel('Người ký').fill('Đ/c Nguyễn Văn A')
      if (reason) await dialog.getByLabel('Lý do').fill(reason)
      await dialog.getByRole('button', { name: /^Ban hành/ }).click()
      await see(dialog).toBeHidden()
    }
    await putOut('Ban hành', '05-CTr/BCĐ')
    await see(page.getByText('Đã ban hành', { exact: true })).toBeVisible()
    await putOut('Điều chỉnh', '09-CTr/BCĐ', 'Bổ sung nguồn lực')
    await see(page.getByText('Điều chỉnh lần 1').first()).toBeVisible()
  })

  it('is exported and read again without a difference', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'Nhập, xuất' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Xuất chương trình (Excel)' }).click(),
    ])
    const path = join(folder, 'chuong-trinh.xlsx')
    await download.saveAs(path)
    expect(activitiesIn(path)).toEqual(activitiesIn(table))
  })

  it('leaves the other pages as they were', () => goTo(app.page, 'Tổng hợp số liệu'))
})
