import { useQueries, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { BookmarkPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../app/rpc.ts'
import { RemoveView } from '../app/saved-view.tsx'
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
        label={t('savedView.label', { ns: 'ui' })}
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
        <RemoveView view={own} remove={(one) => client.tasks.removeView(one)} />
      ) : (
        view.isFiltered &&
        quick === undefined && (
          <Button type="text" size="small" icon={<BookmarkPlus size={14} />} onClick={onSave}>
            {t('savedView.save', { ns: 'ui' })}
          </Button>
        )
      )}
    </div>
  )
}
