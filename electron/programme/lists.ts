import {
  type Body,
  type ContentGroup,
  type Indicator,
  listBodies,
  listGroups,
  listIndicators,
  listUnits,
  type Unit,
} from '../committee/service.ts'
import type { Reads } from '../database/database.ts'
import { type TagRow, tagRows } from './tag-store.ts'

/** Everything an activity can name, whenever it was in force, by id. */
export type Lists = {
  bodies: Map<string, Body>
  units: Map<string, Unit>
  indicators: Map<string, Indicator>
  groups: Map<string, ContentGroup>
  tags: Map<string, TagRow>
}

const everything = { on: '2000-01-01', all: true }

export async function listsOf(reads: Reads): Promise<Lists> {
  const byId = <Entry extends { id: string }>(entries: Entry[]) =>
    new Map(entries.map((entry) => [entry.id, entry]))
  return {
    bodies: byId(await listBodies(reads, everything)),
    units: byId(await listUnits(reads, everything)),
    indicators: byId(await listIndicators(reads, everything)),
    groups: byId(await listGroups(reads)),
    tags: byId(await tagRows(reads)),
  }
}

/** How a body is called in a table; its id where it is not in the list, so that nothing passes for a name. */
export const shortOf = (lists: Lists, bodyId: string): string => lists.bodies.get(bodyId)?.short ?? bodyId
export const unitNameOf = (lists: Lists, unitId: string): string => lists.units.get(unitId)?.name ?? unitId
