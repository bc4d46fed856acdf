import type * as z from 'zod'
import type { conclusionsContract } from '../../shared/contract/meetings-conclusions.ts'
import type { taskFields } from '../../shared/contract/task-shapes.ts'
import { sentenceAt } from '../../shared/domain/meeting-checks.ts'
import type { Writes } from '../database/database.ts'
import type { ActivityFields } from '../programme/activity-fields.ts'
import { storedActivity } from '../programme/save-activity.ts'
import { createTask } from '../tasks/create-task.ts'
import { UserError } from '../user-error.ts'
import { quotedConclusion, saveConclusion, storedConclusion } from './conclusions.ts'
import { activityLinkRow, deleteActivityLink, insertActivityLink } from './minutes-store.ts'
import { storedMeeting } from './open-meeting.ts'

type TaskFields = z.output<typeof taskFields>
type QuickDecision = z.output<NonNullable<(typeof conclusionsContract.quickDecision)['~orpc']['inputSchema']>>
/** Who gives a task, and the business day it is. */
type Given = { actor: string; today: string }

/**
 * Makes a task from the exact sentence of a conclusion, also of locked minutes: giving it changes none of their words.
 * Its source is the meeting and the sentence, whatever the form said.
 */
export async function giveTask(
  writes: Writes,
  { conclusionId, sentence, task }: { conclusionId: string; sentence: string; task: TaskFields },
  given: Given,
): Promise<{ id: string; code: string }> {
  const { meeting } = await quotedConclusion(writes, conclusionId, sentence)
  const source = {
    ...task.source,
    kind: 'meeting' as const,
    text: null,
    meetingId: meeting.id,
    conclusionId,
    sentence,
  }
  return createTask(writes, { ...task, source }, given)
}

/**
 * One line of the live mode in one command: the conclusion and, where it names a lead, its task, given on the day of
 * the meeting. `now` is an instant in UTC.
 */
export async function quickDecision(
  writes: Writes,
  typed: QuickDecision,
  { now, ...given }: Given & { now: string },
): Promise<{ conclusionId: string; taskCode: string | null }> {
  const { meetingId, agendaItemId, attendeeId, kind, text, task } = typed
  const fields = { agendaItemId, attendeeId, kind, text }
  const { id } = await saveConclusion(writes, { meetingId, id: null, version: 0, fields }, now)
  if (task === null) return { conclusionId: id, taskCode: null }
  const { date } = await storedMeeting(writes, meetingId)
  const { code } = await giveTask(
    writes,
    {
      conclusionId: id,
      sentence: text,
      task: {
        content: text,
        leadBodyId: task.leadBodyId,
        leadPerson: null,
        supports: task.supportIds.map((bodyId) => ({ bodyId, part: null, deadline: null })),
        responsibility: null,
        authority: null,
        deliverable: task.deliverable,
        urgency: 'normal',
        source: {
          kind: 'meeting',
          text: null,
          meetingId,
          conclusionId: id,
          sentence: text,
          activityId: null,
        },
        issuedDate: date,
        deadlineKind: task.deadlineKind,
        deadline: task.deadline,
        condition: task.condition,
      },
    },
    given,
  )
  return { conclusionId: id, taskCode: code }
}

/** Ties an exact sentence of a conclusion to an activity of the programme, which itself stays as it is. */
export async function linkActivity(
  writes: Writes,
  { conclusionId, sentence, activityId }: { conclusionId: string; sentence: string; activityId: string },
): Promise<void> {
  await quotedConclusion(writes, conclusionId, sentence)
  const activity = await storedActivity(writes, activityId)
  const known = await activityLinkRow(writes, conclusionId, activityId)
  if (known) throw new UserError('already-exists', { name: activity.code })
  await insertActivityLink(writes, { conclusion_id: conclusionId, activity_id: activityId, sentence })
}

/**
 * Ties a new activity to the conclusion it names as its origin, so that each shows the other: by the exact words it
 * quotes, or by the whole conclusion once they were changed. An activity of another origin is left as it is.
 */
export async function linkToOrigin(
  writes: Writes,
  activityId: string,
  { kind, id, text }: ActivityFields['origin'],
): Promise<void> {
  if ((kind !== 'conclusion' && kind !== 'directive') || id === null) return
  const conclusion = await storedConclusion(writes, id)
  const isQuoted = text !== null && sentenceAt(conclusion.text, text) !== null
  await linkActivity(writes, { conclusionId: id, sentence: isQuoted ? text : conclusion.text, activityId })
}

export async function unlinkActivity(
  writes: Writes,
  { conclusionId, activityId }: { conclusionId: string; activityId: string },
): Promise<void> {
  const known = await activityLinkRow(writes, conclusionId, activityId)
  if (!known) throw new UserError('not-found')
  await deleteActivityLink(writes, known.id)
}
