import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { fromConclusion } from '../app/from-conclusion.ts'
import { api, client } from '../app/rpc.ts'
import { SaveViewDialog } from '../app/saved-view.tsx'
import { useWorkspace } from '../app/workspace.tsx'
import { formatDay } from '../ui/date-text.ts'
import { useNarrow } from '../ui/docked-detail.tsx'
import { Columns, Page } from '../ui/page.tsx'
import { PageTabs } from '../ui/page-tabs.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { YearSelect } from '../ui/year-select.tsx'
import { ActivityList } from './activity-list.tsx'
import { ActivityPanel } from './activity-panel.tsx'
import { BodyView } from './body-view.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { CompareDialog } from './compare-dialog.tsx'
import { EditionDialog } from './edition-dialog.tsx'
import { FastRow } from './fast-row.tsx'
import { FilterBar, filterWords } from './filter-bar.tsx'
import { LookBackView } from './look-back-view.tsx'
import { MonthView } from './month-view.tsx'
import { ObjectivesDialog } from './objectives-dialog.tsx'
import { OverlapsStrip, overlapDays } from './overlaps-strip.tsx'
import css from './page.module.css'
import { type Asked, PageActions } from './page-actions.tsx'
import { PostureView } from './posture-view.tsx'
import { ProgressView } from './progress-view.tsx'
import { SavedViews } from './saved-views.tsx'
import { ProgrammeStatus } from './state-status.tsx'
import { TagsDialog } from './tags-dialog.tsx'
import type { Programme } from './types.ts'
import { UnitView } from './unit-view.tsx'
import { useActivities } from './use-activities.ts'
import type { Names } from './use-names.ts'
import { noFilter, type ProgrammeView, programmeViews } from './use-programme-view.ts'

type ProgrammeWorkspaceProps = { programme: Programme; names: Names; view: ProgrammeView }

