import { outlineOf } from '../../shared/domain/outline-codes.ts'
import type { ContentGroup } from '../committee/service.ts'
import type { Reads } from '../database/database.ts'
import { type ObjectiveRow, objectiveRows } from './objective-store.ts'

export type OutlineEntry = ObjectiveRow & {
  /** "I", "1", "1.1". */
  code: string
  depth: number
  /** Place in the printed order. */
  order: number
  rootId: string
  /** Code of the content group it belongs to (A to K); of a tree outside them its root's, with a dot ("I."): there is a content group I too. */
  groupCode: string
  groupName: string
}

/** The groups and objectives of a programme in their printed order, by id. */
export async function outlineOfProgramme(
  reads: Reads,
  programmeId: string,
  groups: ReadonlyMap<string, ContentGroup>,
): Promise<Map<string, OutlineEntry>> {
  const rows = await objectiveRows(reads, programmeId)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const places = outlineOf(rows.map(({ id, parent_id, position }) => ({ id, parentId: parent_id, position })))
  const entries = new Map<string, OutlineEntry>()
  for (const [id, place] of places) {
    const row = byId.get(id)!
    // Parents come first in the order, so theirs is known.
    const parent = row.parent_id === null ? undefined : entries.get(row.parent_id)
    const group = row.content_group_id === null ? undefined : groups.get(row.content_group_id)
    entries.set(id, {
      ...row,
      ...place,
      rootId: parent?.rootId ?? id,
      groupCode: group?.code ?? parent?.groupCode ?? `${place.code}.`,
      groupName: group?.name ?? parent?.groupName ?? row.title,
    })
  }
  return entries
}

/** The objectives that belong to any of these groups. */
export function objectivesOfGroups(
  outline: ReadonlyMap<string, OutlineEntry>,
  groupCodes: readonly string[],
): string[] {
  const wanted = new Set(groupCodes)
  return [...outline.values()].filter(({ groupCode }) => wanted.has(groupCode)).map(({ id }) => id)
}
