import type { Reads } from '../database/database.ts'
import { type Picture, pictureOf } from '../documents/picture.ts'
import type { Attachments } from '../workspace/attachments.ts'
import { highlightRows } from './follow-up-store.ts'
import { programmeOfYear } from './open-programme.ts'

/** A picture of the year; null where a workbook cannot hold its kind. */
export type Highlight = { content: string; caption: string | null; name: string; picture: Picture | null }

/** The pictures marked as highlights of a year, read from the workspace's files. */
export async function highlightsOf(
  reads: Reads,
  attachments: Pick<Attachments, 'read'>,
  year: number,
): Promise<Highlight[]> {
  const programme = await programmeOfYear(reads, year)
  const highlights: Highlight[] = []
  for (const { content, caption, name, sha256 } of await highlightRows(reads, programme.id)) {
    highlights.push({ content, caption, name, picture: pictureOf(await attachments.read(sha256, name)) })
  }
  return highlights
}
