import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createApp } from '../app.ts'
import { serveInBrowser } from '../browser-host.ts'
import { writeCompiledCode } from '../compiled-code.ts'
import { consoleLog } from '../error-log.ts'
import { appRoot } from '../resource-file.ts'

/** Serves the application on 127.0.0.1 until it is ended, and opens the browser at it. */
export async function serve(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { workspace: { type: 'string' }, 'no-open': { type: 'boolean' }, port: { type: 'string' } },
  })
  const app = createApp({
    preferences: async () => (await import('../preferences/file-preferences.ts')).filePreferences(),
    rendererFolder: join(appRoot(), 'dist/renderer'),
    workspace: values.workspace ? resolve(values.workspace) : null,
    log: consoleLog,
  })
  const ended = untilEnded()
  const host = await serveInBrowser(app, Number(values.port ?? 0))
  console.log(`Hiệp Đồng: ${host.address}`)
  try {
    await Promise.all([values['no-open'] ? null : openBrowser(host.address), app.open()])
    // A terminal that is closed leaves no time for it later.
    writeCompiledCode()
    await ended
  } finally {
    await host.close()
    await app.close()
  }
  return 0
}

async function openBrowser(address: string): Promise<void> {
  try {
    const { default: open } = await import('open')
    await open(address)
  } catch (error) {
    console.log(`Chưa tự mở được trình duyệt (${String(error)}): mở địa chỉ trên bằng tay.`)
  }
}

function untilEnded(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}
