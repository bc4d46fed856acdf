import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { openSqlite } from '../../electron/database/sqlite/open-sqlite.ts'
import { listActivities, noFilter } from '../../electron/programme/activities.ts'
import { activityRecord } from '../../electron/programme/activity-store.ts'
import { memorialDaysOf } from '../../electron/programme/calendar.ts'
import { activityDetail, followUp } from '../../electron/programme/follow-up.ts'
import { lookBack } from '../../electron/programme/look-back.ts'
import { gapsOfYear, overlapsOfFields, overlapsOfYear } from '../../electron/programme/overlaps.ts'
import { programmeOf } from '../../electron/programme/programmes.ts'
import { objectiveProgress, progressOf } from '../../electron/programme/progress.ts'
import { reportedActivities } from '../../electron/programme/reported.ts'
import { fillLargeProgramme } from './large-programme.ts'
import { median, quantile } from './measure.ts'

const year = 2024
const today = '2024-06-20'
export const activities = 2000

export type ProgrammeTime = { what: string; median: number; p95: number; kilobytes: number; limit: number }

/**
 * What the programme's views ask of a year of 2,000 activities: each right after a command, which forgets all that was
 * worked out before, and once more when nothing changed. Sizes are of the answer as JSON.
 */
export async function programmeBench(rounds: number): Promise<ProgrammeTime[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hiepdong-bench-programme-'))
  const database = await openSqlite(join(folder, 'hiepdong.db'))
  try {
    const { fields } = await fillLargeProgramme(database, activities)
    const { reads } = database
    const [first] = (await listActivities(reads, { year, filter: noFilter }, today)).rows
    const id = first!.id
    const typed = { year, id: null, fields: fields[7]!, withinDays: 7 }
    const asked: [what: string, limit: number, ask: () => Promise<unknown>][] = [
      ['The list, all activities', 50, () => listActivities(reads, { year, filter: noFilter }, today)],
      [
        'The list of one month and one body',
        50,
        () =>
          listActivities(
            reads,
            { year, filter: { ...noFilter, months: [5], bodyIds: [first!.leadBodyId] } },
            today,
          ),
      ],
      ['The programme: tree, editions', 50, () => programmeOf(reads, year)],
      ['One activity in the side panel', 50, () => activityDetail(reads, id, today)],
      ['Gaps by unit, group and quarter', 50, () => gapsOfYear(reads, year)],
      ['Memorial days', 50, () => memorialDaysOf(reads, year)],
      ['Plan against done', 50, () => progressOf(reads, { year, asOf: today })],
      ['Progress of the tree', 50, () => objectiveProgress(reads, year, today)],
      ['Reported activities', 50, () => reportedActivities(reads, year)],
      ['Look back', 50, () => lookBack(reads, year, today)],
      ['Overlaps of one activity as it is typed', 20, () => overlapsOfFields(reads, typed)],
      [
        'Overlaps of the year',
        500,
        () => overlapsOfYear(reads, { year, withinDays: 7, answered: false, most: 200 }),
      ],
    ]
    const change = async (round: number) => {
      const version = (await activityRecord(reads, id))!.version
      const said = {
        realFrom: '2024-01-02',
        realTo: round % 2 === 0 ? null : '2024-01-03',
        preparingFrom: null,
      }
      const rest = {
        decision: null,
        decisionReason: null,
        postponedTo: null,
        health: null,
        healthSentence: null,
      }
      await database.command(
        { command: 'bench', commandId: uuidv7(), actor: 'bench', at: '2024-06-20T02:00:00.000Z' },
        (writes) => followUp(writes, { id, version, ...said, ...rest, notDoneReason: null }, today),
      )
    }
    const times: ProgrammeTime[] = []
    for (const [what, limit, ask] of asked) {
      for (const when of ['right after a change', 'again'] as const) {
        const taken: number[] = []
        let size = 0
        for (let round = -2; round < rounds; round++) {
          if (when === 'right after a change') await change(round)
          const begun = performance.now()
          const answer = await ask()
          if (round < 0) continue
          taken.push(performance.now() - begun)
          size = JSON.stringify(answer).length
        }
        times.push({
          what: `${what}, ${when}`,
          median: median(taken),
          p95: quantile(taken, 0.95),
          kilobytes: size / 1024,
          limit,
        })
      }
    }
    return times
  } finally {
    await database.close()
    await rm(folder, { recursive: true, force: true })
  }
}
