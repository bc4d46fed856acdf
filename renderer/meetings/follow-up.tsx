import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ActivityState } from '../../shared/domain/activity-state.ts'
import type { Bodies } from '../app/use-bodies.ts'
import { formatDay } from '../ui/date-text.ts'
import { TaskStatus } from '../ui/task-status.tsx'
import css from './form.module.css'
import { sentence } from './sentence.ts'
import type { Conclusion } from './types.ts'

type FollowUpProps = {
  conclusion: Conclusion
  bodies: Bodies
  /** Buttons after an activity that is tied to it. */
  onUnlink?: (activityId: string) => void
}

/** What became of a conclusion: why it stands as it does, its tasks and the activities of the programme tied to it. */
export function FollowUp({ conclusion, bodies, onUnlink }: FollowUpProps) {
  const { t } = useTranslation('meetings')
  const { t: ofProgramme } = useTranslation('programme')
  return (
    <section aria-label={t('column.became')}>
      <p className={css.quiet}>
        {sentence(conclusion.told)}
        {conclusion.overtaken && ` ${conclusion.overtaken.reason}`}
      </p>
      <ul className={css.lines}>
        {conclusion.tasks.map((task) => (
          <li key={task.id}>
            <span>
              <Link to={`/tasks?id=${task.id}`}>{task.code}</Link>{' '}
              <strong>{bodies.short(task.leadBodyId)}</strong> {task.content}
              {task.deadline && (
                <span className={css.quiet}> · {t('due', { day: formatDay(task.deadline) })}</span>
              )}
              {task.sentence !== null && !conclusion.text.includes(task.sentence) && (
                <span className={css.quiet}> · {t('sentenceLost', { sentence: task.sentence })}</span>
              )}
            </span>
            <TaskStatus status={task.status} />
          </li>
        ))}
        {conclusion.activities.map((activity) => (
          <li key={activity.id}>
            <span>
              <Link to={`/programme?id=${activity.id}`}>{activity.code}</Link> {activity.content}
            </span>
            <span className={css.quiet}>{ofProgramme(`state.${activity.state as ActivityState}`)}</span>
            {onUnlink && (
              <button type="button" className={css.link} onClick={() => onUnlink(activity.id)}>
                {t('activity.unlink')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
