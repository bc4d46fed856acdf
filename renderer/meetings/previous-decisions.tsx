import { useTranslation } from 'react-i18next'
import type { Bodies } from '../app/use-bodies.ts'
import { TaskStatus } from '../ui/task-status.tsx'
import { ConclusionStatus } from './meeting-status.tsx'
import css from './page.module.css'
import { sentence } from './sentence.ts'
import type { Conclusion, Meeting } from './types.ts'

const lateFirst = ({ state }: Conclusion) =>
  ['notFulfilled', 'unassigned', 'partly', 'underWay', 'fulfilled', 'overtaken', 'none'].indexOf(state)

/** What the last meeting of the series decided and how it stands, what is late first. */
export function PreviousDecisions({ previous, bodies }: { previous: Meeting['previous']; bodies: Bodies }) {
  const { t } = useTranslation('meetings')
  if (previous === null) return <p className={css.none}>{t('previous.none')}</p>
  const asking = previous.decisions.filter(({ state }) => state !== 'none')
  if (asking.length === 0) return <p className={css.none}>{t('previous.nothing')}</p>
  return (
    <>
      {asking
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
        })}
    </>
  )
}
