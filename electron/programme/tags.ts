import type * as z from 'zod'
import type { programmeContract } from '../../shared/contract/programme.ts'
import { isBackwards } from '../../shared/domain/validity.ts'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import { tableOf } from '../committee/reference-table.ts'
import type { Reads, Writes } from '../database/database.ts'
import { type Seen, updateSeen } from '../database/seen-row.ts'
import { UserError } from '../user-error.ts'
import { insertTags, placeTag, type TagRow, tagRows } from './tag-store.ts'

export type Tag = z.output<NonNullable<(typeof programmeContract.tags)['~orpc']['outputSchema']>>[number]

/** The kinds of tags in the order they are shown and printed. */
export const tagKinds: readonly TagRow['kind'][] = ['posture', 'movement', 'beneficiary', 'theme']

/** Every tag, the postures first, each kind in its order. */
export async function listTags(reads: Reads): Promise<Tag[]> {
  const rows = await tagRows(reads)
  return rows
    .sort((one, other) => tagKinds.indexOf(one.kind) - tagKinds.indexOf(other.kind))
    .map(({ valid_from, valid_to, ...tag }) => ({ ...tag, validFrom: valid_from, validTo: valid_to }))
}

/** Gives a workspace that has none the tags every committee starts from; later the office's own list stands. */
export async function seedTags(writes: Writes): Promise<void> {
  if ((await tagRows(writes)).length > 0) return
  const lines = tableOf('tags.tsv')
  const place = new Map<string, number>()
  const tags = lines.map((line) => {
    const position = (place.get(line.kind!) ?? 0) + 1
    place.set(line.kind!, position)
    const kind = line.kind as TagRow['kind']
    return { kind, code: line.code!, name: line.name!, position, valid_from: null, valid_to: null }
  })
  await insertTags(writes, tags)
}

/** Adds a tag or changes one; a tag no longer wanted gets a last day, since earlier activities bear it. */
export async function saveTag(
  writes: Writes,
  tag: Pick<Tag, 'version' | 'kind' | 'name' | 'validFrom' | 'validTo'> & { id: string | null },
): Promise<{ id: string }> {
  const { id, version, kind, name, validFrom, validTo } = tag
  if (isBackwards(tag)) {
    throw new UserError('validity-backwards', { name, from: validFrom ?? '', to: validTo ?? '' })
  }
  const ofKind = (await tagRows(writes)).filter((row) => row.kind === kind)
  const twin = ofKind.find((row) => row.id !== id && fold(row.name) === fold(name))
  if (twin) throw new UserError('already-exists', { name: twin.name })
  const columns = { name, valid_from: validFrom, valid_to: validTo }
  if (id !== null) {
    await updateSeen(writes, 'tag', { id, version }, columns)
    return { id }
  }
  const code = freeCode(
    fold(name).replaceAll(' ', '-') || kind,
    ofKind.map((row) => row.code),
  )
  const position = ofKind.reduce((last, row) => Math.max(last, row.position), 0) + 1
  const [added] = await insertTags(writes, [{ ...columns, kind, code, position }])
  return { id: added! }
}

/** Puts a tag before another of its kind (null: last); the kind is counted anew, and what kept its place is left alone. */
export async function moveTag(
  writes: Writes,
  { before, ...seen }: Seen & { before: string | null },
): Promise<void> {
  const rows = await tagRows(writes)
  const tag = rows.find(({ id }) => id === seen.id)
  if (!tag) throw new UserError('not-found')
  const others = rows.filter(({ kind, id }) => kind === tag.kind && id !== tag.id)
  const next = before === null ? -1 : others.findIndex(({ id }) => id === before)
  const index = next < 0 ? others.length : next
  for (const [at, row] of others.entries()) {
    const position = at < index ? at + 1 : at + 2
    if (position !== row.position) await placeTag(writes, row.id, position)
  }
  await updateSeen(writes, 'tag', seen, { position: index + 1 })
}

function freeCode(wanted: string, taken: string[]): string {
  if (!taken.includes(wanted)) return wanted
  let number = 2
  while (taken.includes(`${wanted}-${number}`)) number += 1
  return `${wanted}-${number}`
}
