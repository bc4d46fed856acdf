import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { offerUndo } from '../../app/offer-undo.ts'
import { RecordHistory } from '../../app/record-history.tsx'
import { api, client } from '../../app/rpc.ts'
import { useWorkspace } from '../../app/workspace.tsx'
import { formatDay, formatInstant } from '../../ui/date-text.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { DockedDetail, Facts } from '../../ui/docked-detail.tsx'
import { Field } from '../../ui/field.tsx'
import { Status, statusIcons } from '../../ui/status.tsx'
import css from '../form.module.css'
import type { Paper } from '../types.ts'
import { PaperStatus } from './paper-table.tsx'
import { saveIssued } from './use-papers.ts'

type PaperPanelProps = { paper: Paper; onClose: () => void }

/** A paper that went out: its frozen file, whether the data has moved on since, its answer, its withdrawal. */
export function PaperPanel({ paper, onClose }: PaperPanelProps) {
  const { t } = useTranslation('meetings')
  const { today } = useWorkspace()
  const [reason, setReason] = useState('')
  const [isWithdrawing, setWithdrawing] = useState(false)
  const differences = useQuery({
    ...api.issuedDocuments.differences.queryOptions({ input: { id: paper.id } }),
    enabled: paper.fileName !== null,
  }).data
  const seen = { id: paper.id, version: paper.version }
  const answered = useMutation({
    mutationFn: (answeredDate: string) => client.issuedDocuments.markAnswered({ ...seen, answeredDate }),
    onSuccess: () => offerUndo(t('paper.answerNoted', { symbol: paper.symbol })),
  })
  const withdraw = useMutation({
    mutationFn: () => client.issuedDocuments.withdraw({ ...seen, reason: reason.trim() }),
    onSuccess: () => {
      setWithdrawing(false)
      offerUndo(t('paper.withdrawnNow', { symbol: paper.symbol }))
    },
  })
  const save = useMutation({ mutationFn: () => saveIssued([paper.id]) })
  return (
    <DockedDetail
      open
      width={400}
      label={t('paper.one')}
      title={paper.symbol}
      status={<PaperStatus paper={paper} tag />}
      onClose={onClose}
      foot={
        <>
          {paper.fileName !== null && (
            <Button
              type="primary"
              size="small"
              icon={<Download size={14} />}
              loading={save.isPending}
              onClick={() => save.mutate()}
            >
              {t('paper.saveFiles', { count: 1 })}
            </Button>
          )}
          {paper.withdrawnReason === null && !isWithdrawing && (
            <Button size="small" onClick={() => setWithdrawing(true)}>
              {t('paper.withdraw')}
            </Button>
          )}
        </>
      }
    >
      {differences?.differs && (
        <div role="status">
          <Status tone="warn" icon={statusIcons.caution}>
            {t('paper.differs')}
          </Status>
          <p className={css.quiet}>
            {t('paper.differsIn', {
              parts: differences.parts.map((part) => t(`paperPart.${part as 'noi_dung'}`)).join(', '),
            })}
          </p>
        </div>
      )}
      <Facts
        facts={[
          { key: 'kind', label: t('field.kind'), value: t(`paperKind.${paper.kind}`) },
          { key: 'date', label: t('paper.date'), value: formatDay(paper.date) },
          { key: 'subject', label: t('paper.subject'), value: paper.subject },
          { key: 'signer', label: t('paper.signer'), value: paper.signer ?? '–' },
          { key: 'to', label: t('paper.to'), value: paper.recipient ?? '–' },
          { key: 'book', label: t('paper.book'), value: paper.book },
          {
            key: 'meeting',
            label: t('meeting'),
            value:
              paper.meetingId === null ? (
                '–'
              ) : (
                <Link to={`/meetings?id=${paper.meetingId}`}>{t('paper.toMeeting')}</Link>
              ),
          },
          { key: 'by', label: t('paper.by'), value: `${paper.author}, ${formatInstant(paper.at)}` },
          ...(paper.withdrawnReason === null
            ? []
            : [{ key: 'withdrawn', label: t('paper.withdrawn'), value: paper.withdrawnReason }]),
        ]}
      />
      {paper.kind === 'reminderLetter' && paper.withdrawnReason === null && (
        <Field label={t('paper.answeredOn')}>
          {({ id }) => (
            <DayInput
              id={id}
              label={t('paper.answeredOn')}
              today={today}
              value={paper.answeredDate}
              onChange={(day) => day && answered.mutate(day)}
            />
          )}
        </Field>
      )}
      {isWithdrawing && (
        <section className={css.card} aria-label={t('paper.withdraw')}>
          <Field label={t('field.reason')} hint={t('paper.withdrawHint')}>
            {({ id, describedBy }) => (
              <Input
                id={id}
                aria-describedby={describedBy}
                autoFocus
                maxLength={300}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          <div className={css.buttons}>
            <Button
              type="primary"
              size="small"
              disabled={reason.trim() === ''}
              loading={withdraw.isPending}
              onClick={() => withdraw.mutate()}
            >
              {t('paper.withdraw')}
            </Button>
            <Button size="small" onClick={() => setWithdrawing(false)}>
              {t('giveUp')}
            </Button>
          </div>
        </section>
      )}
      <RecordHistory entity="issued_document" id={paper.id} />
    </DockedDetail>
  )
}
