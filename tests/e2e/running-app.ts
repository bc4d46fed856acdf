import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type Browser, chromium, type Page } from 'playwright'
import { expect } from 'playwright/test'
import { createSampleWorkspace } from '../../electron/workspace/sample.ts'

const root = join(import.meta.dirname, '../..')
export const sampleFolder = join(root, 'tests/fixtures/district-workbooks')

/** Chromium's sandbox refuses root; only these checks ever switch it off. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const quiet = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

export type RunningApp = { page: Page; workspaceParent: string; close(): Promise<void> }

export type RunningBrowser = RunningApp & {
  /** Ends the host as a crash does (kill -9): it gets no chance to store anything. */
  killHost(): Promise<void>
}

/** The built product in the browser host, with Chromium before it. */
export async function openInBrowser(
  options: { workspace?: string; viewport?: { width: number; height: number } } = {},
): Promise<RunningBrowser> {
  const executablePath = process.env.HIEPDONG_BROWSER
  if (!executablePath) throw new Error('HIEPDONG_BROWSER names no browser')
  const folder = await mkdtemp(join(tmpdir(), 'hiepdong-e2e-'))
  const host = spawn(
    process.execPath,
    [
      join(root, 'dist/electron/cli.js'),
      'serve',
      '--no-open',
      ...(options.workspace ? ['--workspace', options.workspace] : []),
    ],
    {
      env: { ...process.env, HIEPDONG_PREFERENCES: join(folder, 'preferences') },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const address = await printedAddress(host)
  const browser: Browser = await chromium.launch({ executablePath, args: [...asRoot, ...quiet] })
  const page = await browser.newPage({
    viewport: options.viewport ?? { width: 1366, height: 768 },
    locale: 'vi-VN',
    acceptDownloads: true,
  })
  await page.goto(address)
  const ended = new Promise((resolve) => host.once('exit', resolve))
  const endHost = async (signal: NodeJS.Signals) => {
    host.kill(signal)
    await ended
  }
  return {
    page,
    workspaceParent: folder,
    killHost: () => endHost('SIGKILL'),
    async close() {
      await browser.close()
      await endHost('SIGTERM')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The filled sample in the browser host. */
export const openSampleInBrowser = (): Promise<RunningApp> => openSample(openInBrowser)

/** What differs between the hosts a story is told in. */
export type Host<App extends RunningApp> = {
  /** The filled sample workspace in a window. */
  open(): Promise<App>
  /** Saves what a press gives to a file. */
  save(app: App, press: () => Promise<void>, path: string): Promise<void>
  /** Whether a second window of the whole program can be opened. */
  hasSecondWindow: boolean
}

export const browserHost: Host<RunningApp> = {
  open: openSampleInBrowser,
  hasSecondWindow: true,
  async save({ page }, press, path) {
    const [download] = await Promise.all([page.waitForEvent('download'), press()])
    await download.saveAs(path)
  },
}

export const electronHost: Host<RunningElectron> = {
  open: () => openSample(openInElectron),
  hasSecondWindow: false,
  async save(app, press, path) {
    await app.answerSaveDialog(path)
    await press()
    await expect.poll(() => existsSync(path)).toBe(true)
  },
}

/** The sample's business day stands still, so that what is overdue stays so. */
async function openSample<App extends RunningApp>(
  open: (options: { workspace: string }) => Promise<App>,
): Promise<App> {
  const parent = await mkdtemp(join(tmpdir(), 'hiepdong-e2e-sample-'))
  const workspace = join(parent, 'mau')
  await createSampleWorkspace(workspace)
  const app = await open({ workspace })
  return {
    ...app,
    async close() {
      await app.close()
      await rm(parent, { recursive: true, force: true })
    },
  }
}

export type RunningElectron = RunningApp & {
  /** The next save dialog answers with this path; the function tells the name it suggested, null before it was asked. */
  answerSaveDialog(path: string): Promise<() => Promise<string | null>>
}

/** The built product in the real Electron window. */
export async function openInElectron(options: { workspace?: string } = {}): Promise<RunningElectron> {
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (!dist) throw new Error('ELECTRON_OVERRIDE_DIST_PATH names no Electron')
  const folder = await mkdtemp(join(tmpdir(), 'hiepdong-e2e-'))
  const app = await _electron.launch({
    executablePath: join(dist, 'electron'),
    args: [
      ...asRoot,
      '--disable-gpu',
      `--user-data-dir=${join(folder, 'user-data')}`,
      root,
      ...(options.workspace ? ['--workspace', options.workspace] : []),
    ],
    env: { ...(process.env as Record<string, string>), HIEPDONG_PREFERENCES: join(folder, 'preferences') },
  })
  const page = await app.firstWindow()
  return {
    page,
    workspaceParent: folder,
    async answerSaveDialog(path) {
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async (...asked: unknown[]) => {
          const options = asked.at(-1) as { defaultPath: string }
          Reflect.set(globalThis, 'suggestedName', options.defaultPath)
          return { canceled: false, filePath }
        }
      }, path)
      return () =>
        app.evaluate(() => (Reflect.get(globalThis, 'suggestedName') as string | undefined) ?? null)
    },
    async close() {
      await app.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function printedAddress(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    host.stdout?.on('data', (part: Buffer) => {
      printed += part
      const address = /http:\/\/127\.0\.0\.1:\d+\/#token=\S+/.exec(printed)?.[0]
      if (address) resolve(address)
    })
    host.once('exit', (code) =>
      reject(new Error(`the host ended with ${code} before it had an address: ${printed}`)),
    )
  })
}
