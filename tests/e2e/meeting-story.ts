import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect as see } from 'playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { goTo } from './main-job.ts'
import type { Host, RunningApp } from './running-app.ts'

const title = 'Giao ban chuyên đề việc làm'
const said = 'Cần danh sách quân nhân xuất ngũ theo nghề trước ngày hội.'
const decided = 'Lập danh sách quân nhân xuất ngũ cần việc làm'
const noted = 'Thống nhất tổ chức ngày hội việc làm.'

/** From the plan to the locked minutes, the papers that go out and what the next meeting sees of it: a test each. */
export function tellMeeting<App extends RunningApp>(host: Host<App>): void {
  let app: App

  beforeAll(async () => {
    app = await host.open()
  })
  afterAll(async () => {
    await app.close()
  })

  const tab = (name: RegExp) => app.page.getByRole('tab', { name }).press('Enter')
  /** Gives a task from the words of the second conclusion to a body. */
  const giveTask = async (lead: string, deadline: string) => {
    const { page } = app
    await tab(/Kết luận/)
    await page.getByRole('row', { name: new RegExp(noted) }).click()
    const panel = page.getByRole('region', { name: 'Kết luận', exact: true })
    await panel.getByRole('button', { name: 'Giao việc' }).press('Enter')
    const form = page.getByRole('region', { name: 'Giao việc từ câu này' })
    await form.getByRole('combobox', { name: 'Chủ trì' }).fill(lead)
    await page.keyboard.press('Enter')
    await form.getByLabel('Hạn', { exact: true }).first().fill(deadline)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Control+Enter')
    await see(panel.getByText(`hạn ${deadline}/2024`)).toBeVisible()
  }
  /** Two windows mend the words of one conclusion at once: the second is told, and neither loses what was typed. */
  const mendedTwice = async () => {
    const { page } = app
    await page.getByRole('row', { name: new RegExp(noted) }).click()
    const [other] = await Promise.all([
      page.context().waitForEvent('page'),
      page.evaluate(() => window.open(window.location.href)),
    ])
    const words = (window: Page) => window.getByRole('region', { name: 'Kết luận' }).getByLabel('Câu chữ')
    await see(words(other)).toHaveValue(noted)
    let release = () => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    await other.route('**/saveConclusion', async (route) => {
      await released
      await route.continue()
    })
    const [asked] = await Promise.all([
      other.waitForRequest('**/saveConclusion'),
      words(other).fill('Câu của cửa sổ thứ hai.'),
    ])
    await words(page).fill(`${noted} `)
    await see(page.getByText(/^Đã lưu lúc/)).toBeVisible()
    release()
    await asked.response()
    await see(other.getByRole('button', { name: 'Lấy bản đã lưu' })).toBeVisible()
    await other.keyboard.press('Escape')
    await see(words(other)).toHaveValue('Câu của cửa sổ thứ hai.')
    await other.getByRole('button', { name: 'Lấy bản đã lưu' }).press('Enter')
    await see(words(other)).toHaveValue(new RegExp(noted))
    await other.close()
    await page.bringToFront()
    await page.keyboard.press('Escape')
    await see(page.getByLabel('Câu chữ')).toBeHidden()
  }
  const line = () => app.page.getByRole('combobox', { name: /Lời phát biểu|Kết luận hoặc giao việc/ })

  it('is planned in a series, its people taken from the mandates of its day', async () => {
    const { page } = app
    await goTo(page, 'Hội nghị')
    await page.keyboard.press('n')
    const form = page.getByRole('region', { name: 'Hội nghị mới' })
    await form.getByLabel('Chuỗi hội nghị').fill('giao ban')
    await page.keyboard.press('Enter')
    await form.getByLabel('Tên hội nghị').fill(title)
    await form.getByLabel('Địa điểm').fill('Phòng họp A')
    await page.keyboard.press('Control+Enter')
    await see(page.getByRole('heading', { name: title })).toBeVisible()
    await see(page.getByRole('tab', { name: /Thành phần 13/ })).toBeVisible()
  })

  it('has an agenda put in order by the keyboard', async () => {
    const { page } = app
    await tab(/Chương trình/)
    for (const item of ['Ngày hội việc làm', 'Kết quả quý I']) {
      await page.getByRole('button', { name: 'Thêm mục' }).first().press('Enter')
      await see(page.getByLabel('Nội dung mục')).toBeFocused()
      await page.keyboard.type(item)
      await see(page.getByText(/^Đã lưu lúc/)).toBeVisible()
      await page.keyboard.press('Escape')
      await see(page.getByLabel('Nội dung mục')).toBeHidden()
    }
    const items = page.getByRole('list', { name: 'Chương trình' }).getByRole('button')
    await items.nth(1).focus()
    await page.keyboard.press('Alt+ArrowUp')
    await see(items.nth(0)).toContainText('Kết quả quý I')
    await see(items.nth(1)).toContainText('Ngày hội việc làm')
  })

  it('is convened and begun', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'Triệu tập' }).press('Enter')
    await page.getByRole('button', { name: 'Bắt đầu họp' }).press('Enter')
    await see(line()).toBeFocused()
  })

  it('is held with the keyboard only: attendance, what is said, a task, a conclusion, the next item', async () => {
    const { page } = app
    const { keyboard } = page
    await keyboard.press('F4')
    for (let person = 0; person < 13; person++) {
      await keyboard.press('Space')
      await keyboard.press('ArrowRight')
    }
    await see(page.getByText('Đủ 12/12, cần 8')).toBeVisible()
    await keyboard.press('F4')
    await see(line()).toBeFocused()
    await keyboard.press('Alt+ArrowDown')
    await see(page.getByRole('heading', { name: '1. Kết quả quý I' })).toBeVisible()

    await keyboard.type(`@hn`)
    await see(page.getByRole('option', { name: /HND/ })).toBeVisible()
    await keyboard.press('Enter')
    await keyboard.type(said)
    // What is typed is stored at the pause, before it is finished.
    await see(page.getByText(/^tự lưu/)).toBeVisible()
    await keyboard.press('Enter')
    await see(page.getByRole('log').getByText(said)).toBeVisible()

    await keyboard.press('Alt+ArrowDown')
    await see(page.getByRole('heading', { name: '2. Ngày hội việc làm' })).toBeVisible()
    await keyboard.type(`> ${decided} #hnd +xyz @cuối tháng =Danh sách`)
    await keyboard.press('Control+Enter')
    await see(page.getByText('Không có cơ quan “xyz”')).toBeVisible()
    for (const _letter of '+xyz @cuối tháng =Danh sách') await keyboard.press('Backspace')
    await keyboard.type('+btltp @cuối tháng =Danh sách')
    await keyboard.press('Control+Enter')
    const decisions = page.getByRole('region', { name: 'Kết luận', exact: true })
    await see(decisions.getByText(decided)).toBeVisible()
    await see(decisions.getByText('hạn 31/3/2024')).toBeVisible()
    await keyboard.type(noted)
    await keyboard.press('Control+1')
    await keyboard.press('Control+Enter')
    await see(decisions.getByText(noted)).toBeVisible()
    await see(decisions.getByText('Chưa giao')).toBeVisible()
    await keyboard.press('Alt+ArrowDown')
    await see(page.getByRole('heading', { name: 'Đã bàn hết chương trình' })).toBeVisible()
  })

  it('is followed on the wall by a second window', async () => {
    const { page } = app
    const [wall] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('button', { name: 'Trình chiếu' }).press('Enter'),
    ])
    await page.bringToFront()
    await line().focus()
    await page.keyboard.press('Alt+ArrowUp')
    await see(wall.getByRole('heading', { name: 'Ngày hội việc làm' })).toBeVisible()
    await see(wall.getByText(decided)).toBeVisible()
    await wall.close()
    await page.keyboard.press('Alt+ArrowDown')
    await see(page.getByRole('heading', { name: 'Đã bàn hết chương trình' })).toBeVisible()
  })

  it('ends as a draft whose checks each lead to their place, and is locked when they are settled', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'Kết thúc họp' }).press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc họp' }).press('Enter')
    await see(page.getByText('Dự thảo biên bản', { exact: true })).toBeVisible()
    await see(page.getByRole('tab', { name: /Biên bản 1/, selected: true })).toBeVisible()
    const checks = page.getByRole('list', { name: /^Kiểm tra/ })
    await checks
      .getByRole('listitem')
      .filter({ hasText: noted })
      .filter({ hasText: 'chưa có số' })
      .getByRole('button')
      .press('Enter')
    await see(page.getByRole('region', { name: 'Kết luận' }).getByLabel('Câu chữ')).toHaveValue(noted)
    await page.keyboard.press('Escape')
    if (host.hasSecondWindow) await mendedTwice()
    await page.getByRole('button', { name: 'Đánh số 2 kết luận' }).press('Enter')
    await see(page.getByRole('button', { name: /Đánh số/ })).toBeHidden()

    for (const [step, asks] of [
      ['Gửi lấy ý kiến', true],
      ['Thông qua biên bản', false],
      ['Khóa biên bản', true],
    ] as const) {
      await page.getByRole('button', { name: step }).first().press('Enter')
      if (asks) await page.getByRole('dialog').getByRole('button', { name: step }).press('Enter')
    }
    await see(page.getByText('Đã khóa biên bản', { exact: true })).toBeVisible()
    await tab(/Biên bản/)
    await see(page.getByText('Bản 3: khóa')).toBeVisible()
    await see(page.getByText('chỉ xem', { exact: false })).toBeVisible()
  })

  it('gives a second task from the exact words of a locked conclusion', () => giveTask('MTTQ', '30/4'))

  it('has the words of a conclusion put in the programme as a new activity', async () => {
    const { page } = app
    const conclusion = page.getByRole('region', { name: 'Kết luận', exact: true })
    await conclusion.getByRole('button', { name: 'Đưa vào chương trình' }).press('Enter')
    const activity = page.getByRole('region', { name: 'Hoạt động', exact: true })
    await see(activity.getByLabel('Nội dung')).toHaveValue(noted)
    await activity.getByRole('combobox', { name: 'Chủ trì' }).fill('HND')
    await page.keyboard.press('Enter')
    await activity.getByLabel('Thời gian').fill('tháng 4')
    await page.keyboard.press('Tab')
    await see(activity.getByRole('heading', { name: /^HD-2024-\d+/ })).toBeVisible()
    await page.goBack()
    await see(conclusion.getByRole('link', { name: /^HD-2024-\d+/ })).toBeVisible()
  })

  it('sends its papers out: numbered, kept, and told when the data has moved on', async () => {
    const { page } = app
    await tab(/Văn bản/)
    await page.getByRole('button', { name: 'Phát hành: Phiếu giao việc' }).press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Phát hành 2 văn bản' }).press('Enter')
    const out = page.getByRole('grid', { name: 'Đã phát hành' })
    await see(out.getByRole('row', { name: /06-PGV\/BCĐ/ })).toBeVisible()
    await see(out.getByRole('row', { name: /07-PGV\/BCĐ/ })).toBeVisible()
    await out.getByRole('row', { name: /06-PGV\/BCĐ/ }).click()
    const path = join(app.workspaceParent, 'phieu.docx')
    await host.save(app, () => page.getByRole('button', { name: 'Lưu 1 tệp' }).press('Enter'), path)
    // A Word file is a zip archive.
    expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK')
    const differs = page.getByText('Số liệu đã khác so với bản đã gửi')
    await see(page.getByText('Người lập')).toBeVisible()
    await see(differs).toBeHidden()
    await giveTask('HND', '15/5')
    await tab(/Văn bản/)
    await out.getByRole('row', { name: /06-PGV\/BCĐ/ }).click()
    await see(differs).toBeVisible()
  })

  it('opens the next meeting of the series with what became of it', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'Về danh sách' }).press('Enter')
    await page.getByRole('row', { name: /Giao ban công tác phối hợp quý I năm 2024/ }).click()
    const previous = page.getByRole('region', { name: 'Kết luận hội nghị 22/3/2024' })
    await see(previous.getByText(decided)).toBeVisible()
    await see(previous.getByText(noted)).toBeVisible()
  })

  it('is found in the register of conclusions over the years', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'Về danh sách' }).press('Enter')
    await tab(/Sổ kết luận/)
    await see(page.getByRole('grid', { name: 'Sổ kết luận' })).toBeVisible()
    await page.keyboard.press('/')
    await page.keyboard.type('quan nhan xuat ngu can viec')
    const register = page.getByRole('grid', { name: 'Sổ kết luận' })
    await see(register.getByRole('row')).toHaveCount(2)
    await see(register.getByRole('row', { name: new RegExp(decided) })).toContainText('Đang thực hiện')
  })
}
