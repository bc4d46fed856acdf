import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSqlite } from '../../../electron/database/sqlite/open-sqlite.ts'
import { meetingOffice } from './meeting-office.ts'

let folder: string
let meetingId: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hiepdong-minutes-'))
  const database = await openSqlite(join(folder, 'before.db'))
  const office = await meetingOffice(database)
  meetingId = (await office.meetingIn('underWay')).id
  await database.close()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Takes minutes in another process and kills it after so many lines; gives what it said was stored. */
async function typeUntilKilled(file: string, after: number): Promise<string[]> {
  const program = spawn(
    process.execPath,
    [join(import.meta.dirname, 'type-until-killed.ts'), file, meetingId],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let said = ''
  program.stdout.on('data', (text) => {
    said += text
    if (said.split('\n').length > after) program.kill('SIGKILL')
  })
  await once(program, 'close')
  return said.split('\n').slice(0, -1)
}

function minutesIn(file: string) {
  const database = new BetterSqlite3(file)
  const texts = (sql: string) => (database.prepare(sql).all() as { text: string }[]).map(({ text }) => text)
  const found = {
    integrity: database.pragma('integrity_check', { simple: true }),
    broken: database.pragma('foreign_key_check'),
    remarks: texts('select text from remark order by position'),
    conclusions: texts('select text from conclusion order by position'),
  }
  database.close()
  return found
}

it('nothing that was typed and stored is lost when the program is killed', async () => {
  for (const after of [1, 2, 7, 40]) {
    const file = join(folder, `killed-${after}.db`)
    await copyFile(join(folder, 'before.db'), file)
    const said = await typeUntilKilled(file, after)
    expect(said.length).toBeGreaterThanOrEqual(after)
    expect(said, 'it was killed while it typed').not.toContain('done')
    const { integrity, broken, remarks, conclusions } = minutesIn(file)
    expect({ integrity, broken }).toEqual({ integrity: 'ok', broken: [] })
    // The last words stored of each remark: a remark that was said to be continued stands continued.
    const last = new Map<string, string>()
    for (const line of said) {
      const text = /^remark (.*)$/.exec(line)?.[1]
      if (text !== undefined) last.set(text.replace(', nói tiếp', ''), text)
    }
    for (const [begun, text] of last) {
      expect(remarks.some((stored) => stored.startsWith(begun) && stored.startsWith(text))).toBe(true)
    }
    for (const line of said.filter((one) => one.startsWith('conclusion '))) {
      expect(conclusions).toContain(line.slice('conclusion '.length))
    }
    // At most one more was being stored.
    const stored =
      remarks.length + remarks.filter((text) => text.includes('nói tiếp')).length + conclusions.length
    expect(stored - said.length).toBeGreaterThanOrEqual(0)
  }
}, 60_000)
