import { activitiesContract } from './programme/activities.ts'
import { exportContract } from './programme/export.ts'
import { followUpContract } from './programme/follow-up.ts'
import { importContract } from './programme/import.ts'
import { overlapContract } from './programme/overlap.ts'
import { planContract } from './programme/plan.ts'
import { progressContract } from './programme/progress.ts'

export { activityFields, filter } from './programme/activity.ts'
export { activityDetails, plannedTree } from './programme/import.ts'
export { objectiveTarget } from './programme/plan.ts'

/** The annual programme, room by room. */
export const programmeContract = {
  ...planContract,
  ...activitiesContract,
  ...followUpContract,
  ...overlapContract,
  ...progressContract,
  ...importContract,
  ...exportContract,
}
