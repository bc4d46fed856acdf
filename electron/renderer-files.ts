import { randomBytes } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
}

/** Scripts and data from this origin alone; styles by nonce, for the UI kit writes its own. */
const policy = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

const guards = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/**
 * Serves the built renderer from `folder`. A path without a file type is a page of the application and gets
 * index.html with a fresh nonce; anything that leads out of the folder, or is not there, is 404.
 */
export function rendererFiles(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'method not allowed')
    let path: string
    try {
      path = decodeURIComponent(new URL(request.url).pathname)
    } catch {
      return plain(400, 'bad path')
    }
    if (path.includes('\0')) return plain(400, 'bad path')
    if (extname(path) === '' || path === '/index.html') return indexPage(folder)
    const file = await inside(folder, path)
    if (!file) return plain(404, 'not found')
    const bytes = await readFile(file)
    const hashed = path.startsWith('/assets/')
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': types[extname(path)] ?? 'application/octet-stream',
        'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
        ...guards,
      },
    })
  }
}

async function indexPage(folder: string): Promise<Response> {
  const nonce = randomBytes(16).toString('base64url')
  const html = await readFile(join(folder, 'index.html'), 'utf8')
  return new Response(html.replaceAll('nonce-of-this-page', nonce), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy(nonce),
      'cache-control': 'no-store',
      ...guards,
    },
  })
}

/** The real file behind a path, or null when it does not exist or stands outside the folder. */
async function inside(folder: string, path: string): Promise<string | null> {
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, path))])
    return file.startsWith(root + sep) ? file : null
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return null
    throw error
  }
}

function plain(status: number, text: string): Response {
  return new Response(text, { status, headers: { 'content-type': 'text/plain', ...guards } })
}
