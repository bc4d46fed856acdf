import { v7 as uuidv7 } from 'uuid'
import type { Clock } from '../clock.ts'
import { seedReference } from '../committee/seed-reference.ts'
import type { Database } from '../database/database.ts'
import { setUpYear } from '../reports/service.ts'
import { committeeDefaults } from './committee-defaults.ts'

export type NewCommittee = {
  folder: string
  committeeName: string
  level: 'city' | 'district'
  year: number
  officerName: string
  documentProfile?: 'auto' | 'HD36' | 'HD05' | 'ND30'
  /** The day a sample workspace stands still on, YYYY-MM-DD. */
  sampleDate?: string
}

/** Stores the committee, the lists it starts from and the reports its year expects, as the first command of the workspace. */
export async function fillNewWorkspace(
  database: Database,
  committee: NewCommittee,
  clock: Clock,
): Promise<void> {
  const stamp = {
    command: 'workspace.create',
    commandId: uuidv7(),
    actor: committee.officerName,
    at: clock.now(),
  }
  await database.command(stamp, async (writes) => {
    await writes
      .insertInto('committee')
      .values({
        id: uuidv7(),
        name: committee.committeeName,
        level: committee.level,
        officer_name: committee.officerName,
        current_year: committee.year,
        sample_date: committee.sampleDate ?? null,
        ...committeeDefaults(committee.committeeName, committee.level),
        document_profile: committee.documentProfile ?? 'auto',
      })
      .execute()
    await seedReference(writes, committee.level)
    await setUpYear(writes, committee.year)
  })
}
