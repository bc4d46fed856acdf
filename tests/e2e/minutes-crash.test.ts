import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import type { Page } from 'playwright'
import { expect as see } from 'playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSampleWorkspace } from '../../electron/workspace/sample.ts'
import { goTo } from './main-job.ts'
import { openInBrowser, type RunningBrowser } from './running-app.ts'

const title = 'Họp ghi biên bản'
/** What the program promises of words typed without a pause, and as much again for a slow machine. */
const promised = 2000

let parent: string
let workspace: string

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'hiepdong-e2e-crash-'))
  workspace = join(parent, 'mau')
  await createSampleWorkspace(workspace)
})
afterAll(async () => {
  for (const app of open) await app.close()
  await rm(parent, { recursive: true, force: true })
})

const open: RunningBrowser[] = []
async function start(): Promise<RunningBrowser> {
  const app = await openInBrowser({ workspace })
  open.push(app)
  return app
}

async function beginMeeting(page: Page): Promise<void> {
  await goTo(page, 'Hội nghị')
  await page.keyboard.press('n')
  const form = page.getByRole('region', { name: 'Hội nghị mới' })
  await form.getByLabel('Chuỗi hội nghị').fill('giao ban')
  await page.keyboard.press('Enter')
  await form.getByLabel('Tên hội nghị').fill(title)
  await form.getByLabel('Địa điểm').fill('Phòng họp A')
  await page.keyboard.press('Control+Enter')
  await see(page.getByRole('heading', { name: title })).toBeVisible()
  await page.getByRole('tab', { name: /Chương trình/ }).press('Enter')
  await page.getByRole('button', { name: 'Thêm mục' }).first().press('Enter')
  await page.getByLabel('Nội dung mục').fill('Việc chung')
  await see(page.getByText(/^Đã lưu lúc/)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Triệu tập' }).press('Enter')
  await page.getByRole('button', { name: 'Bắt đầu họp' }).press('Enter')
  await see(page.getByRole('combobox', { name: /Lời phát biểu/ })).toBeFocused()
}

/** Types words without a pause; when each was begun, and the line as it then stood. */
async function typeOn(page: Page, count: number): Promise<{ at: number; line: string }[]> {
  const typed: { at: number; line: string }[] = []
  let line = ''
  for (let word = 1; word <= count; word++) {
    const next = `${line === '' ? '' : ' '}lời${word}`
    await page.keyboard.type(next, { delay: 25 })
    line += next
    typed.push({ at: performance.now(), line })
  }
  return typed
}

function stored(): { text: string; saves: number }[] {
  const database = new BetterSqlite3(join(workspace, 'hiepdong.db'), { readonly: true })
  const rows = database
    .prepare(
      `select text, (select count(*) from history where entity = 'remark' and entity_id = remark.id) as saves
       from remark where meeting_id = (select id from meeting where title = ?)`,
    )
    .all(title) as { text: string; saves: number }[]
  database.close()
  return rows
}

describe.skipIf(!process.env.HIEPDONG_BROWSER)(
  'minutes that are being typed when the program is killed',
  () => {
    it('hold all but the last moment, as one remark the line takes up again, without a row for each letter', async () => {
      const app = await start()
      await beginMeeting(app.page)
      const typed = await typeOn(app.page, 60)
      await app.killHost()
      const killed = performance.now()

      const [remark, ...others] = stored()
      expect(others).toEqual([])
      const owed = typed.findLast(({ at }) => at < killed - promised)
      expect(owed, 'it was typed long enough').toBeDefined()
      expect(remark?.text.startsWith(owed?.line ?? '')).toBe(true)
      const seconds = (killed - typed[0]!.at) / 1000
      expect(remark?.saves).toBeLessThanOrEqual(seconds + 2)

      const again = await start()
      await goTo(again.page, 'Hội nghị')
      await again.page.getByRole('row', { name: new RegExp(title) }).click()
      await again.page.getByRole('button', { name: 'Vào ghi biên bản' }).press('Enter')
      await see(again.page.getByRole('log')).toContainText(remark?.text ?? '')
      const line = again.page.getByRole('combobox', { name: /Lời phát biểu/ })
      await line.press('ArrowUp')
      await see(line).toHaveValue(remark?.text ?? '')
    })

    it('may hold a decision that was never given: it stands against the lock and is put on record in its place', async () => {
      const { page } = open.at(-1)!
      await page.keyboard.press('Enter')
      await page.getByRole('combobox', { name: /Lời phát biểu/ }).fill('> Hỗ trợ xe bồn #catp @cuối tháng')
      await see(page.getByText(/^tự lưu/)).toBeVisible()
      await page.getByRole('button', { name: 'Kết thúc họp' }).press('Enter')
      await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc họp' }).press('Enter')
      const check = page.getByRole('listitem').filter({ hasText: 'là kết luận chưa đưa vào sổ' })
      await check.getByRole('button').press('Enter')
      const draft = page.getByText('> Hỗ trợ xe bồn #catp @cuối tháng', { exact: true })
      await see(draft).toBeFocused()
      await page.getByRole('button', { name: 'Giao việc' }).press('Enter')
      await see(check).toBeHidden()
      await see(draft).toBeHidden()
      await see(page.getByRole('tab', { name: /^Kết luận 1/ })).toBeVisible()
    })

    it('keep the words of this window over those of another one when asked to', async () => {
      const { page } = open.at(-1)!
      const [other] = await Promise.all([
        page.context().waitForEvent('page'),
        page.evaluate(() => window.open(window.location.href)),
      ])
      const words = (window: Page) => window.getByRole('textbox', { name: /^Ý kiến của/ }).first()
      await see(words(other)).not.toHaveValue('')
      let release = () => {}
      const released = new Promise<void>((resolve) => {
        release = resolve
      })
      await other.route('**/saveRemark', async (route) => {
        await released
        await route.continue()
      })
      const [asked] = await Promise.all([
        other.waitForRequest('**/saveRemark'),
        words(other).fill('Lời của cửa sổ thứ hai'),
      ])
      const [stored] = await Promise.all([
        page.waitForResponse('**/saveRemark'),
        words(page).fill('Lời của cửa sổ thứ nhất'),
      ])
      expect(stored.ok()).toBe(true)
      release()
      await asked.response()
      await see(other.getByRole('alert').getByText('Lời của cửa sổ thứ nhất')).toBeVisible()
      await other.getByRole('button', { name: 'Giữ bản đang gõ' }).press('Enter')
      await see(other.getByRole('alert')).toBeHidden()
      await see(words(page)).toHaveValue('Lời của cửa sổ thứ hai')
    })
  },
)
