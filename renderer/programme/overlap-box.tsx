import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { CalendarClock, Combine, Rows2, TriangleAlert } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { offerUndo } from '../app/offer-undo.ts'
import { client } from '../app/rpc.ts'
import { shortCode } from './groups.ts'
import css from './overlap-box.module.css'
import { sentence } from './sentence.ts'
import type { Overlap } from './types.ts'

const answers = ['joint', 'moved', 'keepBoth'] as const
const icons = { joint: Combine, moved: CalendarClock, keepBoth: Rows2 }

type OverlapBoxProps = {
  overlap: Overlap
  /** At the right of the head: which of how many, and the way to the next. */
  extra?: ReactNode
  /** Opens one of the two; without it they are only named. */
  onOpen?: (id: string) => void
  /** Both are stored, so that an answer can be kept. */
  canAnswer?: boolean
}

/** Why two activities look alike, and one of three answers, kept with its reason. */
export function OverlapBox({ overlap, extra, onOpen, canAnswer = true }: OverlapBoxProps) {
  const { t } = useTranslation('programme')
  const { first, second, reasons, score } = overlap
  const [reason, setReason] = useState(overlap.answer?.reason ?? '')
  const answer = useMutation({
    mutationFn: (given: (typeof answers)[number] | null) =>
      client.programme.answerOverlap({
        firstId: first.id,
        secondId: second.id,
        answer: given,
        reason: reason.trim() || null,
      }),
    onSuccess: () => offerUndo(t('overlap.answered', { first: first.code, second: second.code })),
  })
  const named = ({ id, code, content, leadShort, timeText }: Overlap['first']) => (
    <div className={css.one}>
      {onOpen ? (
        <Button type="link" size="small" onClick={() => onOpen(id)}>
          {shortCode(code)} {content}
        </Button>
      ) : (
        <>
          {shortCode(code)} {content}
        </>
      )}
      <span>{t('overlap.leadTime', { lead: leadShort, time: timeText })}</span>
    </div>
  )
  return (
    <section className={css.box} aria-label={t('overlap.title', { first: first.code, second: second.code })}>
      <div className={css.head}>
        <TriangleAlert size={15} aria-hidden />
        <strong>
          {t('overlap.title', {
            first: shortCode(first.code) || t('overlap.this'),
            second: shortCode(second.code) || t('overlap.this'),
          })}
        </strong>
        <span className={css.why}>
          {reasons.map(sentence).join('; ')} · {t('overlap.score', { score })}
        </span>
        {extra}
      </div>
      <div className={css.body}>
        {named(first)}
        {named(second)}
        {canAnswer && (
          <span className={css.answers}>
            <Input
              size="small"
              aria-label={t('overlap.reason')}
              placeholder={t('overlap.reason')}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
            {answers.map((key) => {
              const Icon = icons[key]
              const isGiven = overlap.answer?.answer === key
              return (
                <Button
                  key={key}
                  size="small"
                  type={isGiven ? 'primary' : 'default'}
                  aria-pressed={isGiven}
                  icon={<Icon size={14} />}
                  loading={answer.isPending && answer.variables === key}
                  onClick={() => answer.mutate(isGiven ? null : key)}
                >
                  {t(`overlap.answer.${key}`)}
                </Button>
              )
            })}
          </span>
        )}
      </div>
    </section>
  )
}
