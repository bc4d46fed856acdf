import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { sampleFolder } from './running-app.ts'

const workbooks = readdirSync(sampleFolder)
  .filter((name) => !name.endsWith('.json'))
  .map((name) => join(sampleFolder, name))

/** First start: a new committee of the city for 2024, in a folder of its own. */
export async function createWorkspace(page: Page, parent: string): Promise<void> {
  await page.getByLabel('Người làm việc').fill('Đ/c Nguyễn Văn A')
  await page.getByLabel('Năm làm việc').fill('2024')
  await page.getByLabel('Thư mục lưu').fill(join(parent, '2024'))
  await page.getByRole('button', { name: 'Tạo dữ liệu' }).click()
  await expect(page.getByRole('heading', { name: 'Tổng quan', level: 1 })).toBeVisible()
}

export async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
}

/** Sends the quarter's workbooks in and waits until every one was read. */
export async function addWorkbooks(page: Page, files: string[] = workbooks): Promise<void> {
  await goTo(page, 'Nhập báo cáo')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Thêm tệp' }).first().click(),
  ])
  await chooser.setFiles(files)
  await expect(page.getByRole('radio', { name: `Tất cả ${files.length}` })).toBeAttached()
  await expect(page.getByRole('radio', { name: 'Cần xem 1' })).toBeAttached()
}

/** Decides the one figure that is only approximate, by keyboard alone, then applies that file and all the ready ones. */
export async function decideAndApply(page: Page): Promise<void> {
  await expect(page.getByText('Báo cáo ghi “trên”')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('list', { name: 'Các tệp' }).getByRole('button', { name: /Huyện Bình Chánh Sẵn sàng/ }),
  ).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(
    page.getByRole('list', { name: 'Các tệp' }).getByRole('button', { name: /Huyện Bình Chánh Đã áp dụng/ }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Áp dụng 19 tệp sẵn sàng' }).click()
  await expect(
    page.getByRole('list', { name: 'Các tệp' }).getByRole('button', { name: /Đã áp dụng/ }),
  ).toHaveCount(20)
}
