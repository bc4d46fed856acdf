import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { NamedBody } from '../../../shared/domain/quick-bodies.ts'
import { isQuickLine } from '../../../shared/domain/quick-line.ts'
import { userError } from '../../app/error-text.ts'
import { client } from '../../app/rpc.ts'
import type { Bodies } from '../../app/use-bodies.ts'
import { clockNow, defaultSpeaker, speakerLabel } from '../speakers.ts'
import type { Attendee, Item, Meeting, Remark } from '../types.ts'
import { decisionOf, speakerOf } from './composer-line.ts'
import { createLineKeeper, type Line } from './line-keeper.ts'
import { putOnRecord } from './put-on-record.ts'

type Options = {
  meeting: Meeting
  bodies: Bodies
  named: readonly NamedBody[]
  item: Item | null
  secretary: string
}

const emptyLine = (speaker: Attendee | null, itemId: string | null): Line => ({
  text: '',
  speaker,
  speakerText: '',
  itemId,
  time: clockNow(),
  stored: null,
})

/**
 * The line of the live mode. What is typed, a decision half typed too, is stored as a remark at each pause and each second
 * without one, so that a crash loses no more than the words since; a decision that is given takes the place of its draft.
 */
export function useComposer({ meeting, bodies, named, item, secretary }: Options) {
  const asked = useRef({ meeting, bodies, secretary })
  useEffect(() => {
    asked.current = { meeting, bodies, secretary }
  })
  const [keeper] = useState(() =>
    createLineKeeper(
      {
        save: ({ stored, itemId, speaker, speakerText, text, time }) => {
          const { meeting: of, bodies: known, secretary: nobody } = asked.current
          return client.meetings.saveRemark({
            meetingId: of.id,
            id: stored?.id ?? null,
            version: stored?.version ?? 0,
            remark: {
              agendaItemId: itemId,
              attendeeId: speaker?.id ?? null,
              speaker: speaker ? speakerLabel(speaker, known) : speakerText || nobody,
              text: text.trim(),
              time,
            },
          })
        },
        remove: (remark) => client.meetings.removeRemark(remark),
        isOutdated: (error) => ['changed-meanwhile', 'not-found'].includes(userError(error)?.code ?? ''),
      },
      emptyLine(defaultSpeaker(meeting, item) ?? null, item?.id ?? null),
    ),
  )
  const kept = useSyncExternalStore(keeper.subscribe, keeper.state)
  const { line } = kept
  const [isTried, setTried] = useState(false)
  useEffect(() => () => void keeper.store(), [keeper])

  const type = (text: string) => {
    setTried(false)
    const before = keeper.state().line
    const { person, said } = isQuickLine(text)
      ? { person: null, said: text }
      : speakerOf(text, meeting.people, named)
    const isNew = before.text === '' && before.stored === null
    keeper.change({
      ...(isNew ? { time: clockNow(), itemId: item?.id ?? null } : {}),
      text: said,
      ...(person ? { speaker: person, speakerText: '' } : {}),
    })
    return said
  }

  /** Ends the remark; the next one is said by the same speaker. */
  const finish = () => {
    setTried(false)
    return keeper.finish(emptyLine(keeper.state().line.speaker, item?.id ?? null))
  }

  /** Ends the remark of an item and turns to another one, where whoever presents it is likely to speak. */
  const turnTo = (next: Item | null) => {
    setTried(false)
    const speaker = next ? defaultSpeaker(meeting, next) : keeper.state().line.speaker
    return keeper.finish(emptyLine(speaker ?? null, next?.id ?? null))
  }

  /** Puts the decision on record with its task; the code of the task, null where there is none, undefined when it cannot be yet. */
  const give = async (): Promise<string | null | undefined> => {
    const { text, speaker } = keeper.state().line
    const decision = decisionOf(text, named, meeting.date)
    setTried(decision.problems.length > 0)
    if (decision.problems.length > 0) return undefined
    const given = await keeper.decide(
      ({ itemId }) => putOnRecord(meeting, itemId, decision),
      emptyLine(speaker, item?.id ?? null),
    )
    return given?.taskCode
  }

  /** Takes a remark of the minutes back into the line, to be mended. */
  const load = (remark: Remark): Promise<void> => {
    const speaker = meeting.people.find(({ id }) => id === remark.attendeeId) ?? null
    return keeper.load({
      text: remark.text,
      speaker,
      speakerText: speaker ? '' : remark.speaker,
      itemId: remark.agendaItemId,
      time: remark.time,
      stored: { id: remark.id, version: remark.version },
    })
  }

  const setSpeaker = (speaker: Attendee) => keeper.change({ speaker, speakerText: '' })

  return { ...kept, line, type, store: keeper.store, finish, turnTo, give, load, setSpeaker, isTried }
}
export type Composer = ReturnType<typeof useComposer>
