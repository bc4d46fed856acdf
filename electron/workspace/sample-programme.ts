import { readFile } from 'node:fs/promises'
import { plusDays } from '../../shared/domain/day-text.ts'
import type { ReadConnection, Reads, Writes } from '../database/database.ts'
import { readDecoded } from '../intake/intake-job.ts'
import { allActivities } from '../programme/activities.ts'
import { close, issue } from '../programme/editions.ts'
import { followUp } from '../programme/follow-up.ts'
import { applyImport, type ImportReview, readImport } from '../programme/import-rows.ts'
import { programmeOfYear } from '../programme/open-programme.ts'
import { resourceFile } from '../resource-file.ts'

const fileName = 'Chuong trinh phoi hop 2024.xlsx'
const signer = 'Đ/c Nguyễn Văn A'

/** What of the sample's activities did not go as planned; the others were done on their days. */
const otherwise: Record<string, { decision: 'postponed' | 'cancelled'; reason: string }> = {
  'Hội thi "Tìm hiểu biên giới, biển đảo quê hương"': {
    decision: 'cancelled',
    reason: 'Gộp vào hội thi của Thành Đoàn để tập trung nguồn lực',
  },
}
const neverReported = 'Gặp mặt gia đình tân binh tiêu biểu'

type Act = {
  command<T>(command: string, work: (writes: Writes) => Promise<T>): Promise<T>
  goTo(day: string): void
}

/**
 * Two programmes from one table: 2023, issued, carried out and closed, and 2024, issued after the conference of March
 * and under way. Both go through the import, the issue and the follow-up an officer would use, each step on its day.
 */
export const sampleProgrammes = {
  async beginLastYear(reads: Reads, act: Act): Promise<void> {
    await begin(act, '2023-02-13', yearBefore(await readTable(reads)), { year: 2023, number: '02-CTr/BCĐ' })
  },

  async endLastYear(reads: ReadConnection, act: Act): Promise<void> {
    const day = '2023-12-29'
    act.goTo(day)
    await carryOut(reads, act, 2023, day)
    await act.command('programme.close', async (writes) => {
      const { id, version } = await programmeOfYear(writes, 2023)
      await close(writes, { id, version, date: day })
    })
  },

  async beginThisYear(reads: Reads, act: Act): Promise<void> {
    await begin(act, '2024-03-11', await readTable(reads), { year: 2024, number: '05-CTr/BCĐ' })
  },

  async followThisYear(reads: ReadConnection, act: Act, today: string): Promise<void> {
    act.goTo(today)
    await carryOut(reads, act, 2024, today)
  },
}

async function readTable(reads: Reads): Promise<ImportReview> {
  const bytes = new Uint8Array(await readFile(resourceFile('sample-programme', fileName)))
  return readImport(reads, { year: 2024, file: { name: fileName, bytes } }, readDecoded)
}

/** The same activities a year earlier; on the same day and month. */
function yearBefore(review: ImportReview): ImportReview {
  const earlier = (day: string | null) =>
    day === null ? null : `2023${day.slice(4).replace('02-29', '02-28')}`
  return {
    ...review,
    rows: review.rows.map((row) => ({ ...row, from: earlier(row.from), to: earlier(row.to) })),
  }
}

async function begin(
  act: Act,
  day: string,
  { rows }: ImportReview,
  { year, number }: { year: number; number: string },
): Promise<void> {
  act.goTo(day)
  await act.command('programme.applyImport', (writes) =>
    applyImport(
      writes,
      { year, rows: rows.map((row) => ({ ...row, objectiveId: null, leadBodyId: null })) },
      `sample-programme-${year}`,
    ),
  )
  await act.command('programme.issue', async (writes) => {
    const { id, version } = await programmeOfYear(writes, year)
    await issue(writes, { id, version, number, date: day, signer })
  })
}

/** Follows up every activity whose days have come by `today`. */
async function carryOut(reads: ReadConnection, act: Act, year: number, today: string): Promise<void> {
  const come = (await allActivities(reads, year, today)).filter(
    ({ time, content }) => time.from <= today && content !== neverReported,
  )
  await act.command('programme.followUp', (writes) => followUpAll(writes, come, year, today))
}

async function followUpAll(
  writes: Writes,
  activities: Awaited<ReturnType<typeof allActivities>>,
  year: number,
  today: string,
): Promise<void> {
  for (const { id, version, content, time } of activities) {
    const not = year === 2023 ? otherwise[content] : undefined
    const ended = time.to <= today
    await followUp(
      writes,
      {
        id,
        version,
        realFrom: not ? null : time.from,
        realTo: !not && ended && time.kind !== 'regular' ? time.to : null,
        preparingFrom: plusDays(time.from, -14) <= today ? plusDays(time.from, -14) : null,
        decision: not?.decision ?? null,
        decisionReason: not?.reason ?? null,
        postponedTo: null,
        health: null,
        healthSentence: null,
        notDoneReason: not?.reason ?? null,
      },
      today,
    )
  }
}
