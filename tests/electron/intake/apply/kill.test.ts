import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSqlite } from '../../../../electron/database/sqlite/open-sqlite.ts'
import { deskOn, figures } from '../desk-fixture.ts'

const files = 40
const rowsAFile = 500
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hiepdong-kill-'))
  const database = await openSqlite(join(folder, 'before.db'))
  const desk = await deskOn(database)
  for (let number = 1; number <= files; number++) {
    // Many rows to one file, none of them accepted, so that the write is long without contradicting itself.
    const values = Array.from({ length: rowsAFile }, (_, row) =>
      figures({ 'A01?': row }, { key: `PL1!E${row}`, cell: `E${row}` }),
    ).flat()
    await desk.file({ values: [...values, ...figures({ B01: 7 }, { key: 'PL1!F1', cell: 'F1' })] })
  }
  await database.close()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Starts the import in another process and kills it `after` milliseconds into it; whether it had ended by itself. */
async function killDuringApply(file: string, after: number): Promise<boolean> {
  const program = spawn(process.execPath, [join(import.meta.dirname, 'apply-until-killed.ts'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  program.stdout.on('data', (text) => {
    const begins = said === ''
    said += text
    if (begins) setTimeout(() => program.kill('SIGKILL'), after)
  })
  await once(program, 'close')
  return said.includes('done')
}

function stateOf(file: string) {
  const database = new BetterSqlite3(file)
  const count = (sql: string) => (database.prepare(sql).get() as { count: number }).count
  const found = {
    integrity: database.pragma('integrity_check', { simple: true }),
    broken: database.pragma('foreign_key_check'),
    runs: count('select count(*) as count from import_run'),
    reports: count('select count(*) as count from report'),
    values: count('select count(*) as count from reported_value'),
    applied: count("select count(*) as count from intake_file where state = 'applied'"),
    standing: count("select count(*) as count from reported_value where state = 'current'"),
  }
  database.close()
  return found
}

const sound = { integrity: 'ok', broken: [] }
const absent = { ...sound, runs: 0, reports: 0, values: 0, applied: 0, standing: 0 }
const whole = {
  ...sound,
  runs: 1,
  reports: files,
  values: files * (rowsAFile + 1),
  applied: files,
  standing: 1,
}

it('an import that is killed is whole or absent, and the database sound', async () => {
  const outcomes: { ended: boolean; found: ReturnType<typeof stateOf> }[] = []
  for (const [attempt, after] of [0, 20, 60, 120, 200, 300, 450, 60_000].entries()) {
    const file = join(folder, `killed-${attempt}.db`)
    await copyFile(join(folder, 'before.db'), file)
    const ended = await killDuringApply(file, after)
    outcomes.push({ ended, found: stateOf(file) })
  }
  for (const { ended, found } of outcomes) {
    if (ended) expect(found).toEqual(whole)
    else expect([absent, whole]).toContainEqual(found)
  }
  // Both have happened, else the test has proved nothing.
  expect(outcomes.some(({ found }) => found.runs === 0)).toBe(true)
  expect(outcomes.some(({ found }) => found.runs === 1)).toBe(true)
}, 120_000)
