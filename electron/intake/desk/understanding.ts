import { listGroups, listIndicators, listUnits } from '../../committee/service.ts'
import type { Reads } from '../../database/database.ts'
import type { WorkbookReader } from '../read-in-worker.ts'
import { type DeskRow, lastChange } from '../store.ts'
import type { OfficeLists, UnderstandingTerms, Understood } from '../understand/understand-in-its-time.ts'

/** Reads a kept file of the desk and understands it with what the office knows now; rejects as a reader does. */
export type Understanding = (
  reads: Reads,
  file: { bytes: Uint8Array; name: string },
  row: DeskRow,
  today: string,
  signal: AbortSignal,
) => Promise<Understood>

/** Understanding apart from this thread: a table of all wards would hold the window still. */
export function understandingBy(reader: Pick<WorkbookReader, 'understand'>): Understanding {
  const listsNow = currentLists()
  return async (reads, file, row, today, signal) =>
    reader.understand(file, await listsNow(reads), termsOf(row, today), signal)
}

function termsOf(row: DeskRow, today: string): UnderstandingTerms {
  return {
    fileName: row.name,
    today,
    period: row.period,
    periodConfirmed: row.period_confirmed === 1,
    keepEncoding: row.keep_encoding === 1,
  }
}

/** The lists as they are; the very same object as long as nothing of them changed, so that it is sent and indexed once. */
function currentLists(): (reads: Reads) => Promise<OfficeLists> {
  let known: { change: number; key: string; lists: OfficeLists } | null = null
  return async (reads) => {
    const change = await lastChange(reads)
    if (known?.change === change) return known.lists
    const { lists, key } = await officeLists(reads)
    known = { change, key, lists: known?.key === key ? known.lists : lists }
    return known.lists
  }
}

async function officeLists(reads: Reads): Promise<{ lists: OfficeLists; key: string }> {
  const ever = { on: '2000-01-01', all: true }
  const units = await listUnits(reads, ever)
  const indicators = await listIndicators(reads, ever)
  const groups = await listGroups(reads)
  const versions = (entries: { id: string; version: number; aliases?: string[] }[]) =>
    entries.map(({ id, version, aliases }) => `${id} ${version} ${aliases?.join('|') ?? ''}`).join('\n')
  return {
    lists: { units, indicators, groups },
    key: [units, indicators, groups].map(versions).join('\n\n'),
  }
}
