import { readFile } from 'node:fs/promises'
import type { ReadConnection, Reads, Writes } from '../database/database.ts'
import { readDecoded } from '../intake/intake-job.ts'
import { close, issue } from '../programme/editions.ts'
import { applyImport, type ImportReview, readImport } from '../programme/import-rows.ts'
import { programmeOfYear } from '../programme/open-programme.ts'
import { resourceFile } from '../resource-file.ts'
import type { Attachments } from './attachments.ts'
import { completePlan } from './sample-programme-completing.ts'
import { carryOut } from './sample-programme-following.ts'

const fileName = 'Chuong trinh phoi hop 2024.xlsx'
const signer = 'Đ/c Nguyễn Văn A'

type Act = {
  command<T>(command: string, work: (writes: Writes) => Promise<T>): Promise<T>
  goTo(day: string): void
}

/**
 * Two programmes from one table: 2023, issued, carried out and closed, and 2024, issued after the conference of March
 * and under way. Both go through the import, the form, the issue and the follow-up an officer would use, each step on
 * its day.
 */
export const sampleProgrammes = {
  async beginLastYear(reads: ReadConnection, act: Act): Promise<void> {
    await begin(reads, act, '2023-02-13', yearBefore(await readTable(reads)), {
      year: 2023,
      number: '02-CTr/BCĐ',
    })
  },

  async endLastYear(reads: ReadConnection, act: Act, attachments: Attachments): Promise<void> {
    const day = '2023-12-29'
    act.goTo(day)
    await carryOut(reads, act, { year: 2023, today: day, yearEnds: true }, attachments)
    await act.command('programme.close', async (writes) => {
      const { id, version } = await programmeOfYear(writes, 2023)
      await close(writes, { id, version, date: day })
    })
  },

  async beginThisYear(reads: ReadConnection, act: Act): Promise<void> {
    await begin(reads, act, '2024-03-11', await readTable(reads), { year: 2024, number: '05-CTr/BCĐ' })
  },

  async followThisYear(
    reads: ReadConnection,
    act: Act,
    today: string,
    attachments: Attachments,
  ): Promise<void> {
    act.goTo(today)
    await carryOut(reads, act, { year: 2024, today, yearEnds: false }, attachments)
  },
}

async function readTable(reads: Reads): Promise<ImportReview> {
  const bytes = new Uint8Array(await readFile(resourceFile('sample-programme', fileName)))
  return readImport(reads, { year: 2024, file: { name: fileName, bytes } }, readDecoded)
}

/** Tết of 2023 came three weeks earlier than that of 2024, and what belongs to it with it. */
const beforeTet: Record<string, { timeText: string; from: string; to: string }> = {
  'Tết Quân - Dân: thăm, tặng quà hộ nghèo, gia đình chính sách': {
    timeText: '09-12/01',
    from: '2023-01-09',
    to: '2023-01-12',
  },
  '"Xuân biên phòng ấm lòng dân bản": tặng quà hộ nghèo, gia đình chính sách': {
    timeText: '10-11/01',
    from: '2023-01-10',
    to: '2023-01-11',
  },
}

/** The same activities a year earlier; but for Tết on the same day and month. */
function yearBefore(review: ImportReview): ImportReview {
  const earlier = (day: string | null) =>
    day === null ? null : `2023${day.slice(4).replace('02-29', '02-28')}`
  return {
    ...review,
    rows: review.rows.map((row) => ({
      ...row,
      from: earlier(row.from),
      to: earlier(row.to),
      ...beforeTet[row.content],
    })),
  }
}

async function begin(
  reads: ReadConnection,
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
  await completePlan(reads, act, year, day)
  await act.command('programme.issue', async (writes) => {
    const { id, version } = await programmeOfYear(writes, year)
    await issue(writes, { id, version, number, date: day, signer })
  })
}
