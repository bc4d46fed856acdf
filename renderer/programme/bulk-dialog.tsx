import { useMutation, useQuery } from '@tanstack/react-query'
import { Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { offerUndo } from '../app/offer-undo.ts'
import { api, client } from '../app/rpc.ts'
import { ChangePreview } from '../ui/change-preview.tsx'
import { QueryError } from '../ui/error-state.tsx'
import { Field } from '../ui/field.tsx'
import { foldedMatch } from '../ui/folded-match.ts'
import { objectiveOptions, tagOptions } from './choices.ts'
import css from './page.module.css'
import { sentence } from './sentence.ts'
import type { ActivityRow, Change, Programme } from './types.ts'
import type { Names } from './use-names.ts'
import { spanText, timeOfText } from './year-scale.ts'

export type BulkKind = 'lead' | 'time' | 'tags' | 'objective'

type BulkDialogProps = {
  kind: BulkKind
  rows: ActivityRow[]
  programme: Programme
  names: Names
  onDone: () => void
  onCancel: () => void
}

/** One change of many activities, shown before and after for each, with what stands against it. */
export function BulkDialog({ kind, rows, programme, names, onDone, onCancel }: BulkDialogProps) {
  const { t } = useTranslation('programme')
  const [lead, setLead] = useState<string | null>(null)
  const [objective, setObjective] = useState<string | null>(null)
  const [timeText, setTimeText] = useState('')
  const [addTags, setAddTags] = useState<string[]>([])
  const [removeTags, setRemoveTags] = useState<string[]>([])
  const time = timeOfText(timeText, programme.year)
  const changes: Record<BulkKind, Change | null> = {
    lead: lead === null ? null : { leadBodyId: lead },
    objective: objective === null ? null : { objectiveId: objective },
    time: time && { time },
    tags: addTags.length + removeTags.length > 0 ? { addTagIds: addTags, removeTagIds: removeTags } : null,
  }
  const change = changes[kind]
  const activities = rows.map(({ id, version }) => ({ id, version }))
  const preview = useQuery({
    ...api.programme.changeMany.queryOptions({
      input: { activities, change: change ?? {}, preview: true },
    }),
    enabled: change !== null,
  })
  const apply = useMutation({
    mutationFn: (chosen: Change) =>
      client.programme.changeMany({ activities, change: chosen, preview: false }),
  })
  const against = preview.data?.filter(({ problem }) => problem !== null).length ?? 0
  const submit = async () => {
    if (!change) return
    const done = await apply.mutateAsync(change)
    offerUndo(t('bulk.done', { count: done.filter(({ problem }) => problem === null).length }))
    onDone()
  }
  return (
    <Modal
      open
      width={720}
      title={t(`bulk.${kind}`)}
      okText={t('bulk.verb', { count: rows.length - against })}
      cancelText={t('confirm.no', { ns: 'ui' })}
      okButtonProps={{ disabled: change === null || !preview.data || against === rows.length }}
      confirmLoading={apply.isPending}
      onOk={() => void submit().catch(() => undefined)}
      onCancel={onCancel}
    >
      <div className={css.dialogForm}>
        {kind === 'lead' && (
          <Field label={t('field.leadBodyId')}>
            {({ id }) => (
              <Select
                id={id}
                autoFocus
                className={css.wide ?? ''}
                showSearch={{ filterOption: foldedMatch }}
                value={lead}
                onChange={setLead}
                options={names.bodies.map((body) => ({ value: body.id, label: body.short }))}
              />
            )}
          </Field>
        )}
        {kind === 'objective' && (
          <Field label={t('field.objectiveId')}>
            {({ id }) => (
              <Select
                id={id}
                autoFocus
                className={css.wide ?? ''}
                showSearch={{ filterOption: foldedMatch }}
                value={objective}
                onChange={setObjective}
                options={objectiveOptions(programme)}
              />
            )}
          </Field>
        )}
        {kind === 'time' && (
          <Field
            label={t('field.time')}
            hint={time ? spanText(time) : t('time.hint')}
            problem={timeText.trim() !== '' && !time ? t('time.unclear') : null}
          >
            {({ id }) => (
              <Input
                id={id}
                autoFocus
                maxLength={120}
                value={timeText}
                onChange={(event) => setTimeText(event.target.value)}
              />
            )}
          </Field>
        )}
        {kind === 'tags' && (
          <div className={css.pair}>
            {(
              [
                ['bulk.addTags', addTags, setAddTags],
                ['bulk.removeTags', removeTags, setRemoveTags],
              ] as const
            ).map(([label, value, set]) => (
              <Field key={label} label={t(label)}>
                {({ id }) => (
                  <Select
                    id={id}
                    mode="multiple"
                    className={css.wide ?? ''}
                    showSearch={{ filterOption: foldedMatch }}
                    value={value}
                    onChange={set}
                    options={tagOptions(names, (of) => t(`tagKind.${of}`))}
                  />
                )}
              </Field>
            ))}
          </div>
        )}
        {preview.error && <QueryError error={preview.error} onRetry={() => void preview.refetch()} />}
        {change !== null && preview.data && (
          <ChangePreview
            changes={preview.data.map(({ problem, ...activity }) => ({
              ...activity,
              problem: problem && sentence(problem),
            }))}
          />
        )}
      </div>
    </Modal>
  )
}
