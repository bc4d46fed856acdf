import type { QuickDeadline } from '../../../shared/domain/quick-deadline.ts'
import { client } from '../../app/rpc.ts'
import type { Meeting } from '../types.ts'
import type { DecisionLine } from './composer-line.ts'

/** Stores a decision without problems at an item (null: the whole meeting), with its task where it names a lead. */
export const putOnRecord = (
  meeting: Meeting,
  agendaItemId: string | null,
  decision: DecisionLine,
): Promise<{ conclusionId: string; taskCode: string | null }> =>
  client.meetings.quickDecision({
    meetingId: meeting.id,
    agendaItemId,
    attendeeId: meeting.people.find(({ role }) => role === 'chair')?.id ?? null,
    kind: decision.kindMeant,
    text: decision.text,
    task:
      decision.leadBodyId === null
        ? null
        : {
            leadBodyId: decision.leadBodyId,
            supportIds: decision.supportIds,
            ...deadlineFields(decision.deadline),
            deliverable: decision.deliverable,
          },
  })

function deadlineFields(deadline: QuickDeadline | null) {
  return {
    deadlineKind: deadline?.kind ?? ('date' as const),
    deadline: deadline?.kind === 'date' ? deadline.day : null,
    condition: deadline?.kind === 'waiting' ? deadline.condition : null,
  }
}
