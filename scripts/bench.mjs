// npm run bench [-- --only intake,wards,cold,workbook,start,queries,programme,tasks,memory] [--rounds N] [--print]
import { spawnSync } from 'node:child_process'
import { browserBinary } from './browser.mjs'
import { build, install, node, root } from './prepare.mjs'

install()
build()
const browser = browserBinary()
const { status } = spawnSync(node(), ['--expose-gc', 'tests/bench/run.ts', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...(browser ? { HIEPDONG_BROWSER: browser } : {}) },
})
process.exitCode = status ?? 1
