import type * as z from 'zod'
import type { programmeContract } from '../../shared/contract/programme.ts'
import { programmeStateOf } from '../../shared/domain/activity-state.ts'
import { grouped } from '../../shared/domain/grouped.ts'
import type { ReadConnection, Reads, Writes } from '../database/database.ts'
import { type Seen, updateSeen } from '../database/seen-row.ts'
import { UserError } from '../user-error.ts'
import { countActivities } from './activity-store.ts'
import { changesSinceEdition, countOfEdition } from './editions.ts'
import { listsOf } from './lists.ts'
import { objectiveTargetRows } from './objective-store.ts'
import { openProgramme } from './open-programme.ts'
import { outlineOfProgramme } from './outline.ts'
import { editionRows, insertProgramme, programmeRow, yearRows } from './programme-store.ts'
import { seedTags } from './tags.ts'

type Output<Route extends keyof typeof programmeContract> = z.output<
  NonNullable<(typeof programmeContract)[Route]['~orpc']['outputSchema']>
>

/** The programme of a year with its tree and editions; null where none was begun. */
export async function programmeOf(reads: ReadConnection, year: number): Promise<Output<'programme'>> {
  const row = await programmeRow(reads, year)
  if (!row) return null
  const lists = await listsOf(reads)
  const outline = await outlineOfProgramme(reads, row.id, lists.groups)
  const targets = grouped(await objectiveTargetRows(reads, row.id), ({ objective_id }) => objective_id)
  const editions = await editionRows(reads, row.id)
  const counts = await Promise.all(editions.map(({ id }) => countOfEdition(reads, row.id, id)))
  return {
    id: row.id,
    version: row.version,
    year,
    title: row.title,
    state: programmeStateOf({ closedDate: row.closed_date, editions }),
    editions: editions.map((edition, index) => ({ ...edition, activities: counts[index]! })),
    objectives: [...outline.values()].map((entry) => ({
      id: entry.id,
      version: entry.version,
      parentId: entry.parent_id,
      contentGroupId: entry.content_group_id,
      code: entry.code,
      depth: entry.depth,
      title: entry.title,
      purpose: entry.purpose,
      targets: (targets.get(entry.id) ?? []).map((target) => ({
        indicatorId: target.indicator_id,
        baseline: target.baseline,
        target: target.target,
        quarters: [target.quarter_1, target.quarter_2, target.quarter_3, target.quarter_4],
      })),
    })),
    activities: await countActivities(reads, row.id),
    changesSinceEdition: await changesSinceEdition(reads, row, editions.at(-1)?.id ?? null),
  }
}

/** Years with a programme, the newest first. */
export async function yearsOf(reads: Reads): Promise<Output<'years'>> {
  const rows = await yearRows(reads)
  return rows.map(({ year, closed_date, activities, lastOrdinal }) => ({
    year,
    state: programmeStateOf({
      closedDate: closed_date,
      editions: lastOrdinal === null ? [] : [{ ordinal: lastOrdinal }],
    }),
    activities: activities ?? 0,
  }))
}

/** Begins the programme of a year, empty. */
export async function startProgramme(
  writes: Writes,
  { year, title }: { year: number; title: string },
): Promise<string> {
  const there = await programmeRow(writes, year)
  if (there) throw new UserError('already-exists', { name: there.title })
  await seedTags(writes)
  return insertProgramme(writes, { year, title })
}

export async function renameProgramme(writes: Writes, { title, ...seen }: Seen & { title: string }) {
  await openProgramme(writes, seen.id)
  await updateSeen(writes, 'programme', seen, { title })
}
