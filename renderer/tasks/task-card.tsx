import { useTranslation } from 'react-i18next'
import type { Bodies } from '../app/use-bodies.ts'
import { TaskStatus, taskStatusTones } from '../ui/task-status.tsx'
import { deadlineText, whyRed } from './row-words.ts'
import type { TaskRow } from './types.ts'
import css from './views.module.css'

type TaskCardProps = { row: TaskRow; bodies: Bodies; isOpen: boolean; onOpen: (id: string) => void }

/** A task as a card of a board: who leads, what, by when, how it stands. */
export function TaskCard({ row, bodies, isOpen, onOpen }: TaskCardProps) {
  const { t } = useTranslation('tasks')
  return (
    <button
      type="button"
      className={css.card}
      data-tone={taskStatusTones[row.status.code]}
      data-card
      aria-current={isOpen ? 'true' : undefined}
      title={whyRed(row) ?? row.content}
      onClick={() => onOpen(row.id)}
    >
      <span className={css.cardName}>{row.content}</span>
      <span className={css.cardFacts}>
        <strong>{row.leadBodyId === null ? t('noLead') : bodies.short(row.leadBodyId)}</strong>
        <span>{deadlineText(row, t)}</span>
      </span>
      <TaskStatus status={row.status} />
    </button>
  )
}
