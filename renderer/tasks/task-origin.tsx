import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatDay } from '../ui/date-text.ts'
import css from './panel.module.css'
import type { TaskDetail } from './types.ts'

/** Address of the sentence of the minutes a task comes from; null for one of another source. */
export function minutesAddress({ conclusion, meetingId }: TaskDetail): string | null {
  if (conclusion) return `/meetings?id=${conclusion.meetingId}&tab=conclusions&row=${conclusion.id}`
  return meetingId === null ? null : `/meetings?id=${meetingId}`
}

/** The sentence of the minutes word for word, the task's own part bold; else the document, programme or leader. */
export function TaskOrigin({ detail }: { detail: TaskDetail }) {
  const { t } = useTranslation('tasks')
  const { conclusion, fields, sourceLabel } = detail
  const { source } = fields
  const address = minutesAddress(detail)
  const words = conclusion?.text ?? source.sentence
  if (words === null)
    return (
      <p className={css.source}>
        <span>{t(`source.${source.kind}`)}</span>{' '}
        {detail.activityId !== null ? (
          <Link to={`/programme?id=${detail.activityId}`}>{sourceLabel}</Link>
        ) : address ? (
          <Link to={address}>{sourceLabel}</Link>
        ) : (
          sourceLabel
        )}
      </p>
    )
  const at = conclusion?.sentenceAt
  const isLost = conclusion !== null && source.sentence !== null && !at
  return (
    <blockquote className={css.quote}>
      <p>
        {at ? (
          <>
            “{words.slice(0, at.from)}
            <strong>{words.slice(at.from, at.to)}</strong>
            {words.slice(at.to)}”
          </>
        ) : (
          `“${words}”`
        )}
      </p>
      {isLost && <p className={css.lost}>{t('sentenceChanged', { sentence: source.sentence })}</p>}
      {address ? (
        <Link to={address} title="L">
          {sourceLabel}
          {conclusion && ` (${formatDay(conclusion.meetingDate)})`}
        </Link>
      ) : (
        <span>{sourceLabel}</span>
      )}
    </blockquote>
  )
}
