import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { chromium } from 'playwright'
import { build } from 'vite'
import { createSampleWorkspace } from '../../electron/workspace/sample.ts'
import { type Side, side } from './measure.ts'

const program = 'dist/electron/cli.js'
/** Links the overview has once its figures by content group are there. */
const withData = 'a[href*="/programme?year="]'
const quiet = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
]
/** Chromium's sandbox refuses root. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

export type StartBench = {
  host: Side
  empty: Side
  /** Kilobytes the host held at most over a start. */
  hostPeak(): Promise<number>
  close(): Promise<void>
}

/**
 * From starting the browser host on the sample workspace to its first page with data, against starting a server of
 * static files to an empty page of the same UI kit, bundled the same way. The browser itself runs already.
 */
export async function startBench(executablePath: string): Promise<StartBench> {
  const folder = await mkdtemp(join(tmpdir(), 'hiepdong-bench-start-'))
  const workspace = join(folder, 'sample')
  await createSampleWorkspace(workspace)
  const empty = join(folder, 'empty')
  await build({
    configFile: false,
    logLevel: 'error',
    root: 'tests/bench/empty-page',
    base: './',
    plugins: [react()],
    build: { outDir: empty, emptyOutDir: true, target: 'chrome130' },
  })
  const browser = await chromium.launch({ executablePath, args: [...quiet, ...asRoot] })

  async function show(args: readonly string[], selector: string): Promise<ChildProcess> {
    const host = spawn(process.execPath, args, {
      env: { ...process.env, HIEPDONG_PREFERENCES: join(folder, 'preferences') },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' })
    const page = await context.newPage()
    await page.goto(await printedAddress(host))
    await page.waitForSelector(selector)
    void context.close()
    return host
  }
  const serve = [program, 'serve', '--no-open', '--workspace', workspace]
  const sideOf = (name: string, args: readonly string[], selector: string) => {
    let host: ChildProcess | undefined
    return side(name, {
      run: async () => {
        host = await show(args, selector)
      },
      tidyUp: async () => {
        if (host) await endedBy(host)
      },
    })
  }
  return {
    host: sideOf('browser host, first page with data', serve, withData),
    empty: sideOf('empty page of the same UI kit', ['tests/bench/static-host.mjs', empty], 'button'),
    async hostPeak() {
      const host = await show(serve, withData)
      const status = await readFile(`/proc/${host.pid}/status`, 'utf8')
      await endedBy(host)
      const peak = Number(/^VmHWM:\s*(\d+) kB/m.exec(status)?.[1])
      if (Number.isNaN(peak)) throw new Error('the system does not say how much memory the host held')
      return peak
    },
    async close() {
      await browser.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function printedAddress(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    host.stdout?.on('data', (part: Buffer) => {
      printed += part
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(printed)?.[0]
      if (address) resolve(address)
    })
    host.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${printed}`)))
  })
}

function endedBy(host: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    host.once('close', () => resolve())
    host.kill('SIGTERM')
  })
}
