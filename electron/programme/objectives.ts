import type * as z from 'zod'
import type { objectiveTarget, programmeContract } from '../../shared/contract/programme.ts'
import { freshPositions, positionBetween } from '../../shared/domain/outline-codes.ts'
import { wouldCircle } from '../../shared/domain/validity.ts'
import { listGroups } from '../committee/service.ts'
import type { Writes } from '../database/database.ts'
import { deleteSeen, type Seen, updateSeen } from '../database/seen-row.ts'
import { UserError } from '../user-error.ts'
import {
  countUnderObjective,
  deleteTargets,
  insertObjective,
  type NewTarget,
  type ObjectiveRow,
  objectiveRow,
  objectiveRows,
  placeObjective,
  replaceTargets,
} from './objective-store.ts'
import { openProgramme } from './open-programme.ts'

type Saving = z.output<NonNullable<(typeof programmeContract.saveObjective)['~orpc']['inputSchema']>>

/** Adds or changes a group or objective and puts it before a sibling (null: last); codes follow from the order. */
export async function saveObjective(writes: Writes, typed: Saving): Promise<{ id: string }> {
  const { id, version, programmeId, parentId, title, purpose, contentGroupId, targets, before } = typed
  await openProgramme(writes, programmeId)
  const rows = await objectiveRows(writes, programmeId)
  const byId = new Map(rows.map((row) => [row.id, row]))
  if ((parentId !== null && !byId.has(parentId)) || (id !== null && !byId.has(id))) {
    throw new UserError('not-found')
  }
  if (id !== null && parentId !== null && wouldCircle((each) => byId.get(each)?.parent_id, id, parentId)) {
    throw new UserError('objective-circle', { name: title })
  }
  const columns = {
    parent_id: parentId,
    content_group_id: contentGroupId,
    title,
    purpose: purpose || null,
    position: await positionFor(writes, rows, { id, parentId, before }),
  }
  const stored = id ?? (await insertObjective(writes, { ...columns, programme_id: programmeId }))
  if (id !== null) await updateSeen(writes, 'objective', { id, version }, columns)
  await replaceTargets(writes, stored, targets.map(targetColumns))
  return { id: stored }
}

/** Begins the tree of a programme that has none with the content groups, in their order. */
export async function takeGroups(
  writes: Writes,
  { programmeId }: { programmeId: string },
): Promise<{ added: number }> {
  const programme = await openProgramme(writes, programmeId)
  const there = await objectiveRows(writes, programmeId)
  if (there.length > 0) throw new UserError('already-exists', { name: programme.title })
  const groups = await listGroups(writes)
  const positions = freshPositions(groups.length)
  for (const [at, { id, name }] of groups.entries()) {
    await insertObjective(writes, {
      programme_id: programmeId,
      parent_id: null,
      content_group_id: id,
      title: name,
      purpose: null,
      position: positions[at]!,
    })
  }
  return { added: groups.length }
}

/** Removes a group or objective nothing stands under. */
export async function removeObjective(writes: Writes, seen: Seen): Promise<void> {
  const row = await objectiveRow(writes, seen.id)
  if (!row) throw new UserError('not-found')
  await openProgramme(writes, row.programme_id)
  const count = await countUnderObjective(writes, seen.id)
  if (count > 0) throw new UserError('still-in-use', { count })
  await deleteTargets(writes, seen.id)
  await deleteSeen(writes, 'objective', seen)
}

/** Where it stands among its siblings; one that stays where it is keeps its position. */
async function positionFor(
  writes: Writes,
  rows: readonly ObjectiveRow[],
  { id, parentId, before }: { id: string | null; parentId: string | null; before: string | null },
): Promise<number> {
  const siblings = rows.filter((row) => row.parent_id === parentId && row.id !== id)
  const own = rows.find((row) => row.id === id)
  const next = before === null ? siblings.length : siblings.findIndex((row) => row.id === before)
  const index = next < 0 ? siblings.length : next
  const [previous, following] = [siblings[index - 1], siblings[index]]
  const low = previous?.position ?? null
  const high = following?.position ?? null
  const stays =
    own?.parent_id === parentId &&
    (low === null || own.position > low) &&
    (high === null || own.position < high)
  if (own && stays) return own.position
  const between = positionBetween(low, high)
  if (between !== null) return between
  const fresh = freshPositions(siblings.length + 1)
  for (const [place, sibling] of siblings.entries()) {
    await placeObjective(writes, sibling.id, fresh[place < index ? place : place + 1]!)
  }
  return fresh[index]!
}

const targetColumns = (target: z.output<typeof objectiveTarget>): NewTarget => ({
  indicator_id: target.indicatorId,
  baseline: target.baseline,
  target: target.target,
  quarter_1: target.quarters[0],
  quarter_2: target.quarters[1],
  quarter_3: target.quarters[2],
  quarter_4: target.quarters[3],
})
