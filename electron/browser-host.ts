import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { toNodeHandler } from 'srvx/node'
import type { App } from './app.ts'

export type BrowserHost = { address: string; token: string; close(): Promise<void> }

const tokenHeader = 'x-hiepdong-token'

/**
 * The app on 127.0.0.1, for machines without the Electron binary. Other programs and web pages on the machine are
 * kept out by the exact Host, the Origin, and a random token that only the printed address carries, in its fragment.
 */
export async function serveInBrowser(app: App, port = 0): Promise<BrowserHost> {
  const token = randomBytes(32).toString('base64url')
  let host = ''
  // srvx types one handler for HTTP 1 and 2; this server speaks 1 alone.
  const handler = toNodeHandler(
    async (request) => refusal(request, host, token) ?? app.fetch(request),
  ) as RequestListener
  const server = createServer(handler)
  server.on('upgrade', (_request, socket) => socket.destroy())
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    address: `http://${host}/#token=${token}`,
    token,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function refusal(request: Request, host: string, token: string): Response | null {
  const no = (why: string) => new Response(why, { status: 403, headers: { 'content-type': 'text/plain' } })
  if (request.headers.get('host') !== host) return no('wrong host')
  const origin = request.headers.get('origin')
  if (origin !== null && origin !== `http://${host}`) return no('wrong origin')
  if (!new URL(request.url).pathname.startsWith('/rpc')) return null
  return sameText(request.headers.get(tokenHeader) ?? '', token) ? null : no('wrong token')
}

function sameText(one: string, other: string): boolean {
  const a = Buffer.from(one)
  const b = Buffer.from(other)
  return a.length === b.length && timingSafeEqual(a, b)
}
