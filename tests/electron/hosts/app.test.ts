import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../../electron/app.ts'
import { type Preferences, passingPreferences } from '../../../electron/preferences/preferences.ts'
import { contract } from '../../../shared/contract/index.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hiepdong-app-'))
  await writeFile(join(folder, 'index.html'), '<title>Hiệp Đồng</title>')
})
afterEach(() => rm(folder, { recursive: true }))

const page = () => new Request('http://127.0.0.1/')
const call = () =>
  new Request('http://127.0.0.1/rpc/workspace/state', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"json":null}',
  })
const options = () => ({ rendererFolder: folder, workspace: null, log: () => {} })

describe('the app', () => {
  it('serves the page while the program behind it is still loading, and lets calls wait for it', async () => {
    let give = (_preferences: Preferences) => {}
    const preferences = new Promise<Preferences>((resolve) => {
      give = resolve
    })
    const app = createApp({ ...options(), preferences: () => preferences })
    const answered: string[] = []
    const asked = app.fetch(call()).then((response) => {
      answered.push('call')
      return response.json()
    })
    expect(await (await app.fetch(page())).text()).toContain('Hiệp Đồng')
    answered.push('page')
    give(passingPreferences())
    expect(await asked).toMatchObject({ json: { kind: 'none' } })
    expect(answered).toEqual(['page', 'call'])
    await app.close()
  })

  it('has loaded the program once it is open, though no page came', async () => {
    const app = createApp({ ...options(), preferences: passingPreferences })
    await app.open()
    expect(await (await app.fetch(call())).json()).toMatchObject({ json: { kind: 'none' } })
    await app.close()
  })

  it('opens once a page has its files', async () => {
    await writeFile(join(folder, 'page.js'), '')
    let asked = false
    const app = createApp({ ...options(), preferences: passingPreferences })
    const opened = app.open().then(() => {
      asked = true
    })
    await app.fetch(page())
    await app.fetch(new Request('http://127.0.0.1/page.js'))
    expect(asked).toBe(false)
    await opened
    await app.close()
  })

  it('opens what it was asked to before it answers, and shows what stands against it', async () => {
    const workspace = join(folder, 'not-there')
    const app = createApp({ ...options(), workspace, preferences: passingPreferences })
    const answer = await (await app.fetch(call())).json()
    expect(answer).toMatchObject({ json: { kind: 'none', problemFolder: workspace } })
    expect(answer.json.problem).not.toBeNull()
    await app.close()
  })

  it('answers every feature, though most are loaded only with the first call to them', async () => {
    const app = createApp({ ...options(), preferences: passingPreferences })
    const paths = Object.entries(contract).map(([feature, calls]) => `${feature}/${Object.keys(calls)[0]}`)
    expect(paths.length).toBeGreaterThan(5)
    for (const path of paths) {
      const response = await app.fetch(
        new Request(`http://127.0.0.1/rpc/${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"json":{}}',
        }),
      )
      // Not found would be 404, not to be loaded 500; without a workspace, or a word it needs, it says so.
      expect([200, 400, 422], path).toContain(response.status)
    }
    await app.close()
  })

  it('tells whoever opens it that the program cannot be loaded', async () => {
    const broken = () => Promise.reject<Preferences>(new Error('no preferences'))
    const app = createApp({ ...options(), preferences: broken })
    await expect(app.open()).rejects.toThrow('no preferences')
    await expect(app.fetch(call())).rejects.toThrow('no preferences')
    await app.close()
  })
})
