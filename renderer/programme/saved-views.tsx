import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, client } from '../app/rpc.ts'
import { RemoveView } from '../app/saved-view.tsx'
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
  if (saved.length === 0) return null
  const now = addressOf(view.filter)
  const active = saved.find(({ filter }) => addressOf(filter) === now)
  return (
    <span className={css.saved}>
      <PageTabs
        label={t('savedView.label', { ns: 'ui' })}
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
      {active && <RemoveView view={active} remove={(one) => client.programme.removeView(one)} />}
    </span>
  )
}
