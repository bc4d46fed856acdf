import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { offerUndo } from '../../app/offer-undo.ts'
import { client } from '../../app/rpc.ts'
import { DockedDetail } from '../../ui/docked-detail.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { ConclusionAbout, ConclusionText } from '../conclusion-fields.tsx'
import type { ConclusionFields, Meeting } from '../types.ts'

type NewConclusionProps = { meeting: Meeting; onAdded: (id: string) => void; onClose: () => void }

/** Puts a conclusion on record after the meeting. */
export function NewConclusion({ meeting, onAdded, onClose }: NewConclusionProps) {
  const { t } = useTranslation('meetings')
  const [fields, setFields] = useState<ConclusionFields>({
    agendaItemId: meeting.currentItemId,
    attendeeId: meeting.people.find(({ role }) => role === 'chair')?.id ?? null,
    kind: 'conclusion',
    text: '',
  })
  const [isTried, setTried] = useState(false)
  const add = useMutation({
    mutationFn: () => client.meetings.saveConclusion({ meetingId: meeting.id, id: null, version: 0, fields }),
    onSuccess: ({ id }) => {
      onAdded(id)
      offerUndo(t('conclusions.added'))
    },
  })
  const submit = () => {
    setTried(true)
    if (fields.text.trim() !== '' && !add.isPending) add.mutate()
  }
  useKeys(t('conclusions.new'), [
    { keys: 'Ctrl+Enter', label: t('conclusions.add'), run: submit, whileTyping: true },
  ])
  return (
    <DockedDetail
      open
      width={480}
      label={t('conclusions.new')}
      title={t('conclusions.new')}
      onClose={onClose}
      foot={
        <>
          <Button type="primary" size="small" title="Ctrl Enter" loading={add.isPending} onClick={submit}>
            {t('conclusions.add')}
          </Button>
          <Button size="small" onClick={onClose}>
            {t('giveUp')}
          </Button>
        </>
      }
    >
      <ConclusionText
        text={fields.text}
        strict={isTried}
        autoFocus
        onChange={(text) => setFields((before) => ({ ...before, text }))}
      />
      <ConclusionAbout
        fields={fields}
        meeting={meeting}
        onChange={(changes) => setFields((before) => ({ ...before, ...changes }))}
      />
    </DockedDetail>
  )
}
