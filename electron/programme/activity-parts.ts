import type { Reads } from '../database/database.ts'
import type { Parts } from './activity-fields.ts'
import { partsOf } from './activity-store.ts'

/** The parts of every activity of a programme: a function from an activity's id to its parts. */
export const partsOfProgramme = (reads: Reads, programmeId: string) => gather(reads, { programmeId })

/** The parts of one activity. */
export async function partsOfActivity(reads: Reads, activityId: string): Promise<Parts> {
  return (await gather(reads, { activityId }))(activityId)
}

async function gather(
  reads: Reads,
  of: { programmeId: string } | { activityId: string },
): Promise<(activityId: string) => Parts> {
  const [objectives, supports, units, targets, resources, tags] = [
    await partsOf(reads, 'activity_objective', of),
    await partsOf(reads, 'activity_support', of),
    await partsOf(reads, 'activity_unit', of),
    await partsOf(reads, 'activity_target', of),
    await partsOf(reads, 'activity_resource', of),
    await partsOf(reads, 'activity_tag', of),
  ]
  return (id) => ({
    activity_objective: objectives.get(id) ?? [],
    activity_support: supports.get(id) ?? [],
    activity_unit: units.get(id) ?? [],
    activity_target: targets.get(id) ?? [],
    activity_resource: resources.get(id) ?? [],
    activity_tag: tags.get(id) ?? [],
  })
}
