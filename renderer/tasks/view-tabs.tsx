import { useMutation, useQueries, useQuery } from '@tanstack/react-query'
import { Button, Input, Modal } from 'antd'
import { BookmarkPlus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { offerUndo } from '../app/offer-undo.ts'
import { api, client } from '../app/rpc.ts'
import { Field } from '../ui/field.tsx'
import { PageTabs } from '../ui/page-tabs.tsx'
import css from './page.module.css'
import { addressOf, noFilter, type QuickSet, quickFilter, quickSetKeys } from './task-filter.ts'
import type { Report } from './types.ts'
import type { TaskView } from './use-task-view.ts'

/** How many tasks each set that is always at hand holds, by the report of all tasks. */
function quickCount(set: QuickSet, { state, bodies, quality }: Report): number {
  switch (set) {
    case 'all':
      return state.total + state.cancelled
    case 'open':
      return state.openInTime + state.openOverdue
    case 'overdue':
      return state.openOverdue
    case 'dueSoon':
      return bodies.reduce((sum, { dueSoon }) => sum + dueSoon, 0)
    case 'answerOwed':
      return quality.answerOwed
    default:
      return quality[set]
  }
}

type ViewTabsProps = { view: TaskView; all: Report | undefined; onSave: () => void }

/** Sets of filters as tabs with live counts: those always at hand, then those somebody kept. */
export function ViewTabs({ view, all, onSave }: ViewTabsProps) {
  const { t } = useTranslation('tasks')
  const saved = useQuery(api.tasks.savedViews.queryOptions()).data ?? []
  const counts = useQueries({
    queries: saved.map(({ filter }) =>
      api.tasks.list.queryOptions({ input: { filter, sort: 'code', page: { offset: 0, limit: 1 } } }),
    ),
  })
  const remove = useMutation({
    mutationFn: ({ id, version }: { id: string; version: number }) =>
      client.tasks.removeView({ id, version }),
    onSuccess: () => offerUndo(t('savedView.removed')),
  })
  const now = addressOf(view.filter)
  const own = saved.find(({ filter, sort }) => addressOf(filter) === now && sort === view.sort)
  const quick = quickSetKeys.find((set) => addressOf(quickFilter(set)) === now)
  const choose = (key: string) => {
    const kept = saved.find(({ id }) => id === key)
    const set = quickSetKeys.find((one) => one === key)
    const next = view.view === 'body' || view.view === 'meeting' ? 'list' : view.view
    if (kept) view.show(next, kept.filter, kept.sort)
    else view.show(next, set ? quickFilter(set) : noFilter, view.sort)
  }
  return (
    <div className={css.tabs}>
      <PageTabs<string>
        label={t('savedView.label')}
        active={own?.id ?? quick ?? 'none'}
        onChange={choose}
        tabs={[
          ...quickSetKeys.map((key) => ({
            key: key as string,
            label: t(`quick.${key}`),
            ...(all ? { count: quickCount(key, all) } : {}),
          })),
          ...saved.map(({ id, name }, at) => {
            const count = counts[at]?.data?.total
            return { key: id, label: name, ...(count === undefined ? {} : { count }) }
          }),
        ]}
      />
      {own ? (
        <Button
          type="text"
          size="small"
          icon={<Trash2 size={14} />}
          title={t('savedView.remove', { name: own.name })}
          aria-label={t('savedView.remove', { name: own.name })}
          onClick={() => remove.mutate(own)}
        />
      ) : (
        view.isFiltered &&
        quick === undefined && (
          <Button type="text" size="small" icon={<BookmarkPlus size={14} />} onClick={onSave}>
            {t('savedView.save')}
          </Button>
        )
      )}
    </div>
  )
}

type SaveViewDialogProps = { view: TaskView; words: string; onClose: () => void }

/** Keeps the filters and the order that are set under a name. */
export function SaveViewDialog({ view, words, onClose }: SaveViewDialogProps) {
  const { t } = useTranslation('tasks')
  const [name, setName] = useState(words.slice(0, 60))
  const save = useMutation({
    mutationFn: () => client.tasks.saveView({ name: name.trim(), filter: view.filter, sort: view.sort }),
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
