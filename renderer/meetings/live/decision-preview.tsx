import { useTranslation } from 'react-i18next'
import type { QuickDeadline } from '../../../shared/domain/quick-deadline.ts'
import type { Bodies } from '../../app/use-bodies.ts'
import { formatDay } from '../../ui/date-text.ts'
import { Status } from '../../ui/status.tsx'
import type { DecisionLine } from './composer-line.ts'
import css from './live.module.css'

/** Missing parts are told once the decision was tried; what is wrong, at once. */
const onlyWhenTried = new Set(['text-missing', 'lead-missing', 'deadline-missing', 'empty'])

type DecisionPreviewProps = { decision: DecisionLine; bodies: Bodies; isTried: boolean }

/** The line as it was understood: who, with whom, by when, what; and what stands in the way of it. */
export function DecisionPreview({ decision, bodies, isTried }: DecisionPreviewProps) {
  const { t } = useTranslation('meetings')
  const deadlineWords = (deadline: QuickDeadline): string => {
    if (deadline.kind === 'date') return formatDay(deadline.day)
    return deadline.kind === 'waiting'
      ? `${t('deadlineKind.waiting')}: ${deadline.condition}`
      : t(`deadlineKind.${deadline.kind}`)
  }
  const facts = [
    ['lead', decision.leadBodyId && bodies.short(decision.leadBodyId)],
    ['supports', decision.supportIds.map(bodies.short).join(', ')],
    ['deadline', decision.deadline && deadlineWords(decision.deadline)],
    ['deliverable', decision.deliverable],
  ] as const
  const problems = decision.problems.filter(({ problem }) => isTried || !onlyWhenTried.has(problem))
  return (
    <p className={css.preview}>
      {facts.map(
        ([key, value]) =>
          value && (
            <span key={key}>
              {t(`field.${key}`)}: <strong>{value}</strong>
            </span>
          ),
      )}
      {problems.map(({ problem, typed }) => (
        <span key={`${problem} ${typed}`} role="alert">
          <Status tone="warn">{t(`lineProblem.${problem}`, { typed })}</Status>
        </span>
      ))}
      {facts.every(([, value]) => !value) && problems.length === 0 && <span>{t('live.quickHint')}</span>}
    </p>
  )
}