/** The programme in one of its views, under one filter bar, with the open activity beside it. */
export function ProgrammeWorkspace({ programme, names, view }: ProgrammeWorkspaceProps) {
  const { t } = useTranslation('programme')
  const { today } = useWorkspace()
  const activities = useActivities(programme.year, view.filter)
  const [active, setActive] = useState(view.openId)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const from = fromConclusion(useLocation().state)
  const isOpen = programme.state !== 'closed'
  const [adding, setAdding] = useState<number | null>(from && isOpen ? 1 : null)
  const [isFast, setFast] = useState(false)
  const [asked, setAsked] = useState<Asked | null>(null)
  const isNarrow = useNarrow()
  // The list comes first: pairs of a whole year take longer than its rows.
  const overlaps = useQuery({
    ...api.programme.overlaps.queryOptions({
      input: { year: programme.year, withinDays: overlapDays, answered: false },
    }),
    enabled: !activities.loading,
  }).data
  const isList = view.view === 'list' || view.view === 'timeline'
  const isDetailOpen = adding !== null || view.openId !== null
  const isFilterable = view.view !== 'progress' && view.view !== 'lookBack'
  const add = () => {
    view.open(null)
    setAdding((before) => (before ?? 0) + 1)
  }
  const close = () => {
    setAdding(null)
    view.open(null)
  }
  const open = (id: string | null) => {
    setAdding(null)
    view.open(id)
  }
  const shown: ProgrammeView = { ...view, open }
  const turn = (by: 1 | -1) => {
    const at = programmeViews.indexOf(view.view)
    const next = programmeViews[(at + by + programmeViews.length) % programmeViews.length]
    if (next) view.setView(next)
  }
  useKeys(t('title', { year: programme.year }), [
    { keys: 'KeyT', label: t('viewNext'), run: () => turn(1) },
    { keys: 'Shift+KeyT', label: t('viewPrevious'), run: () => turn(-1) },
    { keys: 'Shift+KeyN', label: t('fast.title'), run: () => setFast(true), when: isOpen },
    { keys: 'KeyN', label: t('add'), run: add, when: isOpen && !isList },
  ])
  const clear = () => view.setFilter(noFilter)
  const words = filterWords(view.filter, names, t)
  const chosen = activities.rows.filter(({ id }) => selected.has(id))
  const at = activities.rows.findIndex(({ id }) => id === view.openId)
  const step = (by: -1 | 1) => {
    const next = activities.rows[at + by]
    if (next) open(next.id)
  }
  const { counts } = activities
  const facts = (['done', 'underWay', 'late', 'notStarted'] as const)
    .filter((state) => counts[state])
    .map((state) => t(`facts.${state}`, { count: counts[state] ?? 0 }))
  return (
    <Page
      landscape
      title={t('title', { year: programme.year })}
      facts={
        <span className={css.facts}>
          <ProgrammeStatus programme={programme} />
          {[t('activities', { count: programme.activities }), facts.join(', ')].filter(Boolean).join(' · ')}
        </span>
      }
      printNote={[
        words && t('printFilter', { words }),
        t('printDay', { day: formatDay(today), count: activities.rows.length }),
      ]
        .filter(Boolean)
        .join('. ')}
      actions={
        <PageActions
          programme={programme}
          names={names}
          view={view}
          onAdd={add}
          onFast={() => setFast(true)}
          onAsk={setAsked}
        />
      }
      tabs={
        <div className={css.tabs}>
          <PageTabs
            label={t('viewShort')}
            active={view.view}
            onChange={view.setView}
            tabs={programmeViews.map((key) => ({ key, label: t(`view.${key}`) }))}
          />
          {isFilterable && <SavedViews view={view} />}
        </div>
      }
      filters={
        !isFilterable ? (
          <YearSelect value={view.year} onChange={view.setYear} />
        ) : (
          <FilterBar
            programme={programme}
            names={names}
            view={view}
            lateCount={counts.late ?? 0}
            onClear={clear}
            onSave={() => setAsked('saveView')}
          />
        )
      }
    >
      {view.view === 'list' && !isDetailOpen && !isFast && chosen.length === 0 && (
        <OverlapsStrip overlaps={overlaps?.pairs ?? []} total={overlaps?.total ?? 0} onOpen={open} />
      )}
      {isList && chosen.length > 0 && (
        <BulkBar rows={chosen} programme={programme} names={names} onDone={() => setSelected(new Set())} />
      )}
      {isFast && <FastRow programme={programme} names={names} onClose={() => setFast(false)} />}
      <Columns>
        {isList && (
          <ActivityList
            key={view.view}
            programme={programme}
            activities={activities}
            names={names}
            view={shown}
            selection={{ keys: selected, onChange: setSelected }}
            active={active}
            onActive={setActive}
            onAdd={add}
            onClear={clear}
          />
        )}
        {view.view === 'month' && (
          <MonthView activities={activities} names={names} view={shown} isNarrow={isNarrow || isDetailOpen} />
        )}
        {view.view === 'body' && <BodyView activities={activities} names={names} view={shown} />}
        {view.view === 'posture' && <PostureView activities={activities} names={names} view={shown} />}
        {view.view === 'unit' && (
          <UnitView programme={programme} activities={activities} names={names} view={shown} />
        )}
        {view.view === 'progress' && (
          <ProgressView
            programme={programme}
            names={names}
            onOpen={open}
            onOutline={() => setAsked('objectives')}
          />
        )}
        {view.view === 'lookBack' && <LookBackView year={programme.year} />}
        {isDetailOpen && (
          <ActivityPanel
            key={adding === null ? view.openId : `new ${adding}`}
            programme={programme}
            names={names}
            activityId={view.openId}
            from={from}
            beside={activities.rows.find(({ id }) => id === active) ?? null}
            onCreated={view.open}
            onOpen={open}
            onClose={close}
            onStep={at >= 0 ? step : undefined}
          />
        )}
      </Columns>
      {asked === 'compare' && <CompareDialog programme={programme} onClose={() => setAsked(null)} />}
      {asked === 'objectives' && (
        <ObjectivesDialog programme={programme} names={names} onClose={() => setAsked(null)} />
      )}
      {asked === 'tags' && <TagsDialog year={programme.year} names={names} onClose={() => setAsked(null)} />}
      {asked === 'saveView' && (
        <SaveViewDialog
          words={words}
          save={(name) => client.programme.saveView({ name, filter: view.filter })}
          onClose={() => setAsked(null)}
        />
      )}
      {(asked === 'issue' || asked === 'adjust' || asked === 'close') && (
        <EditionDialog
          act={asked}
          programme={programme}
          unanswered={overlaps?.total ?? 0}
          onClose={() => setAsked(null)}
        />
      )}
    </Page>
  )
}
