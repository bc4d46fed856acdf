import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { plusDays } from '../../../shared/domain/day-text.ts'
import { openDay } from '../../../shared/domain/working-days.ts'
import { errorText } from '../../app/error-text.ts'
import { api, client } from '../../app/rpc.ts'
import { useWorkspace } from '../../app/workspace.tsx'
import { DayInput } from '../../ui/day-input.tsx'
import { Field } from '../../ui/field.tsx'
import { Status } from '../../ui/status.tsx'
import { errorToast, toast } from '../../ui/undo-toast.tsx'
import css from '../form.module.css'
import type { WordKind } from '../types.ts'
import { saveDraft, saveIssued } from './use-papers.ts'

/** Whom a paper may go to: a body, or a unit that is reminded of its reports. */
export type Recipient = { bodyId: string | null; unitId: string | null; name: string; note: string }
type IssueDialogProps = {
  kind: WordKind
  meetingId: string | null
  /** Those the paper may go to, one each; none for a paper about a meeting. */
  recipients: Recipient[]
  /** Ids of those who are ticked at first; all without it. */
  ticked?: readonly string[]
  onClose: () => void
}

const answersWithin = 7
const nobody = { bodyId: null, unitId: null }
const keyOf = ({ bodyId, unitId }: Recipient) => bodyId ?? unitId ?? ''

/** Asks before papers leave the house: which number they take, on which day, to whom, signed by whom. */
export function IssueDialog({ kind, meetingId, recipients, ticked, onClose }: IssueDialogProps) {
  const { t } = useTranslation('meetings')
  const { today } = useWorkspace()
  const { data: rule } = useQuery(api.meetings.rule.queryOptions())
  const [date, setDate] = useState(today)
  const [signer, setSigner] = useState('')
  const isTicked = (one: Recipient) => ticked === undefined || ticked.includes(keyOf(one))
  const [chosen, setChosen] = useState(() => recipients.filter(isTicked).map(keyOf))
  const [answerBy, setAnswerBy] = useState<string | null>(null)
  const next = useQuery(api.issuedDocuments.nextNumber.queryOptions({ input: { kind, date } })).data
  const isChoice = recipients.length > 0
  const asksAnswer = kind === 'reminderLetter'
  const to = recipients.filter((one) => chosen.includes(keyOf(one)))
  // Those who were asked for are seen without scrolling.
  const listed = recipients.toSorted((one, other) => Number(isTicked(other)) - Number(isTicked(one)))
  const count = isChoice ? to.length : 1
  const answerDay = answerBy ?? openDay(plusDays(date, rule?.reminderAnswerDays ?? answersWithin))
  const issue = useMutation({
    mutationFn: () =>
      client.issuedDocuments.issue({
        kind,
        meetingId,
        bodyIds: to.flatMap(({ bodyId }) => bodyId ?? []),
        unitIds: to.flatMap(({ unitId }) => unitId ?? []),
        date,
        signer: signer.trim() || null,
        answerBy: asksAnswer ? answerDay : null,
      }),
    meta: { told: true },
    onSuccess: (issued) => {
      onClose()
      const ids = issued.map(({ id }) => id)
      toast(
        t('paper.issued', { count: issued.length, symbols: numbersTold(issued) }),
        <Button type="link" size="small" onClick={() => void saveIssued(ids).catch(errorToast)}>
          {t('paper.saveFiles', { count: ids.length })}
        </Button>,
      )
    },
  })
  const draft = useMutation({
    mutationFn: () => saveDraft({ kind, meetingId, ...(to[0] ?? nobody) }),
  })
  return (
    <Modal
      open
      width={560}
      title={t('paper.issueTitle', { kind: t(`paperKind.${kind}`) })}
      onCancel={onClose}
      footer={
        <>
          <Button autoFocus onClick={onClose}>
            {t('confirm.no', { ns: 'ui' })}
          </Button>
          <Button disabled={count === 0} loading={draft.isPending} onClick={() => draft.mutate()}>
            {t('paper.draft')}
          </Button>
          <Button
            type="primary"
            disabled={count === 0}
            loading={issue.isPending}
            onClick={() => issue.mutate()}
          >
            {t('paper.issueVerb', { count })}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <p className={css.quiet}>
          {next && t('paper.nextNumber', { symbol: next.symbol, book: next.book, count })}
        </p>
        <div className={css.pair}>
          <Field label={t('paper.date')}>
            {({ id }) => (
              <DayInput
                id={id}
                label={t('paper.date')}
                today={today}
                required
                value={date}
                onChange={(day) => day && setDate(day)}
              />
            )}
          </Field>
          {asksAnswer && (
            <Field label={t('paper.answerBy')}>
              {({ id }) => (
                <DayInput
                  id={id}
                  label={t('paper.answerBy')}
                  today={today}
                  value={answerDay}
                  onChange={setAnswerBy}
                />
              )}
            </Field>
          )}
        </div>
        <Field label={t('paper.signer')} hint={t('paper.signerHint')}>
          {({ id, describedBy }) => (
            <Input
              id={id}
              aria-describedby={describedBy}
              maxLength={120}
              value={signer}
              onChange={(event) => setSigner(event.target.value)}
            />
          )}
        </Field>
        {isChoice && (
          <Field label={t('paper.recipients')} group>
            {() => (
              <Checkbox.Group className={css.recipients ?? ''} value={chosen} onChange={setChosen}>
                {listed.map((one) => (
                  <Checkbox key={keyOf(one)} value={keyOf(one)}>
                    {one.name} <span className={css.quiet}>{one.note}</span>
                  </Checkbox>
                ))}
              </Checkbox.Group>
            )}
          </Field>
        )}
        {issue.error && (
          <span role="alert">
            <Status tone="warn">{errorText(issue.error)}</Status>
          </span>
        )}
      </div>
    </Modal>
  )
}

/** The numbers that were taken: each of a few, the first and the last of many. */
function numbersTold(issued: { symbol: string }[]): string {
  const symbols = issued.map(({ symbol }) => symbol)
  return symbols.length <= 3 ? symbols.join(', ') : `${symbols[0]} … ${symbols.at(-1)}`
}
