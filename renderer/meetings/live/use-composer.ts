import { useCallback, useEffect, useRef, useState } from 'react'
import type { NamedBody } from '../../../shared/domain/quick-bodies.ts'
import type { QuickDeadline } from '../../../shared/domain/quick-deadline.ts'
import { client } from '../../app/rpc.ts'
import type { Bodies } from '../../app/use-bodies.ts'
import { clockNow, speakerLabel } from '../speakers.ts'
import type { Attendee, Item, Meeting, Remark, Seen } from '../types.ts'
import { decisionOf, isDecision, speakerOf } from './composer-line.ts'

const pauseAfterTyping = 600

/** The line that is being typed: to which item, by whom, and as what remark it is already stored. */
type Line = {
  text: string
  speaker: Attendee | null
  /** Kept where the speaker is nobody on the list. */
  speakerText: string
  itemId: string | null
  time: string
  stored: Seen | null
}

type Options = {
  meeting: Meeting
  bodies: Bodies
  named: readonly NamedBody[]
  item: Item | null
  /** Who speaks when nobody has been named yet. */
  firstSpeaker: Attendee | null
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
 * The line of the live mode. What is typed, a decision half typed too, is stored as a remark at each pause, so that a
 * crash loses no more than the words of the last half second; a decision that is given takes the place of its draft.
 */
export function useComposer({ meeting, bodies, named, item, firstSpeaker, secretary }: Options) {
  const [line, setLine] = useState<Line>(() => emptyLine(firstSpeaker, item?.id ?? null))
  const [saving, setSaving] = useState(false)
  const [savedAt, setSavedAt] = useState<Date | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [isTried, setTried] = useState(false)
  const current = useRef(line)
  const stored = useRef('')
  const running = useRef<Promise<void> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const asked = useRef({ meeting, bodies, secretary })
  useEffect(() => {
    asked.current = { meeting, bodies, secretary }
  })

  const put = useCallback((next: Line) => {
    current.current = next
    setLine(next)
  }, [])

  const store = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current)
    if (running.current) await running.current
    const now = current.current
    const key = `${now.speaker?.id ?? now.speakerText} ${now.text}`
    if (now.text.trim() === '' || key === stored.current) return true
    const { meeting: of, bodies: known, secretary: nobody } = asked.current
    let isStored = true
    const storing = async () => {
      setSaving(true)
      try {
        const answer = await client.meetings.saveRemark({
          meetingId: of.id,
          id: now.stored?.id ?? null,
          version: now.stored?.version ?? 0,
          remark: {
            agendaItemId: now.itemId,
            attendeeId: now.speaker?.id ?? null,
            speaker: now.speaker ? speakerLabel(now.speaker, known) : now.speakerText || nobody,
            text: now.text.trim(),
            time: now.time,
          },
        })
        stored.current = key
        put({ ...current.current, stored: answer })
        setSavedAt(new Date())
        setError(null)
      } catch (failure) {
        isStored = false
        setError(failure)
      } finally {
        running.current = null
        setSaving(false)
      }
    }
    running.current = storing()
    await running.current
    return isStored
  }, [put])

  useEffect(() => () => void store(), [store])

  const begin = (speaker: Attendee | null, itemId: string | null) => {
    stored.current = ''
    setTried(false)
    put(emptyLine(speaker, itemId))
  }

  const type = (text: string) => {
    setTried(false)
    const before = current.current
    const { person, said } = isDecision(text)
      ? { person: null, said: text }
      : speakerOf(text, meeting.people, named)
    const isNew = before.text === '' && before.stored === null
    put({
      ...before,
      ...(isNew ? { time: clockNow(), itemId: item?.id ?? null } : {}),
      text: said,
      ...(person ? { speaker: person, speakerText: '' } : {}),
    })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void store(), pauseAfterTyping)
    return said
  }

  /** Ends the remark; one whose words were all taken away is taken off the minutes. */
  const finish = async (): Promise<boolean> => {
    const isStored = await store()
    if (!isStored) return false
    const { text, stored: kept, speaker } = current.current
    if (text.trim() === '' && kept) await client.meetings.removeRemark(kept)
    begin(speaker, item?.id ?? null)
    return true
  }

  /** Puts the decision on record with its task; the code of the task, null where there is none, undefined when it cannot be yet. */
  const give = async (): Promise<string | null | undefined> => {
    const decision = decisionOf(current.current.text, named, meeting.date)
    setTried(true)
    if (decision.problems.length > 0) return undefined
    if (!(await store())) return undefined
    const { stored: kept, speaker, itemId } = current.current
    try {
      const { taskCode } = await client.meetings.quickDecision({
        meetingId: meeting.id,
        agendaItemId: itemId,
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
      if (kept) await client.meetings.removeRemark(kept)
      setError(null)
      begin(speaker, item?.id ?? null)
      return taskCode
    } catch (failure) {
      setError(failure)
      return undefined
    }
  }

  /** Takes a remark of the minutes back into the line, to be mended. */
  const load = async (remark: Remark): Promise<void> => {
    if (!(await store())) return
    const speaker = meeting.people.find(({ id }) => id === remark.attendeeId) ?? null
    stored.current = `${speaker?.id ?? remark.speaker} ${remark.text}`
    put({
      text: remark.text,
      speaker,
      speakerText: speaker ? '' : remark.speaker,
      itemId: remark.agendaItemId,
      time: remark.time,
      stored: { id: remark.id, version: remark.version },
    })
  }

  const setSpeaker = (speaker: Attendee) => {
    put({ ...current.current, speaker, speakerText: '' })
    timer.current = setTimeout(() => void store(), pauseAfterTyping)
  }

  return { line, type, store, finish, give, load, setSpeaker, saving, savedAt, error, isTried }
}
export type Composer = ReturnType<typeof useComposer>

function deadlineFields(deadline: QuickDeadline | null) {
  return {
    deadlineKind: deadline?.kind ?? ('date' as const),
    deadline: deadline?.kind === 'date' ? deadline.day : null,
    condition: deadline?.kind === 'waiting' ? deadline.condition : null,
  }
}
