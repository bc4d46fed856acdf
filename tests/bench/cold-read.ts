import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { samples } from './intake.ts'
import { type Side, side } from './measure.ts'

/**
 * `hiepdong read` of all sample workbooks from a standing start, against a bare script that reads the .xlsx among them.
 * The program keeps its compiled code between starts; the bare script has nothing of the kind by itself, so it is also
 * run with Node's own means for that.
 */
export async function coldReadBench(): Promise<{
  read: Side
  throughNpm: Side
  bare: Side
  bareKept: Side
  /** Kilobytes each of the two held at most. */
  peaks(): Promise<{ read: number; bare: number }>
  close(): Promise<void>
}> {
  const files = (await readdir(samples)).map((name) => join(samples, name))
  const workbooks = files.filter((file) => file.endsWith('.xlsx'))
  const asked = ['read', ...files, '--json']
  const folder = await mkdtemp(join(tmpdir(), 'hiepdong-bench-read-'))
  const ours = { HIEPDONG_PREFERENCES: folder }
  const bare = ['tests/bench/bare-exceljs.mjs', ...workbooks]
  return {
    read: side('hiepdong read', {
      run: () => ended(process.execPath, ['dist/electron/cli.js', ...asked], ours),
    }),
    throughNpm: side('npm run -s hiepdong -- read', {
      run: () => ended('npm', ['run', '-s', 'hiepdong', '--', ...asked], ours),
    }),
    bare: side('bare exceljs script', { run: () => ended(process.execPath, bare) }),
    bareKept: side('bare exceljs script, compiled code kept', {
      run: () => ended(process.execPath, bare, { NODE_COMPILE_CACHE: join(folder, 'bare') }),
    }),
    peaks: async () => ({
      read: await peakOf(['dist/electron/cli.js', ...asked]),
      bare: await peakOf(bare),
    }),
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

async function peakOf(args: readonly string[]): Promise<number> {
  const { said } = await ended(process.execPath, ['--import', './tests/bench/tell-peak.mjs', ...args])
  return Number(/peak (\d+)/.exec(said)?.[1])
}

/** What a program printed and said beside, once it has ended well; `environment` is added to this process's own. */
export function ended(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<{ printed: string; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
      shell: command === 'npm' && process.platform === 'win32',
    })
    const heard = { printed: '', said: '' }
    child.stdout.on('data', (part: Buffer) => {
      heard.printed += part
    })
    child.stderr.on('data', (part: Buffer) => {
      heard.said += part
    })
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0
        ? resolve(heard)
        : reject(new Error(`${command} ${args[0]} ended with ${code}: ${heard.said}`)),
    )
  })
}
