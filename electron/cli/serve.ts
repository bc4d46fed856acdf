import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import open from 'open'
import { createApp } from '../app.ts'
import { serveInBrowser } from '../browser-host.ts'
import { consoleLog } from '../error-log.ts'
import { filePreferences } from '../preferences/file-preferences.ts'
import { appRoot } from '../resource-file.ts'
import { hold } from '../workspace/service.ts'
import { openWorkspace } from '../workspace/workspace.ts'

/** Serves the application on 127.0.0.1 until it is ended, and opens the browser at it. */
export async function serve(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { workspace: { type: 'string' }, 'no-open': { type: 'boolean' }, port: { type: 'string' } },
  })
  const preferences = filePreferences()
  const app = createApp({ preferences, rendererFolder: join(appRoot(), 'dist/renderer'), log: consoleLog })
  const folder = values.workspace ? resolve(values.workspace) : null
  if (folder) await hold(app.holder, preferences, folder, () => openWorkspace(folder))
  const host = await serveInBrowser(app, Number(values.port ?? 0))
  console.log(`Hiệp Đồng: ${host.address}`)
  if (!values['no-open']) {
    try {
      await open(host.address)
    } catch (error) {
      console.log(`Chưa tự mở được trình duyệt (${String(error)}): mở địa chỉ trên bằng tay.`)
    }
  }
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
  await host.close()
  await app.close()
  return 0
}
