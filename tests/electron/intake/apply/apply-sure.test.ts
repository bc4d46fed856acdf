import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8 } from 'fflate'
import { afterAll, expect, it } from 'vitest'
import { clockOfDay } from '../../../../electron/clock.ts'
import { openSqlite } from '../../../../electron/database/sqlite/open-sqlite.ts'
import { importSure } from '../../../../electron/intake/apply/apply-sure.ts'
import { openDesk } from '../../../../electron/intake/desk/desk.ts'
import { openReader } from '../../../../electron/intake/read-in-worker.ts'
import { attachmentsIn } from '../../../../electron/workspace/attachments.ts'
import type { Draft } from '../../../../shared/domain/draft.ts'
import { deskOn, draftOf, figures } from '../desk-fixture.ts'

const reader = openReader()
const folders: string[] = []
afterAll(async () => {
  await reader.close()
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

const doubtful = { value: null, confidence: 'check' as const, sources: [], rivals: [] }
const drafts: Record<string, Draft> = {
  'chac.csv': draftOf({ values: figures({ A01: 12, 'A02?': 140 }) }),
  'khac-so.csv': draftOf({ values: figures({ A01: 21 }) }),
  'khong-ro.csv': draftOf({ unit: doubtful, values: figures({ A01: 5 }) }),
  'trong.csv': draftOf({}),
}

async function importAll(names: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'hiepdong-import-'))
  folders.push(folder)
  const stored = await deskOn(await openSqlite(join(folder, 'hiepdong.db')))
  const clock = clockOfDay('2024-03-15')
  const desk = openDesk({
    database: stored.database,
    attachments: attachmentsIn(join(folder, 'attachments')),
    clock,
    officer: () => 'Lan',
    reader,
    understanding: async (_reads, { name }) => ({ format: 'csv', draft: drafts[name]! }),
    announce: () => {},
    log: (reference, error) => {
      throw new Error(reference, { cause: error })
    },
  })
  const sent = names.map((name) => ({ name, bytes: strToU8(`${name},1\n`) }))
  const found = await importSure({ database: stored.database, clock, officerName: 'Lan' }, desk, sent)
  return { ...found, standing: await stored.standing() }
}

it('takes what is sure of each file in one run, and leaves on the desk what a person has to look at', async () => {
  const { files, run, standing } = await importAll(Object.keys(drafts))
  expect(files).toMatchObject([
    {
      name: 'chac.csv',
      state: 'applied',
      unit: { code: '760' },
      period: '2024-Q1',
      sure: 1,
      check: 1,
      reason: null,
    },
    { name: 'khac-so.csv', state: 'waiting', reason: { code: 'contradicts', params: { count: 1 } } },
    { name: 'khong-ro.csv', state: 'waiting', unit: null, reason: { code: 'unit-missing' } },
    { name: 'trong.csv', state: 'waiting', reason: { code: 'nothing-to-apply' } },
  ])
  expect(run).toMatchObject({ number: 1, files: 1, values: 1, notAccepted: 1 })
  expect(standing).toEqual({ '760 2024-Q1 A01': 12 })
})

it('makes no run when nothing can be applied', async () => {
  const { run, standing } = await importAll(['khong-ro.csv'])
  expect(run).toBeNull()
  expect(standing).toEqual({})
})
