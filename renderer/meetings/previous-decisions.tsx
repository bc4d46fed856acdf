import { useTranslation } from 'react-i18next'
import type { Bodies } from '../app/use-bodies.ts'
import { formatDay } from '../ui/date-text.ts'
import { TaskStatus } from '../ui/task-status.tsx'
import { ConclusionStatus } from './meeting-status.tsx'
import css from './page.module.css'
import { sentence } from './sentence.ts'
import type { Conclusion, Meeting } from './types.ts'

const lateFirst = ({ state }: Conclusion) =>
  ['notFulfilled', 'unassigned', 'partly', 'underWay', 'fulfilled', 'overtaken', 'none'].indexOf(state)

type PreviousDecisionsProps = { meeting: Meeting; bodies: Bodies }

/** What the last meeting of the series decided and how it stands, then what is still open of meetings held since. */
export function PreviousDecisions({ meeting, bodies }: PreviousDecisionsProps) {
  const { t } = useTranslation('meetings')
  const { previous, elsewhere } = meeting
  const asking = previous?.decisions.filter(({ state }) => state !== 'none') ?? []
  return (
    <>
      {asking.length === 0 && (
        <p className={css.none}>{t(previous === null ? 'previous.none' : 'previous.nothing')}</p>
      )}
      <Decisions decisions={asking} bodies={bodies} />
      {elsewhere.map(({ id, title, date, decisions }) => (
        <section key={id} aria-label={t('previous.elsewhere', { day: formatDay(date) })}>
          <h3 className={css.elsewhere} title={title}>
            {t('previous.elsewhere', { day: formatDay(date) })}
          </h3>
          <Decisions decisions={decisions} bodies={bodies} />
        </section>
      ))}
    </>
  )
}

function Decisions({ decisions, bodies }: { decisions: Conclusion[]; bodies: Bodies }) {
  return decisions
    .toSorted((one, other) => lateFirst(one) - lateFirst(other))
    .map((decision) => {
      const [only] = decision.tasks.length === 1 ? decision.tasks : []
      const leads = [...new Set(decision.tasks.map(({ leadBodyId }) => bodies.short(leadBodyId)))]
      return (
        <article
          key={decision.id}
          className={css.decision}
          data-late={decision.state === 'notFulfilled'}
          title={sentence(decision.told)}
        >
          <header>
            <span>{[decision.numberText, leads.join(', ')].filter(Boolean).join(' · ')}</span>
            {only && decision.state !== 'overtaken' ? (
              <TaskStatus status={only.status} />
            ) : (
              <ConclusionStatus state={decision.state} />
            )}
          </header>
          <p>{decision.text}</p>
        </article>
      )
    })
}
