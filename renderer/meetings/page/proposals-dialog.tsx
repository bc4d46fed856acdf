import { useMutation } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { offerUndo } from '../../app/offer-undo.ts'
import { client } from '../../app/rpc.ts'
import type { Bodies } from '../../app/use-bodies.ts'
import { formatDay } from '../../ui/date-text.ts'
import css from '../form.module.css'
import type { Meeting, Proposal } from '../types.ts'

type ProposalsDialogProps = {
  meeting: Meeting
  proposals: Proposal[]
  bodies: Bodies
  onClose: () => void
}

/** What was asked to be treated, each taken into the agenda by one press. */
export function ProposalsDialog({ meeting, proposals, bodies, onClose }: ProposalsDialogProps) {
  const { t } = useTranslation('meetings')
  const take = useMutation({
    mutationFn: (proposal: Proposal) =>
      client.meetings.takeProposal({ id: proposal.id, version: proposal.version, meetingId: meeting.id }),
    onSuccess: (_taken, { id, title }) => {
      offerUndo(t('proposal.taken', { title }))
      if (proposals.every((one) => one.id === id)) onClose()
    },
  })
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    // The button that was pressed goes with its line; without a focus in the dialog its keys would act on the page behind.
    if (proposals.length > 0) list.current?.querySelector('button')?.focus()
  }, [proposals.length])
  return (
    <Modal open title={t('proposal.take')} footer={null} width={640} onCancel={onClose}>
      {proposals.length === 0 && <p>{t('proposal.noneLeft')}</p>}
      <ul ref={list} className={css.lines}>
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <span>
              {proposal.title}{' '}
              <span className={css.quiet}>
                {[
                  proposal.askedBy ?? (proposal.presenterBodyId && bodies.short(proposal.presenterBodyId)),
                  formatDay(proposal.date),
                  t('item.planned', { count: proposal.minutesPlanned }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <Button size="small" loading={take.isPending} onClick={() => take.mutate(proposal)}>
              {t('proposal.takeVerb')}
            </Button>
          </li>
        ))}
      </ul>
    </Modal>
  )
}
