import { spawn } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { samples } from './intake.ts'
import { type Side, side } from './measure.ts'

/** `hiepdong read` of all sample workbooks from a standing start, against a bare script that reads the .xlsx among them. */
export async function coldReadBench(): Promise<{
  read: Side
  throughNpm: Side
  bare: Side
  /** Kilobytes each of the two held at most. */
  peaks(): Promise<{ read: number; bare: number }>
}> {
  const files = (await readdir(samples)).map((name) => join(samples, name))
  const workbooks = files.filter((file) => file.endsWith('.xlsx'))
  const asked = ['read', ...files, '--json']
  return {
    read: side('hiepdong read', { run: () => ended(process.execPath, ['dist/electron/cli.js', ...asked]) }),
    throughNpm: side('npm run -s hiepdong -- read', {
      run: () => ended('npm', ['run', '-s', 'hiepdong', '--', ...asked]),
    }),
    bare: side('bare exceljs script', {
      run: () => ended(process.execPath, ['tests/bench/bare-exceljs.mjs', ...workbooks]),
    }),
    peaks: async () => ({
      read: await peakOf(['dist/electron/cli.js', ...asked]),
      bare: await peakOf(['tests/bench/bare-exceljs.mjs', ...workbooks]),
    }),
  }
}

async function peakOf(args: readonly string[]): Promise<number> {
  const { said } = await ended(process.execPath, ['--import', './tests/bench/tell-peak.mjs', ...args])
  return Number(/peak (\d+)/.exec(said)?.[1])
}

/** What a program printed and said beside, once it has ended well. */
export function ended(command: string, args: readonly string[]): Promise<{ printed: string; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
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
