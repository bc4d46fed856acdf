import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listBodies } from '../../electron/committee/service.ts'
import type { Database, Reads } from '../../electron/database/database.ts'
import { openSqlite } from '../../electron/database/sqlite/open-sqlite.ts'
import { find } from '../../electron/search/service.ts'
import { fillLargeMeetings } from './large-meetings.ts'
import { fillLargeSearch, searchQuestions } from './large-search.ts'
import { fillLargeTasks } from './large-tasks.ts'
import { median, quantile } from './measure.ts'
import { meetingPages } from './meeting-pages.ts'
import { taskPages } from './task-pages.ts'

const today = '2024-06-20'
type Page = { name: string; ask: (reads: Reads, round: number) => Promise<unknown> }
export type QueryTime = { what: string; median: number; p95: number }

/** What the pages of tasks ask of 20,000 tasks, those of meetings of 2,000 meetings, and search of 100,000 entries. */
export async function taskAndMeetingBench(rounds: number): Promise<QueryTime[]> {
  const ofTasks = await overOwnDatabase(rounds, async (database) => {
    const ids = await fillLargeTasks(database, 20_000)
    const bodies = await listBodies(database.reads, { on: today, all: false })
    return taskPages(
      ids,
      bodies.map(({ id }) => id),
      today,
    ).map((page) => ({ ...page, name: `Tasks: ${page.name}` }))
  })
  const ofMeetings = await overOwnDatabase(rounds, async (database) => {
    const { meetingIds } = await fillLargeMeetings(database, 2000, today)
    return meetingPages(meetingIds, today).map((page) => ({ ...page, name: `Meetings: ${page.name}` }))
  })
  const ofSearch = await overOwnDatabase(rounds, async (database) => {
    await fillLargeSearch(database, 100_000)
    return searchQuestions.map((text) => ({ name: `Search: “${text}”`, ask: () => find(database, text) }))
  })
  return [...ofTasks, ...ofMeetings, ...ofSearch]
}

async function overOwnDatabase(
  rounds: number,
  fill: (database: Database) => Promise<Page[]>,
): Promise<QueryTime[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hiepdong-bench-'))
  const database = await openSqlite(join(folder, 'hiepdong.db'))
  try {
    const times: QueryTime[] = []
    for (const { name, ask } of await fill(database)) {
      const taken: number[] = []
      for (let round = -2; round < rounds; round++) {
        const begun = performance.now()
        await ask(database.reads, Math.max(0, round))
        if (round >= 0) taken.push(performance.now() - begun)
      }
      times.push({ what: name, median: median(taken), p95: quantile(taken, 0.95) })
    }
    return times
  } finally {
    await database.close()
    await rm(folder, { recursive: true, force: true })
  }
}
