import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { Trash2 } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { offerUndo } from '../../app/offer-undo.ts'
import { RecordHistory } from '../../app/record-history.tsx'
import { client } from '../../app/rpc.ts'
import type { Bodies } from '../../app/use-bodies.ts'
import { DockedDetail } from '../../ui/docked-detail.tsx'
import { fieldsOfAttendee, isNamed } from '../attendee-draft.ts'
import { AttendeeForm } from '../attendee-form.tsx'
import css from '../form.module.css'
import { SaveLine } from '../save-line.tsx'
import { seenNow } from '../seen-now.ts'
import type { Attendee } from '../types.ts'
import { useSavedDraft } from '../use-saved-draft.ts'

type AttendeePanelProps = {
  person: Attendee
  meetingId: string
  bodies: Bodies
  isFixed: boolean
  onClose: () => void
}

/** Somebody on the list: seat, answer, who comes in their place, attendance. Saved as it is typed. */
export function AttendeePanel({ person, meetingId, bodies, isFixed, onClose }: AttendeePanelProps) {
  const { t } = useTranslation('meetings')
  const stored = useMemo(
    () => ({ id: person.id, version: person.version, fields: fieldsOfAttendee(person) }),
    [person],
  )
  const saved = useSavedDraft({
    stored,
    save: (seen, fields) => client.meetings.saveAttendee({ meetingId, ...seen, fields }),
    isComplete: isNamed,
  })
  const remove = useMutation({
    mutationFn: async () => {
      await saved.flush()
      await client.meetings.removeAttendee(await seenNow(meetingId, 'people', person.id))
    },
    onSuccess: () => {
      onClose()
      offerUndo(t('people.removed', { name: person.name }))
    },
  })
  return (
    <DockedDetail
      open
      width={440}
      label={t('column.person')}
      title={person.name}
      onClose={() => void saved.flush().then((isStored) => isStored && onClose())}
      foot={
        <>
          <span className={css.foot}>{isFixed ? t('fixed') : <SaveLine saved={saved} />}</span>
          <Button
            size="small"
            icon={<Trash2 size={14} />}
            disabled={isFixed}
            loading={remove.isPending}
            onClick={() => remove.mutate()}
          >
            {t('people.remove')}
          </Button>
        </>
      }
    >
      <AttendeeForm fields={saved.draft} bodies={bodies} disabled={isFixed} strict onChange={saved.change} />
      <RecordHistory entity="attendee" id={person.id} />
    </DockedDetail>
  )
}
