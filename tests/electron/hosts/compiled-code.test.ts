import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import nodeModule from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const keeper = new URL('../../../electron/compiled-code.ts', import.meta.url).href
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hiepdong-compiled-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A program that keeps its compiled code and loads one module after. */
async function run(preferences: string): Promise<string> {
  await writeFile(join(folder, 'part.mjs'), 'export const said = () => "done"')
  await writeFile(
    join(folder, 'program.mjs'),
    `import { keepCompiledCode } from ${JSON.stringify(keeper)}
     keepCompiledCode()
     console.log((await import('./part.mjs')).said())`,
  )
  const env = { ...process.env, HIEPDONG_PREFERENCES: preferences, NODE_COMPILE_CACHE: '' }
  return execFileSync(process.execPath, [join(folder, 'program.mjs')], { env, encoding: 'utf8' })
}

describe.runIf('enableCompileCache' in nodeModule)('compiled code', () => {
  it('is kept in a folder of the user', async () => {
    expect(await run(join(folder, 'user'))).toContain('done')
    const kept = await readdir(join(folder, 'user', 'compiled'), { recursive: true })
    expect(kept.length).toBeGreaterThan(1)
  })

  it('is gone without where that folder cannot be made', async () => {
    await writeFile(join(folder, 'a-file'), '')
    expect(await run(join(folder, 'a-file'))).toContain('done')
  })
})
