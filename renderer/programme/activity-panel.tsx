import { useQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { Trash2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FromConclusion } from '../app/from-conclusion.ts'
import { RecordHistory } from '../app/record-history.tsx'
import { api, client } from '../app/rpc.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { DockedDetail } from '../ui/docked-detail.tsx'
import { ErrorState, QueryError } from '../ui/error-state.tsx'
import { LoadingRows } from '../ui/loading-rows.tsx'
import { errorToast, toast } from '../ui/undo-toast.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { removeActivity } from './activity-acts.ts'
import { blankDraft, type Draft, draftFrom, draftOf, firstObjective } from './activity-draft.ts'
import { ActivityForm } from './activity-form.tsx'
import { FollowUpTab } from './follow-up-tab.tsx'
import css from './form.module.css'
import { OverlapsWhileTyping } from './overlaps-while-typing.tsx'
import { SaveState } from './save-state.tsx'
import { StateStatus } from './state-status.tsx'
import type { ActivityDetail, ActivityRow, Programme } from './types.ts'
import { useActivityDraft } from './use-activity-draft.ts'
import type { Names } from './use-names.ts'

type ActivityPanelProps = {
  programme: Programme
  names: Names
  /** Null for a new one. */
  activityId: string | null
  /** Where a new one begins: beside the row the cursor is on. */
  beside: ActivityRow | null
  /** What asks for a new one. */
  from: FromConclusion | null
  onCreated: (id: string) => void
  onOpen: (id: string) => void
  onClose: () => void
  onStep: ((step: -1 | 1) => void) | undefined
}

/** One activity beside the list: what is planned, and what became of it. */
export function ActivityPanel(props: ActivityPanelProps) {
  const { t } = useTranslation('programme')
  const [wasNew] = useState(props.activityId === null)
  const query = useQuery({
    ...api.programme.activity.queryOptions({ input: { id: props.activityId ?? '' } }),
    enabled: props.activityId !== null,
  })
  if (query.data || wasNew) return <OpenActivity {...props} detail={query.data} isNew={wasNew} />
  return (
    <DockedDetail open width={480} label={t('activity')} title={t('activity')} onClose={props.onClose}>
      {query.error ? (
        <QueryError error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <LoadingRows />
      )}
    </DockedDetail>
  )
}

type OpenActivityProps = ActivityPanelProps & { detail: ActivityDetail | undefined; isNew: boolean }

function OpenActivity(props: OpenActivityProps) {
  const { programme, names, activityId, beside, from, detail, isNew, onCreated, onOpen, onClose, onStep } =
    props
  const { t } = useTranslation('programme')
  const { today } = useWorkspace()
  const [tab, setTab] = useState<'plan' | 'followUp'>('plan')
  const [initial] = useState<Draft>(() => {
    if (detail) return draftOf(detail.fields)
    const blank = blankDraft(beside?.objectiveId ?? firstObjective(programme), beside?.leadBodyId ?? '')
    return from ? draftFrom(blank, from) : blank
  })
  const saved = useActivityDraft({ programmeId: programme.id, initial, detail, onCreated })
  const isOpen = programme.state !== 'closed'
  useKeys(t('activity'), [
    {
      keys: 'Ctrl+KeyS',
      label: t('saveNow'),
      run: () => void saved.flush().then(() => toast(t('saved'))),
      whileTyping: true,
    },
    {
      keys: 'Ctrl+Enter',
      label: t('nextNew'),
      run: () => void saved.flush().then(onClose),
      whileTyping: true,
    },
    {
      keys: 'KeyF',
      label: t('tab.switch'),
      run: () => setTab(tab === 'plan' ? 'followUp' : 'plan'),
      when: detail !== undefined,
    },
  ])
  const takeBack = async () => {
    if (!activityId) return
    const { entries } = await client.safety.history({
      before: null,
      entity: 'activity',
      entityId: activityId,
      search: '',
      limit: 1,
    })
    const [last] = entries
    if (last) await client.safety.undo({ commandId: last.commandId })
  }
  return (
    <DockedDetail
      open
      width={480}
      label={t('activity')}
      title={detail ? `${detail.code} ${detail.content}` : t('newActivity')}
      status={detail && <StateStatus row={detail} tag />}
      onClose={() => void saved.flush().then(onClose)}
      {...(onStep && detail ? { onStep } : {})}
      foot={
        <>
          <span className={css.foot}>
            <SaveState saved={saved} isNew={activityId === null} />
          </span>
          {detail && isOpen && (
            <>
              <Button
                size="small"
                icon={<Undo2 size={14} />}
                onClick={() => void takeBack().catch(errorToast)}
              >
                {t('undo')}
              </Button>
              <Button
                size="small"
                icon={<Trash2 size={14} />}
                title={t('remove')}
                aria-label={t('remove')}
                onClick={() => removeActivity(detail, onClose)}
              />
            </>
          )}
        </>
      }
    >
      {detail && (
        <Segmented<'plan' | 'followUp'>
          size="small"
          block
          aria-label={t('tab.switch')}
          value={tab}
          onChange={setTab}
          options={[
            { value: 'plan', label: t('tab.plan') },
            { value: 'followUp', label: t('tab.followUp') },
          ]}
        />
      )}
      {!isOpen && <ErrorState title={t('closedTitle')} detail={t('closedDetail')} ways={[]} />}
      {tab === 'plan' || !detail ? (
        <>
          <ActivityForm
            draft={saved.draft}
            change={saved.change}
            problems={saved.problems}
            missing={saved.missing}
            programme={programme}
            names={names}
            today={today}
            isNew={isNew && detail === undefined}
          />
          <OverlapsWhileTyping year={programme.year} id={activityId} draft={saved.draft} onOpen={onOpen} />
        </>
      ) : (
        <FollowUpTab detail={detail} names={names} today={today} saved={saved} />
      )}
      {activityId !== null && <RecordHistory entity="activity" id={activityId} />}
    </DockedDetail>
  )
}
