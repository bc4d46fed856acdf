import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import i18next from 'i18next'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tablesWithoutHistory } from '../../../electron/database/history-triggers.ts'
import { connect } from '../../../electron/database/sqlite/connect.ts'
import { openSqlite } from '../../../electron/database/sqlite/open-sqlite.ts'
import { startLocale, switchLanguage } from '../../../renderer/locale/locale.ts'
import { taskAct } from '../../../shared/contract/task-shapes.ts'
import { conclusionKinds } from '../../../shared/domain/conclusion-state.ts'
import { meetingStates } from '../../../shared/domain/meeting-state.ts'

const folder = mkdtempSync(join(tmpdir(), 'hiepdong-history-words-'))
const file = join(folder, 'hiepdong.db')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const unnamed = (keys: readonly string[]) => keys.filter((key) => !i18next.exists(`history:${key}`))
/** What of a meeting or a task is the program's own: keys, positions, folded words, JSON of one program part. */
const ownOfProgram = /^(id|version|position|folded|.*_id|started_at|ended_at|import_command_id)$/

describe.each(['vi', 'en'] as const)('what history recorded, in words (%s)', (language) => {
  let columns: { table: string; column: string }[]
  beforeAll(async () => {
    globalThis.document = { documentElement: {} } as Document
    await startLocale()
    await switchLanguage(language)
    await (await openSqlite(file)).close()
    const connection = connect(file, { readonly: true })
    columns = connection
      .prepare(
        `select tables.name as "table", columns.name as "column"
        from sqlite_master as tables, pragma_table_info(tables.name) as columns
        where tables.type = 'table' and tables.name not like 'search_words%' and tables.name not like 'sqlite%'`,
      )
      .all() as typeof columns
    connection.close()
  })
  afterAll(() => switchLanguage('vi'))

  it('names every kind of row', () => {
    const tables = [...new Set(columns.map(({ table }) => table))]
    const recorded = tables.filter((table) => !tablesWithoutHistory.includes(table))
    expect(recorded.length).toBeGreaterThan(40)
    expect(unnamed(recorded.map((table) => `entity.${table}`))).toEqual([])
  })

  it('names every field of a meeting, a conclusion and a task', () => {
    const fields = columns
      .filter(({ table }) => ['meeting', 'conclusion', 'task'].includes(table))
      .map(({ column }) => column)
    expect(
      unnamed(fields.filter((field) => !ownOfProgram.test(field)).map((field) => `fields.${field}`)),
    ).toEqual([])
  })

  it('names every state of a meeting, kind of conclusion and act on a task', () => {
    expect(unnamed(meetingStates.map((state) => `values.state.${state}`))).toEqual([])
    const kinds = [...conclusionKinds, ...taskAct.options.map((act) => act.shape.kind.value)]
    expect(unnamed(kinds.map((kind) => `values.kind.${kind}`))).toEqual([])
  })
})
