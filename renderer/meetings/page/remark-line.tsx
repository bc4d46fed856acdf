import { useMutation } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { Trash2 } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isQuickLine } from '../../../shared/domain/quick-line.ts'
import { offerUndo } from '../../app/offer-undo.ts'
import { client } from '../../app/rpc.ts'
import type { Bodies } from '../../app/use-bodies.ts'
import { foldedMatch } from '../../ui/folded-match.ts'
import css from '../page.module.css'
import { SaveProblem } from '../save-line.tsx'
import { seenNow } from '../seen-now.ts'
import { speakerLabel } from '../speakers.ts'
import type { Meeting, Remark } from '../types.ts'
import { useSavedDraft } from '../use-saved-draft.ts'
import { Unrecorded } from './unrecorded.tsx'

type RemarkLineProps = {
  remark: Remark
  meeting: Meeting
  bodies: Bodies
  isFixed: boolean
  /** Whether a check led here. */
  isAsked: boolean
}

/** One remark of the minutes: who and what, saved as it is typed. */
export function RemarkLine({ remark, meeting, bodies, isFixed, isAsked }: RemarkLineProps) {
  const { t } = useTranslation('meetings')
  const stored = useMemo(() => {
    const { id, version, ...fields } = remark
    return { id, version, fields }
  }, [remark])
  const saved = useSavedDraft({
    stored,
    save: (seen, fields) => client.meetings.saveRemark({ meetingId: meeting.id, ...seen, remark: fields }),
    isComplete: ({ speaker }) => speaker.trim() !== '',
  })
  const remove = useMutation({
    mutationFn: async () => client.meetings.removeRemark(await seenNow(meeting.id, 'remarks', remark.id)),
    onSuccess: () => offerUndo(t('minutes.removed')),
  })
  const { draft } = saved
  const words = useRef<TextAreaRef>(null)
  useEffect(() => {
    if (isAsked) words.current?.focus()
  }, [isAsked])
  if (isFixed)
    return (
      <p className={css.fixedRemark}>
        <span className={css.time}>{remark.time}</span> <strong>{remark.speaker}:</strong> {remark.text}
      </p>
    )
  const isKnown = meeting.people.some(({ id }) => id === draft.attendeeId)
  return (
    <div className={css.remark}>
      <span className={css.time}>{remark.time}</span>
      <Select
        size="small"
        aria-label={t('field.speaker')}
        showSearch={{ filterOption: foldedMatch }}
        popupMatchSelectWidth={false}
        value={isKnown ? draft.attendeeId : draft.speaker}
        options={[
          ...(isKnown ? [] : [{ value: draft.speaker, label: draft.speaker }]),
          ...meeting.people.map((person) => ({ value: person.id, label: speakerLabel(person, bodies) })),
        ]}
        onChange={(value) => {
          const person = meeting.people.find(({ id }) => id === value)
          if (person) saved.change({ attendeeId: person.id, speaker: speakerLabel(person, bodies) })
        }}
      />
      <div>
        <Input.TextArea
          ref={words}
          aria-label={t('field.said', { speaker: draft.speaker })}
          rows={1}
          maxLength={8000}
          value={draft.text}
          onChange={(event) => saved.change({ text: event.target.value })}
        />
        {isQuickLine(draft.text) && (
          <Unrecorded
            remark={remark}
            text={draft.text}
            meeting={meeting}
            bodies={bodies}
            flush={saved.flush}
          />
        )}
        <SaveProblem saved={saved} storedWords={`${remark.speaker}: ${remark.text}`} />
      </div>
      <Button
        type="text"
        size="small"
        icon={<Trash2 size={14} />}
        title={t('minutes.remove')}
        aria-label={t('minutes.remove')}
        onClick={() => remove.mutate()}
      />
    </div>
  )
}
