import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect, type Page } from 'playwright/test'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { createWorkspace, goTo } from './main-job.ts'
import { openInBrowser, type RunningApp } from './running-app.ts'

type Row = [
  order: string | number | null,
  label: string,
  unit?: string,
  target?: number,
  now?: string | number,
]

const rows: Row[] = [
  ['I', 'TUYÊN TRUYỀN, VẬN ĐỘNG'],
  [1, 'Số buổi tuyên truyền, vận động', 'buổi', 40, 12],
  [2, 'Lượt người dự tuyên truyền', 'lượt người', 12400, 3152],
  [3, 'Tin, bài, phóng sự', 'tin, bài', 500, 'hơn 140'],
  ['II', 'AN SINH XÃ HỘI'],
  [4, 'Suất quà tặng hộ khó khăn, gia đình chính sách', 'suất', 1500, 'khoảng 486'],
  [5, 'Thẻ bảo hiểm y tế trao tặng', 'thẻ', 100, 80],
  [6, 'Chòi canh lửa rừng dựng mới', 'chòi', 9, 7],
]

/** A report of Quận Tân Bình with two approximate figures and a row no indicator fits. */
async function writeReport(path: string, change: (rows: Row[]) => void = () => {}): Promise<string> {
  const all = structuredClone(rows)
  change(all)
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('PL1')
  sheet.columns = [{ width: 6 }, { width: 48 }, { width: 14 }, { width: 12 }, { width: 14 }]
  sheet.getCell('A1').value = 'BAN CHỈ ĐẠO PHỐI HỢP HOẠT ĐỘNG QUẬN TÂN BÌNH'
  sheet.getCell('A2').value = 'BIỂU TỔNG HỢP KẾT QUẢ HOẠT ĐỘNG PHỐI HỢP'
  sheet.getCell('A3').value = 'Quý I năm 2024'
  sheet.getRow(5).values = ['STT', 'Nội dung', 'Đơn vị tính', 'Chỉ tiêu năm', 'Kết quả']
  all.forEach((row, index) => {
    sheet.getRow(6 + index).values = row
  })
  await book.xlsx.writeFile(path)
  return path
}

describe.skipIf(!process.env.HIEPDONG_BROWSER)('the review of a file, by keyboard alone', () => {
  let app: RunningApp
  let page: Page
  const complaints: string[] = []
  const current = () =>
    page.getByRole('grid', { name: 'Các mục cần quyết định' }).locator('[aria-selected="true"]')
  const cell = () =>
    page.getByRole('grid', { name: 'Sheet PL1' }).locator('[role="gridcell"][aria-selected="true"]')
  const file = (words: RegExp) =>
    page.getByRole('list', { name: 'Các tệp' }).getByRole('button', { name: words })

  const add = async (path: string) => {
    const asked = page.waitForEvent('filechooser')
    await page.keyboard.press('n')
    const chooser = await asked
    await chooser.setFiles([path])
  }

  beforeAll(async () => {
    app = await openInBrowser()
    page = app.page
    page.on('pageerror', (error) => complaints.push(String(error)))
    // Playwright catches file dialogs from a moment after someone listens: long before the first key is pressed.
    page.on('filechooser', () => {})
    await createWorkspace(page, app.workspaceParent)
    await goTo(page, 'Nhập báo cáo')
    await expect(page.getByText('Chưa có báo cáo nào để nhập')).toBeVisible()
    await add(await writeReport(join(app.workspaceParent, 'QuanTanBinh.xlsx')))
    await expect(file(/Quận Tân Bình Cần xem 2/)).toBeVisible()
  })
  afterAll(() => app.close())

  it('opens at the first figure to check, in the list and in the sheet', async () => {
    await expect(current()).toContainText('Tin, bài, phóng sự')
    await expect(cell()).toContainText('hơn 140')
  })

  it('walks up and down, accepts with Enter and goes on to the next', async () => {
    await page.keyboard.press('ArrowDown')
    await expect(cell()).toContainText('khoảng 486')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect(cell()).toContainText('khoảng 486')
    await expect(file(/Quận Tân Bình Cần xem 1/)).toBeVisible()
  })

  it('corrects a figure with F2, typed as the office writes it', async () => {
    await page.keyboard.press('F2')
    await page.keyboard.type('1.487')
    await expect(page.getByText('hiểu là 1.487 suất')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(file(/Quận Tân Bình Sẵn sàng/)).toBeVisible()
    await expect(current()).toContainText('Chòi canh lửa rừng dựng mới')
  })

  it('takes a decision back with Backspace', async () => {
    await page.keyboard.press('ArrowUp')
    await expect(current()).toContainText('đã sửa, trong tệp khoảng 486')
    await page.keyboard.press('Backspace')
    await expect(file(/Quận Tân Bình Cần xem 1/)).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(file(/Quận Tân Bình Sẵn sàng/)).toBeVisible()
  })

  it('gives an unknown row an indicator with C, found without diacritics, and remembers its name with A', async () => {
    await expect(current()).toContainText('Chòi canh lửa rừng dựng mới')
    await page.keyboard.press('c')
    await page.keyboard.type('cay xanh')
    await expect(page.getByRole('option', { name: /I07 Cây xanh/ })).toBeAttached()
    await page.keyboard.press('Enter')
    await expect(current()).toContainText('đã chọn chỉ tiêu')
    await page.keyboard.press('a')
    await expect(page.getByText('Đã nhớ "Chòi canh lửa rừng dựng mới"')).toBeVisible()
  })

  it('applies with Ctrl Enter', async () => {
    await page.keyboard.press('Control+Enter')
    await expect(file(/Quận Tân Bình Đã áp dụng/)).toBeVisible()
  })

  it('asks about a corrected report, figure by figure, and puts it in place of the same figures', async () => {
    const corrected = await writeReport(join(app.workspaceParent, 'QuanTanBinh_sua.xlsx'), (all) => {
      all[1]![4] = 15
    })
    await add(corrected)
    await expect(file(/QuanTanBinh_sua/)).toBeVisible()
    await expect(page.getByText('Kỳ này đã có QuanTanBinh.xlsx')).toBeVisible()
    await page.keyboard.press('Control+Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('1 tệp có số khác với số đang có')
    await expect(dialog.getByRole('row', { name: /A01 .* 12 15 3/ })).toBeVisible()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(file(/Đã áp dụng/)).toHaveCount(2)
  })

  it('takes that import back as a whole: its file is on the desk again', async () => {
    await page.getByRole('button', { name: 'Lấy lại lần nhập' }).click()
    const dialog = page.getByRole('dialog')
    await dialog
      .getByRole('row', { name: /QuanTanBinh_sua/ })
      .getByRole('button', { name: 'Lấy lại' })
      .click()
    await expect(dialog.getByText(/Đã lấy lại/)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(file(/Đã áp dụng/)).toHaveCount(1)
    await expect(file(/QuanTanBinh_sua/)).toContainText(/Cần xem|Sẵn sàng/)
  })

  it('knows a file it has by its content', async () => {
    await add(join(app.workspaceParent, 'QuanTanBinh.xlsx'))
    await expect(file(/Không nhập lại Đã nhập/)).toBeVisible()
  })

  it('had nothing to complain of', () => {
    if (complaints.length > 0) throw new Error(complaints.join('\n'))
  })
})
