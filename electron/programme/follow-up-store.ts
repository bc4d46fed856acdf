import type { Insertable, Selectable } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Reads, Writes } from '../database/database.ts'
import type { ActivityAttachmentTable, ActivityUpdateTable } from '../database/programme-schema.ts'

/** Updates of an activity, the newest first, with the instant each was written. */
export const updateRows = (reads: Reads, activityId: string) =>
  reads
    .selectFrom('activity_update')
    .leftJoin('history', (join) =>
      join
        .on('history.entity', '=', 'activity_update')
        .onRef('history.entity_id', '=', 'activity_update.id')
        .on('history.operation', '=', 'insert'),
    )
    .where('activity_update.activity_id', '=', activityId)
    .selectAll('activity_update')
    .select('history.at')
    .orderBy('activity_update.date', 'desc')
    .orderBy('activity_update.id', 'desc')
    .execute()

export async function insertUpdate(
  writes: Writes,
  update: Omit<Insertable<ActivityUpdateTable>, 'id' | 'version'>,
): Promise<void> {
  await writes
    .insertInto('activity_update')
    .values({ ...update, id: uuidv7() })
    .execute()
}

export type AttachmentRow = Selectable<ActivityAttachmentTable>

export const attachmentRows = (reads: Reads, activityId: string): Promise<AttachmentRow[]> =>
  reads
    .selectFrom('activity_attachment')
    .selectAll()
    .where('activity_id', '=', activityId)
    .orderBy('id')
    .execute()

export const attachmentRow = (reads: Reads, id: string): Promise<AttachmentRow | undefined> =>
  reads.selectFrom('activity_attachment').selectAll().where('id', '=', id).executeTakeFirst()

/** Pictures marked as highlights among a programme's activities. */
export const highlightRows = (reads: Reads, programmeId: string) =>
  reads
    .selectFrom('activity_attachment')
    .innerJoin('activity', 'activity.id', 'activity_attachment.activity_id')
    .where('activity.programme_id', '=', programmeId)
    .where('activity_attachment.highlight', '=', 1)
    .select([
      'activity_attachment.id',
      'activity_attachment.activity_id',
      'activity_attachment.caption',
      'activity_attachment.sha256',
      'activity_attachment.name',
      'activity.content',
    ])
    .orderBy('activity_attachment.id')
    .execute()

export async function insertAttachment(
  writes: Writes,
  attachment: Omit<Insertable<ActivityAttachmentTable>, 'id' | 'version'>,
): Promise<void> {
  await writes
    .insertInto('activity_attachment')
    .values({ ...attachment, id: uuidv7() })
    .execute()
}
