// npm start: the Electron window where it can be had, else the same application in the browser.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build, install, node, root, say } from './prepare.mjs'

const { values } = parseArgs({ options: { browser: { type: 'boolean' }, workspace: { type: 'string' } } })

install()
build()
const reason = values.browser ? 'theo yêu cầu --browser / as asked' : whyNoWindow()
const place = values.workspace ? ['--workspace', values.workspace] : []
if (reason) {
  say(`Mở trong trình duyệt: ${reason}`)
  run(node(), [join(root, 'dist', 'electron', 'cli.js'), 'serve', ...place])
} else {
  say('Mở cửa sổ Hiệp Đồng / opening the window')
  run(electronBinary(), [root, ...place])
}

function run(program, args) {
  const child = spawn(program, args, { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 0))
}

function whyNoWindow() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return 'máy không có màn hình đồ họa / no display'
  if (process.getuid?.() === 0) return 'đang chạy bằng quyền root, cửa sổ từ chối / running as root'
  if (!electronBinary()) fetchElectron()
  return electronBinary() ? null : 'chưa tải được Electron / Electron could not be had'
}

/** Looked for by hand: asking the package would download it. */
function electronBinary() {
  const folder = join(root, 'node_modules', 'electron')
  const pathFile = join(folder, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : null
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const usual =
    process.platform === 'win32'
      ? 'electron.exe'
      : process.platform === 'darwin'
        ? 'Electron.app/Contents/MacOS/Electron'
        : 'electron'
  const file = override ? join(override, name ?? usual) : name ? join(folder, 'dist', name) : null
  return file && existsSync(file) ? file : null
}

function fetchElectron() {
  say('Tải Electron, nhiều nhất 30 giây / getting Electron, 30 s at most')
  spawnSync(node(), [join(root, 'node_modules', 'electron', 'install.js')], {
    stdio: 'ignore',
    timeout: 30_000,
    killSignal: 'SIGKILL',
  })
}
