import { useTranslation } from 'react-i18next'
import type { TaskStatusCode } from '../../shared/domain/task-status.ts'
import { overdueStatuses } from '../../shared/domain/task-status.ts'
import type { Bodies } from '../app/use-bodies.ts'
import { QueryError } from '../ui/error-state.tsx'
import { LoadingRows, useLate } from '../ui/loading-rows.tsx'
import { Columns } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { TaskCard } from './task-card.tsx'
import type { TaskView } from './use-task-view.ts'
import { useTasks } from './use-tasks.ts'
import css from './views.module.css'

const columns = {
  overdue: overdueStatuses,
  dueSoon: ['dueSoon'],
  underWay: ['underWay', 'regular'],
  stuck: ['deadlineMissing', 'waiting'],
  done: ['done'],
} satisfies Record<string, TaskStatusCode[]>
type ColumnKey = keyof typeof columns
const columnKeys = Object.keys(columns) as ColumnKey[]

/** The tasks in columns by where they stand, what is wrong at the left. */
export function BoardView({ bodies, view }: { bodies: Bodies; view: TaskView }) {
  const { t } = useTranslation('tasks')
  const { statuses } = view.filter
  const shown = columnKeys.filter(
    (key) => statuses.length === 0 || columns[key].some((status) => statuses.includes(status)),
  )
  useKeys(t('view.board'), [
    { keys: 'ArrowDown', label: t('board.next'), run: () => walk(1, 0) },
    { keys: 'ArrowUp', label: t('board.previous'), run: () => walk(-1, 0) },
    { keys: 'ArrowRight', label: t('board.right'), run: () => walk(0, 1) },
    { keys: 'ArrowLeft', label: t('board.left'), run: () => walk(0, -1) },
  ])
  return (
    <Columns>
      {shown.map((key) => (
        <BoardColumn key={key} of={key} bodies={bodies} view={view} />
      ))}
    </Columns>
  )
}

function BoardColumn({ of, bodies, view }: { of: ColumnKey; bodies: Bodies; view: TaskView }) {
  const { t } = useTranslation('tasks')
  const asked = view.filter.statuses
  const statuses = columns[of].filter((status) => asked.length === 0 || asked.includes(status))
  const filter = { ...view.filter, statuses }
  const tasks = useTasks(filter, view.sort, 50)
  const isLate = useLate(tasks.loading)
  const left = tasks.total - tasks.rows.length
  return (
    <Panel
      title={t(`board.${of}`)}
      extra={
        <button type="button" className={css.count} onClick={() => view.show('list', filter)}>
          {tasks.total}
        </button>
      }
    >
      {tasks.error ? (
        <QueryError error={tasks.error} onRetry={tasks.retry} />
      ) : (
        <div className={css.cards} data-column>
          {isLate && <LoadingRows rows={5} height={70} />}
          {tasks.rows.map((row) => (
            <TaskCard
              key={row.id}
              row={row}
              bodies={bodies}
              isOpen={row.id === view.openId}
              onOpen={view.open}
            />
          ))}
          {!tasks.loading && tasks.total === 0 && <p className={css.none}>{t('board.none')}</p>}
          {left > 0 && (
            <button type="button" className={css.more} onClick={tasks.more}>
              {t('board.more', { count: left })}
            </button>
          )}
        </div>
      )}
    </Panel>
  )
}

/** Moves the focus over the cards: so many down in the column, or to the same height of a column beside it. */
function walk(down: number, right: number): void {
  const stacks = [...document.querySelectorAll('[data-column]')].map((column) => [
    ...column.querySelectorAll<HTMLElement>('[data-card]'),
  ])
  const at = stacks.findIndex((cards) => cards.some((card) => card.matches(':focus')))
  const row = stacks[at]?.findIndex((card) => card.matches(':focus')) ?? -1
  if (at < 0 || row < 0) {
    stacks.find((cards) => cards.length > 0)?.[0]?.focus()
    return
  }
  if (right !== 0) {
    const way = right > 0 ? stacks.slice(at + 1) : stacks.slice(0, at).reverse()
    const beside = way.find((cards) => cards.length > 0)
    beside?.[Math.min(row, beside.length - 1)]?.focus()
    return
  }
  stacks[at]?.[row + down]?.focus()
}
