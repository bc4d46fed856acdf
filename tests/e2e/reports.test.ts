import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { zipOf } from '../electron/intake/bad-files.ts'
import { createWorkspace, goTo } from './main-job.ts'
import { openInBrowser, openSampleInBrowser, type RunningApp, sampleFolder } from './running-app.ts'

/** Drops files and folders of the disk on the middle of the page, as a hand from the file manager does. */
async function drop(page: Page, ...files: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 700, y: 400, data })
  }
  await session.detach()
}

describe.skipIf(!process.env.HIEPDONG_BROWSER)('the reports of a year in the browser host', () => {
  let app: RunningApp
  let page: Page
  const complaints: string[] = []
  const grid = () => page.getByRole('grid', { name: 'Báo cáo theo đơn vị và kỳ' })
  const row = (unit: string) => grid().getByRole('row', { name: new RegExp(unit) })
  const navigated = () => page.getByRole('navigation').getByRole('link', { name: /Báo cáo quận, huyện/ })
  const openCell = async (unit: string) => {
    await row(unit).getByRole('gridcell').nth(1).click()
    await page.keyboard.press('Enter')
    return page.getByLabel('Báo cáo của đơn vị', { exact: true })
  }

  beforeAll(async () => {
    app = await openSampleInBrowser()
    page = app.page
    page.on('pageerror', (error) => complaints.push(String(error)))
  })
  afterAll(() => app.close())

  it('opens each number of the overview as the list it counts', async () => {
    await expect(page.getByRole('heading', { name: 'Tổng quan', level: 1 })).toBeVisible()
    for (const [label, chip] of [
      ['Nộp trễ', 'Nộp trễ'],
      ['Chờ kiểm tra', 'Chờ kiểm tra'],
      ['Chưa nộp', 'Chưa nộp'],
    ] as const) {
      const link = page.getByRole('link', { name: new RegExp(`^${label} \\d+$`) })
      const count = Number((await link.textContent())?.match(/\d+$/)?.[0])
      await link.click()
      await expect(page.getByRole('button', { name: `${chip} ${count}` })).toHaveAttribute(
        'aria-pressed',
        'true',
      )
      await expect(grid().getByRole('row', { name: /^\d{3} / })).toHaveCount(count)
      await goTo(page, 'Tổng quan')
    }
  })

  it('counts in the navigation what the page says is missing', async () => {
    await expect(navigated()).toHaveAccessibleName(/quá hạn 2|2 .*quá hạn/)
    await navigated().click()
    await expect(page.getByRole('button', { name: 'Chưa nộp 2' })).toBeVisible()
  })

  it('excuses a report with a reason, and takes that back', async () => {
    await row('Huyện Cần Giờ').getByRole('gridcell').nth(1).click()
    await page.keyboard.press('e')
    const dialog = page.getByRole('dialog', { name: 'Miễn báo cáo' })
    await dialog.getByRole('textbox').fill('Đang sắp xếp tổ chức')
    await dialog.getByRole('button', { name: 'Miễn báo cáo' }).click()
    await expect(row('Huyện Cần Giờ')).toContainText('Miễn')
    await expect(page.getByRole('button', { name: 'Chưa nộp 1' })).toBeVisible()
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await expect(row('Huyện Cần Giờ')).toContainText('Chưa nộp')
    await expect(page.getByRole('button', { name: 'Chưa nộp 2' })).toBeVisible()
  })

  it('gives a report a later day, typed as the office writes it, and refuses one before its own', async () => {
    const panel = await openCell('Quận Tân Bình')
    await panel.getByRole('button', { name: 'Gia hạn' }).click()
    const dialog = page.getByRole('dialog', { name: 'Gia hạn nộp' })
    const day = dialog.getByRole('textbox', { name: 'Hạn mới' })
    await day.fill('1/3')
    await day.press('Tab')
    await expect(dialog.getByText('Hạn mới phải từ 18/3/2024 trở đi')).toBeVisible()
    await day.fill('29/3')
    await day.press('Tab')
    await dialog.getByRole('button', { name: 'Gia hạn' }).click()
    await expect(panel).toContainText('29/3/2024 (gia hạn từ 18/3/2024)')
    await expect(page.getByRole('button', { name: 'Chưa nộp 1' })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  it('copies a request for the indicators a report lacks', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const panel = await openCell('Quận 12')
    await panel.getByRole('button', { name: 'Chép yêu cầu bổ sung' }).click()
    await expect(page.getByText('Đã chép nội dung yêu cầu')).toBeVisible()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/^Đề nghị Quận 12 bổ sung 16 chỉ tiêu của báo cáo Quý I\/2024:\n- [A-K]\d\d /)
    expect(copied.split('\n')).toHaveLength(17)
    await page.keyboard.press('Escape')
  })

  it('had nothing to complain of', () => expect(complaints).toEqual([]))
})

describe.skipIf(!process.env.HIEPDONG_BROWSER)('a committee of 2026, from an empty folder', () => {
  let app: RunningApp
  let page: Page
  beforeAll(async () => {
    app = await openInBrowser()
    page = app.page
  })
  afterAll(() => app.close())

  it('says before it is made that the districts have ended', async () => {
    await page.getByLabel('Năm làm việc').fill('2024')
    await expect(page.getByText('22 quận, huyện, 61 chỉ tiêu, 14 cơ quan')).toBeVisible()
    await page.getByLabel('Năm làm việc').fill('2026')
    await expect(page.getByText('22 quận, huyện chỉ có đến hết 30/6/2025')).toBeVisible()
    await page.getByLabel('Người làm việc').fill('Đ/c Nguyễn Văn A')
    await page.getByLabel('Thư mục lưu').fill(join(app.workspaceParent, '2026'))
    await page.getByRole('button', { name: 'Tạo dữ liệu' }).click()
    await expect(page.getByRole('heading', { name: 'Tổng quan', level: 1 })).toBeVisible()
  })

  it('takes the pasted wards from its first empty page on, and then expects their reports of the whole year', async () => {
    await goTo(page, 'Báo cáo quận, huyện')
    await page.getByRole('button', { name: 'Thêm nhiều đơn vị' }).click()
    const dialog = page.getByRole('dialog', { name: 'Thêm nhiều đơn vị' })
    await expect(dialog.getByRole('textbox', { name: 'Từ ngày' })).toHaveValue('01/7/2025')
    await dialog
      .getByRole('textbox', { name: 'Danh sách' })
      .fill('26734\tPhường Sài Gòn\n26740\tPhường Bến Thành')
    await dialog.getByRole('button', { name: 'Thêm 2 đơn vị' }).click()
    await expect(dialog).toBeHidden()
    await goTo(page, 'Báo cáo quận, huyện')
    const grid = page.getByRole('grid', { name: 'Báo cáo theo đơn vị và kỳ' })
    await expect(grid.getByRole('row', { name: /Phường Sài Gòn/ })).toBeVisible()
    for (const period of ['Quý I', 'Quý II', 'Quý III', 'Quý IV', 'Cả năm'])
      await expect(grid.getByRole('columnheader', { name: new RegExp(`^${period} `) })).toBeVisible()
  })
})

describe.skipIf(!process.env.HIEPDONG_BROWSER)('files dropped on the page', () => {
  let app: RunningApp
  let page: Page
  const files = () => page.getByRole('list', { name: 'Các tệp' }).getByRole('button')
  beforeAll(async () => {
    app = await openInBrowser()
    page = app.page
    await createWorkspace(page, app.workspaceParent)
    await goTo(page, 'Nhập báo cáo')
  })
  afterAll(() => app.close())

  it('as a folder bring every workbook in it, those in folders inside too', async () => {
    const folder = join(app.workspaceParent, 'Quy I')
    mkdirSync(join(folder, 'bo sung'), { recursive: true })
    cpSync(join(sampleFolder, 'Quan7.xls'), join(folder, 'Quan7.xls'))
    cpSync(join(sampleFolder, 'QuanTanPhu.csv'), join(folder, 'bo sung', 'QuanTanPhu.csv'))
    await drop(page, folder)
    await expect(files().filter({ hasText: 'Quan7.xls' })).toContainText(/Sẵn sàng|Cần xem/)
    await expect(files().filter({ hasText: 'QuanTanPhu.csv' })).toContainText(/Sẵn sàng|Cần xem/)
    await expect(files()).toHaveCount(2)
  })

  it('as an archive bring every workbook in it', async () => {
    const name = 'PL1-HuyenHocMon.xlsx'
    const path = join(app.workspaceParent, 'huyen.zip')
    writeFileSync(path, zipOf({ [`huyen/${name}`]: readFileSync(join(sampleFolder, name)) }))
    await drop(page, path)
    await expect(files().filter({ hasText: name })).toContainText(/Sẵn sàng|Cần xem/)
    await expect(files()).toHaveCount(3)
  })
})
