import { distinctAliases, type NamedEntry } from '../../shared/domain/entry-names.ts'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import type { Writes } from '../database/database.ts'
import { namedEntries, refuseClash } from './service.ts'
import {
  aliasRows,
  deleteAliases,
  type Entity,
  insertAliases,
  type OwnColumns,
  updateAliasText,
} from './store.ts'

export type Names<E extends Entity> = {
  id: string
  own: OwnColumns[E]
  aliases: string[]
  validFrom: string | null
  validTo: string | null
}

/** Throws when the code or a name of `entry` already means another entry in force on some of the same days. */
export async function refuseTakenNames<E extends Entity>(
  writes: Writes,
  entity: E,
  { own, ...entry }: Names<E>,
): Promise<void> {
  const short = 'short' in own ? [own.short] : []
  const named: NamedEntry = {
    ...entry,
    code: own.code,
    name: own.name,
    names: [own.name, ...short, ...entry.aliases],
    scope: 'group_id' in own ? own.group_id : null,
  }
  refuseClash(await namedEntries(writes, entity), named)
}

/** Stores exactly these other names of an entry; those that were there keep where they came from. */
export async function replaceAliases(
  writes: Writes,
  entity: Entity,
  entityId: string,
  name: string,
  aliases: string[],
): Promise<void> {
  const rows = await aliasRows(writes, entity)
  const stored = rows.filter((row) => row.entity_id === entityId)
  const wanted = new Map(distinctAliases(aliases, name).map((text) => [fold(text), text]))
  await deleteAliases(
    writes,
    stored.filter((row) => !wanted.has(row.folded)).map((row) => row.id),
  )
  for (const row of stored) {
    const text = wanted.get(row.folded)
    if (text !== undefined && text !== row.text) await updateAliasText(writes, row.id, text)
    wanted.delete(row.folded)
  }
  const added = [...wanted].map(([folded, text]) => ({
    entity,
    entity_id: entityId,
    text,
    folded,
    origin: 'office' as const,
  }))
  await insertAliases(writes, added)
}
