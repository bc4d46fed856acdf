import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { type Locator, type Page, expect as see } from 'playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asWorkbook, convert, hasCalc } from '../libre-office.ts'
import type { Host, RunningApp } from './running-app.ts'

/** A tracking sheet as an office keeps it, its unknown body and its missing deadline among the rows. */
async function trackingSheet(path: string): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Theo dõi')
  sheet.addRows([
    ['BẢNG THEO DÕI NHIỆM VỤ'],
    ['STT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn hoàn thành', 'Sản phẩm', 'Kết quả'],
    [1, 'Rà soát nhà tình nghĩa cần sửa chữa', 'Hội Cựu chiến binh', '30/4/2024', 'Danh sách', ''],
    [2, 'Tổ chức đêm văn nghệ quân dân', 'Tổ Văn nghệ lưu động', '15/5/2024', 'Chương trình', ''],
    [3, 'Tập huấn cán bộ dân vận', 'Ban Dân vận Thành ủy', '20/5/2024', 'Kế hoạch', ''],
  ])
  await workbook.xlsx.writeFile(path)
}

/** From the task that is given to the form a body sends back: a test each. */
export function tellTasks<App extends RunningApp>(host: Host<App>): void {
  let app: App
  let page: Page
  let folder: string
  let list: Locator
  let detail: Locator

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hiepdong-tasks-'))
    app = await host.open()
    page = app.page
    list = page.getByRole('grid', { name: 'Nhiệm vụ' })
    detail = page.getByRole('region', { name: 'Nhiệm vụ', exact: true }).last()
  })
  afterAll(async () => {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const goTo = async (address: string) => {
    await page.evaluate((hash) => {
      location.hash = hash
    }, address)
  }
  const tab = (name: RegExp) => page.getByRole('tab', { name })
  const countOf = async (of: Locator): Promise<number> => {
    // A saved set of filters has its name before its count.
    await see(of).toHaveText(/\d+$/)
    return Number(/\d+$/.exec((await of.textContent()) ?? '')![0])
  }
  const rows = () => list.locator('tbody').getByRole('row')
  const firstLine = (grid: Locator) => grid.locator('tbody').getByRole('row').first()

  it('stand with what is overdue first, as many as the navigation says', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Nhiệm vụ' }).click()
    await see(firstLine(list)).toContainText('Quá hạn')
    const overdue = await countOf(tab(/^Quá hạn/))
    expect(overdue).toBeGreaterThan(0)
    await see(page.getByRole('link', { name: `Nhiệm vụ, ${overdue} việc quá hạn` })).toBeVisible()
    await tab(/^Quá hạn/).click()
    await see(list).toHaveAttribute('aria-rowcount', String(overdue + 1))
    await goTo('#/tasks')
  })

  it('are given by the keyboard, with exactly one lead and a deadline', async () => {
    await see(firstLine(list)).toBeVisible()
    await page.keyboard.press('g')
    const form = page.getByRole('region', { name: 'Nhiệm vụ mới' })
    await see(form.getByLabel('Nội dung')).toBeFocused()
    await page.keyboard.type('Lập kế hoạch kiểm tra công tác phối hợp quý II')
    await page.keyboard.press('Control+Enter')
    await see(form.getByText('Mỗi nhiệm vụ có đúng một cơ quan chủ trì.')).toBeVisible()
    await see(form.getByText('Có hạn cụ thể thì phải ghi ngày.')).toBeVisible()
    await page.keyboard.press('Tab')
    await page.keyboard.type('bdvtu')
    // The list is narrowed a moment after the last letter.
    await see(page.locator('.ant-select-item-option-active:visible', { hasText: 'BDVTU' })).toBeVisible()
    await page.keyboard.press('Enter')
    await see(form.getByText('Mỗi nhiệm vụ có đúng một cơ quan chủ trì.')).toBeHidden()
    await see(page.locator('.ant-select-dropdown:visible')).toHaveCount(0)
    await page.keyboard.press('Tab')
    await see(form.getByLabel('Người phụ trách (không bắt buộc)')).toBeFocused()
    await page.keyboard.type('Đ/c Trần Văn B')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await see(form.getByRole('textbox', { name: 'Hạn', exact: true })).toBeFocused()
    await page.keyboard.type('15/6')
    await page.keyboard.press('Tab')
    await see(form.getByText('Có hạn cụ thể thì phải ghi ngày.')).toBeHidden()
    await page.keyboard.press('Control+Enter')
    await see(detail.getByRole('heading', { name: /Lập kế hoạch kiểm tra/ })).toBeVisible()
    await see(detail.getByText('BDVTU chủ trì, Đ/c Trần Văn B')).toBeVisible()
    await see(detail.getByText('Còn 85 ngày').first()).toBeVisible()
  })

  it('are extended only to a later day, with the reason and who allowed it', async () => {
    await page.keyboard.press('h')
    const act = page.getByRole('form', { name: 'Gia hạn' })
    await see(act.getByRole('textbox', { name: 'Hạn mới' })).toBeFocused()
    await page.keyboard.type('1/6')
    await page.keyboard.press('Tab')
    await page.keyboard.type('chờ ý kiến quận, huyện')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Phó Trưởng Ban')
    await see(act.getByRole('alert')).toContainText('không sau hạn đang có 15/6/2024')
    await act.getByRole('textbox', { name: 'Hạn mới' }).fill('30/6')
    await page.keyboard.press('Tab')
    await see(act.getByText('30/6/2024 (gia hạn lần 1)')).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await see(act).toBeHidden()
    await see(detail.getByText(/Gia hạn lần 1: 15\/6\/2024 → 30\/6\/2024; lý do: chờ ý kiến/)).toBeVisible()
  })

  it('are closed only with what was done and evidence of it', async () => {
    await page.keyboard.press('k')
    const act = page.getByRole('form', { name: 'Kết thúc' })
    await see(act.getByLabel('Kết quả')).toBeFocused()
    await page.keyboard.type('Đã ban hành kế hoạch')
    await page.keyboard.press('Control+Enter')
    await see(act.getByText('Chưa có số văn bản minh chứng.')).toBeVisible()
    await act.getByLabel('Số văn bản minh chứng').fill('12-KH/BCĐ')
    await act.getByRole('textbox', { name: 'Ngày văn bản (không bắt buộc)' }).fill('22/3')
    await page.keyboard.press('Tab')
    await see(act.getByRole('textbox', { name: 'Ngày hoàn thành' })).toHaveValue('22/3/2024')
    await page.keyboard.press('Control+Enter')
    await see(act).toBeHidden()
    await see(detail.getByText('Hoàn thành đúng hạn').first()).toBeVisible()
    await see(detail.getByText(/12-KH\/BCĐ, ngày 22\/3\/2024/)).toBeVisible()
    await page.keyboard.press('Escape')
    await see(list).toBeFocused()
  })

  it('say why they are red', async () => {
    await tab(/^Quá hạn/).click()
    await page.keyboard.press('Enter')
    await firstLine(list).click()
    await see(detail.getByText(/^Hạn .* đã qua \d+ ngày mà chưa hoàn thành/)).toBeVisible()
    await see(firstLine(list).locator('[title^="Hạn "]')).toContainText('Quá hạn')
    await page.keyboard.press('Escape')
  })

  it('keep a file as evidence, give it back as it was, and let it go again by Ctrl Z', async () => {
    const path = join(folder, 'bao-cao.txt')
    writeFileSync(path, 'Báo cáo kết quả, số 15')
    await firstLine(list).click()
    await page.keyboard.press('m')
    const form = page.getByRole('form', { name: 'Thêm minh chứng' })
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      form.getByRole('button', { name: 'Đính kèm tệp' }).click(),
    ])
    await chooser.setFiles(path)
    await form.getByRole('button', { name: 'Lưu minh chứng' }).click()
    const file = detail.getByRole('button', { name: 'bao-cao.txt' })
    await see(file).toBeVisible()
    const back = join(folder, 'lay-lai.txt')
    await host.save(app, () => file.click(), back)
    expect(readFileSync(back, 'utf8')).toBe('Báo cáo kết quả, số 15')
    await page.keyboard.press('Control+z')
    await see(file).toBeHidden()
    await page.keyboard.press('Escape')
  })

  it('are changed in two windows: the second is told, overwrites nothing and keeps its words', async () => {
    if (!host.hasSecondWindow) return
    await firstLine(list).click()
    await see(detail.getByText(/^Hạn .* đã qua/)).toBeVisible()
    const [other] = await Promise.all([
      page.context().waitForEvent('page'),
      page.evaluate(() => window.open(window.location.href)),
    ])
    const acting = async (window: Page, words: string) => {
      await window.getByRole('button', { name: 'Khác' }).last().click()
      await window.getByRole('menuitem', { name: /^Cập nhật/ }).click()
      const form = window.getByRole('form', { name: 'Cập nhật' })
      await form.getByLabel('Đã làm gì').fill(words)
      return form
    }
    let release = () => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    await other.route('**/tasks/act', async (route) => {
      await released
      await route.continue()
    })
    const second = await acting(other, 'lời của cửa sổ thứ hai')
    const [asked] = await Promise.all([other.waitForRequest('**/tasks/act'), second.press('Control+Enter')])
    const first = await acting(page, 'lời của cửa sổ thứ nhất')
    await first.press('Control+Enter')
    await see(detail.getByText(/lời của cửa sổ thứ nhất/)).toBeVisible()
    release()
    await asked.response()
    await see(second.getByRole('alert')).toContainText(/vừa được/i)
    await see(second.getByLabel('Đã làm gì')).toHaveValue('lời của cửa sổ thứ hai')
    await other.close()
    await page.bringToFront()
    await page.keyboard.press('Escape')
  })

  it('are pressed for together, after a look at what each becomes', async () => {
    await see(list).toBeFocused()
    await page.keyboard.press('Home')
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowDown')
    await see(page.getByText('Đã chọn 2 nhiệm vụ')).toBeVisible()
    await page.keyboard.press('d')
    const dialog = page.getByRole('dialog')
    await see(dialog.getByRole('row').filter({ hasText: /NV-/ })).toHaveCount(2)
    await dialog.getByRole('button', { name: 'Đôn đốc 2 nhiệm vụ' }).click()
    await see(page.getByText('Đã ghi đôn đốc cho 2 nhiệm vụ')).toBeVisible()
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await see(page.getByText('Đã hoàn tác', { exact: true })).toBeVisible()
  })

  it('are counted in a report whose every figure opens the list it counts', async () => {
    for (const place of [
      'Hoàn thành đúng hạn',
      'Hoàn thành trễ hạn',
      'Chưa hoàn thành, quá hạn',
      '8–30 ngày',
    ]) {
      await goTo('#/tasks?view=report')
      const figure = page.getByRole('button', { name: new RegExp(`^${place}: \\d+$`) })
      const count = await countOf(figure)
      await figure.click()
      await see(list).toHaveAttribute('aria-rowcount', String(count + 1))
    }
  })

  it('keep a set of filters by name', async () => {
    await goTo('#/tasks?source=document&status=overdue')
    await page.getByRole('button', { name: 'Lưu bộ lọc này' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Tên').fill('Văn bản quá hạn')
    await dialog.getByRole('button', { name: 'Lưu bộ lọc' }).click()
    const kept = tab(/^Văn bản quá hạn/)
    await see(kept).toHaveAttribute('aria-selected', 'true')
    await see(rows()).toHaveCount(await countOf(kept))
  })

  it('are seen in columns, by body, by meeting and on a calendar', async () => {
    await goTo('#/tasks?view=board')
    await see(page.getByRole('region', { name: 'Quá hạn', exact: true })).toContainText('Quá hạn')
    await page.keyboard.press('t')
    const bodies = page.getByRole('grid', { name: 'Cơ quan' })
    await bodies.getByRole('row').filter({ hasText: 'BTLTP' }).click()
    await see(page.getByRole('grid', { name: 'Bộ Tư lệnh Thành phố' })).toBeVisible()
    await page.keyboard.press('t')
    await see(page.getByRole('grid', { name: /^Nhiệm vụ của hội nghị/ })).toBeVisible()
    await page.keyboard.press('t')
    await see(page.getByText('Nhiệm vụ đến hạn tháng 3/2024')).toBeVisible()
  })

  it('come in from a tracking sheet after a look at every row', async () => {
    const path = join(folder, 'Theo doi.xlsx')
    await trackingSheet(path)
    await goTo('#/tasks?read=sheet')
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Chọn tệp' }).click(),
    ])
    await chooser.setFiles(path)
    await page.getByRole('combobox', { name: '“Tổ Văn nghệ lưu động” là cơ quan' }).fill('td')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Đưa 3 dòng vào sổ' }).click()
    await see(page.getByText(/Đã thêm 3, cập nhật 0/)).toBeVisible()
    await page.getByRole('textbox', { name: 'Tìm nhiệm vụ' }).fill('van nghe quan dan')
    await see(rows()).toHaveCount(1)
    await see(firstLine(list)).toContainText('TĐ')
  })

  it('go out as a form of a body and come back with what it filled in', async () => {
    await goTo('#/tasks?view=body')
    const path = join(folder, 'phieu.xlsx')
    await page.getByRole('button', { name: 'Phiếu, công văn' }).click()
    await host.save(app, () => page.getByRole('menuitem', { name: 'Xuất phiếu theo dõi' }).click(), path)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(path)
    const sheet = workbook.worksheets[0]!
    const row = sheet.getRows(1, sheet.rowCount)!.find((one) => /^NV-/.test(one.getCell(2).text))!
    const code = row.getCell(2).text
    row.getCell(7).value = 60
    row.getCell(8).value = 'Đã xong phần thứ nhất'
    await workbook.xlsx.writeFile(path)
    // The body works with another office program, which writes the file anew in its own way.
    const sentBack = join(folder, 'gui-lai')
    if (hasCalc) await convert([path], asWorkbook, folder, sentBack)

    await goTo('#/tasks?read=form')
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Chọn tệp' }).click(),
    ])
    await chooser.setFiles(hasCalc ? join(sentBack, 'phieu.xlsx') : path)
    const differences = page.getByRole('grid', { name: 'Chỗ khác trong phiếu' })
    await see(differences.getByRole('row').filter({ hasText: code })).toContainText('Đã xong phần thứ nhất')
    await page.getByRole('button', { name: 'Nhận 1 nhiệm vụ' }).click()
    await see(page.getByText('Đã cập nhật 1 nhiệm vụ theo phiếu')).toBeVisible()
    await goTo(`#/tasks?q=${code}`)
    await see(firstLine(list)).toContainText('đã làm 60%')
  })
}
