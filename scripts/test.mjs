// npm test: every check of the house in order, and one last line of real counts over all of them.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browserBinary } from './browser.mjs'
import { build, install, node, root, say } from './prepare.mjs'

install()
build()

const counts = { passed: 0, failed: 0, skipped: 0 }
const bin = (pack, file) => join(root, 'node_modules', pack, file)

check('Định dạng và lỗi thường gặp / format and lint', [
  bin('@biomejs/biome', 'bin/biome'),
  'check',
  '--error-on-warnings',
  '.',
])
check('Kiểu / types', [bin('typescript', 'bin/tsc'), '--noEmit'])
check('Mã không dùng / unused code', [bin('knip', 'bin/knip.js'), '--no-progress'])
check('Luật của nhà / dependency rules', [
  bin('dependency-cruiser', 'bin/dependency-cruiser.mjs'),
  '--config',
  '.dependency-cruiser.mjs',
  'electron',
  'renderer',
  'shared',
])

const browser = browserBinary()
if (!browser)
  say(
    'Không thấy Chromium, Chrome hay Edge: bỏ qua kiểm thử đầu-cuối / no browser: end-to-end tests are skipped',
  )
if (!process.env.HIEPDONG_REAL_ELECTRON)
  say(
    'Không có Electron để thử: bỏ qua cửa sổ thật / no Electron named by HIEPDONG_REAL_ELECTRON: its window is skipped',
  )
runTests({ ...process.env, ...(browser ? { HIEPDONG_BROWSER: browser } : {}) })

if (process.env.HIEPDONG_NO_SKIP === '1' && counts.skipped > 0) {
  console.error(
    `${counts.skipped} kiểm thử bị bỏ qua, ở đây tính là lỗi / skipped tests count as failed here`,
  )
  counts.failed += counts.skipped
  counts.skipped = 0
}
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
process.exitCode = counts.failed > 0 ? 1 : 0

/** One tool of the house counts as one test. */
function check(title, args) {
  say(title)
  const { status } = spawnSync(node(), args, { cwd: root, stdio: 'inherit' })
  if (status === 0) counts.passed += 1
  else counts.failed += 1
}

function runTests(env) {
  say('Kiểm thử / tests')
  const file = join(tmpdir(), `hiepdong-tests-${process.pid}.json`)
  const { status } = spawnSync(
    node(),
    [
      bin('vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    { cwd: root, stdio: 'inherit', env },
  )
  if (!existsSync(file)) {
    counts.failed += 1
    return
  }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  rmSync(file)
  counts.passed += report.numPassedTests
  counts.failed += report.numFailedTests
  counts.skipped += report.numPendingTests + report.numTodoTests
  // A file that could not even be loaded has no failed test of its own.
  if (status !== 0 && report.numFailedTests === 0) counts.failed += 1
}
