import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { offerUndo } from '../../app/offer-undo.ts'
import { client } from '../../app/rpc.ts'
import type { Bodies } from '../../app/use-bodies.ts'
import { DockedDetail } from '../../ui/docked-detail.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { blankAttendee, isNamed } from '../attendee-draft.ts'
import { AttendeeForm } from '../attendee-form.tsx'
import type { AttendeeFields, Meeting } from '../types.ts'

type NewAttendeeProps = { meeting: Meeting; bodies: Bodies; onClose: () => void }

/** Adds somebody who has no seat by a mandate; the next one begins with the same role. */
export function NewAttendee({ meeting, bodies, onClose }: NewAttendeeProps) {
  const { t } = useTranslation('meetings')
  const [fields, setFields] = useState<AttendeeFields>(() => blankAttendee('invitee'))
  const [isTried, setTried] = useState(false)
  const [added, setAdded] = useState(0)
  const add = useMutation({
    mutationFn: () => client.meetings.saveAttendee({ meetingId: meeting.id, id: null, version: 0, fields }),
    onSuccess: () => {
      setFields(blankAttendee(fields.role))
      setTried(false)
      setAdded((before) => before + 1)
      offerUndo(t('people.added', { name: fields.name }))
    },
  })
  const submit = () => {
    setTried(true)
    if (isNamed(fields) && !add.isPending) add.mutate()
  }
  useKeys(t('people.new'), [{ keys: 'Ctrl+Enter', label: t('people.add'), run: submit, whileTyping: true }])
  return (
    <DockedDetail
      open
      width={440}
      label={t('people.new')}
      title={t('people.new')}
      onClose={onClose}
      foot={
        <>
          <Button type="primary" size="small" title="Ctrl Enter" loading={add.isPending} onClick={submit}>
            {t('people.add')}
          </Button>
          <Button size="small" onClick={onClose}>
            {t('close')}
          </Button>
        </>
      }
    >
      <AttendeeForm
        key={added}
        fields={fields}
        bodies={bodies}
        strict={isTried}
        autoFocus
        onChange={(changes) => setFields((before) => ({ ...before, ...changes }))}
      />
    </DockedDetail>
  )
}
