import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Bodies } from '../app/use-bodies.ts'
import { formatDay } from '../ui/date-text.ts'
import { TaskStatus } from '../ui/task-status.tsx'
import css from './panel.module.css'
import type { TaskDetail } from './types.ts'

type TaskSupportsProps = {
  detail: TaskDetail
  bodies: Bodies
  onRemind: (bodyId: string) => void
  onAnswer: (bodyId: string) => void
}

/** The supporting bodies, each with its part, its own deadline and its own answer. */
export function TaskSupports({ detail, bodies, onRemind, onAnswer }: TaskSupportsProps) {
  const { t } = useTranslation('tasks')
  if (detail.supports.length === 0) return null
  const isEnded = detail.status.code === 'done' || detail.status.code === 'cancelled'
  return (
    <section className={css.part} aria-label={t('supportsTitle')}>
      <h4>{t('supportsTitle')}</h4>
      <ul>
        {detail.supports.map(({ id, bodyId, part, deadline, answer, answeredDate, status }) => (
          <li key={id}>
            <span className={css.line}>
              <strong title={bodies.body(bodyId)?.name}>{bodies.short(bodyId)}</strong>
              <span>{part ?? t('noPart')}</span>
              {answeredDate === null && <TaskStatus status={status} />}
            </span>
            <span className={css.sub}>
              {deadline !== null && t('ownDeadline', { day: formatDay(deadline) })}
              {answeredDate !== null && t('answered', { day: formatDay(answeredDate), answer: answer ?? '' })}
              {answeredDate === null && !isEnded && (
                <>
                  <Button type="link" size="small" onClick={() => onAnswer(bodyId)}>
                    {t('act.answer')}
                  </Button>
                  <Button type="link" size="small" onClick={() => onRemind(bodyId)}>
                    {t('act.remind')}
                  </Button>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
