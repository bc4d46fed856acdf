// npm run -s hiepdong -- read FILE... --json : the command line, built when it has to be.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, install, node, root } from './prepare.mjs'

install()
build()

const cli = join(root, 'dist', 'electron', 'cli.js')
const runtime = node()
if (runtime === process.execPath) {
  process.argv.splice(1, 1, cli)
  await import(pathToFileURL(cli).href)
} else {
  const { status } = spawnSync(runtime, [cli, ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exitCode = status ?? 1
}
