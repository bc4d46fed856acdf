import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../electron/database/database.ts'
import { openSqlite } from '../../../electron/database/sqlite/open-sqlite.ts'
import { readDecoded } from '../../../electron/intake/intake-job.ts'
import { createProgramme } from '../../../electron/programme/copy-year.ts'
import { applyImport, readImport } from '../../../electron/programme/import-rows.ts'
import { listsOf } from '../../../electron/programme/lists.ts'
import { saveObjective } from '../../../electron/programme/objectives.ts'
import { printedProgramme } from '../../../electron/programme/printed-programme.ts'
import { exportProgrammeWorkbook } from '../../../electron/programme/programme-workbook.ts'
import { addActivities } from '../../../electron/programme/save-activity.ts'
import { fillNewWorkspace } from '../../../electron/workspace/fill-new-workspace.ts'
import type { Validity } from '../../../shared/domain/validity.ts'
import { type GeneratedProgramme, generatedProgramme } from './generated-programme.ts'

const clock = { now: () => '2024-07-01T02:00:00.000Z', today: () => '2024-07-01' }

describe('a programme that leaves as a workbook', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hiepdong-round-trip-'))
  const opened: Database[] = []
  afterAll(async () => {
    for (const database of opened) await database.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const office = async () => {
    const database = await openSqlite(join(folder, `${opened.length}.db`))
    opened.push(database)
    const about = { folder: '', committeeName: 'Ban Chỉ đạo', level: 'city' as const, year: 2024 }
    await fillNewWorkspace(database, { ...about, officerName: 'Thư ký' }, clock)
    return database
  }

  it('comes back the same in a workspace that has no programme', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(generatedProgramme, async (programme) => {
        const [from, to] = [await office(), await office()]
        await store(from, programme)
        const warnings = await carry(from, to)
        expect(warnings).toEqual([])
        expect(await planOf(to)).toEqual(await planOf(from))
      }),
      { numRuns: 30, seed: 20240701 },
    )
  })
})

const command = <T>(database: Database, work: Parameters<typeof database.command<T>>[1]) =>
  database.command({ command: 'test', commandId: uuidv7(), actor: 'Thư ký', at: clock.now() }, work)

/** Stores a programme made up of places in the lists of the workspace. */
async function store(database: Database, made: GeneratedProgramme): Promise<void> {
  await command(database, async (writes) => {
    const { id: programmeId } = await createProgramme(
      writes,
      { year: 2024, title: made.title, copyFromYear: null },
      clock.today(),
    )
    const all = await listsOf(writes)
    const inForce = <Entry extends Validity & { id: string }>(entries: ReadonlyMap<string, Entry>) =>
      [...entries.values()].filter(
        ({ validFrom, validTo }) => (validFrom ?? '') <= '2024-01-01' && (validTo ?? '9') >= '2024-12-31',
      )
    const lists = { ...all, bodies: inForce(all.bodies), units: inForce(all.units) }
    const pick = (entries: Iterable<{ id: string }>, place: number) => {
      const all = [...entries]
      return all[place % all.length]!.id
    }
    const unique = (ids: string[]) => [...new Set(ids)]
    const objectives: string[] = []
    for (const { under, group, title, purpose, targets } of made.objectives) {
      const { id } = await saveObjective(writes, {
        id: null,
        version: 0,
        programmeId,
        parentId: under === null ? null : (objectives[under % Math.max(1, objectives.length)] ?? null),
        contentGroupId: group === null ? null : pick(lists.groups.values(), group),
        title,
        purpose,
        targets: unique(targets.map(({ indicator }) => pick(lists.indicators.values(), indicator))).map(
          (indicatorId, at) => ({ ...targets[at]!, indicatorId }),
        ),
        before: null,
      })
      objectives.push(id)
    }
    const fields = made.activities.map((activity) => {
      const { lead, supports, objective, alsoUnder, units, targets, tags, origin, ...plain } = activity
      const leadBodyId = pick(lists.bodies.values(), lead)
      const objectiveId = objectives[objective % objectives.length]!
      return {
        ...plain,
        objectiveId,
        alsoUnder: unique(alsoUnder.map((at) => objectives[at % objectives.length]!)).filter(
          (id) => id !== objectiveId,
        ),
        leadBodyId,
        supports: unique(supports.map(({ body }) => pick(lists.bodies.values(), body)))
          .filter((id) => id !== leadBodyId)
          .map((bodyId, at) => ({ bodyId, part: supports[at]!.part })),
        unitIds: plain.allUnits ? [] : unique(units.map((at) => pick(lists.units.values(), at))),
        targets: unique(targets.map(({ indicator }) => pick(lists.indicators.values(), indicator))).map(
          (indicatorId, at) => ({ indicatorId, planned: targets[at]!.planned, real: null }),
        ),
        tagIds: unique(tags.map((at) => pick(lists.tags.values(), at))),
        origin: {
          ...origin,
          id: origin.kind === 'unitProposal' ? pick(lists.units.values(), lead) : null,
        },
      }
    })
    await addActivities(
      writes,
      { id: programmeId, year: 2024 },
      fields.map((each) => ({ fields: each, importCommandId: null })),
    )
  })
}

/** Exports the programme of one workspace and imports it into another; gives the codes of what the review warned of. */
async function carry(from: Database, to: Database): Promise<string[]> {
  const { bytes } = await exportProgrammeWorkbook({ database: from, clock }, { year: 2024, filter: null })
  const review = await readImport(to.reads, { year: 2024, file: { name: 'a.xlsx', bytes } }, readDecoded)
  const rows = review.rows.map((row) => ({ ...row, objectiveId: null, leadBodyId: null }))
  await command(to, (writes) =>
    applyImport(writes, { year: 2024, rows, ...(review.tree ? { tree: review.tree } : {}) }, uuidv7()),
  )
  return review.warnings.map(({ code }) => code)
}

/** The plan by the words and codes of a workspace: what its workbook prints and what its details say. */
async function planOf(database: Database) {
  const printed = await printedProgramme(database.reads, { year: 2024, filter: null }, clock.today())
  return {
    title: printed.title,
    tree: printed.details.tree,
    activities: printed.activities.map((activity, at) => {
      const { code, leadShort, supportShorts, timeText, place, expectedResult, note, time } = activity
      const details = printed.details.activities[at]!
      return {
        code,
        leadShort,
        supportShorts: supportShorts.toSorted(),
        timeText,
        place,
        expectedResult,
        note,
        time,
        details: { ...details, tags: details.tags.map((tag) => tag.name).toSorted() },
      }
    }),
  }
}
