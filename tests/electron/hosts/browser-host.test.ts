import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, createApp } from '../../../electron/app.ts'
import { type BrowserHost, serveInBrowser } from '../../../electron/browser-host.ts'
import { passingPreferences } from '../../../electron/preferences/preferences.ts'

let folder: string
let app: App
let host: BrowserHost

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hiepdong-host-'))
  await writeFile(
    join(folder, 'index.html'),
    '<meta name="csp-nonce" content="nonce-of-this-page"><title>Hiệp Đồng</title>',
  )
  await writeFile(join(folder, 'page.js'), 'export {}')
  app = createApp({
    preferences: passingPreferences,
    rendererFolder: folder,
    workspace: null,
    log: () => {},
  })
  host = await serveInBrowser(app)
})
afterAll(async () => {
  await host.close()
  await app.close()
  await rm(folder, { recursive: true })
})

/** A request as any program on the machine could send it, with the headers it chooses. */
function send(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }> {
  const { hostname, port } = new URL(host.address)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part) => {
        text += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    sent.on('error', reject)
    sent.end(method === 'POST' ? '{"json":{}}' : undefined)
  })
}
const state = '/rpc/workspace/state'
const json = { 'content-type': 'application/json' }

describe('the browser host', () => {
  it('listens on this machine alone, behind a token only its address carries', () => {
    const { hostname, hash } = new URL(host.address)
    expect(hostname).toBe('127.0.0.1')
    expect(hash).toBe(`#token=${host.token}`)
    expect(Buffer.from(host.token, 'base64url')).toHaveLength(32)
  })

  it('answers a call that carries the token', async () => {
    const answer = await send(state, { ...json, 'x-hiepdong-token': host.token }, 'POST')
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.text).json.kind).toBe('none')
  })

  it.each([
    ['without a token', {}],
    ['with a wrong token', { 'x-hiepdong-token': 'x'.repeat(43) }],
    ['with a token of another length', { 'x-hiepdong-token': 'x' }],
  ])('refuses a call %s', async (_name, headers) => {
    expect((await send(state, { ...json, ...headers }, 'POST')).status).toBe(403)
  })

  it('refuses a page of another origin even with the token', async () => {
    const headers = { ...json, 'x-hiepdong-token': host.token, origin: 'http://evil.example' }
    expect((await send(state, headers, 'POST')).status).toBe(403)
  })

  it('refuses another host name that points here, so that DNS cannot be turned against it', async () => {
    const headers = { ...json, 'x-hiepdong-token': host.token, host: 'evil.example' }
    expect((await send(state, headers, 'POST')).status).toBe(403)
  })

  it('lets no other origin read anything: no CORS header, scripts from itself alone', async () => {
    const page = await send('/')
    expect(page.headers['access-control-allow-origin']).toBeUndefined()
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
    expect(page.headers['content-security-policy']).toContain("script-src 'self'")
    expect(page.headers['content-security-policy']).not.toContain('unsafe')
  })

  it('gives each page a fresh nonce', async () => {
    const nonce = async () => /content="([^"]+)"/.exec((await send('/')).text)?.[1]
    const [one, other] = [await nonce(), await nonce()]
    expect(one).toMatch(/^[\w-]{20,}$/)
    expect(one).not.toBe(other)
  })

  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/assets/../../../../etc/passwd.txt',
    '/%00.js',
  ])('does not lead out of its folder: %s', async (path) => {
    expect((await send(path)).status).toBeGreaterThanOrEqual(400)
  })

  it('serves the files of the renderer and the page for every route of the application', async () => {
    expect((await send('/page.js')).headers['content-type']).toContain('javascript')
    expect((await send('/reports/matrix')).text).toContain('Hiệp Đồng')
    expect((await send('/missing.js')).status).toBe(404)
  })
})
