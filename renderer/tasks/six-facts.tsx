import { Check, Square } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Bodies } from '../app/use-bodies.ts'
import { formatDay } from '../ui/date-text.ts'
import css from './panel.module.css'
import { deadlineText } from './row-words.ts'
import { type Clarity, clarities, type TaskDetail } from './types.ts'

/** The six clarities one under the other, each with what is written or that it is missing. */
export function SixFacts({ detail, bodies }: { detail: TaskDetail; bodies: Bodies }) {
  const { t } = useTranslation('tasks')
  const { fields, missingClarities } = detail
  const lead = [
    detail.leadBodyId === null ? null : t('leads', { body: bodies.short(detail.leadBodyId) }),
    detail.leadPerson,
  ]
    .filter(Boolean)
    .join(', ')
  const supports = detail.supportIds.map(bodies.short).join(', ')
  const facts: Record<Clarity, string | null> = {
    person: [lead, supports && t('supportsWith', { bodies: supports })].filter(Boolean).join('; '),
    work: t('six.above'),
    time: [
      deadlineText(detail, t),
      detail.deadlineKind === 'waiting' ? fields.condition : null,
      detail.deadlineKind === 'onIssue' ? t('onIssueOf', { day: formatDay(detail.issuedDate ?? '') }) : null,
      detail.extensions > 0 ? t('extended', { count: detail.extensions }) : null,
    ]
      .filter(Boolean)
      .join(', '),
    responsibility: fields.responsibility,
    authority: fields.authority,
    deliverable: fields.deliverable,
  }
  return (
    <dl className={css.facts}>
      {clarities.map((clarity) => {
        const isMissing = missingClarities.includes(clarity)
        const Icon = isMissing ? Square : Check
        return (
          <div key={clarity} data-missing={isMissing}>
            <dt>
              <Icon size={13} aria-hidden /> {t(`clarity.${clarity}`)}
            </dt>
            <dd>
              {facts[clarity]}
              {isMissing && (
                <span className={css.missing}>
                  {facts[clarity] && ' · '}
                  {t(`clarityMissing.${clarity}`)}
                </span>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
