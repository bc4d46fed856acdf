import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Input, Modal } from 'antd'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { offerUndo } from '../app/offer-undo.ts'
import { api, client } from '../app/rpc.ts'
import { Field } from '../ui/field.tsx'
import { PageTabs } from '../ui/page-tabs.tsx'
import css from './page.module.css'
import type { Filter } from './types.ts'
import { filterParams, noFilter, type ProgrammeView } from './use-programme-view.ts'

const addressOf = (filter: Filter) => new URLSearchParams(filterParams(filter)).toString()

/** Saved sets of filters as tabs, each with how many activities it holds now; all activities first. */
export function SavedViews({ view }: { view: ProgrammeView }) {
  const { t } = useTranslation('programme')
  const saved = useQuery(api.programme.savedViews.queryOptions()).data ?? []
  const counts = useQuery({
    ...api.programme.activityCounts.queryOptions({
      input: { year: view.year, filters: saved.map(({ filter }) => filter) },
    }),
    enabled: saved.length > 0,
  }).data
  const remove = useMutation({
    mutationFn: ({ id, version }: { id: string; version: number }) =>
      client.programme.removeView({ id, version }),
    onSuccess: () => offerUndo(t('savedView.removed')),
  })
  if (saved.length === 0) return null
  const now = addressOf(view.filter)
  const active = saved.find(({ filter }) => addressOf(filter) === now)
  return (
    <span className={css.saved}>
      <PageTabs
        label={t('savedView.label')}
        active={active?.id ?? (now === '' ? 'all' : 'none')}
        onChange={(id) => view.show(view.view, saved.find((one) => one.id === id)?.filter ?? noFilter)}
        tabs={[
          { key: 'all', label: t('savedView.all') },
          ...saved.map(({ id, name }, at) => {
            const count = counts?.[at]
            return { key: id, label: name, ...(count === undefined ? {} : { count }) }
          }),
        ]}
      />
      {active && (
        <Button
          type="text"
          size="small"
          icon={<Trash2 size={14} />}
          title={t('savedView.remove', { name: active.name })}
          aria-label={t('savedView.remove', { name: active.name })}
          onClick={() => remove.mutate(active)}
        />
      )}
    </span>
  )
}

type SaveViewDialogProps = { filter: Filter; words: string; onClose: () => void }

/** Keeps the filters that are set under a name. */
export function SaveViewDialog({ filter, words, onClose }: SaveViewDialogProps) {
  const { t } = useTranslation('programme')
  const [name, setName] = useState(words.slice(0, 60))
  const save = useMutation({
    mutationFn: () => client.programme.saveView({ name: name.trim(), filter }),
    onSuccess: async () => {
      onClose()
      await offerUndo(t('savedView.saved', { name: name.trim() }))
    },
  })
  const submit = () => {
    if (name.trim() !== '') save.mutate()
  }
  return (
    <Modal
      open
      title={t('savedView.save')}
      okText={t('savedView.verb')}
      cancelText={t('confirm.no', { ns: 'ui' })}
      okButtonProps={{ disabled: name.trim() === '' }}
      confirmLoading={save.isPending}
      onOk={submit}
      onCancel={onClose}
    >
      <Field label={t('savedView.name')} hint={words}>
        {({ id }) => (
          <Input
            id={id}
            autoFocus
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onPressEnter={submit}
          />
        )}
      </Field>
    </Modal>
  )
}
