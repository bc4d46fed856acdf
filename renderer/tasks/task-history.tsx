import { useTranslation } from 'react-i18next'
import { formatDay, formatInstant } from '../ui/date-text.ts'
import css from './panel.module.css'
import { sentence } from './sentence.ts'
import type { TaskDetail } from './types.ts'

/** What was done about a task, the newest first: the act, who entered it and when, and whether it was answered. */
export function TaskHistory({ detail }: { detail: TaskDetail }) {
  const { t } = useTranslation('tasks')
  return (
    <section className={css.part} aria-label={t('historyTitle')}>
      <h4>{t('historyTitle')}</h4>
      <ol className={css.history}>
        {detail.acts
          .toSorted((a, b) => b.ordinal - a.ordinal)
          .map(({ id, date, told, author, at, answered, answerBy }) => (
            <li key={id}>
              <time dateTime={date}>{formatDay(date)}</time>
              <span>
                {sentence(told)}
                <span className={css.sub}>
                  {answered === false && answerBy !== null && (
                    <strong>{t('waitsAnswer', { day: formatDay(answerBy) })} · </strong>
                  )}
                  {answered === true && `${t('wasAnswered')} · `}
                  {author}, {formatInstant(at)}
                </span>
              </span>
            </li>
          ))}
      </ol>
    </section>
  )
}
