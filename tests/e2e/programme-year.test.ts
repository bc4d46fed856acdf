import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect as see } from 'playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openInBrowser, type RunningApp } from './running-app.ts'

const root = join(import.meta.dirname, '../..')

describe.skipIf(!process.env.HIEPDONG_BROWSER)('a year under way, in the browser host', () => {
  let app: RunningApp
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hiepdong-year-'))
    const workspace = join(folder, 'mau')
    const made = spawnSync(process.execPath, [join(root, 'scripts/make-sample.ts'), workspace], {
      encoding: 'utf8',
    })
    if (made.status !== 0) throw new Error(made.stdout + made.stderr)
    app = await openInBrowser({ workspace })
    await app.page.getByRole('navigation').getByRole('link', { name: 'Chương trình năm' }).click()
    await see(list().getByRole('row', { name: /Hành quân về nguồn/ })).toBeVisible()
  })
  afterAll(async () => {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const list = () => app.page.getByRole('grid', { name: 'Danh sách' })
  const typeToChoose = async (typed: string, shown: string) => {
    await app.page.keyboard.type(typed)
    // The list is narrowed a moment after the last letter.
    await see(app.page.locator('.ant-select-item-option-active:visible', { hasText: shown })).toBeVisible()
    await app.page.keyboard.press('Enter')
  }
  const choose = async (label: string, typed: string, shown: string) => {
    await app.page.getByLabel(label, { exact: true }).click()
    await typeToChoose(typed, shown)
    await app.page.keyboard.press('Tab')
  }
  const takeBack = () => app.page.getByRole('status').getByRole('button', { name: 'Hoàn tác' }).click()
  const codes = () => list().locator('[data-activity]').allInnerTexts()

  it('takes a new activity by the keyboard alone, says what is missing where it is missing, and saves as it is typed', async () => {
    const { page } = app
    await list().focus()
    await page.keyboard.press('n')
    await see(page.getByLabel('Nội dung', { exact: true })).toBeFocused()
    await page.keyboard.type('Khám bệnh, cấp thuốc tại xã Thạnh An')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await see(page.getByText('Chọn cơ quan chủ trì.')).toBeHidden()
    await page.keyboard.press('Tab')
    await see(page.getByText('Chọn cơ quan chủ trì.')).toBeVisible()
    await page.keyboard.press('Shift+Tab')
    await typeToChoose('hctd', 'HCTĐ')
    await see(page.getByText('Chọn cơ quan chủ trì.')).toBeHidden()
    // A Tab pressed while the list is still closing goes nowhere.
    await see(page.locator('.ant-select-dropdown:visible')).toHaveCount(0)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await see(page.getByLabel('Thời gian', { exact: true })).toBeFocused()
    await page.keyboard.type('15-20/6')
    await see(page.getByText(/^Đã lưu \d/)).toBeVisible()
    await see(list().getByRole('row', { name: /Khám bệnh, cấp thuốc tại xã Thạnh An/ })).toBeVisible()
  })

  it('refuses an end before the start and a lead that also supports, each under its field', async () => {
    const { page } = app
    await page.getByLabel('Đến ngày', { exact: true }).fill('1/6')
    await page.keyboard.press('Tab')
    await see(page.getByText('Ngày kết thúc 01/6/2024 trước ngày bắt đầu 15/6/2024.')).toBeVisible()
    await page.getByLabel('Đến ngày', { exact: true }).fill('22/6')
    await page.keyboard.press('Tab')
    await choose('Cơ quan phối hợp (không bắt buộc)', 'hlhpn', 'HLHPN')
    await choose('Cơ quan chủ trì', 'hlhpn', 'HLHPN')
    await see(page.getByText('HLHPN đã chủ trì, không ghi thêm ở phối hợp.')).toBeVisible()
    await choose('Cơ quan chủ trì', 'hctd', 'HCTĐ')
    await see(page.getByText(/^Đã lưu \d/)).toBeVisible()
  })

  it('keeps what was saved of a field that was emptied, and says so', async () => {
    const { page } = app
    await page.getByLabel('Nội dung', { exact: true }).fill('')
    await see(page.getByText('Giữ bản đã lưu của: nội dung')).toBeVisible()
    await page.keyboard.press('Escape')
    await see(page.getByLabel('Nội dung', { exact: true })).toBeHidden()
    await see(list().getByRole('row', { name: /Khám bệnh, cấp thuốc tại xã Thạnh An/ })).toBeVisible()
  })

  it('is put in another order by the keyboard, and back by one press', async () => {
    const { page } = app
    await list().focus()
    for (const key of ['Home', 'ArrowDown']) await page.keyboard.press(key)
    const [first, second] = await codes()
    await page.keyboard.press('Alt+ArrowDown')
    await see.poll(async () => (await codes()).slice(0, 2)).toEqual([second, first])
    await takeBack()
    await see.poll(async () => (await codes()).slice(0, 2)).toEqual([first, second])
  })

  it('moves many in one change after a look at each', async () => {
    const { page } = app
    await list().focus()
    for (const key of ['Home', 'ArrowDown', 'Space', 'ArrowDown', 'Space']) await page.keyboard.press(key)
    await page.getByRole('button', { name: 'Đổi thời gian' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Thời gian').fill('tháng 11')
    await see(dialog.getByRole('cell', { name: 'tháng 11' })).toHaveCount(2)
    await dialog.getByRole('button', { name: 'Đổi 2 hoạt động' }).click()
    await see(list().getByText('tháng 11', { exact: true })).toHaveCount(2)
    await takeBack()
    await see(list().getByText('tháng 11', { exact: true })).toHaveCount(0)
  })

  it('moves a bar that is dragged once that is confirmed, and opens nothing', async () => {
    const { page } = app
    await page.getByRole('tab', { name: 'Dòng thời gian' }).click()
    const timeline = page.getByRole('grid', { name: 'Dòng thời gian' })
    const bar = timeline
      .getByRole('row', { name: /Khám bệnh, cấp thuốc tại xã Thạnh An/ })
      .locator('[data-movable]')
    await see(bar).toBeVisible()
    const box = (await bar.boundingBox())!
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2, { steps: 4 })
    await page.mouse.up()
    await page.getByRole('button', { name: 'Dời thời gian' }).click()
    await see(page.getByText(/^Đã dời HD-2024-\d+ sang/)).toBeVisible()
    expect(page.url()).not.toContain('id=')
  })

  it('is filtered in the address, and kept as a saved view', async () => {
    const { page } = app
    await page.getByRole('tab', { name: 'Danh sách' }).click()
    await choose('Cơ quan', 'hctd', 'HCTĐ')
    await see(list().getByRole('row', { name: /Hội trại tòng quân/ })).toBeHidden()
    expect(page.url()).toContain('body=')
    await page.getByRole('button', { name: 'Lưu bộ lọc này' }).click()
    await page.getByLabel('Tên bộ lọc').fill('Việc của Chữ thập đỏ')
    await page.keyboard.press('Enter')
    await see(page.getByRole('tab', { name: /Việc của Chữ thập đỏ \d/ })).toBeVisible()
    await see(page.getByRole('dialog')).toBeHidden()
    await page.getByRole('tab', { name: 'Tất cả' }).click()
    await see(list().getByRole('row', { name: /Hội trại tòng quân/ })).toBeVisible()
  })

  it('gives the calendar of any body, whatever is filtered', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'Nhập, xuất' }).click()
    await page.getByRole('menuitem', { name: 'Xuất lịch của cơ quan (.ics)' }).hover()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'HCTĐ', exact: true }).click(),
    ])
    expect(download.suggestedFilename()).toBe('lich-hctd-2024.ics')
    const path = join(folder, 'lich.ics')
    await download.saveAs(path)
    const text = readFileSync(path, 'utf8').replaceAll('\r\n ', '')
    expect(text).toContain('SUMMARY:Khám bệnh\\, cấp thuốc miễn phí')
    expect(text).not.toContain('Hội trại tòng quân')
  })

  it('takes a pasted table without headings once its columns are named, and gives it back whole', async () => {
    const { page } = app
    const before = (await codes()).length
    await page.getByRole('button', { name: 'Nhập, xuất' }).click()
    await page.getByRole('menuitem', { name: 'Nhập từ Word, Excel' }).click()
    await page.getByLabel('Dán bảng chép từ Word, Excel').evaluate((field) => {
      const data = new DataTransfer()
      data.setData(
        'text/plain',
        'Giao lưu kết nghĩa đồn biên phòng\tBCH BĐBP\ttháng 8\nHội thao dân quân\tBTLTP\tQuý III',
      )
      field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    })
    await page.getByRole('button', { name: 'Chọn lại cột' }).click()
    for (const [column, holds] of [
      ['Cột 1', 'Nội dung'],
      ['Cột 2', 'Cơ quan chủ trì'],
      ['Cột 3', 'Thời gian'],
    ] as const) {
      await page.getByLabel(column, { exact: true }).click()
      await page.locator('.ant-select-item-option').getByText(holds, { exact: true }).last().click()
    }
    await page.getByRole('button', { name: 'Đọc lại theo các cột này' }).click()
    await page.getByRole('button', { name: 'Đưa 2 hoạt động vào chương trình' }).click()
    await see(page.getByText('Đã đưa 2 hoạt động vào chương trình')).toBeVisible()
    await takeBack()
    await see.poll(async () => (await codes()).length).toBe(before)
  })

  it('bears tags the office adds and puts in order', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'Nhập, xuất' }).click()
    await page.getByRole('menuitem', { name: 'Thẻ của chương trình' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('tab', { name: /Phong trào/ }).click()
    await dialog.getByRole('button', { name: 'Thêm thẻ', exact: true }).click()
    await dialog.getByLabel('Tên thẻ').fill('Tết vì người nghèo')
    await page.keyboard.press('Enter')
    const names = () => dialog.getByRole('list', { name: 'Phong trào' }).getByRole('button').allInnerTexts()
    await see.poll(async () => (await names()).at(-1)).toBe('Tết vì người nghèo')
    await dialog.getByRole('list', { name: 'Phong trào' }).getByText('Tết vì người nghèo').click()
    await page.keyboard.press('Alt+ArrowUp')
    await see.poll(async () => (await names()).at(-2)).toBe('Tết vì người nghèo')
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: '3+1 × phong trào' }).click()
    await see(page.getByRole('row', { name: /Tết vì người nghèo/ })).toBeVisible()
  })
})
