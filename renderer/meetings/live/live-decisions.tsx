import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Bodies } from '../../app/use-bodies.ts'
import { formatDay } from '../../ui/date-text.ts'
import { Status } from '../../ui/status.tsx'
import type { Conclusion, Item, Meeting } from '../types.ts'
import type { MeetingsView } from '../use-meetings-view.ts'
import css from './live.module.css'

type LiveDecisionsProps = { meeting: Meeting; item: Item | null; bodies: Bodies; view: MeetingsView }

/** What was decided at the item under way; what has no task yet says so. */
export function LiveDecisions({ meeting, item, bodies, view }: LiveDecisionsProps) {
  const { t } = useTranslation('meetings')
  const decisions = meeting.decisions.filter(({ agendaItemId }) => agendaItemId === (item?.id ?? null))
  return (
    <section className={css.decisions} aria-label={t('live.decided')}>
      <header>{item ? t('live.decidedOf', { ordinal: item.ordinal }) : t('live.decided')}</header>
      {decisions.length > 0 && (
        <ol>
          {decisions.map((decision, index) => (
            <li key={decision.id}>
              <span className={css.ordinal}>{item ? `${item.ordinal}.${index + 1}` : index + 1}</span>
              <span className={css.kind}>{t(`conclusionKind.${decision.kind}`)}</span>
              <span className={css.decided}>{decision.text}</span>
              <Given decision={decision} bodies={bodies} />
              {decision.state === 'unassigned' && (
                <Button
                  size="small"
                  type="link"
                  onClick={() => view.open(meeting.id, { tab: 'conclusions', rowId: decision.id })}
                >
                  {t('give.verb')}
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Given({ decision, bodies }: { decision: Conclusion; bodies: Bodies }) {
  const { t } = useTranslation('meetings')
  if (decision.state === 'unassigned')
    return (
      <Status tone="warn" tag>
        {t('standing.unassigned')}
      </Status>
    )
  const [task] = decision.tasks
  if (!task) return null
  return (
    <span className={css.given}>
      <strong>{bodies.short(task.leadBodyId)}</strong>
      {task.deadline && ` · ${t('due', { day: formatDay(task.deadline) })}`}
      {decision.tasks.length > 1 && ` · ${t('give.several', { count: decision.tasks.length })}`}
    </span>
  )
}
