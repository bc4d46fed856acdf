import { freshPositions, positionBetween } from '../../shared/domain/outline-codes.ts'
import type { Writes } from '../database/database.ts'
import { type Seen, updateSeen } from '../database/seen-row.ts'
import { UserError } from '../user-error.ts'
import { placeActivity, placesUnder } from './activity-write-store.ts'
import { objectiveRow } from './objective-store.ts'
import { openProgramme } from './open-programme.ts'
import { storedActivity } from './save-activity.ts'

/** Puts an activity under an objective of its programme, before another one there (null: last). */
export async function moveActivity(
  writes: Writes,
  { objectiveId, before, ...seen }: Seen & { objectiveId: string; before: string | null },
): Promise<void> {
  const record = await storedActivity(writes, seen.id)
  const objective = await objectiveRow(writes, objectiveId)
  if (objective?.programme_id !== record.programme_id) throw new UserError('not-found')
  await openProgramme(writes, record.programme_id)
  const siblings = (await placesUnder(writes, objectiveId)).filter(({ id }) => id !== seen.id)
  const next = before === null ? -1 : siblings.findIndex(({ id }) => id === before)
  const index = next < 0 ? siblings.length : next
  let position = positionBetween(siblings[index - 1]?.position ?? null, siblings[index]?.position ?? null)
  if (position === null) {
    const fresh = freshPositions(siblings.length + 1)
    for (const [place, { id }] of siblings.entries()) {
      await placeActivity(writes, id, fresh[place < index ? place : place + 1]!)
    }
    position = fresh[index]!
  }
  await updateSeen(writes, 'activity', seen, { objective_id: objectiveId, position })
}
