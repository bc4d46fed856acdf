import { v7 as uuidv7 } from 'uuid'
import type { Database } from '../../../electron/database/database.ts'
import { committeeDefaults } from '../../../electron/workspace/committee-defaults.ts'
import { taskOffice } from './task-office.ts'

/** An office whose committee has a name, as letterheads need it. */
export async function namedOffice(database: Database) {
  const office = await taskOffice(database)
  const name = 'Ban Chỉ đạo điều hành phối hợp'
  await office.command((writes) =>
    writes
      .insertInto('committee')
      .values({
        id: uuidv7(),
        name,
        level: 'city',
        officer_name: 'Thư ký',
        current_year: 2024,
        sample_date: null,
        ...committeeDefaults(name, 'city'),
        document_profile: 'auto',
      })
      .execute(),
  )
  return office
}
