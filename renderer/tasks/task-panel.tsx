import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { RecordHistory } from '../app/record-history.tsx'
import { api } from '../app/rpc.ts'
import type { Bodies } from '../app/use-bodies.ts'
import { DockedDetail } from '../ui/docked-detail.tsx'
import { QueryError } from '../ui/error-state.tsx'
import { LoadingRows } from '../ui/loading-rows.tsx'
import { TaskStatus } from '../ui/task-status.tsx'
import { ActForm } from './act-form.tsx'
import type { Acting } from './acting.ts'
import { EvidenceForm } from './evidence-form.tsx'
import css from './panel.module.css'
import { sentence } from './sentence.ts'
import { SixFacts } from './six-facts.tsx'
import { TaskActs } from './task-acts.tsx'
import { TaskEvidence } from './task-evidence.tsx'
import { TaskForm } from './task-form.tsx'
import { TaskHistory } from './task-history.tsx'
import { TaskOrigin } from './task-origin.tsx'
import { TaskSupports } from './task-supports.tsx'

type TaskPanelProps = {
  taskId: string
  bodies: Bodies
  today: string
  acting: Acting | null
  onActing: (acting: Acting | null) => void
  onClose: () => void
  onStep: ((step: -1 | 1) => void) | undefined
}

/** One task beside the list: where it comes from, how clear it is, what was done about it. */
export function TaskPanel({ taskId, bodies, today, acting, onActing, onClose, onStep }: TaskPanelProps) {
  const { t } = useTranslation('tasks')
  const query = useQuery(api.tasks.task.queryOptions({ input: { id: taskId } }))
  const detail = query.data
  const done = () => onActing(null)
  if (!detail)
    return (
      <DockedDetail open width={480} label={t('task')} title={t('task')} onClose={onClose}>
        {query.error ? (
          <QueryError error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <LoadingRows />
        )}
      </DockedDetail>
    )
  if (acting?.kind === 'edit')
    return <TaskForm detail={detail} bodies={bodies} today={today} onDone={done} onClose={done} />
  const remind = (bodyId: string | null) => onActing({ kind: 'act', act: 'remind', bodyId })
  return (
    <DockedDetail
      open
      width={480}
      label={t('task')}
      title={detail.code}
      status={<TaskStatus status={detail.status} tag />}
      onClose={onClose}
      {...(onStep ? { onStep } : {})}
      foot={<TaskActs detail={detail} onActing={onActing} onRemoved={onClose} />}
    >
      {acting?.kind === 'act' && (
        <ActForm
          key={`${detail.id} ${acting.act} ${acting.bodyId}`}
          detail={detail}
          kind={acting.act}
          bodyId={acting.bodyId}
          bodies={bodies}
          today={today}
          onDone={done}
        />
      )}
      {acting?.kind === 'evidence' && (
        <EvidenceForm key={detail.id} detail={detail} today={today} onDone={done} />
      )}
      <h3 className={css.content}>{detail.content}</h3>
      <p
        className={css.why}
        data-tone={
          detail.status.code === 'overdue' || detail.status.code === 'correcting' ? 'bad' : undefined
        }
      >
        {sentence(detail.why)}
      </p>
      <TaskOrigin detail={detail} />
      <SixFacts detail={detail} bodies={bodies} />
      <TaskSupports
        detail={detail}
        bodies={bodies}
        onRemind={remind}
        onAnswer={(bodyId) => onActing({ kind: 'act', act: 'answer', bodyId })}
      />
      <TaskEvidence detail={detail} onAdd={() => onActing({ kind: 'evidence' })} />
      <TaskHistory detail={detail} />
      <RecordHistory entity="task" id={detail.id} />
    </DockedDetail>
  )
}
