import { documentProfiles } from '../../resources/document-profiles.ts'
import { writeWorkbook } from '../documents/write-workbook.ts'
import type { Workspace } from '../workspace/workspace.ts'
import type { Filter } from './activities.ts'
import { highlightsOf } from './highlights.ts'
import { lookBack } from './look-back.ts'
import { lookBackSheets } from './look-back-sheets.ts'
import { printedProgramme } from './printed-programme.ts'
import { programmeSheets } from './programme-sheets.ts'

/** The programme of a year as a workbook with the name it is saved under; for the screen and the command line alike. */
export async function exportProgrammeWorkbook(
  { database, clock }: Pick<Workspace, 'database' | 'clock'>,
  input: { year: number; filter: Filter | null },
): Promise<{ name: string; bytes: Uint8Array }> {
  const data = await printedProgramme(database.reads, input, clock.today())
  const about = { title: data.title, day: data.asOf }
  const bytes = await writeWorkbook(programmeSheets(data), documentProfiles[data.committee.profile], about)
  const filtered = data.filterText === null ? '' : ' (loc)'
  return { name: `Chuong trinh phoi hop ${data.year}${filtered}.xlsx`, bytes }
}

/** What became of a year's programme, as a workbook for the year-end conference. */
export async function exportLookBackWorkbook(
  { database, clock, attachments }: Pick<Workspace, 'database' | 'clock' | 'attachments'>,
  year: number,
): Promise<{ name: string; bytes: Uint8Array }> {
  const today = clock.today()
  const data = await printedProgramme(database.reads, { year, filter: null }, today)
  const sheets = lookBackSheets(
    data,
    await lookBack(database.reads, year, today),
    await highlightsOf(database.reads, attachments, year),
  )
  const about = { title: `Tổng kết chương trình năm ${year}`, day: today }
  const bytes = await writeWorkbook(sheets, documentProfiles[data.committee.profile], about)
  return { name: `Tong ket chuong trinh ${year}.xlsx`, bytes }
}
