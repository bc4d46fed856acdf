import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { Send } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { offerUndo } from '../app/offer-undo.ts'
import { papersAddress } from '../app/papers-address.ts'
import { api, client } from '../app/rpc.ts'
import type { Bodies } from '../app/use-bodies.ts'
import { ChangePreview } from '../ui/change-preview.tsx'
import { QueryError } from '../ui/error-state.tsx'
import { SelectionBar } from '../ui/selection-bar.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { type ActDraft, actOf, blankAct, changedAct, lacksOf } from './act-draft.ts'
import { ActFields } from './act-fields.tsx'
import css from './page.module.css'
import { sentence } from './sentence.ts'
import type { Act, ActKind, TaskRow } from './types.ts'
import { useAnswerDays } from './use-answer-days.ts'

type BulkBarProps = { rows: TaskRow[]; bodies: Bodies; today: string; onDone: () => void }

const kinds = [
  'remind',
  'extend',
  'update',
  'reassign',
  'askEvidence',
  'close',
  'cancel',
] as const satisfies ActKind[]

/** What can be done with all selected tasks at once. */
export function BulkBar({ rows, bodies, today, onDone }: BulkBarProps) {
  const { t } = useTranslation('tasks')
  const answerDays = useAnswerDays()
  const navigate = useNavigate()
  const leads = [...new Set(rows.flatMap(({ leadBodyId }) => leadBodyId ?? []))]
  const [asking, setAsking] = useState<ActKind | null>(null)
  useKeys(t('bulk.title'), [
    { keys: 'KeyD', label: t('act.remind'), run: () => setAsking('remind'), when: asking === null },
    { keys: 'KeyH', label: t('act.extend'), run: () => setAsking('extend'), when: asking === null },
    { keys: 'Escape', label: t('selection.clear', { ns: 'ui' }), run: onDone, when: asking === null },
  ])
  return (
    <SelectionBar words={t('bulk.selected', { count: rows.length })} onClear={onDone}>
      {kinds.map((kind) => (
        <Button key={kind} size="small" onClick={() => setAsking(kind)}>
          {t(`act.${kind}`)}
        </Button>
      ))}
      {leads.length > 0 && (
        <Button
          size="small"
          icon={<Send size={14} />}
          onClick={() => void navigate(papersAddress('reminderLetter', leads))}
        >
          {t('papers.toLeads', { count: leads.length })}
        </Button>
      )}
      {asking && answerDays !== null && (
        <BulkDialog
          kind={asking}
          answerDays={answerDays}
          rows={rows}
          bodies={bodies}
          today={today}
          onDone={() => {
            setAsking(null)
            onDone()
          }}
          onCancel={() => setAsking(null)}
        />
      )}
    </SelectionBar>
  )
}

type BulkDialogProps = BulkBarProps & { kind: ActKind; answerDays: number; onCancel: () => void }

/** One act on many tasks, shown before and after for each, with what stands against it; those are left out. */
function BulkDialog({ kind, answerDays, rows, bodies, today, onDone, onCancel }: BulkDialogProps) {
  const { t } = useTranslation('tasks')
  const [draft, setDraft] = useState<ActDraft>(() =>
    blankAct(kind, {
      today,
      answerDays,
      text: kind === 'remind' ? t('remindText') : kind === 'askEvidence' ? t('askEvidenceText') : '',
    }),
  )
  const [isTried, setTried] = useState(false)
  const hasEvidence = rows.every(({ evidence }) => evidence > 0)
  const lacks = lacksOf(draft, hasEvidence)
  const act = actOf(draft, hasEvidence)
  const tasks = rows.map(({ id, version }) => ({ id, version }))
  const preview = useQuery({
    ...api.tasks.previewActs.queryOptions({ input: { tasks, act: act ?? unasked } }),
    enabled: act !== null,
  })
  const outcomes = act === null ? undefined : preview.data
  const ready = new Set(outcomes?.filter(({ problem }) => problem === null).map(({ id }) => id))
  const apply = useMutation({
    mutationFn: (chosen: Act) =>
      client.tasks.actMany({ tasks: tasks.filter(({ id }) => ready.has(id)), act: chosen }),
    onSuccess: ({ count }) => {
      onDone()
      offerUndo(t('bulk.done', { count, act: t(`act.${kind}`).toLowerCase() }))
    },
  })
  const submit = () => {
    setTried(true)
    if (act !== null && ready.size > 0) apply.mutate(act)
  }
  return (
    <Modal
      open
      width={760}
      title={t('bulk.of', { act: t(`act.${kind}`), count: rows.length })}
      okText={t('bulk.verb', { act: t(`act.${kind}`), count: act === null ? rows.length : ready.size })}
      cancelText={t('confirm.no', { ns: 'ui' })}
      okButtonProps={{ disabled: act !== null && (!outcomes || ready.size === 0) }}
      confirmLoading={apply.isPending}
      onOk={submit}
      onCancel={onCancel}
    >
      <div className={css.dialogForm}>
        <ActFields
          draft={draft}
          change={(change) => setDraft((before) => changedAct(before, change))}
          lacks={lacks}
          isTried={isTried}
          bodies={bodies}
          asked={[]}
          today={today}
        />
        {preview.error && <QueryError error={preview.error} onRetry={() => void preview.refetch()} />}
        {outcomes && (
          <ChangePreview
            changes={outcomes.map(({ problem, before, after, ...task }) => ({
              ...task,
              before: sentence(before),
              after: sentence(after),
              problem: problem && sentence(problem),
            }))}
          />
        )}
      </div>
    </Modal>
  )
}

/** Stands in the key of a query that is not asked. */
const unasked: Act = { kind: 'reopen', date: '2000-01-01', reason: '-' }
