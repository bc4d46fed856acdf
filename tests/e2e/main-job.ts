import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '@e965/xlsx'
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
  await expect(file(page, /Huyện Bình Chánh Sẵn sàng/)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(file(page, /Huyện Bình Chánh Đã áp dụng/)).toBeVisible()
  await page.getByRole('button', { name: 'Áp dụng 19 tệp sẵn sàng' }).click()
  await expect(file(page, /Đã áp dụng/)).toHaveCount(20)
}

const file = (page: Page, name: RegExp) =>
  page.getByRole('list', { name: 'Các tệp' }).getByRole('button', { name })

/** The matrix says who has sent the first quarter, and a cell opens what it came from. */
export async function seeWhoReported(page: Page): Promise<void> {
  await goTo(page, 'Báo cáo quận, huyện')
  const grid = page.getByRole('grid', { name: 'Báo cáo theo đơn vị và kỳ' })
  await expect(grid.getByRole('row', { name: /Quận Tân Bình Chưa nộp/ })).toBeVisible()
  await expect(grid.getByRole('row', { name: /Quận 3 Trễ/ })).toBeVisible()
  await expect(grid.getByRole('row', { name: /^\d{3} / })).toHaveCount(22)
}

/** The city's totals of the first quarter, each traced to the cells it was added up from. */
export async function seeTotals(page: Page): Promise<void> {
  await goTo(page, 'Tổng hợp số liệu')
  await page.getByRole('combobox', { name: 'Chọn kỳ' }).click()
  await page.getByText('Quý I/2024', { exact: true }).last().click()
  const row = page.getByRole('grid', { name: 'Chỉ tiêu của kỳ' }).getByRole('row', { name: /^A01 / })
  await expect(row).toContainText('3.230')
  await row.getByRole('gridcell', { name: 'A01' }).click()
  await page.keyboard.press('Enter')
  await expect(page.getByText('ThanhphoThuDuc_BC_Q1_2024.xlsx').first()).toBeVisible()
  await page.keyboard.press('Escape')
}

/** Asks for the meeting workbook; the host decides how it reaches the disk. */
export async function askForWorkbook(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Xuất biểu phục vụ hội nghị' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Xuất biểu' }).click()
}

/** Reads the workbook with another reader than the one that wrote it: the first total of the first sheet. */
export function firstTotal(path: string): { sheets: string[]; total: number | undefined } {
  const workbook = read(readFileSync(path))
  const sheet = workbook.Sheets[workbook.SheetNames[0]!]!
  const label = Object.entries(sheet).find(([, cell]) => cell?.v === 'Số buổi tuyên truyền, vận động')
  const row = label?.[0].replace(/^[A-Z]+/, '')
  return { sheets: workbook.SheetNames, total: sheet[`E${row}`]?.v }
}
