import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '../../electron/database/sqlite/open-sqlite.ts'
import { fillLargeMeetings } from './large-meetings.ts'
import { median, quantile } from './measure.ts'
import { meetingPages } from './meeting-pages.ts'

const today = '2024-06-15'
export const meetings = 2000

/** What the pages of meetings ask of twenty years of them: 2,000 meetings, 16,000 conclusions, 20,000 tasks. */
export async function meetingsBench(
  rounds: number,
): Promise<{ what: string; median: number; p95: number }[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hiepdong-bench-meetings-'))
  const database = await openSqlite(join(folder, 'hiepdong.db'))
  try {
    const { meetingIds } = await fillLargeMeetings(database, meetings, today)
    const measured = []
    for (const { name, ask } of meetingPages(meetingIds, today)) {
      const times: number[] = []
      for (let round = -3; round < rounds; round++) {
        const begun = performance.now()
        await ask(database.reads, round + 3)
        if (round >= 0) times.push(performance.now() - begun)
      }
      measured.push({ what: name, median: median(times), p95: quantile(times, 0.95) })
    }
    return measured
  } finally {
    await database.close()
    await rm(folder, { recursive: true, force: true })
  }
}
