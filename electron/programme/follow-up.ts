import type * as z from 'zod'
import type { programmeContract } from '../../shared/contract/programme.ts'
import type { ReadConnection, Reads, Writes } from '../database/database.ts'
import { type Seen, updateSeen } from '../database/seen-row.ts'
import { conclusionOfActivity } from '../meetings/origin.ts'
import { UserError } from '../user-error.ts'
import type { Attachments } from '../workspace/attachments.ts'
import { storedFile } from '../workspace/stored-file.ts'
import { activityRowOf } from './activities.ts'
import { fieldsOf } from './activity-fields.ts'
import { partsOfActivity } from './activity-parts.ts'
import { type ActivityRecord, activityRecord } from './activity-store.ts'
import {
  attachmentRow,
  attachmentRows,
  insertAttachment,
  insertUpdate,
  updateRows,
} from './follow-up-store.ts'
import { listsOf } from './lists.ts'
import { openProgramme } from './open-programme.ts'
import { programmeById } from './programme-store.ts'
import { storedActivity } from './save-activity.ts'

type Detail = z.output<NonNullable<(typeof programmeContract.activity)['~orpc']['outputSchema']>>
type FollowUp = z.output<NonNullable<(typeof programmeContract.followUp)['~orpc']['inputSchema']>>

/** An activity with all that is known of it. */
export async function activityDetail(reads: ReadConnection, id: string, today: string): Promise<Detail> {
  const record = await storedActivity(reads, id)
  const programme = (await programmeById(reads, record.programme_id))!
  const updates = await updateRows(reads, id)
  const attachments = await attachmentRows(reads, id)
  return {
    ...(await activityRowOf(reads, programme, record, today)),
    fields: fieldsOf(record, await partsOfActivity(reads, id)),
    preparingFrom: record.preparing_from,
    decision: record.decision,
    decisionReason: record.decision_reason,
    postponedTo: record.postponed_to,
    healthSentence: record.health_sentence,
    notDoneReason: record.not_done_reason,
    updates: updates.map(({ id, date, author, text, at }) => ({
      id,
      date,
      author,
      text,
      // Every update is written through a command, and so has its place in history.
      at: at ?? `${date}T00:00:00.000Z`,
    })),
    attachments: attachments.map(({ id, version, name, kind, caption, highlight }) => ({
      id,
      version,
      name,
      kind,
      caption,
      highlight: highlight === 1,
    })),
    originLabel: await originLabel(reads, record),
  }
}

/** What the activity comes from: the words of a conclusion, last year's activity, or the unit that proposed it. */
async function originLabel(
  reads: Reads,
  { id, origin_kind, origin_id }: ActivityRecord,
): Promise<string | null> {
  if (origin_kind === 'conclusion' || origin_kind === 'directive' || origin_kind === 'own') {
    return conclusionOfActivity(reads, id, origin_kind === 'own' ? null : origin_id)
  }
  if (origin_id === null) return null
  if (origin_kind === 'unitProposal') return (await listsOf(reads)).units.get(origin_id)?.name ?? null
  const origin = await activityRecord(reads, origin_id)
  return origin ? `${origin.code} - ${origin.content}` : null
}

/**
 * Writes how an activity goes. A decision against the calendar needs its reason and trouble its sentence; real days
 * are days that have come.
 */
export async function followUp(writes: Writes, typed: FollowUp, today: string): Promise<void> {
  const { id, version, realFrom, realTo, preparingFrom, decision, postponedTo, health } = typed
  const record = await storedActivity(writes, id)
  await openProgramme(writes, record.programme_id)
  if (realTo !== null && realFrom === null) throw new UserError('real-start-missing')
  if (realTo !== null && realFrom !== null && realTo < realFrom) {
    throw new UserError('real-backwards', { from: realFrom, to: realTo })
  }
  for (const day of [realFrom, realTo, preparingFrom]) {
    if (day !== null && day > today) throw new UserError('day-to-come', { day })
  }
  if (decision !== null && !typed.decisionReason) throw new UserError('reason-needed')
  const inTrouble = health === 'risk' || health === 'blocked'
  if (inTrouble && !typed.healthSentence) throw new UserError('health-sentence-needed')
  await updateSeen(
    writes,
    'activity',
    { id, version },
    {
      real_from: realFrom,
      real_to: realTo,
      preparing_from: preparingFrom,
      decision,
      decision_reason: decision === null ? null : typed.decisionReason,
      postponed_to: decision === 'postponed' ? postponedTo : null,
      health,
      health_sentence: typed.healthSentence || null,
      not_done_reason: typed.notDoneReason || null,
    },
  )
}

/** Adds a dated update, signed by the officer. */
export async function addUpdate(
  writes: Writes,
  { activityId, date, text }: { activityId: string; date: string; text: string },
  author: string,
): Promise<void> {
  const record = await storedActivity(writes, activityId)
  await openProgramme(writes, record.programme_id)
  await insertUpdate(writes, { activity_id: activityId, date, author, text, figures: null })
}

/** Keeps a file with an activity. */
export async function attach(
  writes: Writes,
  attachments: Attachments,
  given: {
    activityId: string
    kind: 'document' | 'picture' | 'evidence'
    caption: string | null
    file: File
  },
): Promise<void> {
  const { activityId, kind, caption, file } = given
  const record = await storedActivity(writes, activityId)
  await openProgramme(writes, record.programme_id)
  const { sha256 } = await attachments.put(new Uint8Array(await file.arrayBuffer()))
  await insertAttachment(writes, {
    activity_id: activityId,
    sha256,
    name: file.name.normalize('NFC'),
    kind,
    caption: caption || null,
    highlight: 0,
  })
}

/** A kept file under the name it came with. */
export async function attachmentFile(reads: Reads, attachments: Attachments, id: string): Promise<File> {
  const row = await attachmentRow(reads, id)
  if (!row) throw new UserError('not-found')
  return storedFile(attachments, row)
}

/** Marks a picture for the look back, or takes the mark away. */
export async function setHighlight(
  writes: Writes,
  { highlight, ...seen }: Seen & { highlight: boolean },
): Promise<void> {
  await updateSeen(writes, 'activity_attachment', seen, { highlight: highlight ? 1 : 0 })
}
